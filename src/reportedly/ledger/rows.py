"""Rows of a ledger file to statements and events, and back."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from pydantic_core import from_json, to_json

from reportedly.events import Event, Party, Statement, bounds
from reportedly.records import Certainty, Kind, Report, Status

_FROM = """
FROM reports r JOIN articles a ON a.id = r.article JOIN articles o ON o.id = coalesce(a.copy_of, a.id)
"""
_REPORT = f"SELECT r.id, r.local, r.known, r.report, a.key, coalesce(o.publisher, o.key){_FROM}"


def report_json(report: Report) -> str:
    """A report as the ledger stores it: the machine-readable form, without empty fields."""
    return report.model_dump_json(exclude_none=True, exclude_defaults=True)


def voice_of(db: sqlite3.Connection, article: int) -> str:
    """The publisher of the original of an article, so that copies speak with one voice."""
    row = db.execute(
        "SELECT coalesce(o.publisher, o.key) FROM articles a JOIN articles o ON o.id = coalesce(a.copy_of, a.id)"
        " WHERE a.id = ?",
        (article,),
    ).fetchone()
    return str(row[0])


def load_statements(db: sqlite3.Connection, where: str, values: Sequence[object]) -> Iterator[Statement]:
    """The stored reports that meet a condition on `r` (reports) or `a` (articles), in their order."""
    for row in db.execute(f"{_REPORT} WHERE {where} ORDER BY r.id", values):
        yield _statement(*row)


def load_event(db: sqlite3.Connection, event: int) -> list[Statement]:
    """Every report of an event, the replaced ones with the day from which they are."""
    rows = db.execute(
        f"SELECT e.gone, r.id, r.local, r.known, r.report, a.key, coalesce(o.publisher, o.key){_FROM}"
        " JOIN event_of e ON e.report = r.id WHERE e.event = ? ORDER BY r.id",
        (event,),
    )
    return [with_gone(_statement(*row), gone) for gone, *row in rows]


def with_gone(statement: Statement, gone: str | None) -> Statement:
    """The statement, replaced from that day on."""
    return replace(statement, gone=date.fromisoformat(gone)) if gone else statement


def _statement(id: int, local: str, known: str, stored: str, key: str, voice: str) -> Statement:
    raw = from_json(stored)
    day = date.fromisoformat(known)
    first, last = bounds(raw.get("when"))
    said_first, said_last = bounds(raw.get("as_of"))
    said = min(said_last or said_first or day, day)
    return Statement(
        id, key, f"{key}\n{local}", voice, day, said, raw["type"], raw.get("mode"), Status(raw["status"]),
        Certainty(raw["certainty"]), _parties(raw.get("actors")), _parties(raw.get("recipients")), raw.get("place"),
        raw.get("place_name"), raw.get("when"), first, last, tuple(s["name"] for s in raw.get("sources", ())),
        raw["trigger"], raw["evidence"],
    )  # fmt: skip


def _parties(raw: list[dict[str, str]] | None) -> tuple[Party, ...]:
    return tuple(Party(p["name"], p.get("country"), Kind(p.get("kind", "group"))) for p in raw or ())


def event_body(event: Event) -> str:
    """The fields of an event that no query asks by, as JSON."""
    body = to_json(
        {
            "title": event.title,
            "actors": [[p.name, p.country, p.kind] for p in event.actors],
            "recipients": [[p.name, p.country, p.kind] for p in event.recipients],
            "place_name": event.place_name,
            "reports": event.reports,
            "independent": event.independent,
            "says": event.says[:8],
            "disputed": event.disputed[:8],
            "corrected": event.corrected,
            "sequence": event.sequence,
        }
    )
    return body.decode()


STATE = 'event, since, type, mode, status, certainty, first, last, "when", place, known, body'


def event_from(row: Sequence[str]) -> Event:
    """The event of one row of `states`, without its history."""
    number, since, type_, mode, status, certainty, first, last, when, place, known, stored = row
    body = from_json(stored)
    return Event(
        f"E{number}", type_, mode, status, certainty, when, _day(first), _day(last), _people(body["actors"]),
        _people(body["recipients"]), place, body["place_name"], body["title"], date.fromisoformat(known),
        date.fromisoformat(since), body["reports"], body["independent"], tuple(body["says"]), tuple(body["disputed"]),
        body["corrected"], body["sequence"],
    )  # fmt: skip


def _people(raw: list[list[str]]) -> tuple[Party, ...]:
    return tuple(Party(name, country, Kind(kind)) for name, country, kind in raw)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
