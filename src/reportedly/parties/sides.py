"""The two sides of a deed: who does it, and to whom it is done, by one row of rules for each type of deed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from reportedly.actors import Cast
from reportedly.actors.nouns import class_of
from reportedly.deeds import Deed
from reportedly.deeds.deed import IN_WORDS
from reportedly.language import Parsed
from reportedly.parties import asked, beside, doers, hosts, judged, meetings, told_before
from reportedly.parties.case import Case, from_afar
from reportedly.records import EventType, Kind, Participant

Sides = tuple[tuple[Participant, ...], tuple[Participant, ...]]


def sides_of(parsed: Parsed, cast: Cast, deeds: tuple[Deed, ...], deed: Deed) -> Sides:
    """The actors of a deed and its recipients; nobody is both."""
    case = Case(parsed, cast, deeds, deed)
    case = replace(case, actors=meetings.body_without_its_host(case) or case.everybody(deed.actors))
    case = replace(case, actors=meetings.whose_agenda_it_is_on(case) or case.actors)
    case = replace(case, actors=beside.whose_support_it_is(case) or case.actors)
    tried = ((rule, rule(case)) for rule in _RECIPIENTS[deed.type])
    rule, recipients = next((found for found in tried if found[1]), (beside.named, ()))
    actors = case.actors if rule is not hosts.host_before_the_noun else ()
    if deed.mode == "visit" and deed.is_noun and not actors and recipients:
        actors = told_before.visitors_told_before(case, recipients)
    if not actors and not recipients:
        actors, recipients = told_before.meeting_told_before(case)
    if deed.voiceless and not actors:
        actors = told_before.those_who_talked(case)
    if deed.type == EventType.COERCE:
        actors = actors or doers.rulers_of_the_place(case)
    if deed.type == EventType.PROTEST:
        actors = doers.people_of_the_place(case, actors)
    elif any(a.kind == Kind.PEOPLE and a.country is None for a in actors):
        actors = _as_they_protest(case) or actors
    if deed.type in (EventType.ASSAULT, EventType.AID) or (
        deed.mode in ("arrest", "convict") and deed.type != EventType.THREATEN  # warrants reach far
    ):
        recipients = doers.people_of_the_place(case, recipients)
    if deed.type == EventType.MOBILIZE:  # forces called up at home
        recipients = tuple(p for p in recipients if p.country not in case.homes)
    if deed.type == EventType.SANCTION and deed.mode == "withdraw":  # "withdrew the country from the treaty"
        actors = actors or doers.senders(case)
        recipients = tuple(p for p in recipients if p.kind != Kind.STATE or p.country not in case.homes)
    if deed.type == EventType.SUPPORT and actors and all(a.kind == Kind.PERSON for a in actors):
        homes = {a.country for a in actors}  # "the minister welcomed our cooperation"
        own = [p for p in recipients if p.resolved_from is not None and p.kind == Kind.STATE and p.country in homes]
        recipients = tuple(p for p in recipients if p not in own)
    names = {a.name for a in actors}
    return actors, tuple(p for p in recipients if p.name not in names or _is_another_part(case, p))


_PARTS = frozenset({"house", "organ", "arm"})


def _is_another_part(case: Case, side: Participant) -> bool:
    """Whether a state is also a recipient as another part of it: "the White House asked Congress for money"."""
    word = case.parsed.root_of(side.span) if side.span is not None else None
    if word is None or case.deed.type not in _BETWEEN_PARTS or word.i in case.deed.actors:
        return False
    name = case.cast.stage.at.get(word.i)
    known = case.cast.stage.meaning(name) if name is not None else None
    return known.source.startswith("agencies") if known is not None else class_of(word) in _PARTS


_BETWEEN_PARTS = IN_WORDS | {EventType.SUPPORT, EventType.PROTEST, EventType.COERCE, EventType.ASSAULT}


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
    EventType.AGREE: (beside.named,),
    EventType.CONSULT: (
        meetings.those_brought_together, meetings.meeting_attended, hosts.host_of_the_site, beside.named,
        hosts.host_where, hosts.host_before_the_noun, told_before.host_told_before,
    ),
    EventType.SUPPORT: (beside.named, judged.doers_of_the_act, told_before.whom_they_talk_to),
    EventType.CONCEDE: (beside.across_the_border, beside.named),
    EventType.COOPERATE: (beside.named,),
    EventType.AID: (beside.named, beside.who_is_helped, hosts.state_reached, told_before.whom_they_talk_to),
    EventType.RETREAT: (beside.named, beside.to_whom_it_is_left),
    EventType.REQUEST: (
        beside.named, asked.who_shall_go, asked.whose_act_is_asked, asked.who_holds_them,
        asked.who_was_asked_for_it, addressed_beside, told_before.whom_they_talk_to, asked.own_rulers,
    ),
    EventType.ACCUSE: (
        told_before.the_accused_told_before, beside.named, judged.doers_of_the_act, asked.who_shall_go,
        beside.whom_it_accuses, beside.against_whom, beside.where_it_is_done, told_before.whom_they_talk_to,
    ),
    EventType.REJECT: (
        beside.named, judged.doers_of_the_act, asked.who_shall_go, beside.behind_the_object,
        told_before.who_asked_before,
    ),
    EventType.THREATEN: (beside.named, addressed_beside),
    EventType.PROTEST: (
        beside.named, judged.doers_of_the_act, beside.against_whom, beside.at_whose_door, asked.addressed_by_the_aim,
    ),
    EventType.SANCTION: (
        beside.across_the_border, told_before.the_accused_told_before, beside.named, hosts.host_of_the_mission,
        beside.partners_of_the_treaty, hosts.state_reached,
    ),
    EventType.MOBILIZE: (beside.whom_they_are_to_fight, beside.named, hosts.state_reached, beside.against_whom),
    EventType.COERCE: (
        beside.across_the_border, told_before.the_accused_told_before, beside.named, beside.whom_it_removes,
        told_before.those_who_protest,
    ),
    EventType.ASSAULT: (
        beside.victims, beside.against_whom_it_is_used, told_before.victims_told_before, hosts.state_hit,
        told_before.victims_of_the_war,
    ),
}  # fmt: skip
