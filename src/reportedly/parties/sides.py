"""The two sides of a deed: who does it, and to whom it is done, by one row of rules for each type of deed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from reportedly.actors import Cast
from reportedly.actors.nouns import class_of
from reportedly.deeds import Deed
from reportedly.deeds.acts import ACTS, DONE_TO_SOMEBODY
from reportedly.language import Parsed
from reportedly.parties.asked import own_rulers, who_holds_them, whose_act_is_asked
from reportedly.parties.case import Case, from_afar
from reportedly.parties.doers import people_of_the_place, senders
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
    meeting_told_before,
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
    if deed.type == EventType.PROTEST:
        actors = people_of_the_place(case, actors)
    if deed.type == EventType.ASSAULT or deed.mode == "arrest":
        recipients = people_of_the_place(case, recipients)
    if deed.type == EventType.SANCTION and deed.mode == "withdraw":  # "withdrew the country from the treaty"
        actors = actors or senders(case)
        recipients = tuple(p for p in recipients if p.kind != Kind.STATE or p.country not in case.homes)
    names = {a.name for a in actors}
    return actors, tuple(p for p in recipients if p.name not in names)


def named(case: Case) -> tuple[Participant, ...]:
    """Those whom the words of the deed name."""
    deed = case.deed
    return case.everybody(tuple(i for i in deed.recipients if not _is_beside_the_deed(case, i)))


def victims(case: Case) -> tuple[Participant, ...]:
    """Those whom an attack hits; where they are only counted, also the foreign state: "raids on Chad, killing two"."""
    people = named(case)
    only_counted = bool(people) and all(p.kind == Kind.PEOPLE and p.country is None for p in people)
    by_a_state = bool(case.actors) and all(a.kind == Kind.STATE for a in case.actors)
    return (*state_hit(case), *people) if only_counted and by_a_state else people


def _is_beside_the_deed(case: Case, i: int) -> bool:
    """Whether a word that seems to be done to is only what is left, or the victim of the act that is condemned."""
    parsed, deed = case.parsed, case.deed
    word = parsed.words[i]
    governor = parsed.words[word.head]
    if deed.type == EventType.RETREAT and deed.mode == "withdraw":
        return not (governor.pos == "ADP" and governor.lower in ("to", "before"))  # "handed the town over to the army"
    if deed.type == EventType.REQUEST:
        freed = governor.lower == "of" and parsed.words[governor.head].lemma in _FOR_OTHERS
        return freed or word.lemma in _FOR_OTHERS  # "demanded the release of the editor": not of him
    if deed.type != EventType.ACCUSE:
        return False
    if deed.trigger.start <= word.start < deed.trigger.end and class_of(word) != "office":
        return True  # "expressed opposition", but "summoned the ambassador"
    phrase = [word, *parsed.ancestors(i)]
    for preposition, act in pairwise(phrase):
        if act.pos in ("VERB", "AUX"):
            return False
        if preposition.lower == "of" and act.pos == "NOUN" and act.lemma in DONE_TO_SOMEBODY:
            return True
        if preposition.lower in ("on", "against") and preposition.pos == "ADP" and act.pos == "NOUN":
            return act.i not in deed.recipients and act.lemma in ACTS[EventType.ASSAULT] and act.i != deed.head
    return False


_FOR_OTHERS = frozenset("release freedom liberation return protection safety extradition rescue evacuation".split())


def addressed_beside(case: Case) -> tuple[Participant, ...]:
    """Those to whom the same speakers said something in the same breath: "condemned Chad and warned of sanctions"."""
    word = case.parsed.words[case.deed.governor]
    beside = [d for d in case.deeds if word.dep == "conj" and d.governor == word.head and d.type in _SAID_TO_SOMEBODY]
    if not beside or case.parsed.child(word.i, "nsubj") is not None:
        return ()
    return tuple(from_afar(p) for p in sides_of(case.parsed, case.cast, case.deeds, beside[0])[1])


_SAID_TO_SOMEBODY = frozenset({EventType.ACCUSE, EventType.REQUEST, EventType.THREATEN, EventType.REJECT})
_GOING = frozenset("resignation ouster ousting departure removal dismissal impeachment abdication appointment swearing "
                   "inauguration candidacy nomination election".split())  # fmt: skip


def who_shall_go(case: Case) -> tuple[Participant, ...]:
    """The person whose resignation is asked for, or whose appointment is opposed."""
    parsed, deed = case.parsed, case.deed
    for word in parsed.sentence_words(parsed.sentence_of(deed.head)):
        if word.i <= deed.head or word.lemma not in _GOING:
            continue
        owner = parsed.child(word.i, "poss")
        heads = (owner.i,) if owner is not None else tuple(w.i for w in case.cast.stage.of(word.i, "of", "by"))
        return tuple(p for p in case.everybody(heads) if p.kind in (Kind.PERSON, Kind.STATE))
    return ()


Rule = Callable[[Case], tuple[Participant, ...]]

# To whom a deed of each type is done: the first rule that gives somebody.
_RECIPIENTS: dict[EventType, tuple[Rule, ...]] = {
    EventType.AGREE: (named,),
    EventType.CONSULT: (meeting_attended, named, host_where, host_before_the_noun),
    EventType.SUPPORT: (named, doers_of_the_act),
    EventType.CONCEDE: (named,),
    EventType.COOPERATE: (named,),
    EventType.AID: (named,),
    EventType.RETREAT: (named,),
    EventType.REQUEST: (named, who_shall_go, whose_act_is_asked, who_holds_them, addressed_beside, own_rulers),
    EventType.ACCUSE: (named, doers_of_the_act, who_shall_go),
    EventType.REJECT: (named, doers_of_the_act, who_shall_go),
    EventType.THREATEN: (named, addressed_beside),
    EventType.PROTEST: (named, doers_of_the_act),
    EventType.SANCTION: (named, host_of_the_mission),
    EventType.MOBILIZE: (named, state_reached),
    EventType.COERCE: (named,),
    EventType.ASSAULT: (victims, victims_told_before, state_hit, victims_of_the_war),
}
