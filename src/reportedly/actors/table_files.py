"""Reads the tables in ``data/actors/``: tab-separated lines under a header, several values of a field parted by |."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from reportedly.errors import LexiconError
from reportedly.records import Kind

FOLDER = Path(__file__).parent.parent / "data" / "actors"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table by its column names, and where it stands."""

    where: str  # "states.tsv:12", for explanations and messages
    cells: Mapping[str, str]

    def one(self, column: str) -> str | None:
        """The value of a column, None where it is empty or missing."""
        return self.cells.get(column) or None

    def many(self, column: str) -> tuple[str, ...]:
        """The values of a column, parted by |."""
        found = self.cells.get(column)
        return tuple(part.strip() for part in found.split("|") if part.strip()) if found else ()

    def day(self, column: str) -> date | None:
        """A date column: a year, a month or a day; the first day of what it says."""
        found = self.cells.get(column)
        return first_day(found, self.where) if found else None

    def kind(self, default: Kind) -> Kind:
        """The column `kind`."""
        found = self.cells.get("kind")
        if not found:
            return default
        try:
            return Kind(found)
        except ValueError as fault:
            raise LexiconError(self.where, f"unknown kind '{found}'", f"use {', '.join(Kind)}") from fault


def rows(path: Path) -> Iterator[Row]:
    """The lines of a table, comments and empty lines left out; the first other line names the columns."""
    columns: list[str] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if not columns:
            columns = cells
            continue
        if len(cells) > len(columns):
            where, right = f"{path.name}:{number}", f"write the columns {', '.join(columns)}, parted by tabs"
            raise LexiconError(where, f"{len(cells)} columns", right)
        yield Row(f"{path.name}:{number}", dict(zip(columns, cells, strict=False)))


@lru_cache(maxsize=4096)
def first_day(written: str, where: str) -> date:
    """The first day of a year, month or day: "1998" is 1 January 1998."""
    parts = written.split("-")
    try:
        if len(parts) == 3:
            return date.fromisoformat(written)
        numbers = [int(part) for part in parts] + [1, 1]
        return date(*numbers[:3])
    except (ValueError, TypeError) as fault:
        raise LexiconError(where, f"'{written}' is no date", "write YYYY, YYYY-MM or YYYY-MM-DD") from fault
