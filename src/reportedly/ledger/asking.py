"""Questions to a ledger: the agenda, events, one event's history, words, and who reports what."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import chain, islice

from reportedly.errors import LedgerError
from reportedly.events import UNCONFIRMED, Event, confirmed_by, settle_one
from reportedly.ledger.deciding import corrections_of, event_of, revision_of
from reportedly.ledger.rows import STATE, event_from, load_event
from reportedly.ledger.schema import OPEN_END
from reportedly.matching import identity
from reportedly.records import Status

_COLUMNS = ", ".join(f"s.{name.strip()}" for name in STATE.split(","))
_COMING = "s.status IN ('proposed', 'planned', 'underway', 'postponed', 'cancelled')"
FREQUENT = 2000  # events from which a name is a frequent one
_OPEN = "s.status IN ('proposed', 'planned', 'postponed')"


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """One coming event, and whether it is new or changed since the day asked for."""

    event: Event
    mark: str  # "new", "changed" or ""


@dataclass(frozen=True, slots=True)
class SourceLine:
    """What one source or publisher reports: how much, how often first, how often others say so too."""

    source: str
    reports: int
    events: int
    first: int
    confirmed: int  # its events that another source reports too
    came_true: int  # its announced events that, by any source, took place
    types: tuple[str, ...] = ()  # what it reports, the most frequent first


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which events are asked for; None: any."""

    actor: str | None = None
    country: str | None = None
    source: str | None = None
    type: str | None = None
    status: str | None = None
    place: str | None = None
    first: date | None = None
    last: date | None = None


def _where(db: sqlite3.Connection, wanted: Wanted) -> tuple[str, list[object]]:
    """Conditions on names, type, status and place.

    The events of a rare name are looked up; a frequent one is looked for in each event that comes up.
    """
    parts: list[str] = []
    values: list[object] = []
    for key in _keys(wanted):
        row = db.execute("SELECT id FROM who WHERE key = ?", (key,)).fetchone()
        number = row[0] if row else 0
        many = db.execute("SELECT 1 FROM names WHERE who = ? LIMIT 1 OFFSET ?", (number, FREQUENT)).fetchone()
        listed = "s.event IN (SELECT event FROM names WHERE who = ?)"
        probed = "EXISTS (SELECT 1 FROM names n WHERE n.who = ? AND n.event = s.event)"
        parts.append(probed if many else listed)
        values.append(number)
    if wanted.type:
        type_, _, mode = wanted.type.partition("/")
        parts.append("s.type = ?")
        values.append(type_.upper())
        if mode:
            parts.append("s.mode = ?")
            values.append(mode)
    if wanted.place:
        parts.append("s.place = ?")
        values.append(wanted.place.upper())
    return "".join(f" AND {part}" for part in parts), values


def _keys(wanted: Wanted) -> list[str]:
    keys = []
    if wanted.actor:
        keys.append(wanted.actor if re.fullmatch("[A-Z]{3}", wanted.actor) else wanted.actor.casefold())
    if wanted.country:
        keys.append(f"country:{wanted.country.upper()}")
    if wanted.source:
        keys.append(f"source:{wanted.source.casefold()}")
    return keys


def _on(as_of: date | None) -> tuple[str, list[object]]:
    """The condition that picks the states as known on a day, or now."""
    if as_of is None:
        return "s.until = '9999-12-31'", []
    return "s.since <= ? AND s.until > ?", [as_of.isoformat(), as_of.isoformat()]


def agenda(
    db: sqlite3.Connection, wanted: Wanted, today: date, changed_since: date | None, as_of: date | None, limit: int,
    undated: bool,
) -> list[AgendaLine]:  # fmt: skip
    """What is coming from `wanted.first` (else that day) on, earliest first, with what is new or changed marked.

    With `undated` also what is announced without a day, after the rest, the latest word first.
    """
    day = as_of or today
    start, since = wanted.first or day, changed_since or day - timedelta(days=7)
    on, values = _on(as_of)
    where, more = _where(db, wanted)
    if changed_since:
        where += " AND s.since >= ?"
        more.append(changed_since.isoformat())
    if wanted.status:
        where += " AND s.status = ?"
        more.append(wanted.status)
    coming = f"SELECT s.id FROM states s WHERE {on} AND {_COMING}{where} AND "
    ids = chain.from_iterable(
        db.execute(coming + part, (*values, *more, *days)) for part, days in _stretches(start, wanted.last)
    )
    whole = f"SELECT {_COLUMNS} FROM states s WHERE s.id = ?"
    found = _picked((db.execute(whole, one).fetchone() for one in ids), wanted, day, as_of, limit)
    if undated and len(found) < limit:
        sql = f"SELECT {_COLUMNS} FROM states s WHERE {on} AND {_OPEN} AND s.last IS NULL{where} ORDER BY s.since DESC"
        found += _picked(db.execute(sql, (*values, *more)), wanted, day, as_of, limit - len(found))
    return [AgendaLine(e, "new" if e.known >= since else "changed" if e.changed >= since else "") for e in found]


def _stretches(start: date, end: date | None) -> list[tuple[str, tuple[str, ...]]]:
    """Conditions that find, in this order, what spans the first day, and what begins later, each by its index."""
    begin, month_before = start.isoformat(), (max(start, date(1, 2, 1)) - timedelta(31)).isoformat()
    final = end.isoformat() if end else OPEN_END
    spanning = (
        f"s.id IN (SELECT s.id FROM states s WHERE {_COMING} AND coalesce(s.days, 999) > 31 AND s.last >= ?"
        f" AND coalesce(s.first, '') <= ? UNION SELECT s.id FROM states s WHERE {_COMING}"
        " AND s.first BETWEEN ? AND ? AND s.last >= ?) ORDER BY s.last, s.event"
    )
    later = "s.first > ? AND s.first <= ? AND s.last IS NOT NULL ORDER BY s.first, s.last, s.event"
    return [(spanning, (begin, begin, month_before, begin, begin)), (later, (begin, final))]


def events(db: sqlite3.Connection, wanted: Wanted, today: date, as_of: date | None, limit: int) -> list[Event]:
    """Events, last changed first; where days are asked for, the latest day first."""
    on, values = _on(as_of)
    where, more = _where(db, wanted)
    day = as_of or today
    values += more
    if wanted.status == UNCONFIRMED:
        where += " AND s.status IN ('proposed', 'planned') AND s.last < ?"
        values.append(day.isoformat())
    elif wanted.status:
        where += " AND s.status = ?"
        values.append(wanted.status)
        if wanted.status in (Status.PROPOSED, Status.PLANNED):
            where += " AND coalesce(s.last, '9999') >= ?"
            values.append(day.isoformat())
    if wanted.first:
        where += " AND coalesce(s.last, s.first, s.known) >= ?"
        values.append(wanted.first.isoformat())
    if wanted.last:
        where += " AND coalesce(s.first, s.last, s.known) <= ?"
        values.append(wanted.last.isoformat())
    order = "coalesce(s.first, s.last, s.known)" if wanted.first or wanted.last else "s.since"
    sql = f"SELECT {_COLUMNS} FROM states s WHERE {on}{where} ORDER BY {order} DESC, s.event DESC"
    return _picked(db.execute(sql, values), wanted, day, as_of, limit)


def _picked(
    rows: Iterable[Sequence[str]], wanted: Wanted, day: date, as_of: date | None, limit: int
) -> list[Event]:
    """The first events of these rows; as of an earlier day only those that then had the names asked for."""
    events = (event_from(row) for row in rows)
    if as_of:
        events = (event for event in events if _had(event, wanted))
    return [confirmed_by(event, day) for event in islice(events, limit)]


def _had(event: Event, wanted: Wanted) -> bool:
    """Whether the participants asked for are among those of the event; sources are not looked at."""
    parties = (*event.actors, *event.recipients)
    if wanted.country and wanted.country.upper() not in {event.place, *(p.country for p in parties)}:
        return False
    if not wanted.actor:
        return True
    asked = wanted.actor.casefold()
    names = {name for p in parties for name in (p.name.casefold(), p.name.casefold().split()[-1])}
    return asked in names or wanted.actor in {identity(p) for p in parties}


def number_of(db: sqlite3.Connection, id: str, where: str) -> int:
    """The event that an id ("E12", or that of an event since merged into another) means; LedgerError where none."""
    found = re.fullmatch(r"[Ee]?(\d{1,18})", id.strip())
    number = event_of(db, int(found[1])) if found else None
    if number is None:
        raise LedgerError(where, f"no event '{id}'", "take an id from `reportedly events`, such as E12")
    return number


def history(db: sqlite3.Connection, number: int, today: date, as_of: date | None) -> Event | None:
    """The event with its whole history as known on a day; None where nothing of it was known yet."""
    ever = load_event(db, number)
    statements = [s for s in ever if s.stands(as_of)]
    corrections = corrections_of(db, number)
    if as_of:
        corrections = [c for c in corrections if c.made <= as_of]
    if not statements:
        return None
    revision = len(ever) - len(statements) + revision_of(db, number)
    return confirmed_by(settle_one(f"E{number}", statements, corrections, revision), as_of or today)


def search(db: sqlite3.Connection, words: str, today: date, as_of: date | None, limit: int) -> list[Event]:
    """Events one of whose reports holds all the words, latest reported first."""
    query = _query(words)
    if not query:
        return []
    found: dict[int, Event] = {}
    on, values = _on(as_of)
    for number in _events_with(db, query, as_of):
        if number in found:
            continue
        row = db.execute(f"SELECT {_COLUMNS} FROM states s WHERE s.event = ? AND {on}", (number, *values)).fetchone()
        if row:
            found[number] = confirmed_by(event_from(row), as_of or today)
        if len(found) >= limit:
            break
    return list(found.values())


def _events_with(db: sqlite3.Connection, query: str, as_of: date | None) -> Iterator[int]:
    rows = db.execute("SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC", (query,))
    then, values = "e.gone IS NULL", []
    if as_of:
        then, values = "r.known <= ? AND (e.gone IS NULL OR e.gone > ?)", [as_of.isoformat()] * 2
    sql = f"SELECT e.event FROM event_of e JOIN reports r ON r.id = e.report WHERE e.report = ? AND {then}"
    for (report,) in rows:
        placed = db.execute(sql, (report, *values)).fetchone()
        if placed:
            yield placed[0]


def _query(words: str) -> str:
    """The user's words as an FTS5 query: all must occur; "a phrase" in quotes, begin* for a beginning."""
    parts = re.findall(r'"([^"]+)"|(\S+)', words)
    terms = []
    for phrase, word in parts:
        bare = (phrase or word).replace('"', " ").strip()
        star = "*" if not phrase and bare.endswith("*") else ""
        if re.search(r"\w", bare):
            terms.append(f'"{bare.rstrip("*")}"{star}')
    return " ".join(terms)


def sources(db: sqlite3.Connection, as_of: date | None, limit: int) -> list[SourceLine]:
    """Who reports what, the most reporting first."""
    rows = db.execute(
        """
        WITH said AS (
            SELECT e.voice, e.event, r.id, r.known, r.status FROM event_of e JOIN reports r ON r.id = e.report
            WHERE r.known <= ? AND (e.gone IS NULL OR e.gone > ?)
        ), whole AS (
            SELECT event, min(known || printf('%012d', id)) AS first, count(DISTINCT voice) AS voices,
                max(status IN ('happened', 'underway', 'ended')) AS occurred
            FROM said GROUP BY event
        ), each AS (
            SELECT voice, event, count(*) AS n, min(known || printf('%012d', id)) AS first,
                max(status IN ('proposed', 'planned')) AS announced
            FROM said GROUP BY voice, event
        )
        SELECT key, sum(n), count(*), sum(each.first = whole.first), sum(voices > 1), sum(announced AND occurred)
        FROM each JOIN whole USING (event) JOIN who ON who.id = voice GROUP BY voice ORDER BY 2 DESC, 1 LIMIT ?
        """,
        (*[(as_of or date.max).isoformat()] * 2, limit),
    )
    lines = [SourceLine(*row) for row in rows]
    return [replace(line, types=_types(db, line.source, as_of)) for line in lines]


def _types(db: sqlite3.Connection, source: str, as_of: date | None) -> tuple[str, ...]:
    rows = db.execute(
        "SELECT r.type FROM event_of e JOIN reports r ON r.id = e.report"
        " WHERE e.voice = (SELECT id FROM who WHERE key = ?) AND r.known <= ? AND (e.gone IS NULL OR e.gone > ?)"
        " GROUP BY r.type ORDER BY count(*) DESC, r.type",
        (source, *[(as_of or date.max).isoformat()] * 2),
    )
    return tuple(row[0] for row in rows)
