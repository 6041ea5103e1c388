"""Writes: an article with its reports, the links that matching finds, and what people decide."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from reportedly.events import Correction, Event, Link, Statement, clusters, statement_of, states
from reportedly.ledger.rows import event_body, load_statements, report_json, voice_of
from reportedly.ledger.schema import EMPTIED, OPEN_END
from reportedly.matching import (
    SAME_TEXT,
    Side,
    block_day,
    blocks,
    identity,
    match,
    resemblance,
    side_of,
    sketch,
    window,
)
from reportedly.records import Article, Report

CANDIDATES = 24  # how many reports of a block are looked at, nearest days first
LOOKED_UP = 8  # of a text's sketch, how many hashes are kept to find its copies by


@dataclass(frozen=True, slots=True)
class Added:
    """What adding one article did."""

    article: str
    version: int
    reports: int
    events: tuple[str, ...]
    new: bool  # False: this very text was there already, and nothing was written
    copy_of: str | None = None  # the article whose wire text it copies


def article_key(article: Article) -> str:
    """What tells an article from others: its URL, else its id, else its words."""
    return article.url or article.id or f"sha256:{text_hash(article)}"


def text_hash(article: Article) -> str:
    """A hash of the text, to tell a new version from the same again."""
    return sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def add_article(
    db: sqlite3.Connection, article: Article, reports: Sequence[Report], run: int, today: date, again: bool = False
) -> Added:
    """Writes one article inside the transaction that the caller holds."""
    key, digest = article_key(article), text_hash(article)
    row = db.execute(
        "SELECT id, version, hash FROM articles WHERE key = ? ORDER BY version DESC LIMIT 1", (key,)
    ).fetchone()
    if row and row[2] == digest and not again:
        return Added(key, row[1], 0, (), new=False)
    known = article.published or today
    copied = _copied(db, article.text, key)
    version = row[1] + 1 if row else 1
    cursor = db.execute(
        "INSERT INTO articles (key, version, run, title, publisher, url, published, added, known, hash, copy_of, text)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (key, version, run, article.title, article.publisher, article.url, _iso(article.published), today.isoformat(),
         known.isoformat(), digest, copied, article.text),
    )  # fmt: skip
    number = int(cursor.lastrowid or 0)
    hashes = [(value, number) for value in sketch(article.text)[:LOOKED_UP]]
    db.executemany("INSERT OR IGNORE INTO sketches VALUES (?, ?)", hashes)
    voice = voice_of(db, number)
    new = [_write_report(db, number, key, voice, known, report) for report in reports]
    replaced = _replaced(db, row[0]) if row else []
    touched = _place(db, new, replaced, today)
    alone = {s.id: s for s in new}
    for event in sorted(touched):
        derive(db, event, alone.get(event))
    source = db.execute("SELECT key FROM articles WHERE id = ?", (copied,)).fetchone()[0] if copied else None
    return Added(key, version, len(new), tuple(f"E{e}" for e in sorted(touched)), new=True, copy_of=source)


def _copied(db: sqlite3.Connection, text: str, key: str) -> int | None:
    """The earliest article of another key whose text this one copies, or None."""
    ours = sketch(text)
    if len(ours) < LOOKED_UP:
        return None
    marks = ",".join("?" * LOOKED_UP)
    near = db.execute(
        f"SELECT s.article, count(*) AS n FROM sketches s WHERE s.hash IN ({marks}) GROUP BY s.article"
        " HAVING n >= 3 ORDER BY n DESC, s.article LIMIT 5",
        ours[:LOOKED_UP],
    ).fetchall()
    for article, _ in near:
        other = db.execute("SELECT key, copy_of, text FROM articles WHERE id = ?", (article,)).fetchone()
        if other[0] != key and resemblance(ours, sketch(other[2])) >= SAME_TEXT:
            return int(other[1] or article)
    return None


def _write_report(
    db: sqlite3.Connection, article: int, key: str, voice: str, known: date, report: Report
) -> Statement:
    cursor = db.execute(
        'INSERT INTO reports (article, local, type, mode, status, certainty, place, "when", known, report)'
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (article, report.event, report.type.value, report.mode, report.status.value, report.certainty.value,
         report.place, report.when, known.isoformat(), report_json(report)),
    )  # fmt: skip
    statement = statement_of(int(cursor.lastrowid or 0), report, key, voice, known)
    names = [p.name for p in (*statement.actors, *statement.recipients)]
    names += [n for n in (statement.place_name, *statement.sources) if n]
    db.execute("INSERT INTO words (rowid, names, evidence) VALUES (?, ?, ?)",
               (statement.id, ", ".join(names), statement.evidence))  # fmt: skip
    return statement


def _replaced(db: sqlite3.Connection, article: int) -> list[Statement]:
    """The reports of an article's earlier version, no longer shown."""
    old = load_statements(db, "r.article = ?", (article,))
    db.executemany("UPDATE event_of SET shown = 0 WHERE report = ?", [(s.id,) for s in old])
    return old


def _place(db: sqlite3.Connection, new: list[Statement], replaced: list[Statement], today: date) -> set[int]:
    """Links each new report to what it fits and puts it into its event; gives the events touched."""
    touched: set[int] = {e for s in replaced if (e := event_of(db, s.id)) is not None}
    waiting = {s.id: s for s in replaced}
    firsts: dict[str, int] = {}
    for statement in new:
        side = side_of(statement)
        if (first := firsts.get(statement.group)) is not None:
            link: Link | None = Link(first, statement.id, True, ("one event in this article",), "reader")
        elif (before := _earlier_self(statement, waiting)) is not None:
            link = Link(before.id, statement.id, True, ("the same report in an earlier version",), "reader")
            waiting.pop(before.id)
        else:
            link = _best(db, statement, side)
        event = event_of(db, link.a) if link else None
        firsts.setdefault(statement.group, statement.id)
        db.execute("INSERT INTO event_of VALUES (?, ?, 1)", (statement.id, event or statement.id))
        if link:
            write_link(db, link, today)
        touched.add(event or statement.id)
        _index(db, statement, side)
    return touched


def _earlier_self(new: Statement, waiting: dict[int, Statement]) -> Statement | None:
    def likeness(old: Statement) -> int:
        same = (old.trigger == new.trigger, old.status is new.status, old.actors == new.actors,
                old.evidence == new.evidence, old.recipients == new.recipients)  # fmt: skip
        return sum(same)

    fitting = [s for s in waiting.values() if s.type == new.type]
    best = max(fitting, key=lambda s: (likeness(s), -s.id), default=None)
    return best if best is not None and likeness(best) >= 2 else None


def _best(db: sqlite3.Connection, statement: Statement, side: Side) -> Link | None:
    """The link to the report that fits best, or None."""
    low, high = (day.toordinal() for day in window(side))
    middle = block_day(side).toordinal()
    seen: set[int] = set()
    for key in blocks(side):
        rows = db.execute(
            "SELECT report FROM (SELECT report, day FROM blocks WHERE key = ? AND day BETWEEN ? AND ?"
            " ORDER BY day DESC, report DESC LIMIT ?) UNION SELECT report FROM (SELECT report FROM blocks"
            " WHERE key = ? AND day BETWEEN ? AND ? ORDER BY day, report LIMIT ?)",
            (key, low, middle, CANDIDATES, key, middle + 1, high, CANDIDATES),
        )
        seen.update(row[0] for row in rows)
    seen.discard(statement.id)
    if not seen:
        return None
    marks = ",".join("?" * len(seen))
    found: tuple[float, int] | None = None
    reasons: tuple[str, ...] = ()
    for other in load_statements(db, f"r.id IN ({marks})", sorted(seen)):
        if other.group == statement.group or other.article == statement.article:
            continue  # the reader has decided about its own article
        fit = match(side_of(other), side)
        if fit and (found is None or (fit.score, -other.id) > found):
            found, reasons = (fit.score, -other.id), (*fit.reasons, f"score {fit.score:.1f}")
    return Link(-found[1], statement.id, True, reasons) if found else None


def _index(db: sqlite3.Connection, statement: Statement, side: Side) -> None:
    day = block_day(side).toordinal()
    db.executemany("INSERT OR IGNORE INTO blocks VALUES (?, ?, ?)", [(k, day, statement.id) for k in blocks(side)])


def write_link(db: sqlite3.Connection, link: Link, today: date) -> None:
    """Appends a link with its reasons."""
    db.execute(
        "INSERT INTO links (a, b, same, reasons, by, made) VALUES (?, ?, ?, ?, ?, ?)",
        (link.a, link.b, int(link.same), json.dumps(link.reasons, ensure_ascii=False), link.by, today.isoformat()),
    )


def event_of(db: sqlite3.Connection, report: int) -> int | None:
    """The number of the event that holds a report."""
    row = db.execute("SELECT event FROM event_of WHERE report = ?", (report,)).fetchone()
    return int(row[0]) if row else None


def members(db: sqlite3.Connection, event: int) -> list[int]:
    """The reports of an event, replaced ones included."""
    return [row[0] for row in db.execute("SELECT report FROM event_of WHERE event = ? ORDER BY report", (event,))]


def same_article_group(db: sqlite3.Connection, report: int) -> set[int]:
    """The reports that the reader put together with this one in its article, itself included."""
    rows = db.execute(
        "SELECT o.id FROM reports r JOIN reports o ON o.article = r.article AND o.local = r.local WHERE r.id = ?",
        (report,),
    )
    return {row[0] for row in rows}


def parted_pairs(db: sqlite3.Connection, one: int, two: int) -> list[tuple[int, int]]:
    """The reports of two events that a person once parted."""
    rows = db.execute("SELECT a, b FROM links WHERE by = 'person' AND same = 0 ORDER BY id").fetchall()
    first, second = set(members(db, one)), set(members(db, two))
    return [(a, b) for a, b in rows if (a in first and b in second) or (a in second and b in first)]


def links_of(db: sqlite3.Connection, event: int) -> list[Link]:
    """The links between the reports of an event, and those that part them from others, oldest first."""
    rows = db.execute(
        "SELECT a, b, same, reasons, by FROM links WHERE a IN (SELECT report FROM event_of WHERE event = ?)"
        " OR b IN (SELECT report FROM event_of WHERE event = ?) ORDER BY id",
        (event, event),
    )
    return [Link(a, b, bool(same), tuple(json.loads(reasons)), by) for a, b, same, reasons, by in rows]


def regroup(db: sqlite3.Connection, reports: Iterable[int]) -> None:
    """Derives the events of these reports afresh from their links, after a person's decision."""
    ids = set(reports)
    before = {event_of(db, i) for i in ids}
    marks = ",".join("?" * len(ids))
    rows = db.execute(
        f"SELECT a, b, same, by FROM links WHERE b IN ({marks}) OR a IN ({marks}) ORDER BY id", (*ids, *ids)
    )
    links = [Link(a, b, bool(same), (), by) for a, b, same, by in rows]
    grouped = clusters(ids, links)
    db.executemany("UPDATE event_of SET event = ? WHERE report = ?", [(e, r) for r, e in grouped.items()])
    for event in {e for e in before if e} | set(grouped.values()):
        db.execute("DELETE FROM names WHERE event = ?", (event,))
        derive(db, event)


def derive(db: sqlite3.Connection, event: int, first: Statement | None = None) -> None:
    """Writes an event's states and names afresh from its shown reports and corrections.

    `first` is the new report that founded the event, if it did: where it is still alone nothing need be loaded.
    """
    shown = [first] if first and len(members(db, event)) == 1 else _shown(db, event)
    corrections = corrections_of(db, event)
    rows = states(f"E{event}", shown, corrections) if shown else []
    db.execute("DELETE FROM states WHERE event = ?", (event,))
    ends = [r.changed.isoformat() for r in rows[1:]] + [OPEN_END]
    for row, until in zip(rows, ends, strict=False):
        _write_state(db, event, row, until)
    db.executemany("INSERT OR IGNORE INTO names VALUES (?, ?)", [(n, event) for n in sorted(name_keys(shown))])
    voices = [(s.sources[0] if s.sources else s.voice, s.id) for s in shown]
    db.executemany("INSERT OR IGNORE INTO voices VALUES (?, ?)", voices)


def _shown(db: sqlite3.Connection, event: int) -> list[Statement]:
    return load_statements(db, "e.event = ? AND e.shown = 1", (event,))


def corrections_of(db: sqlite3.Connection, event: int) -> list[Correction]:
    """A person's corrections of an event, oldest first."""
    rows = db.execute(
        "SELECT c.report, c.field, c.value, c.because, c.made FROM corrections c JOIN event_of e ON e.report = c.report"
        " WHERE e.event = ? ORDER BY c.id",
        (event,),
    )
    return [Correction(r, f, v, b, date.fromisoformat(m)) for r, f, v, b, m in rows]


def _write_state(db: sqlite3.Connection, event: int, state: Event, until: str) -> None:
    db.execute(
        "INSERT INTO states VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (event, state.changed.isoformat(), until, state.type, state.mode, state.status, state.certainty,
         _iso(state.first), _iso(state.last), state.when, state.place, state.known.isoformat(), event_body(state)),
    )  # fmt: skip


def name_keys(statements: Iterable[Statement]) -> set[str]:
    """The keys under which an event is found by actor: full names, last names, country codes, countries of places."""
    keys: set[str] = set()
    for s in statements:
        for party in (*s.actors, *s.recipients):
            keys.add(party.name.casefold())
            keys.add(identity(party))
            if party.kind.value == "person":
                keys.add(party.name.casefold().split()[-1])
            if party.country:
                keys.add(f"country:{party.country}")
        if s.place:
            keys.add(f"country:{s.place}")
        for source in s.sources:
            keys.add(f"source:{source.casefold()}")
        keys.add(f"source:{s.voice.casefold()}")
    return keys


def rebuild(db: sqlite3.Connection) -> int:
    """Derives every event afresh from articles, reports, links and corrections; gives how many there are."""
    for table in EMPTIED:
        db.execute(f"DELETE FROM {table}")
    rows = db.execute("SELECT a, b, same, by FROM links ORDER BY id")
    links = [Link(a, b, bool(same), (), by) for a, b, same, by in rows]
    newest = {row[0] for row in db.execute("SELECT max(id) FROM articles GROUP BY key")}
    reports = db.execute("SELECT id, article FROM reports ORDER BY id").fetchall()
    grouped = clusters((r for r, _ in reports), links)
    db.executemany("INSERT INTO event_of VALUES (?, ?, ?)", [(r, grouped[r], int(a in newest)) for r, a in reports])
    for event in sorted(set(grouped.values())):
        derive(db, event)
    return len(set(grouped.values()))


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None

