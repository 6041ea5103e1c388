"""People: who held which office when, and under which names readers meet them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from reportedly.actors.automaton import Index
from reportedly.actors.known import Holder, Known, Sense
from reportedly.actors.offices import Offices
from reportedly.actors.spellings import fold, slug
from reportedly.actors.table_files import FOLDER, Row, rows
from reportedly.records import Kind

# by which word of a name people are called, as the news writes it; elsewhere the last
FIRST_WORD = frozenset({"CHN", "KOR", "PRK", "VNM", "KHM", "ETH", "ERI"})
EITHER_WORD = frozenset({"HKG", "TWN"})  # "Tsai Ing-wen" and "Carrie Lam"
WHOLE_NAME = frozenset({"MMR"})
BOTH_ORDERS = frozenset({"JPN", "HUN"})
SECTORS = {
    "military chief": "MIL", "intelligence chief": "SPY", "military intelligence chief": "SPY", "speaker": "LEG",
    "majority leader": "LEG", "prosecutor": "JUD", "opposition leader": "OPP", "party leader": "PTY",
}  # fmt: skip
_PARTICLES = frozenset("al el de del della di da dos du des der den von van bin ben ibn abu le la zu".split())
_SUFFIXES = frozenset(("Jr.", "Jr", "Sr.", "II", "III", "IV", "V", "VI", "VII", "X", "XVI", "XIV"))


@dataclass(frozen=True, slots=True)
class _Term:
    country: str  # of the person while in office: a state, or IGO
    where: str  # ISO code or key
    office: str
    since: date | None
    until: date | None
    source: str


def add_people(index: Index) -> Offices:
    """The office-holders and others in the news; gives who held what when."""
    offices = Offices()
    terms = _terms(index.keys)
    details = {row.cells["name"]: row for row in rows(FOLDER / "people.tsv")}
    for name, held in terms.items():
        own = details.pop(name, None)
        persons = [(person, spell) for person, spell in _persons(name, held, own)]
        add_person(index, [person for person, _ in persons], own)
        for person, spell in persons:
            for term in spell:
                offices.add(Holder(person, term.where, term.office, term.since, term.until))
    for name, row in details.items():
        add_person(index, [_outside_offices(name, row)], row)
    offices.finish()
    return offices


def _terms(keys: Mapping[str, Known]) -> dict[str, list[_Term]]:
    found: dict[str, list[_Term]] = defaultdict(list)
    for row in rows(FOLDER / "holders.tsv"):
        where = row.cells["country"]
        body = keys.get(where)
        country = where if body is None else body.country or ""
        term = _Term(country, where, row.cells["office"], row.day("from"), row.day("to"), row.where)
        found[row.cells["person"]].append(term)
    for held in found.values():
        held.sort(key=lambda term: term.since or date.min)
    return found


def _persons(name: str, held: Sequence[_Term], own: Row | None) -> Iterator[tuple[Known, list[_Term]]]:
    """A person as one thing for each country they acted for in turn: a prime minister, then head of the alliance."""
    spells: list[list[_Term]] = []
    for term in held:
        if spells and spells[-1][-1].country == term.country:
            spells[-1].append(term)
        else:
            spells.append([term])
    key = f"person:{slug(name)}"
    for spell in spells:
        last = spell[-1]
        untils = [term.until for term in spell if term.until]
        until = None if any(term.until is None for term in spell) else max(untils)
        yield Known(
            key, name, last.country or None, Kind.PERSON, Sense.NAME,
            SECTORS.get(last.office, "GOV"), spell[0].since, until, own.one("wikidata") if own else None,
            source=last.source,
        ), spell  # fmt: skip


def _outside_offices(name: str, row: Row) -> Known:
    return Known(
        f"person:{slug(name)}", name, row.one("country"), Kind.PERSON, Sense.NAME, row.one("sector"), row.day("from"),
        row.day("to"), row.one("wikidata"), source=row.where,
    )  # fmt: skip


def add_person(index: Index, persons: Sequence[Known], row: Row | None = None) -> None:
    """A person under all names, and by surname; a name of one word is found only where the table says so."""
    lone = row.many("lone") if row else ()
    for person in persons:
        for name in (*_orders(person), *(row.many("names") if row else ())):
            if " " in name:
                index.add(name, person)
            else:
                index.add_surname(name, person, name in lone)
        for surname in dict.fromkeys((*lone, *surnames(person))):
            index.add_surname(surname, person, surname in lone)
    if persons[0].country not in FIRST_WORD:
        index.given_names.add(fold(persons[0].name.split(" ", 1)[0]))


def _orders(person: Known) -> Iterator[str]:
    yield person.name
    given, _, family = person.name.rpartition(" ")
    if person.country in BOTH_ORDERS and given:
        yield f"{family} {given}"


def surnames(person: Known) -> tuple[str, ...]:
    """The surname of a person, with and without what stands before it: "Assad", "al-Assad"."""
    words = [word for word in person.name.split() if word not in _SUFFIXES]
    if len(words) < 2 or person.country in WHOLE_NAME:
        return ()
    if person.country in FIRST_WORD:
        return (words[0],)
    if person.country in EITHER_WORD:
        return (words[0], words[-1])
    first = len(words) - 1
    while first > 1 and words[first - 1].lower() in _PARTICLES:
        first -= 1
    whole = " ".join(words[first:])
    bare = whole.split("-", 1)[1] if whole[:3].lower() in ("al-", "el-") else words[-1]
    return tuple(dict.fromkeys((whole, bare)))
