"""Events as iCalendar: all-day entries with STATUS, a UID that stays and a SEQUENCE that grows with each change."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import BinaryIO

from icalendar import Calendar
from icalendar import Event as Item

from reportedly.events import UNCONFIRMED, Event, bounds
from reportedly.records import Status

LONGEST = 366  # days: beyond it a date is too vague for a calendar


def write(events: Iterable[Event], file: BinaryIO, ledger: str = "ledger") -> None:
    """Writes every event with a closed range of days; `ledger` is the ledger's id, part of each UID.

    An event put off without a new date stands at its old one where its history gives that. What never was planned and
    did not happen is left out.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//reportedly//ledger//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", "Reported agenda")
    for event in events:
        item = _item(event, ledger)
        if item is not None:
            calendar.add_component(item)
    file.write(calendar.to_ical())


def _item(event: Event, ledger: str) -> Item | None:
    status, (when, first, last) = _status(event), _days(event)
    if status is None or first is None or last is None or (last - first).days > LONGEST:
        return None
    item = Item()
    item.add("uid", f"{event.id}.{ledger}@reportedly")
    item.add("sequence", event.sequence)
    item.add("dtstamp", datetime.combine(event.changed, time(), UTC))
    item.add("dtstart", first)
    item.add("dtend", last + timedelta(days=1))
    item.add("summary", event.title if event.status == Status.PLANNED else f"{event.title} [{event.status}]")
    item.add("status", status)
    item.add("transp", "TRANSPARENT")
    item.add("description", _description(event, when))
    if event.place_name or event.place:
        item.add("location", ", ".join(filter(None, (event.place_name, event.place))))
    item.add("categories", [event.type])
    item.add("x-reportedly-status", event.status)
    item.add("x-reportedly-certainty", event.certainty)
    item.add("x-reportedly-edtf", when or "")
    return item


def _status(event: Event) -> str | None:
    if event.status in (Status.UNDERWAY, Status.HAPPENED, Status.ENDED):
        return "CONFIRMED"
    if event.status == Status.PLANNED:
        return "CONFIRMED" if event.certainty == "certain" else "TENTATIVE"
    if event.status in (Status.PROPOSED, Status.POSTPONED, UNCONFIRMED):
        return "TENTATIVE"
    planned = event.status == Status.CANCELLED or any(line.status == Status.PLANNED for line in event.history)
    return "CANCELLED" if planned else None


def _days(event: Event) -> tuple[str | None, date | None, date | None]:
    if event.when is not None:
        return event.when, event.first, event.last
    if event.status in (Status.POSTPONED, Status.CANCELLED, Status.NEGATED):
        for line in reversed(event.history):
            if line.when:
                return line.when, *bounds(line.when)
    return None, None, None


def _description(event: Event, when: str | None) -> str:
    lines = [f"{event.status}, {event.certainty}; {when or 'no date'}"]
    if event.says:
        lines.append("Says: " + "; ".join(event.says[:5]))
    lines += [f"Disputed: {words}" for words in event.disputed]
    return "\n".join(lines)
