"""What the tables give: one thing that they know, a name found in a text, the holder of an office."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from reportedly.records import Kind, Span


class Sense(StrEnum):
    """As what some words name a thing."""

    NAME = "name"  # "France", "NATO", "Angela Merkel", "Gazprom"
    DEMONYM = "demonym"  # "French", "the Chinese", "Chileans": adjective of a state, or its people
    CAPITAL = "capital"  # "Paris": the town, or by metonymy the government that sits there
    SEAT = "seat"  # "the Kremlin", "Whitehall", "the Pentagon": a building that means a government or a part of it
    TOWN = "town"  # any other town
    REGION = "region"  # "the Donbas", "Kashmir", "the Gulf": a part of a state, or of several (country None)


@dataclass(frozen=True, slots=True)
class Known:
    """One thing that the tables know, and as what the words at hand name it."""

    key: str  # unique in the tables: "state:FRA", "body:nato", "person:angela-merkel", "town:lyon-fra"
    name: str  # as a reader would write it in full: "France", "NATO", "Angela Merkel"
    country: str | None  # ISO 3166 alpha-3 of the state it belongs to or acts for; "IGO" for intergovernmental bodies
    kind: Kind
    sense: Sense
    sector: str | None = None  # PLOVER sector code: GOV, MIL, OPP, REB, COP, JUD, LEG, MED, BUS, CVL …
    since: date | None = None  # from when to when the words mean it; None: open
    until: date | None = None
    wikidata: str | None = None
    members: tuple[str, ...] = ()  # ISO codes of the member states of a body
    latitude: float | None = None
    longitude: float | None = None
    population: int | None = None  # of towns, to choose among namesakes
    source: str = ""  # table and line, for explanations: "organisations.tsv:nato"


@dataclass(frozen=True, slots=True)
class Hit:
    """A name in the text and all that it can mean, likeliest first."""

    span: Span
    means: tuple[Known, ...]


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds an office on a day."""

    person: Known
    country: str  # ISO alpha-3, or the key of the body: "body:nato"
    office: str  # "president", "prime minister", "foreign minister", "defence minister", "monarch", "head" …
    since: date | None
    until: date | None
