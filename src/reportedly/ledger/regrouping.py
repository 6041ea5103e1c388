"""Puts reports into events afresh: after a person's decision those it concerns, on `rebuild` all of them."""

from __future__ import annotations

from collections.abc import Iterable

from reportedly.events import Link, clusters
from reportedly.ledger.adding import derive, write_names
from reportedly.ledger.deciding import event_of, members
from reportedly.ledger.pen import Pen
from reportedly.ledger.schema import EMPTIED


def regroup(pen: Pen, reports: Iterable[int]) -> None:
    """Derives the events of these reports afresh from their links, after a person's decision."""
    ids = sorted(set(reports))
    before = {event_of(pen.db, i) for i in ids}
    marks = ",".join("?" * len(ids))
    rows = pen.db.execute(
        f"SELECT a, b, same, by FROM links WHERE b IN ({marks}) OR a IN ({marks}) ORDER BY id", (*ids, *ids)
    )
    links = [Link(a, b, bool(same), (), by) for a, b, same, by in rows]
    grouped = clusters(ids, links)
    pen.db.executemany("UPDATE event_of SET event = ? WHERE report = ?", [(e, r) for r, e in grouped.items()])
    for event in sorted({e for e in before if e} | set(grouped.values())):
        write_names(pen, event, pen.statements(members(pen.db, event)))
        derive(pen, event)


def rebuild(pen: Pen) -> int:
    """Derives every event afresh from articles, reports, links and corrections; gives how many there are."""
    db = pen.db
    for table in EMPTIED:
        db.execute(f"DELETE FROM {table}")
    rows = db.execute("SELECT a, b, same, by FROM links ORDER BY id")
    links = [Link(a, b, bool(same), (), by) for a, b, same, by in rows]
    gone = _gone(pen)
    reports = db.execute("SELECT id, article FROM reports ORDER BY id").fetchall()
    grouped = clusters((r for r, _ in reports), links)
    for report, article in reports:
        (statement,) = pen.statements([report])
        voice = pen.number(statement.sources[0] if statement.sources else statement.voice)
        db.execute("INSERT INTO event_of VALUES (?, ?, ?, ?)", (report, grouped[report], voice, gone.get(article)))
    events = sorted(set(grouped.values()))
    for event in events:
        write_names(pen, event, pen.statements(members(db, event)))
        derive(pen, event)
    return len(events)


def _gone(pen: Pen) -> dict[int, str]:
    """The articles that have a newer version, with the day from which that stands."""
    rows = pen.db.execute(
        "SELECT a.id, b.known FROM articles a JOIN articles b ON b.key = a.key AND b.version = a.version + 1"
    )
    return dict(rows.fetchall())
