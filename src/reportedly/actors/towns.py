"""Towns: tens of thousands of lines in order, in which a name is looked up only where a text may hold one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from reportedly.actors.known import Known, Sense
from reportedly.records import Kind

_FIRST = re.compile(r"(?<![^\W_])(?:[ae]l[- ])?[A-Z\d][^\W_]*")  # "Lagos", "6th" of October City, "al-Raqqa"
_NEXT = re.compile(r"[^\w]{1,3}[^\W_]+")
_CLOSING = tuple(".')")  # with which a name can end: "L.A.", "Frankfurt (Oder)"


@dataclass(frozen=True, eq=False)
class Towns:
    """The sorted lines of the table of towns: name, country, latitude, longitude, population, as written, in the news.

    Nothing is made of them at loading but the list of lines: the automaton of all other names is faster built without.
    """

    lines: tuple[str, ...]

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Where a town's name stands in a folded text: the longest at each place."""
        for first in _FIRST.finditer(text):
            if self._some_begins_with(first.group()):
                end = self._longest_at(text, first.start(), first.end())
                if end:
                    yield first.start(), end

    def named(self, name: str) -> tuple[Known, ...]:
        """The towns of a name, the largest first."""
        found = []
        i = bisect_left(self.lines, f"{name}\t")
        while i < len(self.lines) and self.lines[i].startswith(f"{name}\t"):
            found.append(_town(self.lines[i]))
            i += 1
        return tuple(sorted(found, key=lambda town: -(town.population or 0)))

    def _longest_at(self, text: str, start: int, end: int) -> int:
        """Where the longest name ends that begins at a place, its first word ending at another; 0 where none does."""
        longest = 0
        while self._some_begins_with(text[start:end]):
            closed = end + (text[end : end + 1] in _CLOSING)
            longest = next((e for e in (closed, end) if self._some_begins_with(f"{text[start:e]}\t")), longest)
            follows = _NEXT.match(text, end)
            if follows is None:
                break
            end = follows.end()
        return longest

    def _some_begins_with(self, begin: str) -> bool:
        i = bisect_left(self.lines, begin)
        return i < len(self.lines) and self.lines[i].startswith(begin)


@lru_cache(maxsize=2048)
def _town(line: str) -> Known:
    name, country, latitude, longitude, population, shown, news = (*line.split("\t"), "", "")[:7]
    name = shown or name
    slug = name.lower().replace(" ", "-")
    return Known(
        key=f"town:{slug}-{country.lower()}", name=name, country=country, kind=Kind.STATE, sense=Sense.TOWN,
        latitude=float(latitude), longitude=float(longitude), population=int(population),
        source="town_names.tsv" if news else "towns.tsv",
    )  # fmt: skip
