"""What matching looks at in a report, and the keys under which reports of the same event meet."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from reportedly.actors import nouns
from reportedly.events import Party, Statement
from reportedly.matching import words
from reportedly.records import Kind, Status

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
AHEAD = 200  # days: how long an undated plan waits for its outcome, and how far back a mention may point
PLAN_WAITS = 30  # days: the same for a deed that is done again and again
# Deeds that the same parties do again and again: here the day must agree, and more than the parties.
FREQUENT = frozenset(("ASSAULT", "ACCUSE", "PROTEST", "REJECT", "REQUEST", "THREATEN", "SUPPORT"))

# The same, and deeds of which the same states do many in a season: they need proof that it is this one.
RECURRENT = FREQUENT | {"AID", "MOBILIZE", "SANCTION", "COERCE", "COOPERATE", "CONCEDE"}

ONCE = frozenset(("AGREE", "RETREAT", "CONCEDE"))  # the same parties seldom do it twice in a season

_BEFORE = (Status.PROPOSED, Status.PLANNED, Status.POSTPONED, Status.CANCELLED, Status.NEGATED)
_OVER = (Status.HAPPENED, Status.ENDED)
# Deeds that begin on one day and go on: a later report of the same may be of the same event.
_LASTING = frozenset(("RETREAT", "MOBILIZE", "AID", "COOPERATE", "SANCTION", "COERCE", "PROTEST"))
_AT_ONCE = frozenset(("release", "resign", "convict", "expel", "arrest", "deport", "seize", "demo", "riot"))
# Types that the same deed is now and then coded as.
_FAMILIES = {
    "SANCTION": "measure", "COERCE": "measure", "RETREAT": "measure",
    "MOBILIZE": "help", "AID": "help", "COOPERATE": "help",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Side:
    """What matching looks at in one report."""

    id: int
    article: str
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
    proper: frozenset[str]  # names that are neither a participant's nor a state's, region's or leader's
    mentioned: frozenset[str]  # the names of all whom the passage or its sources name, taking part or not
    states: frozenset[str]  # the states among them, by their codes
    named: frozenset[str]  # the words of the names of those who take part, without endings
    deed: str  # the words that name the deed
    passage: str

    @property
    def to_meet(self) -> bool | None:
        """Whether it is a journey made in order to meet; False: ahead of a meeting."""
        return words.goes_to_meet(self.deed, self.passage)

    @property
    def further(self) -> bool:
        """Whether it is called one more of its kind: "another", "recaptures"."""
        return words.is_further(self.deed, self.passage)

    @property
    def ordinal(self) -> str | None:
        """Which one of several it is ("third")."""
        return words.ordinal(self.passage)

    @property
    def words(self) -> frozenset[str]:
        """The words that tell something."""
        return words.telling(self.passage, self.named)

    @property
    def towns(self) -> frozenset[str]:
        """Which of the names may be towns."""
        return words.towns(self.proper)

    @property
    def located(self) -> frozenset[str]:
        """The words of towns, regions and provinces where the passage says that it is."""
        return words.located(self.passage)

    @property
    def days(self) -> frozenset[tuple[int, int]]:
        """Month and day of the days that the passage names."""
        return words.named_days(self.passage)

    @property
    def counts(self) -> frozenset[tuple[str, str]]:
        """How many of what: ("hostag", "13")."""
        return words.counts(self.passage)

    @property
    def targets(self) -> frozenset[str]:
        """What the passage names that may be attacked."""
        return words.targets(self.passage)

    @property
    def trigger(self) -> frozenset[str]:
        """The words that name the deed, without endings."""
        return words.stem_set(self.deed)

    @property
    def dated(self) -> bool:
        """Whether it is said when the deed is."""
        return self.first is not None or self.last is not None

    @property
    def low(self) -> date:
        """The first day on which it may be."""
        return self.first or date.min

    @property
    def high(self) -> date:
        """The last day; of what is to begin on a day, and no end is told, two weeks after it."""
        if self.last is None and self.first is not None and self.before:
            return date.fromordinal(min(self.first.toordinal() + 14, date.max.toordinal()))
        return self.last or date.max

    @property
    def width(self) -> int:
        """How many days lie between these."""
        return (self.high - self.low).days

    def names_day_of(self, earlier: Side) -> bool:
        """Whether its passage names the day on which an earlier one was known: "on 3 May", "yesterday's"."""
        gap = (self.known - earlier.known).days
        if gap <= 0:
            return False
        if (earlier.known.month, earlier.known.day) in self.days:
            return True
        said = words.day_words(self.deed, self.passage) if gap <= 7 else frozenset()
        return (gap == 1 and "yesterday" in said) or WEEKDAYS[earlier.known.weekday()] in said

    @property
    def recurrent(self) -> bool:
        """Whether the same parties do such deeds again and again."""
        return self.type in RECURRENT or self.mode == "release"

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
    parties = (*s.actors, *s.recipients)
    people = [p for p in parties if p.kind is Kind.PERSON]
    named = {w for p in parties for w in words.stems(p.name)}
    capitals = words.capitals(s.evidence)
    spoken = " ".join(s.sources)
    spoke = {} if spoken.islower() else words.capitals(spoken)
    town = words.fold(s.place_name) if s.place_name else None
    stretches = words.stretches(s.evidence)
    if town in words.wide_names() or town in stretches:
        town = None
    initials = {words.initials(p.name) for p in parties}
    proper = frozenset([w for w in words.proper(capitals) if words.stem(w) not in named and w not in initials])
    proper -= stretches
    first, last = (None, None) if _tells_nothing(s) else (s.first, s.last)
    return Side(
        s.id, s.article, s.type, s.mode, s.status, s.status in _BEFORE, words.is_known(s.trigger, s.evidence),
        _keys(s.actors), _keys(s.recipients), frozenset([identity(p) for p in people]),
        tuple([pair for p in people for pair in _given_names(p)]), _countries(s.actors), _countries(s.recipients),
        s.place, town, first, last, s.known, words.occasion(s.evidence), proper, frozenset([*capitals, *spoke]),
        words.states(capitals), frozenset(named), s.trigger, s.evidence,
    )  # fmt: skip


def _tells_nothing(s: Statement) -> bool:
    """Whether a date is only the year or so in which a thing is told as done, or the end of what is under way."""
    if s.first is None or s.last is None or s.status in _BEFORE:
        return False
    return ((s.last - s.first).days > 100 and s.first <= s.known <= s.last) or (s.first - s.known).days > 1


def _keys(parties: Iterable[Party]) -> frozenset[str]:
    return frozenset([key for p in parties if (key := identity(p))])


def _countries(parties: Iterable[Party]) -> frozenset[str]:
    return frozenset([p.country for p in parties if p.country])


def identity(party: Party) -> str:
    """What tells a participant from others: a state's code, a person's surname, a body's name; "" for "gunmen"."""
    if party.kind is Kind.STATE and party.country:
        return party.country
    return _known_as(party.name, party.kind)


@lru_cache(maxsize=50_000)
def _known_as(name: str, kind: Kind) -> str:
    if kind is Kind.PERSON:
        return _surname(name)
    if kind is Kind.IGO and name.startswith("European"):
        return "european union"
    bare = words.without_quantity(name)
    if not re.search("[A-Z]", bare) or _is_common(bare):
        return ""
    return words.fold(bare)


def _is_common(name: str) -> bool:
    """Whether a word with a capital letter is only a plural noun that opens a sentence: "Gunmen", "Protesters"."""
    word = name.casefold()
    one = word.removesuffix("s") if word.endswith("s") else word.replace("men", "man")
    return (one != word or word == "people") and nouns.classes().get(one) in _OF_MANY


_OF_MANY = frozenset(("group", "band", "people", "force", "role", "organ"))


def _surname(name: str) -> str:
    names = [n for n in words.fold(name).split() if n not in words.TITLES] or [words.fold(name)]
    return names[0] if len(names) > 1 and names[0] in words.NAMES_FIRST else names[-1]


def _given_names(party: Party) -> list[tuple[str, str]]:
    surname = identity(party)
    return [(surname, n) for n in words.fold(party.name).split() if n != surname and n not in words.TITLES]


_DIGIT = re.compile(r"\d")


def blocks(side: Side) -> list[int]:
    """The keys under which reports of the same event meet: its type with whatever could identify it.

    That is each person or body, each pair of countries taking part or named, a named occasion, a town, in an attack the
    region, a large number of something, the longest names in the passage; the doer's country with the deed's word; a
    country by itself where there is little else, and where there was violence; in a meeting everybody named.
    """
    family = "ASSAULT" if side.mode == "seize" else _FAMILIES.get(side.type, side.type)
    found = sorted(n for n in side.actors | side.recipients if n not in side.countries)[:5]
    if side.type == "CONSULT":
        found += sorted(words.people(side.mentioned))[:6]
    found += [f"~{name}" for name in sorted(side.proper, key=lambda n: (-len(n), n))[:3]]
    found += [name for name in (side.occasion, side.town) if name]
    if side.type == "ASSAULT":
        found += [f"@{region}" for region in sorted(side.located)][:2]
    if _DIGIT.search(side.passage):
        found += [f"{noun} {n}" for noun, n in sorted(side.counts) if len(n) > 1][:2]
    countries = sorted(side.countries | side.states | ({side.place} if side.place else set()))
    found += [f"{a}|{b}" for i, a in enumerate(countries[:4]) for b in countries[i + 1 : 4]]
    if len(found) < 2:
        found += countries
    elif side.type in ("ASSAULT", "PROTEST") and side.place:
        found.append(side.place)
    elif side.type in ONCE:
        found += sorted(side.actor_countries)[:1]
    if side.type not in FREQUENT and side.type != "CONSULT" and side.trigger:
        deed = max(side.trigger, key=lambda word: (len(word), word))
        found += [f"{country} {deed}" for country in sorted(side.actor_countries)[:1]]
    return [_hash(f"{family}|{key}") for key in dict.fromkeys(found)]


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
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))
