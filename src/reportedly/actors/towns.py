"""Towns: tens of thousands of lines, each made into a thing only when its name is met."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reportedly.actors.known import Known, Sense
from reportedly.records import Kind


@dataclass(frozen=True, eq=False)
class Towns:
    """The lines of the table of towns: name, country, latitude, longitude, population, Wikidata id."""

    lines: tuple[str, ...]

    def names(self) -> Iterator[tuple[int, str]]:
        """The number and the name of each, in the order of the table."""
        return ((number, line.split("\t", 1)[0]) for number, line in enumerate(self.lines))

    def length(self, number: int) -> int:
        """How many characters the name of one has."""
        return self.lines[number].index("\t")

    def told(self, number: int, means: Sequence[Known | int]) -> bool:
        """Whether a thing of this name and country is there already: a capital."""
        country = self.lines[number].split("\t", 2)[1]
        return any(not isinstance(known, int) and known.sense is Sense.CAPITAL and known.country == country
                   for known in means)  # fmt: skip

    def known(self, number: int) -> Known:
        """One town."""
        return _town(self.lines[number])


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
