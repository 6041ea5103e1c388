"""When: an EDTF value with the first and the last day it allows, and how calendar values become one."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

SEASONS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
_LASTING = {"Q": 3, "H": 6}  # months in a quarter and a half


@dataclass(frozen=True, slots=True)
class When:
    """An imprecise date: EDTF notation, and the first and last day it allows (None: open or unknown)."""

    edtf: str
    first: date | None
    last: date | None

    @property
    def approximate(self) -> When:
        """The same days, marked as approximate; intervals of days stay as they are."""
        unmarked = "/" in self.edtf or self.edtf.endswith("~")
        if unmarked or self.edtf[5:6] == "2" or self.edtf.startswith("X"):  # no "spring~", no "XXXX-10~" in EDTF
            return self
        return replace(self, edtf=self.edtf + "~")

    @property
    def onwards(self) -> When:
        """From this time on; unchanged where its year is open."""
        if self.first is None:
            return self
        return When(f"{self._start}/..", self.first, None)

    @property
    def upto(self) -> When:
        """Up to and including this time; unchanged where its year is open."""
        if self.last is None:
            return self
        return When(f"../{self._end}", None, self.last)

    def to(self, end: When) -> When:
        """The interval from this time to the end of another; this time alone where that lies before it."""
        if self.first is not None and end.last is not None and end.last < self.first:
            return self
        return When(f"{self._start}/{end._end}", self.first, end.last)

    @property
    def _start(self) -> str:
        """The notation of the first day; a decade opens with its first year, since intervals take no "199X"."""
        first = self.edtf.partition("/")[0]
        return f"{self.first.year:04}" if "X" in first and self.first else first

    @property
    def _end(self) -> str:
        last = self.edtf.rpartition("/")[2]
        return f"{self.last.year:04}" if "X" in last and self.last else last


def days(first: date, last: date) -> When:
    """The days from `first` to `last`."""
    if first == last:
        return When(first.isoformat(), first, first)
    return When(f"{first.isoformat()}/{last.isoformat()}", first, last)


def of_value(value: str) -> When | None:
    """The days of a TIMEX3 calendar value ("1998-W08", "1998-Q3", "199", "XXXX-10"); None for any other value.

    Times of day are dropped. Quarters and weeks become intervals, since EDTF writes no weeks.
    """
    value = value.partition("T")[0]
    if value.startswith("XXXX"):
        known = len(value) in (7, 10) and value[5] in "01"
        return When(value, None, None) if known else None
    try:
        return _of_known(value)
    except ValueError:
        return None


def _of_known(value: str) -> When | None:
    if value.isdecimal():
        return _of_years(value)
    year, _, rest = value.partition("-")
    if len(year) != 4 or not year.isdecimal() or not rest:
        return None
    y = int(year)
    if rest[0] == "W" and rest[1:3].isdecimal():
        return _of_week(y, int(rest[1:3]), rest[4:])
    if rest[0] in _LASTING and rest[1:].isdecimal():
        size = _LASTING[rest[0]]
        return month(y, (int(rest[1:]) - 1) * size + 1).to(month(y, int(rest[1:]) * size))
    if rest in SEASONS:
        return season(y, rest)
    if len(rest) == 2 and rest.isdecimal():
        return month(y, int(rest))
    if len(rest) == 5:
        return days(*(date.fromisoformat(value),) * 2)
    return None


def _of_years(value: str) -> When | None:
    width = 4 - len(value)
    if width < 0 or width > 2:
        return None
    low, high = int(value + "0" * width) or 1, int(value + "9" * width)
    if not 0 < high <= 9999:
        return None
    return When(value + "X" * width, date(low, 1, 1), date(high, 12, 31))


def _of_week(year: int, week: int, part: str) -> When:
    first, last = (6, 7) if part == "WE" else (int(part), int(part)) if part.isdecimal() else (1, 7)
    return days(date.fromisocalendar(year, week, first), date.fromisocalendar(year, week, last))


def month(year: int, number: int) -> When:
    """One month."""
    return When(
        f"{year:04}-{number:02}", date(year, number, 1), date(year, number, monthrange(year, number)[1])
    )  # fmt: skip


def season(year: int, name: str) -> When:
    """A northern season; winter begins in the December of its year."""
    first = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[name]
    last_year, last_month = (year, first + 2) if first < 12 else (year + 1, 2)
    return When(
        f"{year:04}-{SEASONS[name]}", date(year, first, 1),
        date(last_year, last_month, monthrange(last_year, last_month)[1]),
    )  # fmt: skip


def shifted_month(day: date, by: int) -> tuple[int, int]:
    """Year and month `by` months from a day."""
    count = day.year * 12 + day.month - 1 + by
    return count // 12, count % 12 + 1


def shifted(day: date, unit: str, by: int) -> date:
    """The same day of the month, some units away; the month's last day where it is shorter."""
    if unit == "day":
        return day + timedelta(days=by)
    if unit == "week":
        return day + timedelta(days=7 * by)
    year, number = shifted_month(day, by * {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit])
    return date(year, number, min(day.day, monthrange(year, number)[1]))
