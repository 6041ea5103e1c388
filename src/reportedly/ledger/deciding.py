"""Links and corrections: what the machine and people have decided, and which reports that puts together."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import date

from pydantic_core import from_json, to_json

from reportedly.events import Correction, Link


def write_links(db: sqlite3.Connection, links: Iterable[Link], today: date) -> None:
    """Appends links with their reasons."""
    rows = [
        (link.a, link.b, int(link.same), to_json(link.reasons).decode(), link.by, today.isoformat())
        for link in links
    ]
    db.executemany("INSERT INTO links (a, b, same, reasons, by, made) VALUES (?, ?, ?, ?, ?, ?)", rows)


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
    """The pairs of reports, between the events that hold these two, that a person once parted."""
    rows = db.execute("SELECT a, b FROM links WHERE by = 'person' AND same = 0 ORDER BY id").fetchall()
    if not rows:
        return []
    first, second = (set(members(db, event_of(db, report) or report)) for report in (one, two))
    return [(a, b) for a, b in rows if (a in first and b in second) or (a in second and b in first)]


def links_of(db: sqlite3.Connection, event: int) -> list[Link]:
    """The links between the reports of an event, and those that part them from others, oldest first."""
    rows = db.execute(
        "SELECT a, b, same, reasons, by FROM links WHERE a IN (SELECT report FROM event_of WHERE event = ?)"
        " OR b IN (SELECT report FROM event_of WHERE event = ?) ORDER BY id",
        (event, event),
    )
    return [Link(a, b, bool(same), tuple(from_json(reasons)), by) for a, b, same, reasons, by in rows]


def corrections_of(db: sqlite3.Connection, event: int) -> list[Correction]:
    """A person's corrections of an event, oldest first."""
    rows = db.execute(
        "SELECT c.report, c.field, c.value, c.because, c.made FROM corrections c JOIN event_of e ON e.report = c.report"
        " WHERE e.event = ? ORDER BY c.id",
        (event,),
    )
    return [Correction(r, f, v, b, date.fromisoformat(m)) for r, f, v, b, m in rows]


def revision_of(db: sqlite3.Connection, event: int) -> int:
    """How many decisions on links people had taken when the last one about this event was: it only grows."""
    if db.execute("SELECT 1 FROM links WHERE by = 'person' LIMIT 1").fetchone() is None:
        return 0
    (last,) = db.execute(
        "SELECT max(id) FROM links WHERE by = 'person' AND (a IN (SELECT report FROM event_of WHERE event = ?)"
        " OR b IN (SELECT report FROM event_of WHERE event = ?))",
        (event, event),
    ).fetchone()
    return int(db.execute("SELECT count(*) FROM links WHERE by = 'person' AND id <= ?", (last or 0,)).fetchone()[0])
