"""A writer's connection, with what it remembers between articles so that it need not ask the file again."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from reportedly.events import Statement
from reportedly.ledger.rows import load_statements
from reportedly.matching import Side, side_of

T = TypeVar("T")
HELD = 40_000  # how many recent reports are remembered


@dataclass(slots=True)
class Unwritten:
    """What follows from the articles of the transaction under way and is written at its end."""

    names: set[tuple[int, int]] = field(default_factory=set)  # numbers of names, and the events found by them
    alone: dict[int, Statement] = field(default_factory=dict)  # new events of one report
    grown: set[int] = field(default_factory=set)  # events whose states must be derived afresh

    def clear(self) -> None:
        """Nothing waits to be written."""
        self.names.clear()
        self.alone.clear()
        self.grown.clear()


@dataclass(slots=True)
class Pen:
    """Writes into one file. What it remembers never changes in the file; after a rollback it must `forget`."""

    db: sqlite3.Connection
    unwritten: Unwritten = field(default_factory=Unwritten)
    _statements: dict[int, Statement] = field(default_factory=dict)
    _sides: dict[int, Side] = field(default_factory=dict)
    _numbers: dict[str, int] = field(default_factory=dict)

    def forget(self) -> None:
        """Drops all that is remembered: what was written may have been taken back."""
        self._statements.clear()
        self._sides.clear()
        self._numbers.clear()
        self.unwritten.clear()

    def keep(self, statement: Statement) -> None:
        """Remembers a report just written."""
        _make_room(self._statements)
        self._statements[statement.id] = statement

    def side(self, statement: Statement) -> Side:
        """What matching looks at in a report."""
        found = self._sides.get(statement.id)
        if found is None:
            _make_room(self._sides)
            found = self._sides[statement.id] = side_of(statement)
        return found

    def sides(self, ids: Collection[int]) -> list[Side]:
        """What matching looks at in reports, by their numbers, in no order but theirs."""
        found = {i: side for i in ids if (side := self._sides.get(i)) is not None}
        missing = [i for i in ids if i not in found]
        found |= {s.id: self.side(s) for s in self.statements(missing)} if missing else {}
        return [found[i] for i in sorted(found)]

    def statements(self, ids: Iterable[int]) -> list[Statement]:
        """Reports by their numbers, in that order; `gone` is not filled in."""
        wanted = list(ids)
        missing = [i for i in wanted if i not in self._statements]
        loaded: dict[int, Statement] = {}
        if missing:
            marks = ",".join("?" * len(missing))
            loaded = {s.id: s for s in load_statements(self.db, f"r.id IN ({marks})", missing)}
            for statement in loaded.values():
                self.keep(statement)
        return [loaded[i] if i in loaded else self._statements[i] for i in wanted]

    def number(self, key: str) -> int:
        """The number of a name or key, given a new one where it has none."""
        found = self._numbers.get(key)
        if found is None:
            _make_room(self._numbers)
            found = self._numbers[key] = self._looked_up(key)
        return found

    def _looked_up(self, key: str) -> int:
        row = self.db.execute("SELECT id FROM who WHERE key = ?", (key,)).fetchone()
        if row:
            return int(row[0])
        return int(self.db.execute("INSERT INTO who (key) VALUES (?)", (key,)).lastrowid or 0)


def _make_room(held: dict[T, object] | dict[int, Statement] | dict[int, Side] | dict[str, int]) -> None:
    if len(held) < HELD:
        return
    for key in list(held)[: HELD // 2]:
        del held[key]  # type: ignore[arg-type]
