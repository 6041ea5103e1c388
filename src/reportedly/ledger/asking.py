"""Questions to a ledger: the agenda, events, one event's history, words, and who reports what."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from reportedly.errors import LedgerError
from reportedly.events import UNCONFIRMED, Event, confirmed_by, settle_one
from reportedly.ledger.deciding import corrections_of, event_of, revision_of
from reportedly.ledger.rows import STATE, event_from, load_event
from reportedly.records import Status

_COLUMNS = ", ".join(f"s.{name.strip()}" for name in STATE.split(","))
_COMING = "s.status IN ('proposed', 'planned', 'underway', 'postponed', 'cancelled')"


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


def _where(wanted: Wanted) -> tuple[str, list[object]]:
    """Conditions on names, type, status and place."""
    parts: list[str] = []
    values: list[object] = []
    for key in _keys(wanted):
        parts.append("s.event IN (SELECT event FROM names WHERE who = (SELECT id FROM who WHERE key = ?))")
        values.append(key)
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
    db: sqlite3.Connection, wanted: Wanted, today: date, changed_since: date | None, as_of: date | None, limit: int
) -> list[AgendaLine]:
    """What is coming from `wanted.first` (else that day) on, earliest first, with what is new or changed marked."""
    day = as_of or today
    start, since = wanted.first or day, changed_since or day - timedelta(days=7)
    on, values = _on(as_of)
    where, more = _where(wanted)
    sql = f"SELECT {_COLUMNS} FROM states s WHERE {on} AND {_COMING} AND s.last >= ?{where}"
    values += [start.isoformat(), *more]
    if wanted.last:
        sql += " AND coalesce(s.first, '') <= ?"
        values.append(wanted.last.isoformat())
    if changed_since:
        sql += " AND s.since >= ?"
        values.append(changed_since.isoformat())
    if wanted.status:
        sql += " AND s.status = ?"
        values.append(wanted.status)
    sql += " ORDER BY max(coalesce(s.first, ''), ?), s.last, s.event LIMIT ?"
    rows = db.execute(sql, (*values, start.isoformat(), limit))
    lines = []
    for row in rows:
        event = event_from(row)
        mark = "new" if event.known >= since else "changed" if event.changed >= since else ""
        lines.append(AgendaLine(confirmed_by(event, day), mark))
    return lines


def events(db: sqlite3.Connection, wanted: Wanted, today: date, as_of: date | None, limit: int) -> list[Event]:
    """Events, last changed first; where days are asked for, the latest day first."""
    on, values = _on(as_of)
    where, more = _where(wanted)
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
    sql = f"SELECT {_COLUMNS} FROM states s WHERE {on}{where} ORDER BY {order} DESC, s.event DESC LIMIT ?"
    return [confirmed_by(event_from(row), day) for row in db.execute(sql, (*values, limit))]


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
    return [SourceLine(*row) for row in rows]
