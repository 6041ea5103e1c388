"""Events as CSV, one a row."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from typing import TextIO

from reportedly.events import Event, Party

COLUMNS = (
    "id", "type", "mode", "status", "certainty", "when", "first", "last", "actors", "recipients", "countries", "place",
    "place_name", "title", "known", "changed", "reports", "independent", "says", "disputed", "corrected",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet would run a cell that begins so


def write(events: Iterable[Event], file: TextIO) -> None:
    """Writes a heading and one row an event; several values in a cell stand between semicolons."""
    rows = csv.writer(file, lineterminator="\n")
    rows.writerow(COLUMNS)
    for event in events:
        rows.writerow([_cell(event, column) for column in COLUMNS])


def _cell(event: Event, column: str) -> str:
    if column == "countries":
        found = dict.fromkeys(p.country for p in (*event.actors, *event.recipients) if p.country)
        return "; ".join(found)
    value = getattr(event, column)
    if isinstance(value, tuple):
        value = "; ".join(item.name if isinstance(item, Party) else str(item) for item in value)
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text
