"""Writes an article with its reports, finds the event of each, and keeps what is derived from them up to date."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from hashlib import sha256

from reportedly.events import Event, Link, State, Statement, statement_of, states
from reportedly.ledger.deciding import corrections_of, event_of, parted_pairs, revision_of, write_links
from reportedly.ledger.pen import Pen
from reportedly.ledger.rows import event_body, load_statements, report_json, voice_of, with_gone
from reportedly.ledger.schema import OPEN_END
from reportedly.matching import (
    SAME_TEXT,
    Side,
    belongs,
    block_day,
    blocks,
    differ,
    identity,
    match,
    one_event,
    resemblance,
    same_parties,
    sketch,
    strays,
    window,
)
from reportedly.records import Article, Kind, Report

SURE = 6.0  # score from which a report may show that two events are one
CANDIDATES = 16  # how many earlier and later reports of a block are looked at, nearest days first
_NEAR_DAYS = (
    f"SELECT report FROM (SELECT report FROM blocks WHERE key = ?{{key}} AND day BETWEEN ?1 AND ?2"
    f" ORDER BY day DESC, report DESC LIMIT {CANDIDATES})"
    f" UNION ALL SELECT report FROM (SELECT report FROM blocks WHERE key = ?{{key}} AND day BETWEEN ?2 + 1 AND ?3"
    f" ORDER BY day, report LIMIT {CANDIDATES})"
)
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
    pen: Pen, article: Article, reports: Sequence[Report], run: int, today: date, again: bool = False
) -> Added:
    """Writes one article inside the transaction that the caller holds."""
    key, digest = article_key(article), text_hash(article)
    row = pen.db.execute(
        "SELECT id, version, hash, known FROM articles WHERE key = ? ORDER BY version DESC LIMIT 1", (key,)
    ).fetchone()
    if row and row[2] == digest and not again:
        return Added(key, row[1], 0, (), new=False)
    known = _known(article, today, row[3] if row else None, changed=row is not None and row[2] != digest)
    ours = sketch(article.text)
    copied = _copied(pen.db, ours, key, known)
    version = row[1] + 1 if row else 1
    cursor = pen.db.execute(
        "INSERT INTO articles (key, version, run, title, publisher, url, published, added, known, hash, copy_of, text)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (key, version, run, article.title, article.publisher, article.url, _iso(article.published), today.isoformat(),
         known.isoformat(), digest, copied, article.text),
    )  # fmt: skip
    number = int(cursor.lastrowid or 0)
    _index_text(pen.db, number, ours, known)
    voice = voice_of(pen.db, number) if copied else article.publisher or key
    new = _write_reports(pen, number, key, voice, known, reports)
    replaced = _replaced(pen, row[0], known) if row else []
    touched = _place(pen, new, replaced, voice, today)
    source = pen.db.execute("SELECT key FROM articles WHERE id = ?", (copied,)).fetchone()[0] if copied else None
    return Added(key, version, len(new), tuple(f"E{e}" for e in touched), new=True, copy_of=source)


def _known(article: Article, today: date, before: str | None, changed: bool) -> date:
    """The day from which an article counts as known: when published; a changed text not before the day it is seen."""
    if before is None:
        return article.published or today
    earlier = date.fromisoformat(before)
    if not changed:
        return earlier
    return article.published if article.published and article.published > earlier else max(today, earlier)


def _week(day: date) -> int:
    return day.toordinal() // 7


def _index_text(db: sqlite3.Connection, article: int, ours: Sequence[int], known: date) -> None:
    week = _week(known)
    db.executemany("INSERT INTO sketches VALUES (?, ?, ?)", [(week, value, article) for value in ours[:LOOKED_UP]])


def _copied(db: sqlite3.Connection, ours: Sequence[int], key: str, known: date) -> int | None:
    """The earliest article of another key, of about the same week, whose text this one copies, or None."""
    if len(ours) < LOOKED_UP:
        return None
    week, marks = _week(known), ",".join("?" * LOOKED_UP)
    found = Counter(
        article for (article,) in db.execute(
            f"SELECT article FROM sketches WHERE week IN (?, ?, ?) AND hash IN ({marks})",
            (week - 1, week, week + 1, *ours[:LOOKED_UP]),
        )
    )  # fmt: skip
    near = sorted((-n, article) for article, n in found.items() if n >= 3)[:5]
    for _, article in near:
        other = db.execute("SELECT key, copy_of, text FROM articles WHERE id = ?", (article,)).fetchone()
        if other[0] != key and resemblance(ours, sketch(other[2])) >= SAME_TEXT:
            return int(other[1] or article)
    return None


def _write_reports(
    pen: Pen, article: int, key: str, voice: str, known: date, reports: Sequence[Report]
) -> list[Statement]:
    new = []
    for report in reports:
        cursor = pen.db.execute(
            'INSERT INTO reports (article, local, type, mode, status, certainty, place, "when", known, report)'
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (article, report.event, report.type.value, report.mode, report.status.value, report.certainty.value,
             report.place, report.when, known.isoformat(), report_json(report)),
        )  # fmt: skip
        new.append(statement_of(int(cursor.lastrowid or 0), report, key, voice, known))
        pen.keep(new[-1])
    rows = [(s.id, ", ".join(_names(s)), s.evidence) for s in new]
    pen.db.executemany("INSERT INTO words (rowid, names, evidence) VALUES (?, ?, ?)", rows)
    return new


def _names(s: Statement) -> list[str]:
    names = [p.name for p in s.actors] + [p.name for p in s.recipients]
    return names + [n for n in (s.place_name, *s.sources) if n]


def _replaced(pen: Pen, article: int, known: date) -> list[Statement]:
    """The reports of an article's earlier version, from now on no longer shown."""
    old = list(load_statements(pen.db, "r.article = ?", (article,)))
    pen.db.executemany("UPDATE event_of SET gone = ? WHERE report = ?", [(known.isoformat(), s.id) for s in old])
    return old


def _place(pen: Pen, new: list[Statement], replaced: list[Statement], voice: str, today: date) -> list[int]:
    """Links each new report to what it fits and puts it into its event; gives the events touched."""
    db = pen.db
    grown = {e for s in replaced if (e := event_of(db, s.id)) is not None}  # whose state must be derived again
    waiting = {s.id: s for s in replaced}
    placed: dict[int, int] = {}
    firsts: dict[str, Statement] = {}
    keys: list[tuple[int, int, int]] = []
    links: list[Link] = []
    for statement in new:
        side = pen.side(statement)
        day, ours = block_day(side).toordinal(), blocks(side)
        first = firsts.get(statement.group)
        if first and not differ(pen.side(first), side) and not strays(side, _event(pen, placed[first.id])):
            found = [Link(first.id, statement.id, True, ("one event in this article",), "reader")]
        elif (before := _earlier_self(statement, waiting)) is not None:
            found = [Link(before.id, statement.id, True, ("the same report in an earlier version",), "reader")]
            waiting.pop(before.id)
        else:
            found = _fitting(pen, statement, side, day, ours)
        firsts.setdefault(statement.group, statement)
        keys += [(key, day, statement.id) for key in ours]
        events = [placed.get(link.a) or event_of(db, link.a) or statement.id for link in found]
        placed[statement.id] = events[0] if events else statement.id
        for other in events[1:]:
            grown |= {other, join(pen, placed, placed[statement.id], other)}
        links += found
    db.executemany("INSERT OR IGNORE INTO blocks VALUES (?, ?, ?)", keys)
    write_links(db, links, today)
    _write_places(pen, new, placed, voice)
    inside = Counter(placed.values())
    alone = {s.id: s for s in new if placed[s.id] == s.id and inside[s.id] == 1}
    grown.update(placed.values() - alone.keys())
    pen.unwritten.alone.update(alone)
    pen.unwritten.grown.update(grown)
    return sorted({*(e for e in grown if event_of(db, e) == e), *placed.values()})


def finish(pen: Pen) -> None:
    """Writes what follows from the articles of a transaction: by which names their events are found, and their states.

    All at once at its end, in the order of the tables' keys, because that is much faster than one by one.
    """
    _write_names(pen)
    alone, grown = pen.unwritten.alone, pen.unwritten.grown
    fresh = [s for s in alone.values() if s.id not in grown]
    _write_states(pen.db, [(s.id, state) for s in fresh for state in states(f"E{s.id}", [s])])
    for event in sorted(grown):
        derive(pen, event)
    pen.unwritten.clear()


def _write_names(pen: Pen) -> None:
    pen.db.executemany("INSERT OR IGNORE INTO names VALUES (?, ?)", sorted(pen.unwritten.names))
    pen.unwritten.names.clear()


def join(pen: Pen, placed: dict[int, int], one: int, other: int) -> int:
    """Makes one event of two that a new report shows to be one; the older number stays."""
    keep, gone = min(one, other), max(one, other)
    if keep == gone:
        return keep
    _write_names(pen)
    reports = [row[0] for row in pen.db.execute("SELECT report FROM event_of WHERE event = ?", (gone,))]
    names = [pen.number(key) for s in pen.statements(reports) for key in name_keys(s)]
    pen.db.executemany("DELETE FROM names WHERE who = ? AND event = ?", [(n, gone) for n in names])
    pen.db.executemany("INSERT OR IGNORE INTO names VALUES (?, ?)", [(n, keep) for n in names])
    pen.db.execute("UPDATE event_of SET event = ? WHERE event = ?", (keep, gone))
    for report, event in placed.items():
        placed[report] = keep if event == gone else event
    return keep


def _write_places(pen: Pen, new: list[Statement], placed: dict[int, int], voice: str) -> None:
    rows = [(s.id, placed[s.id], pen.number(s.sources[0] if s.sources else voice)) for s in new]
    pen.db.executemany("INSERT INTO event_of VALUES (?, ?, ?, NULL)", rows)
    pen.unwritten.names.update([(pen.number(key), placed[s.id]) for s in new for key in name_keys(s)])


def _earlier_self(new: Statement, waiting: dict[int, Statement]) -> Statement | None:
    """The report of the earlier version that this one repeats, in at least half of what tells them apart, or None."""

    def likeness(old: Statement) -> int:
        same = (old.type == new.type, old.trigger == new.trigger, old.status is new.status, old.actors == new.actors,
                old.evidence == new.evidence, old.recipients == new.recipients)  # fmt: skip
        return sum(same)

    best = max(waiting.values(), key=lambda s: (likeness(s), -s.id), default=None)
    return best if best is not None and likeness(best) >= 3 else None


def _fitting(pen: Pen, statement: Statement, side: Side, day: int, keys: Sequence[int]) -> list[Link]:
    """The link to the report that fits best, and one more for an event that this report shows to be the same."""
    if not keys:
        return []  # nobody and nowhere: nothing says that it is another's event
    low, high = (day.toordinal() for day in window(side))
    seen: set[tuple[int]] = set(pen.db.execute(_near_days(len(keys)), (low, day, high, *keys)))
    fits: list[tuple[float, int, tuple[str, ...]]] = []
    unsure: list[tuple[float, int, tuple[str, ...]]] = []
    rivals: set[int] = set()
    for other in pen.sides([report for (report,) in seen]):
        if other.article == statement.article:
            continue  # the reader has decided about its own article
        if fit := match(other, side):
            (fits if fit.sure else unsure).append((-fit.score, other.id, fit.reasons))
        elif other.type == side.type and same_parties(other, side):
            rivals.add(other.id)
    if not fits and unsure and len({event_of(pen.db, i) for i in rivals.union(i for _, i, _ in unsure)}) == 1:
        fits = unsure  # there is nothing else that it may be
    links: list[Link] = []
    best: list[Side] = []
    for score, report, reasons in sorted(fits):
        event = _event(pen, event_of(pen.db, report) or report)
        if not belongs(side, event) or any(old.id == report for old in best):
            continue
        if links and not (-score >= SURE and one_event(best, event) and not parted_pairs(pen.db, links[0].a, report)):
            continue
        links.append(Link(report, statement.id, True, (*reasons, f"score {-score:.1f}")))
        if len(links) == 2:
            break
        best = event
    return links


@lru_cache(maxsize=64)
def _near_days(keys: int) -> str:
    """The question for the reports near a day under any of so many keys; asked at once, because that is faster."""
    return " UNION ALL ".join(_NEAR_DAYS.format(key=number) for number in range(4, 4 + keys))


def _event(pen: Pen, event: int) -> list[Side]:
    """What matching looks at in all standing reports of an event."""
    rows = pen.db.execute("SELECT report FROM event_of WHERE event = ? AND gone IS NULL ORDER BY report", (event,))
    return pen.sides([row[0] for row in rows])


def derive(pen: Pen, event: int) -> None:
    """Writes an event's states afresh from its reports and corrections."""
    rows = pen.db.execute("SELECT report, gone FROM event_of WHERE event = ? ORDER BY report", (event,)).fetchall()
    known = pen.statements(report for report, _ in rows)
    statements = [with_gone(s, gone) for s, (_, gone) in zip(known, rows, strict=True)]
    found = states(f"E{event}", statements, corrections_of(pen.db, event), revision_of(pen.db, event))
    pen.db.execute("DELETE FROM states WHERE event = ?", (event,))
    _write_states(pen.db, [(event, state) for state in found])


def _write_states(db: sqlite3.Connection, found: Iterable[tuple[int, State]]) -> None:
    rows = [
        (number, e.changed.isoformat(), _iso(state.until) or OPEN_END, e.type, e.mode, e.status, e.certainty,
         _iso(e.first), _iso(e.last), e.when, e.place, e.known.isoformat(), _days(e), event_body(e))
        for number, state in found for e in (state.event,)
    ]  # fmt: skip
    db.executemany("INSERT INTO states VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)


def _days(event: Event) -> int | None:
    return (event.last - event.first).days + 1 if event.first and event.last else None


def write_names(pen: Pen, event: int, statements: Iterable[Statement]) -> None:
    """Writes afresh by which names an event is found."""
    pen.db.execute("DELETE FROM names WHERE event = ?", (event,))
    keys = sorted({key for s in statements for key in name_keys(s)})
    pen.db.executemany("INSERT OR IGNORE INTO names VALUES (?, ?)", [(pen.number(key), event) for key in keys])


def name_keys(s: Statement) -> list[str]:
    """The keys under which its event is found: full names, last names, country codes, the place's country, sources."""
    keys: dict[str, None] = {}
    for party in (*s.actors, *s.recipients):
        name = party.name.casefold()
        keys[name] = keys[identity(party)] = None
        if party.kind is Kind.PERSON:
            keys[name.split()[-1]] = None
        if party.country:
            keys[f"country:{party.country}"] = None
    if s.place:
        keys[f"country:{s.place}"] = None
    for source in s.sources:
        keys[f"source:{source.casefold()}"] = None
    keys[f"source:{s.voice.casefold()}"] = None
    return list(keys)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
