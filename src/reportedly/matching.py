"""Do two reports speak of the same event? Says yes or no with its reasons; and tells copies of one wire text."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from reportedly.events import Party, Statement
from reportedly.records import Kind, Status

SKETCH = 16  # how many of a text's smallest shingle hashes are kept
SAME_TEXT = 0.5  # share of them in common from which two texts are copies
THRESHOLD = 5.0
NEAR = 10  # days: how far apart undated reports of one short deed may be known
AHEAD = 200  # days: how long an undated plan waits for its outcome

_BEFORE = (Status.PROPOSED, Status.PLANNED, Status.POSTPONED, Status.CANCELLED, Status.NEGATED)
# Deeds that the same parties do again and again: here the day must agree, and the words must too.
_FREQUENT = frozenset(("ASSAULT", "COERCE", "ACCUSE", "PROTEST", "REJECT", "REQUEST", "THREATEN", "SUPPORT"))
_WORD = re.compile(r"[^\W\d][\w'’-]{2,}|\d+")
_COMMON_WORDS = (
    "the and for that with has had have was were are his her its their they she him from said says will would could may"
    " might been being not but who which this than into after before over about against also more two one new last next"
    " week month year monday tuesday wednesday thursday friday saturday sunday according told plans plan planned visit"
    " minister president government official officials talks meeting"
)
_COMMON = frozenset(_COMMON_WORDS.split())
_OCCASION = re.compile(
    r"\b(G-?\d+|BRICS|(?:[A-Z][\w’'-]*\s+){1,4}(?i:summit|forum|conference|games|assembly|dialogue|congress))\b"
)


@dataclass(frozen=True, slots=True)
class Side:
    """What matching looks at in one report."""

    id: int
    type: str
    mode: str | None
    before: bool  # speaks of a plan, its putting off, its fall
    actors: frozenset[str]
    recipients: frozenset[str]
    countries: frozenset[str]
    place: str | None
    town: str | None
    first: date | None
    last: date | None
    known: date
    occasion: str | None
    words: frozenset[str]
    trigger: str


@dataclass(frozen=True, slots=True)
class Match:
    """How well two reports fit one event, and why."""

    score: float
    reasons: tuple[str, ...]


def side_of(s: Statement) -> Side:
    """What matching looks at in a statement."""
    parties = (*s.actors, *s.recipients)
    named = [word for p in parties for word in p.name.casefold().split()]
    return Side(
        s.id, s.type, s.mode, s.status in _BEFORE, frozenset([identity(p) for p in s.actors]),
        frozenset([identity(p) for p in s.recipients]), frozenset([p.country for p in parties if p.country]), s.place,
        s.place_name.casefold() if s.place_name else None, s.first, s.last, s.known, occasion(s.evidence),
        _words(s.evidence).difference(named), s.trigger.casefold(),
    )  # fmt: skip


@lru_cache(maxsize=50_000)
def identity(party: Party) -> str:
    """What tells a participant from others: the state's code, else the name."""
    if party.kind is Kind.STATE and party.country:
        return party.country
    return party.name.casefold()


def occasion(words: str) -> str | None:
    """The named occasion in a text ("g20", "munich security conference"), or None."""
    found = _OCCASION.search(words)
    if not found:
        return None
    name = re.sub(r"\s+", " ", found[1]).casefold().replace("g-", "g")
    name = re.sub(r"^the ", "", name)
    return re.sub(r"^(g\d+|brics) summit$", r"\1", name)


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold())) - _COMMON


def blocks(side: Side) -> list[int]:
    """The keys under which reports of the same event meet: its type with whatever could identify it.

    That is each person or body, each pair of countries, a named occasion; a single country only where nothing else is.
    """
    names = sorted(n for n in side.actors | side.recipients if n not in side.countries)
    countries = sorted(side.countries | {side.place} if side.place else side.countries)
    found = [f"{side.type}|{name}" for name in names[:5]]
    found += [f"{side.type}|{a}|{b}" for i, a in enumerate(countries[:4]) for b in countries[i + 1 : 4]]
    if side.occasion:
        found.append(f"{side.type}|{side.occasion}")
    if not found and countries:
        found.append(f"{side.type}||{countries[0]}|{side.town or ''}")
    return [_hash(key) for key in found]


def window(side: Side) -> tuple[date, date]:
    """The days on which the other reports of its event may stand in the ledger, by their block day."""
    day = block_day(side)
    back, ahead = (AHEAD, AHEAD) if side.first is None and side.before else (AHEAD, 45)
    return _shift(day, -back), _shift(day, ahead)


def block_day(side: Side) -> date:
    """The day under which a report is looked up: its event's first day, else the day it was known."""
    return side.first or side.last or side.known


def match(a: Side, b: Side) -> Match | None:
    """How well the two fit one event; None where something rules it out or too little speaks for it."""
    if a.type != b.type or (a.mode and b.mode and a.mode != b.mode):
        return None
    if a.place and b.place and a.place != b.place:
        return None
    if a.occasion and b.occasion and a.occasion != b.occasion:
        return None
    time = _time(a, b)
    who = _participants(a, b)
    if time is None or who is None:
        return None
    scored = [(1.0, f"type {a.type}" + (f"/{a.mode}" if a.mode and a.mode == b.mode else "")), who, time]
    if a.mode and a.mode == b.mode:
        scored.append((0.5, "same mode"))
    if a.occasion and a.occasion == b.occasion:
        scored.append((2.0, f"occasion {a.occasion}"))
    if a.town and b.town:
        scored.append((1.0, f"town {a.town}") if a.town == b.town else (-1.5, "other town"))
    elif a.place and a.place == b.place:
        scored.append((0.5, f"place {a.place}"))
    words = _alike(a.words, b.words)
    if words >= 0.1:
        scored.append((min(words * 5, 2.5), f"words alike {words:.2f}"))
    if a.trigger == b.trigger:
        scored.append((0.5, f"trigger {a.trigger}"))
    if a.type in _FREQUENT and words < 0.15 and not (a.town and a.town == b.town):
        scored.append((-1.5, "a frequent deed, in other words"))
    score = sum(points for points, _ in scored)
    return Match(score, tuple(why for _, why in scored)) if score >= THRESHOLD else None


def _participants(a: Side, b: Side) -> tuple[float, str] | None:
    ours, theirs = a.actors | a.recipients, b.actors | b.recipients
    if not ours or not theirs:
        return (0.5, "participants not named") if ours == theirs or a.town else None
    shared = ours & theirs
    swapped = a.type != "CONSULT" and bool(shared) and not (a.actors & b.actors) and not (a.recipients & b.recipients)
    if swapped:
        return None
    if len(shared) >= 2:
        return 2.5, f"participants {', '.join(sorted(shared))}"
    if shared and len(ours) == len(theirs) == 1:
        return 1.5, f"participant {next(iter(shared))}"
    pair = a.countries & b.countries
    if shared and len(pair) >= 2:
        return 2.0, f"participant {next(iter(shared))}, countries {', '.join(sorted(pair))}"
    if shared:
        apart = len(ours) > 1 and len(theirs) > 1
        return (0.0 if apart else 1.5), f"participant {next(iter(shared))}" + (", others differ" if apart else "")
    if len(pair) >= 2:
        return 1.0, f"countries {', '.join(sorted(pair))}"
    return None


def _time(a: Side, b: Side) -> tuple[float, str] | None:
    short = a.type in _FREQUENT
    if (a.first or a.last) and (b.first or b.last):
        gap = max((_low(b) - _high(a)).days, (_low(a) - _high(b)).days)
        if gap <= 0:
            width = max(_width(a), _width(b))
            if width <= 3:
                return 2.0, "same days"
            return (1.5, "dates overlap") if width <= 45 else (0.5, "dates overlap widely")
        moved = a.before and b.before and gap <= 45
        return (0.5, f"{gap} days apart") if gap <= (1 if short else 3) else (0.0, "another day set") if moved else None
    if a.first is None and b.first is None and a.last is None and b.last is None:
        gap = abs((a.known - b.known).days)
        if a.before != b.before:
            before, after = (a, b) if a.before else (b, a)
            gap = (after.known - before.known).days
            return (0.5 if gap <= 30 else 0.0, "plan and outcome") if -NEAR <= gap <= AHEAD and not short else None
        limit = 2 if short else 60 if a.before else NEAR
        return (1.5 if gap <= 2 else 1.0, f"said {gap} days apart") if gap <= limit else None
    dated, other = (a, b) if a.first or a.last else (b, a)
    early, late = (_low(dated) - other.known).days, (other.known - _high(dated)).days
    if other.before:
        return (0.5, "undated plan before the day") if -3 <= early <= AHEAD or (early < 0 and late <= 3) else None
    return (1.0, "reported about that day") if early <= 0 and late <= (2 if short else NEAR) else None


def _low(side: Side) -> date:
    return side.first or date.min


def _high(side: Side) -> date:
    return side.last or date.max


def _width(side: Side) -> int:
    return (_high(side) - _low(side)).days


def _alike(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / len(a | b) if a and b else 0.0


def sketch(text: str) -> tuple[int, ...]:
    """The smallest hashes of a text's five-word shingles: two texts that copy each other share most of them."""
    words = re.findall(r"\w+", text.casefold())
    shingles = {" ".join(words[i : i + 5]) for i in range(max(len(words) - 4, 0))}
    return tuple(sorted({zlib.crc32(s.encode()) for s in shingles})[:SKETCH])


def resemblance(a: Iterable[int], b: Iterable[int]) -> float:
    """The share of text that two sketches have in common, 0 to 1."""
    a, b = set(a), set(b)
    smallest = sorted(a | b)[:SKETCH]
    return sum(h in a and h in b for h in smallest) / len(smallest) if smallest else 0.0


def _hash(key: str) -> int:
    raw = key.encode()
    return zlib.crc32(raw) << 31 | zlib.adler32(raw) >> 1


def _shift(day: date, days: int) -> date:
    ordinal = day.toordinal() + days
    return date.fromordinal(min(max(ordinal, 1), date.max.toordinal()))
