"""The two sides of a deed: who does it, and to whom it is done, by one row of rules for each type of deed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from reportedly.actors import Cast
from reportedly.deeds import Deed
from reportedly.deeds.deed import IN_WORDS
from reportedly.language import Parsed
from reportedly.parties.asked import own_rulers, who_holds_them, who_shall_go, whose_act_is_asked
from reportedly.parties.beside import (
    across_the_border,
    against_whom,
    against_whom_it_is_used,
    at_whose_door,
    behind_the_object,
    named,
    victims,
    where_it_is_done,
    who_is_helped,
    whom_it_accuses,
)
from reportedly.parties.case import Case, from_afar
from reportedly.parties.doers import people_of_the_place, rulers_of_the_place, senders
from reportedly.parties.hosts import (
    host_before_the_noun,
    host_of_the_mission,
    host_where,
    state_hit,
    state_reached,
)  # fmt: skip
from reportedly.parties.meetings import body_without_its_host, meeting_attended, whose_agenda_it_is_on
from reportedly.parties.told_before import (
    doers_of_the_act,
    host_told_before,
    meeting_told_before,
    the_accused_told_before,
    those_who_talked,
    victims_of_the_war,
    victims_told_before,
    visitors_told_before,
)
from reportedly.records import EventType, Kind, Participant

Sides = tuple[tuple[Participant, ...], tuple[Participant, ...]]


def sides_of(parsed: Parsed, cast: Cast, deeds: tuple[Deed, ...], deed: Deed) -> Sides:
    """The actors of a deed and its recipients; nobody is both."""
    case = Case(parsed, cast, deeds, deed)
    case = replace(case, actors=body_without_its_host(case) or case.everybody(deed.actors))
    case = replace(case, actors=whose_agenda_it_is_on(case) or case.actors)
    tried = ((rule, rule(case)) for rule in _RECIPIENTS[deed.type])
    rule, recipients = next((found for found in tried if found[1]), (named, ()))
    actors = case.actors if rule is not host_before_the_noun else ()
    if deed.mode == "visit" and deed.is_noun and not actors and recipients:
        actors = visitors_told_before(case, recipients)
    if not actors and not recipients:
        actors, recipients = meeting_told_before(case)
    if deed.voiceless and not actors:
        actors = those_who_talked(case)
    if deed.type == EventType.COERCE:
        actors = actors or rulers_of_the_place(case)
    if deed.type == EventType.PROTEST:
        actors = people_of_the_place(case, actors)
    elif any(a.kind == Kind.PEOPLE and a.country is None for a in actors):
        actors = _as_they_protest(case) or actors
    if deed.type == EventType.ASSAULT or deed.mode in ("arrest", "convict"):
        recipients = people_of_the_place(case, recipients)
    if deed.type == EventType.SANCTION and deed.mode == "withdraw":  # "withdrew the country from the treaty"
        actors = actors or senders(case)
        recipients = tuple(p for p in recipients if p.kind != Kind.STATE or p.country not in case.homes)
    names = {a.name for a in actors}
    return actors, tuple(p for p in recipients if p.name not in names)


def _as_they_protest(case: Case) -> tuple[Participant, ...]:
    """The crowd that protests and does something else besides: "thousands march in Accra and call for talks"."""
    marches = (d for d in case.before() if d.type == EventType.PROTEST and d.actors and d.actors == case.deed.actors)
    return next((sides_of(case.parsed, case.cast, case.deeds, march)[0] for march in marches), ())


def addressed_beside(case: Case) -> tuple[Participant, ...]:
    """Those to whom the same speakers said something in the same breath: "condemned Chad and warned of sanctions"."""
    word = case.parsed.words[case.deed.governor]
    beside = [d for d in case.deeds if word.dep == "conj" and d.governor == word.head and d.type in _SAID_TO_SOMEBODY]
    if not beside or case.parsed.child(word.i, "nsubj") is not None:
        return ()
    return tuple(from_afar(p) for p in sides_of(case.parsed, case.cast, case.deeds, beside[0])[1])


_SAID_TO_SOMEBODY = IN_WORDS - {EventType.AGREE}


Rule = Callable[[Case], tuple[Participant, ...]]

# To whom a deed of each type is done: the first rule that gives somebody.
_RECIPIENTS: dict[EventType, tuple[Rule, ...]] = {
    EventType.AGREE: (named,),
    EventType.CONSULT: (meeting_attended, named, host_where, host_before_the_noun, host_told_before),
    EventType.SUPPORT: (named, doers_of_the_act),
    EventType.CONCEDE: (across_the_border, named),
    EventType.COOPERATE: (named,),
    EventType.AID: (named, who_is_helped, state_reached),
    EventType.RETREAT: (named,),
    EventType.REQUEST: (named, who_shall_go, whose_act_is_asked, who_holds_them, addressed_beside, own_rulers),
    EventType.ACCUSE: (
        the_accused_told_before, named, doers_of_the_act, who_shall_go, whom_it_accuses, against_whom, where_it_is_done,
    ),
    EventType.REJECT: (named, doers_of_the_act, who_shall_go, behind_the_object),
    EventType.THREATEN: (named, addressed_beside),
    EventType.PROTEST: (named, doers_of_the_act, against_whom, at_whose_door),
    EventType.SANCTION: (across_the_border, the_accused_told_before, named, host_of_the_mission, state_reached),
    EventType.MOBILIZE: (named, state_reached, against_whom),
    EventType.COERCE: (across_the_border, the_accused_told_before, named),
    EventType.ASSAULT: (victims, against_whom_it_is_used, victims_told_before, state_hit, victims_of_the_war),
}
