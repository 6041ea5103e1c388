"""Named days and periods (Christmas, Ramadan, the Cold War) from ``data/times``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from reportedly.lexicon import Entry, load
from reportedly.times.calendar_words import before_name, year_after
from reportedly.times.said import Holiday, Phrase
from reportedly.times.when import When, days
from reportedly.times.words import Words, words_of


@dataclass(frozen=True, kw_only=True)
class NamedTime(Entry):
    """A named day of every year (by date, by weekday of a month, or by Easter) or a named stretch of history."""

    name: str
    words: tuple[str, ...]  # the ways to write it
    month: int | None = None
    day: int | None = None
    weekday: int | None = None  # 0: Monday; the `nth` such day of the month, or the last (-1)
    nth: int | None = None
    after: int = 0  # days added: Election Day is the Tuesday after the first Monday
    easter: int | None = None  # days from Easter Sunday
    table: tuple[str, ...] = ()  # first days by year, for calendars of the moon: ISO dates
    length: int = 1  # days it lasts
    first: str | None = None  # a stretch of history: its first and last day
    last: str | None = None
    needs: tuple[str, ...] = ()  # it counts only behind one of these words
    short: tuple[str, ...] = ()  # shorter ways to write it ("the war"), which count where the text has one of `about`
    about: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        fixed = self.month is not None and (self.day is not None or self.nth is not None)
        if not (fixed or self.easter is not None or self.table or self.first):
            raise ValueError("needs month and day, month and nth weekday, easter, table, or first and last")

    def in_year(self, year: int) -> When | None:
        """Its days in a year; None where the table does not reach."""
        start = self._start(year)
        return None if start is None else days(start, start + timedelta(days=self.length - 1))

    def _start(self, year: int) -> date | None:
        if self.table:
            return next((d for d in map(date.fromisoformat, self.table) if d.year == year), None)
        if self.easter is not None:
            return easter(year) + timedelta(days=self.easter)
        assert self.month is not None
        if self.day is not None:
            return date(year, self.month, self.day)
        assert self.weekday is not None
        if self.nth == -1:
            end = date(year, self.month, 28) + timedelta(days=10)
            end = end.replace(day=1) - timedelta(days=1)
            return end - timedelta(days=(end.weekday() - self.weekday) % 7)
        first = date(year, self.month, 1)
        ahead = (self.weekday - first.weekday()) % 7 + 7 * ((self.nth or 1) - 1)
        return first + timedelta(days=ahead + self.after)

    @property
    def is_stretch(self) -> bool:
        """Whether it is a stretch of history, not what comes every year."""
        return self.first is not None

    def stretch(self, published: date | None) -> When:
        """The days of a stretch of history; one that goes on lasts up to the day of publication."""
        assert self.first is not None
        first = date.fromisoformat(self.first)
        if self.last is not None:
            return days(first, date.fromisoformat(self.last))
        if published is None or published < first:
            return When(f"{self.first}/..", first, None)
        return days(first, published)


def easter(year: int) -> date:
    """Western Easter Sunday (the anonymous Gregorian computation)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


@lru_cache(maxsize=1)
def named_times() -> dict[str, NamedTime]:
    """The entries of ``data/times`` by name."""
    return {entry.name: entry for entry in load(NamedTime, "times")}


@lru_cache(maxsize=1)
def period_starts() -> dict[str, list[tuple[list[str], NamedTime, bool]]]:
    """The entries by their first word, the longest wording first, and whether it is a short one."""
    index: dict[str, list[tuple[list[str], NamedTime, bool]]] = {}
    for entry in named_times().values():
        for wording, short in [(w, False) for w in entry.words] + [(w, True) for w in entry.short]:
            parts = words_of(wording)
            index.setdefault(parts.low[0], []).append((parts.said[: parts.count], entry, short))
    for known in index.values():
        known.sort(key=lambda item: -len(item[0]))
    return index


def named_period(words: Words, i: int, floor: int) -> Phrase | None:
    """The named day or period that begins at word `i`, with its year."""
    for wording, entry, short in period_starts()[words.low[i]]:
        last = i + len(wording)
        if words.said[i:last] != wording or (short and not any(words.text.find(key) >= 0 for key in entry.about)):
            continue
        if entry.needs and words.low[i - 1 - (words.low[i - 1] == "the")] not in entry.needs:
            continue
        year, after = year_after(words, last)
        first, mod, which = before_name(words, i, floor)
        return Phrase(first, after, Holiday(entry.name, year, which), entry.rule, mod)
    return None
