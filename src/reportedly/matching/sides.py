"""What matching looks at in a report, and the keys under which reports of the same event meet."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from reportedly.actors.table_files import FOLDER, rows
from reportedly.events import Party, Statement
from reportedly.records import Kind, Status

AHEAD = 200  # days: how long an undated plan waits for its outcome, and how far back a mention may point
PLAN_WAITS = 30  # days: the same for a deed that is done again and again
# Deeds that the same parties do again and again: here the day must agree, and more than the parties.
FREQUENT = frozenset(("ASSAULT", "ACCUSE", "PROTEST", "REJECT", "REQUEST", "THREATEN", "SUPPORT"))

_BEFORE = (Status.PROPOSED, Status.PLANNED, Status.POSTPONED, Status.CANCELLED, Status.NEGATED)
_OVER = (Status.HAPPENED, Status.ENDED)
# Deeds that begin on one day and go on: a later report of the same may be of the same event.
_LASTING = frozenset(("RETREAT", "MOBILIZE", "AID", "COOPERATE", "SANCTION", "COERCE", "PROTEST"))
_AT_ONCE = frozenset(("release", "resign", "convict", "expel", "arrest", "deport", "seize", "demo", "riot"))
# Types that the same deed is now and then coded as.
_FAMILIES = {
    "SANCTION": "measure", "COERCE": "measure", "MOBILIZE": "help", "AID": "help", "COOPERATE": "help",
    "RETREAT": "measure",
}  # fmt: skip
_NAMES_FIRST = frozenset(("CHN", "TWN", "HKG", "PRK", "KOR", "VNM", "KHM", "SGP"))  # the family name stands first
_TITLES = frozenset(
    "president minister prime speaker house senate chancellor king queen prince princess general secretary leader"
    " governor mayor chairman chief senior former judge sheikh pope sir dame mr mrs ms dr state foreign defence defense"
    " ambassador spokesman spokeswoman spokesperson press district attorney congressman senator lord".split()
)
_COMMON = frozenset(
    "the and for that with has had have was were are his her its their they she him from said says will would could may"
    " might been being not but who which this than into after before over about against also more two one new last next"
    " week month year north south east west northern southern eastern western central bank strip january february march"
    " april may june july august september october november december party national international council defence ministry"
    " army navy air district province region oblast governorate united peoples people's republic house monday tuesday wednesday thursday friday saturday sunday according told plan plans planned visit"
    " minister president government official officials talks meeting while during other others people several including"
    " least first force forces state announce announces announced report reports reported kill kills killed injure"
    " injured between amid following due still who whom whose when where country city leader former prime foreign".split()
)
_GENERIC = frozenset(
    "group people man woman men women officials authorities forces troops soldiers police protesters demonstrators"
    " government military army leader leaders rebels militants others residents civilians citizens countries".split()
)
_WORD = re.compile(r"[^\W\d][\w'’-]{2,}|\d+")
_PROPER = re.compile(r"(?<![.!?\"“] )(?<!^)\b[A-Z][\w'’-]{2,}")
_ENDING = re.compile(r"(?:['’]s|ings?|ed|es|s|ations?|ment|al)$")
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth final last".split()
_ORDINAL = re.compile(
    rf"\b({'|'.join(_ORDINALS)}|\d+(?:st|nd|rd|th))\s+(?:\w+\s+){{0,2}}"
    r"(?:round|summit|session|meeting|visit|day|time|attempt|phase|batch|wave|test|talks|forum|strike)s?\b",
    re.IGNORECASE,
)
_OCCASION = re.compile(
    r"\b(G-?\d+|BRICS|(?:[A-Z][\w’'-]*\s+){1,4}(?i:summit|forum|conference|games|assembly|dialogue|congress))\b"
)
_NUMBER = re.compile(
    r"^(?:(?:at least|about|around|over|up to|more than|some|several|dozens of|hundreds of|thousands of|the|a|an|\d[\d,.]*"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty)\s+)+",
    re.IGNORECASE,
)


_FIGURES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split()
_AS_FIGURE = {word: str(n) for n, word in enumerate(_FIGURES, 1)}
_COUNT = re.compile(
    rf"\b(\d[\d,]*|{'|'.join(_FIGURES)})(?: [a-z-]+)?? (people|civilians|soldiers|troops|hostages|prisoners|workers|migrants"
    r"|officers|diplomats|tanks|officials|refugees|journalists|drones|missiles|ships|vessels|aircraft|billion|million)\b"
)
# Before a deed: what had been, or a definite noun phrase ("following the brief", "after Orran's").
_KNOWN = re.compile(
    r"(?:\b(?:had|having)(?: \w+)?|\bbeen|\b(?:after|since|following|despite) being"
    r"|(?:\b(?:the|his|her|its|their|this)|['’]s?)(?: (?!will\b|would\b|to\b|is\b|are\b|was\b|were\b|has\b|have\b)[\w-]+){0,2}) $"
)


@dataclass(frozen=True, slots=True)
class Side:
    """What matching looks at in one report."""

    id: int
    type: str
    mode: str | None
    status: Status
    before: bool  # speaks of a plan, its putting off, its fall
    given: bool  # mentions the deed as known: "the killing of", "after it had withdrawn"
    actors: frozenset[str]
    recipients: frozenset[str]
    people: frozenset[str]  # which of both are persons
    given_names: tuple[tuple[str, str], ...]  # surname, another of the person's names
    actor_countries: frozenset[str]
    recipient_countries: frozenset[str]
    place: str | None
    town: str | None
    first: date | None
    last: date | None
    known: date
    occasion: str | None
    ordinal: str | None
    words: frozenset[str]
    proper: frozenset[str]
    counts: frozenset[tuple[str, str]]  # how many of what: ("hostag", "13")
    trigger: str

    @property
    def countries(self) -> frozenset[str]:
        """The countries of all who take part."""
        return self.actor_countries | self.recipient_countries

    @property
    def over(self) -> bool:
        """Whether the deed is reported as done; one that lasts is over only when it is said to be."""
        return self.status in _OVER or (self.status is Status.UNDERWAY and not self.lasting)

    @property
    def lasting(self) -> bool:
        """Whether the deed is of a kind that goes on for days or months."""
        return self.type in _LASTING and self.mode not in _AT_ONCE


def side_of(s: Statement) -> Side:
    """What matching looks at in a statement."""
    people = [p for p in (*s.actors, *s.recipients) if p.kind is Kind.PERSON]
    parties = (*s.actors, *s.recipients)
    named = {stem(w) for p in parties for w in _WORD.findall(p.name.casefold())}
    town = s.place_name.casefold() if s.place_name else None
    proper = frozenset(w.casefold().removesuffix("'s").removesuffix("’s") for w in _PROPER.findall(s.evidence))
    proper -= _state_words() | _TITLES | _COMMON | _GENERIC
    return Side(
        s.id, s.type, s.mode, s.status, s.status in _BEFORE, _is_given(s), _keys(s.actors), _keys(s.recipients),
        frozenset(identity(p) for p in people), tuple(pair for p in people for pair in _given_names(p)),
        _countries(s.actors), _countries(s.recipients), s.place, town, s.first, s.last, s.known, occasion(s.evidence),
        ordinal(s.evidence), frozenset(stem(w) for w in _words(s.evidence)) - named,
        frozenset(w for w in proper if stem(w) not in named), _counts(s.evidence), stem(s.trigger.casefold()),
    )  # fmt: skip


def _counts(text: str) -> frozenset[tuple[str, str]]:
    found = _COUNT.findall(text.casefold())
    return frozenset((stem(noun), _AS_FIGURE.get(number, number.replace(",", ""))) for number, noun in found)


def _keys(parties: Iterable[Party]) -> frozenset[str]:
    return frozenset(key for p in parties if (key := identity(p)))


def _countries(parties: Iterable[Party]) -> frozenset[str]:
    return frozenset(p.country for p in parties if p.country)


@lru_cache(maxsize=50_000)
def identity(party: Party) -> str:
    """What tells a participant from others: a state's code, a person's surname, a body's name; "" for "gunmen"."""
    if party.kind is Kind.STATE and party.country:
        return party.country
    if party.kind is Kind.PERSON:
        return _surname(party)
    if party.kind is Kind.IGO and party.name.startswith("European"):
        return "european union"
    name = _NUMBER.sub("", party.name).strip()
    if not re.search("[A-Z]", name):
        return ""
    return name.casefold()


def _surname(party: Party) -> str:
    names = [n for n in party.name.casefold().split() if n not in _TITLES] or [party.name.casefold()]
    if party.country in _NAMES_FIRST and len(names) > 1 and names[0] not in ("joe",):
        return names[0]
    return names[-1]


def _given_names(party: Party) -> list[tuple[str, str]]:
    surname = identity(party)
    return [(surname, n) for n in party.name.casefold().split() if n != surname and n not in _TITLES]


def _is_given(s: Statement) -> bool:
    """Whether the trigger stands in a definite noun phrase, or what it says had been before."""
    at = s.evidence.find(s.trigger) if s.trigger else -1
    if at < 0:
        return False
    return bool(_KNOWN.search(s.evidence[:at].casefold()))


def occasion(words: str) -> str | None:
    """The named occasion in a text ("g20", "munich security conference"), or None."""
    found = _OCCASION.search(words)
    if not found:
        return None
    name = re.sub(r"\s+", " ", found[1]).casefold().replace("g-", "g")
    name = re.sub(r"^the ", "", name)
    return re.sub(r"^(g\d+|brics) summit$", r"\1", name)


def ordinal(words: str) -> str | None:
    """Which one of several it is ("third"), or None."""
    found = _ORDINAL.search(words)
    return found[1].casefold() if found else None


def stem(word: str) -> str:
    """A word without its ending, for comparing."""
    short = _ENDING.sub("", word)
    return short if len(short) >= 3 else word


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold())) - _COMMON - _state_words()


@lru_cache(maxsize=1)
def _state_words() -> frozenset[str]:
    """The words in the names of states and peoples, which say who takes part but not in which event."""
    columns = ("names", "adjectives", "people")
    names = [n for row in rows(FOLDER / "states.tsv") for n in (row.cells["name"], *(x for c in columns for x in row.many(c)))]
    words = {word for name in names for word in _WORD.findall(name.casefold())}
    return frozenset(words | {f"{word}’s" for word in words} | {f"{word}'s" for word in words})


def blocks(side: Side) -> list[int]:
    """The keys under which reports of the same event meet: its type with whatever could identify it.

    That is each person or body, each pair of countries, a named occasion, a town; a single country only where nothing
    else is.
    """
    family = _FAMILIES.get(side.type, side.type)
    names = sorted(n for n in side.actors | side.recipients if n not in side.countries)
    countries = sorted(side.countries | {side.place} if side.place else side.countries)
    found = [f"{family}|{name}" for name in names[:5]]
    found += [f"{family}|{a}|{b}" for i, a in enumerate(countries[:4]) for b in countries[i + 1 : 4]]
    if side.occasion:
        found.append(f"{family}|{side.occasion}")
    if side.town:
        found.append(f"{family}|{side.town}")
    if len(countries) <= 2:
        found += [f"{family}||{country}" for country in countries]
    found += [f"{family}|~{name}" for name in sorted(side.proper, key=lambda n: (-len(n), n))[:3]]
    return [_hash(key) for key in dict.fromkeys(found)]


def window(side: Side) -> tuple[date, date]:
    """The days on which the other reports of its event may stand in the ledger, by their block day."""
    day, dated = block_day(side), side.first is not None or side.last is not None
    back = PLAN_WAITS if side.type in FREQUENT and not side.given else AHEAD
    ahead = AHEAD if side.before and not dated else 3 if side.type in FREQUENT else 45
    return _shift(day, -back), _shift(day, ahead)


def block_day(side: Side) -> date:
    """The day under which a report is looked up: its event's first day, else the day it was known."""
    return side.first or side.last or side.known


def _hash(key: str) -> int:
    raw = key.encode()
    return zlib.crc32(raw) << 31 | zlib.adler32(raw) >> 1


def _shift(day: date, days: int) -> date:
    ordinal_day = day.toordinal() + days
    return date.fromordinal(min(max(ordinal_day, 1), date.max.toordinal()))
