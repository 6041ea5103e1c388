"""A small time line: the dated reports of an article, a row for each status, bars from first to last day."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from reportedly.events import bounds
from reportedly.records import Report, Status

_WIDEST = 4.0  # a bar with its number takes at least so many per cent
_REACH = 800  # days around publication that are drawn to scale; what lies beyond stands at the edge


@dataclass(frozen=True, slots=True)
class Bar:
    """One dated report: where it lies, in per cent of the width, and the lane it is drawn in."""

    number: int
    left: float
    width: float
    lane: int
    label: str
    outside: bool  # beyond the days that are drawn to scale


@dataclass(frozen=True, slots=True)
class Row:
    """The bars of one status."""

    status: Status
    bars: tuple[Bar, ...]
    lanes: int


@dataclass(frozen=True, slots=True)
class Tick:
    """A day that the scale names."""

    left: float
    label: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """The rows of a time line, its scale, and how many reports have no date."""

    rows: tuple[Row, ...]
    ticks: tuple[Tick, ...]
    published: float | None  # where the publication date lies, in per cent
    undated: int


def timeline_of(reports: Sequence[Report], published: date | None, first: int = 1) -> Timeline | None:
    """The time line of an article's reports, numbered from `first`; None when none of them has a date."""
    dated = [(number, report, *bounds(report.when)) for number, report in enumerate(reports, first)]
    dated = [item for item in dated if item[2] is not None or item[3] is not None]
    if not dated:
        return None
    begin, end = _window([day for *_, a, b in dated for day in (a, b) if day is not None], published)
    days = (end - begin).days or 1

    def place(day: date) -> float:
        return round(100 * min(max((day - begin).days / days, 0.0), 1.0), 2)

    rows = []
    for status in Status:
        bars: list[Bar] = []
        free: list[float] = []  # where each lane is free from
        for number, report, a, b in sorted(dated, key=lambda item: (item[2] or begin, item[3] or end, item[0])):
            if report.status is not status:
                continue
            left, right = place(a or begin), place(b + timedelta(days=1) if b and b < date.max else b or end)
            width = max(right - left, _WIDEST)
            left = min(left, 100 - width)
            lane = next((k for k, edge in enumerate(free) if edge <= left), len(free))
            free[lane : lane + 1] = [left + width + 0.3]
            outside = bool((b and b < begin) or (a and a > end))
            bars.append(Bar(number, round(left, 2), round(width, 2), lane, f"{report.trigger}: {report.when}", outside))
        if bars:
            rows.append(Row(status, tuple(bars), len(free)))
    here = place(published) if published and begin <= published <= end else None
    return Timeline(tuple(rows), _ticks(begin, end, place), here, len(reports) - len(dated))


def _window(days: Sequence[date], published: date | None) -> tuple[date, date]:
    """The days drawn to scale: all there are, but no more than some two years around publication."""
    middle = published or sorted(days)[len(days) // 2]
    near = [middle, *(day for day in days if abs((day - middle).days) <= _REACH)]
    begin, end = min(near), max(near)
    pad = timedelta(days=max((end - begin).days // 20, 3))
    return (begin - pad if begin - date.min > pad else begin), (end + pad if date.max - end > pad else end)


def _ticks(begin: date, end: date, place: Callable[[date], float]) -> tuple[Tick, ...]:
    step = next(months for months in (1, 3, 6, 12, 24) if (end - begin).days <= months * 30.5 * 7 or months == 24)
    ticks: list[Tick] = []
    year, month = begin.year, (begin.month - 1) // step * step + 1 if step < 12 else 1
    while (day := date(year, month, 1)) <= end:
        if day >= begin:
            ticks.append(Tick(place(day), f"{year}-{month:02d}" if step < 12 else str(year)))
        month += step
        year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
        if year > date.max.year:
            break
    return tuple(ticks)
