"""The state that is host or is hit, where the words name only a place in it, a mission or a thing."""

from __future__ import annotations

from reportedly.deeds import grammar
from reportedly.deeds.parties import goes_abroad
from reportedly.parties.case import Case
from reportedly.places import place_of
from reportedly.records import Participant

_MISSIONS = frozenset("embassy consulate diplomat ambassador envoy diplomatic consular".split())
_BORDERS = frozenset({"border", "frontier"})
_TOWARDS = frozenset({"to", "into", "toward", "towards"})


def host_where(case: Case) -> tuple[Participant, ...]:
    """The state in which a place visited lies: "will visit the Kisumu base in Kenya"."""
    deed = case.deed
    if deed.mode != "visit":
        return ()
    stage, words = case.cast.stage, case.parsed.words
    near = [*deed.places, *(n.i for i in deed.recipients for n in stage.of(i, "in", "at", "near"))]
    if deed.is_noun and case.parsed.child(deed.head, "poss"):  # "cut short his Manila trip"
        near += [n.head for n in stage.names_before(deed.head) if words[n.head].dep in ("compound", "nmod")]
    aims = [c.i for c in case.parsed.children(deed.head) if c.dep == "acl" and c.tag == "VB"]
    near += [w.i for i in aims for w in grammar.with_preposition(case.parsed, i, "to")]  # "an invitation to return to"
    near += [n.head for i in near for n in stage.names_before(i)]  # "in the Pakistani town of Swat"
    return next((state for i in near if (state := case.state_at(i) or _of_the_nation(case, i))), ())


def _of_the_nation(case: Case, i: int) -> tuple[Participant, ...]:
    """The state of a nationality before a place: "to a base in the Kenyan highlands"."""
    name = case.cast.stage.at.get(i)
    code = case.cast.stage.code_of(name) if name is not None else None
    return (case.cast.stage.state(code, name.span),) if code is not None and name is not None else ()


def host_of_the_site(case: Case) -> tuple[Participant, ...]:
    """The state of a site that is visited, where the text says where it lies: "in Manaus, he will visit the forest"."""
    if case.deed.mode != "visit" or any(p.country for p in case.everybody(case.deed.recipients)):
        return ()
    where = place_of(case.parsed, case.cast, case.deed, case.actors, ())
    if where is None or where.country is None or not where.rule.startswith("place") or where.country in case.homes:
        return ()
    return (case.cast.stage.state(where.country, where.span),)


def host_before_the_noun(case: Case) -> tuple[Participant, ...]:
    """The host of "the Beijing trip": the place before the noun is visited, it is not the visitor."""
    deed = case.deed
    if deed.mode != "visit" or not deed.is_noun or len(deed.actors) != 1:
        return ()
    word = case.parsed.words[deed.actors[0]]
    before = word.dep in ("compound", "nmod") and case.cast.country_near(word.i) is not None
    return case.everybody(deed.actors) if before else ()


def host_of_the_mission(case: Case) -> tuple[Participant, ...]:
    """The state in which an embassy stands that is closed or called home, named beside it or shortly before."""
    parsed, deed = case.parsed, case.deed
    if deed.mode not in ("discontinue", "withdraw"):
        return ()
    if not any(w.lemma in _MISSIONS for w in parsed.words_in(deed.evidence)):
        return ()
    begins = case.cast.stage.begins(deed.head)
    first = parsed.words[deed.head].sent - 1
    behind = [w.i for w in parsed.sentence_words(parsed.sentence_of(deed.head)) if w.i > deed.head]
    before = [w.i for w in reversed(parsed.words[begins : deed.head]) if w.sent >= first]
    return next((state for i in (*behind, *before) if (state := case.state_at(i, but=case.homes))), ())


def state_hit(case: Case) -> tuple[Participant, ...]:
    """The state in which things of nobody named are hit, if it is not the doers' own."""
    deed = case.deed
    if "take" in deed.rule or not (case.homes or deed.recipients):
        return ()
    hit = place_of(case.parsed, case.cast, deed, case.actors, ())
    if hit is None or hit.country is None or hit.country in case.homes or not hit.rule.startswith("place"):
        return ()
    if deed.is_noun and hit.span is not None and hit.span.end <= deed.trigger.start:
        return ()
    return (case.cast.stage.state(hit.country, hit.span),)


def state_reached(case: Case) -> tuple[Participant, ...]:
    """The state to which troops or goods are sent, if it is not the doers' own."""
    parsed, deed = case.parsed, case.deed
    for word in parsed.words_in(deed.evidence) if case.actors else ():
        if word.dep != "pobj" or parsed.words[word.head].lower not in _TOWARDS:
            continue
        of_a_neighbour = case.cast.stage.names_before(word.i) if word.lemma in _BORDERS else []
        word = parsed.words[of_a_neighbour[0].head] if of_a_neighbour else word  # "toward Ukraine's borders"
        if not (of_a_neighbour or goes_abroad(parsed, word.i)):
            continue
        verb = next((w.i for w in parsed.ancestors(word.i) if w.i == deed.head or w.pos == "VERB"), None)
        reached = _of_the_nation(case, word.i) if of_a_neighbour else case.state_at(word.i, but=case.homes)
        state = tuple(p for p in reached if p.country not in case.homes) if verb in (deed.head, deed.governor) else ()
        if state:
            return state
    return ()
