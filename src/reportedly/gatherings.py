"""Summits and conferences: the body and the country in their names, and the trips on which somebody attends them."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.actors import Cast
from reportedly.deeds import Deed
from reportedly.language import Parsed
from reportedly.records import EventType, Kind, Participant, Report, Span, Status

GATHERINGS = frozenset("summit conference forum meeting talk talks session congress assembly".split())
_BEFORE_A_NOUN = frozenset({"compound", "nmod", "amod", "poss"})


@dataclass(frozen=True, slots=True)
class Gathering:
    """What the name of a gathering says: "the BRICS South Africa summit" is of BRICS, in South Africa."""

    itself: Participant | None  # the gathering by its name: "Russia-Africa Summit"
    body: Participant | None
    host: Participant | None


def gathering_at(cast: Cast, i: int) -> Gathering | None:
    """The gathering in whose name word `i` stands; None where names before its noun say nothing of it."""
    parsed = cast.parsed
    noun = parsed.words[i]
    while noun.dep in _BEFORE_A_NOUN and noun.head != noun.i:
        noun = parsed.words[noun.head]
    heads = names_of(cast, noun.i)
    if not heads:
        return None
    span = Span(cast.stage.at[heads[0]].span.start, noun.end)
    named = [p for head in heads for p in cast.who(head, alone=True)]
    body = next((p for p in named if p.kind == Kind.IGO), None)
    host = next((p for p in named if p.kind == Kind.STATE), None) if body is not None else None
    itself = Participant(name=parsed.says(span), kind=Kind.GROUP, span=span) if noun.lemma in GATHERINGS else None
    return Gathering(itself, body, host)


def names_of(cast: Cast, noun: int) -> list[int]:
    """The heads of all the names before a noun, however they hang together: "the BRICS South Africa summit"."""
    inside, stack = [], [noun]
    while stack:
        before = [c for c in cast.parsed.children(stack.pop()) if c.dep in _BEFORE_A_NOUN and c.i < noun]
        inside += before
        stack += [c.i for c in before]
    return sorted({cast.stage.at[w.i].head for w in inside if w.i in cast.stage.at})


_Told = tuple[Deed, Report]
_OVER = frozenset({Status.HAPPENED, Status.ENDED})
_COMING = frozenset({Status.PLANNED, Status.PROPOSED})


def on_one_trip(parsed: Parsed, told: list[_Told]) -> list[Report]:
    """The reports: who attends a summit is there on its day, and a trip for it has that day, it the trip's country."""
    reports = [report for _, report in told]
    met = [k for k, (deed, _) in enumerate(told) if deed.type == EventType.CONSULT]
    for together in (_attends, _is_the_trip_to):
        for j in met:
            for k in met:
                if together(parsed, told[j], told[k]) and not _last_and_next(reports[j], reports[k]):
                    reports[j], reports[k] = _alike(reports[j], reports[k]), _alike(reports[k], reports[j])
    return reports


def _last_and_next(one: Report, other: Report) -> bool:
    """Whether one is over and the other to come: "attended the last summit", "will attend"."""
    states = {one.status, other.status}
    return not (states.isdisjoint(_OVER) or states.isdisjoint(_COMING))


def _attends(parsed: Parsed, one: _Told, other: _Told) -> bool:
    """Whether one is the attendance of the gathering that the other one names."""
    if other[0].mode != "multilateral" or one[0].head == other[0].head:
        return False
    named = (parsed.words[i].span for i in one[0].recipients)
    return any(other[0].evidence.covers(span) for span in named) and not one[0].is_noun


_FOR = frozenset({"to", "for", "at"})
_DURING = frozenset({"during", "on", "in", "while", "as"})
_APART = frozenset({"after", "before", "ahead", "following", "then", "and", "but", ";"})


def _is_the_trip_to(parsed: Parsed, one: _Told, other: _Told) -> bool:
    """Whether one is a trip on which somebody attends the other: "will visit Peru for the summit"."""
    trip, gathering = one[0], other[0]
    if trip.mode != "visit" or gathering.mode != "multilateral":
        return False
    first, last = sorted((trip.head, gathering.head))
    if parsed.words[first].sent != parsed.words[last].sent:
        return False
    between = {w.lower for w in parsed.words[first + 1 : last]}
    joints = _FOR if trip.head == first else _DURING
    return not between.isdisjoint(joints) and between.isdisjoint(_APART)


def _alike(report: Report, other: Report) -> Report:
    """A report with the day and the place of another one where it has none."""
    if report.when is None and other.when is not None:
        report = report.dated_as(other)
    return report.placed_as(other) if report.place is None and other.place is not None else report
