"""Loads the tables of ``data/actors/`` into one index: states, bodies, groups, agencies, offices, people, towns."""

from __future__ import annotations

from dataclasses import replace

from reportedly.actors.automaton import Index
from reportedly.actors.known import Known, Sense
from reportedly.actors.spellings import slug
from reportedly.actors.table_files import FOLDER, Row, rows
from reportedly.actors.towns import Towns
from reportedly.records import Kind

# table: (prefix of the keys, kind where the line has none, sense)
THINGS = {
    "bodies": ("body", Kind.IGO, Sense.NAME),
    "groups": ("group", Kind.GROUP, Sense.NAME),
    "agencies": ("agency", Kind.STATE, Sense.NAME),
    "parties": ("party", Kind.GROUP, Sense.NAME),
    "media": ("media", Kind.MEDIA, Sense.NAME),
    "companies": ("company", Kind.COMPANY, Sense.NAME),
    "seats": ("seat", Kind.STATE, Sense.SEAT),
    "regions": ("region", Kind.STATE, Sense.REGION),
    "peoples": ("people", Kind.PEOPLE, Sense.NAME),
}


def add_states(index: Index) -> dict[str, Known]:
    """The states by their codes; their names, adjectives, peoples and capitals go into the index."""
    states: dict[str, Known] = {}
    for row in rows(FOLDER / "states.tsv"):
        code, name = row.cells["code"], row.cells["name"]
        named, adjective = (
            Known(f"state:{code}", name, code, Kind.STATE, sense, "GOV" if sense is Sense.NAME else None,
                  row.day("from"), row.day("to"), row.one("wikidata"), source=row.where)
            for sense in (Sense.NAME, Sense.DEMONYM)
        )  # fmt: skip
        states[code] = named
        for spelling in (name, *row.many("names")):
            index.add(spelling, named)
        for spelling in (*row.many("adjectives"), *row.many("people")):
            index.add(spelling, adjective)
    for row in rows(FOLDER / "capitals.tsv"):
        capital = _capital(row)
        for spelling in (capital.name, *row.many("names")):
            index.add(spelling, capital)
    return states


def _capital(row: Row) -> Known:
    code, name = row.cells["country"], row.cells["name"]
    latitude, longitude, population = row.one("latitude"), row.one("longitude"), row.one("population")
    return Known(
        f"capital:{slug(name)}-{code.lower()}", name, code, Kind.STATE, Sense.CAPITAL, "GOV", row.day("from"),
        row.day("to"), row.one("wikidata"), (), float(latitude) if latitude else None,
        float(longitude) if longitude else None, int(population) if population else None, row.where,
    )  # fmt: skip


def add_things(index: Index) -> None:
    """Bodies, groups, agencies, parties, media, companies, seats and regions."""
    for table, (prefix, kind, sense) in THINGS.items():
        for row in rows(FOLDER / f"{table}.tsv"):
            add_thing(index, row, prefix, kind, sense)
    for row in rows(FOLDER / "no_participants.tsv"):
        index.add_nothing(row.cells["name"])


def add_thing(index: Index, row: Row, prefix: str, kind: Kind, sense: Sense) -> None:
    """One line of a table, under its name and its other names."""
    name = row.cells["name"]
    known = Known(
        f"{prefix}:{slug(name)}", name.removeprefix("the "), row.one("country"), row.kind(kind), sense,
        row.one("sector"), row.day("from"), row.day("to"), row.one("wikidata"), row.many("members"), source=row.where,
    )  # fmt: skip
    index.keys.setdefault(known.key, known)
    for spelling in (name, *row.many("names")):
        index.add(spelling, known)
    for spelling in row.many("adjectives"):
        index.add(spelling, replace(known, sense=Sense.DEMONYM))


def towns() -> Towns:
    """The towns."""
    text = (FOLDER / "towns.tsv").read_text(encoding="utf-8")
    _, _, below = text.partition("\nname\t")  # the line of the columns
    return Towns(tuple(below.splitlines()[1:]))
