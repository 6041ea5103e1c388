"""Finds time expressions in a text and resolves them against its publication date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from reportedly.language import Parsed
from reportedly.records import Span
from reportedly.times.when import When


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """One time expression: its words, its TIMEX3 type and value, and the days it may mean."""

    span: Span
    type: str  # TIMEX3: DATE, TIME, DURATION, SET
    value: str  # TIMEX3 value
    when: When | None  # None: not resolvable to calendar days
    rule: str
    unresolved: str | None = None  # why `when` is None


def find(text: str, published: date | None = None, parsed: Parsed | None = None) -> tuple[TimeExpression, ...]:
    """The time expressions of a text, in text order, none overlapping."""
    return ()


@dataclass(frozen=True, slots=True)
class Anchors:
    """The time expressions that bear on one deed: when it is, and when its status was set or said."""

    when: TimeExpression | None
    as_of: TimeExpression | None


def anchors(
    parsed: Parsed, expressions: tuple[TimeExpression, ...], deed: int, cues: tuple[int, ...] = ()
) -> Anchors:
    """The times of the deed at word `deed`; `cues` are the reporting words above it, outermost first."""
    return Anchors(None, None)
