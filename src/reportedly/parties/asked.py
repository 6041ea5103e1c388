"""Of whom something is asked: those addressed, else whoever is to do it."""

from __future__ import annotations

from dataclasses import replace

from reportedly.actors.nouns import class_of
from reportedly.deeds import grammar
from reportedly.language import Word
from reportedly.parties.beside import LEAVING, named
from reportedly.parties.case import Case, from_afar
from reportedly.parties.judged import by_its_own_words
from reportedly.records import EventType, Kind, Participant

_THEIR_ACTS = grammar.words(
    "action intervention help assistance support response explanation apology clarification restraint cooperation "
    "involvement leadership commitment guarantee assurance recognition compliance accountability transparency "
    "mediation withdrawal pullout retreat approval consent permission participation compensation statement answer "
    "passport visa citizenship asylum protection aid funding backing military troop peacekeeper weapon intelligence"
)  # what only others can do: "called for government action"
_HOLDING = grammar.words("hold jail detain imprison arrest abduct capture kidnap seize keep")
_GOING = grammar.words(
    "resignation ouster ousting departure removal dismissal impeachment abdication appointment swearing inauguration "
    "candidacy nomination election"
)
_PETITIONERS = frozenset({"band", "people", "group"})
_ARMED = grammar.words(
    "gunman militant fighter attacker assailant terrorist extremist jihadist bomber hijacker kidnapper abductor pirate "
    "hacker rebel insurgent guerrilla separatist mercenary paramilitary militia cartel gang mafia bandit sniper robber"
)  # who make demands of anybody


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


def whose_act_is_asked(case: Case) -> tuple[Participant, ...]:
    """Those whose act or word is asked for: "called for NATO action", "demanded an apology from Chad"."""
    stage = case.cast.stage
    asked_for = _asked_for(case)
    for noun in asked_for:
        leaving = noun.lemma in LEAVING  # "called for a withdrawal from Gabon": not of Gabon
        if leaving and grammar.owner_of(case.parsed, noun.i) is None and len(case.homes) == 1 and _speak_at_home(case):
            return (case.cast.stage.state(next(iter(case.homes))),)
        heads = [w.i for w in stage.of(noun.i, *(("by", "of") if leaving else ("from", "by")))]
        owner = grammar.owner_of(case.parsed, noun.i) if noun.lemma in _THEIR_ACTS else None
        people = case.everybody(tuple(heads) or ((owner.i,) if owner is not None else ()))
        people = people or _whose_is_to_end(case, noun)
        others = tuple(p for p in people if p.name not in {a.name for a in case.actors})
        if others:
            return others
    places = (case.state_at(w.i, but=case.homes) for noun in asked_for for w in stage.of(noun.i, "in"))
    return next((state for state in places if state), ())  # "called for reforms in Gabon"


def _speak_at_home(case: Case) -> bool:
    """Whether those who ask are people, parties or politicians of a state, not the state or its rulers."""
    return all(a.kind in (Kind.PEOPLE, Kind.GROUP, Kind.PERSON) for a in case.actors)


_ENDS = grammar.words("end halt stop cessation pause reduction")


def _whose_is_to_end(case: Case, noun: Word) -> tuple[Participant, ...]:
    """Whoever does what shall end: "an end to Chad's raids", "a halt to violence by the militia"."""
    if noun.lemma not in _ENDS:
        return ()
    acts = case.cast.stage.of(noun.i, "to", "of", "in")
    return next((people for act in acts if (people := by_its_own_words(case, act))), ())


def who_holds_them(case: Case) -> tuple[Participant, ...]:
    """Those who hold the people whose release is asked for: "the release of editors jailed in Belarus"."""
    parsed = case.parsed
    for noun in _asked_for(case):
        for verb in parsed.subtree(noun.i):
            if verb.dep not in ("acl", "relcl") or verb.lemma not in _HOLDING:
                continue
            agent = grammar.agent_of(parsed, verb.i)
            held_by = case.everybody((agent.i,)) if agent is not None else ()
            places = grammar.with_preposition(parsed, verb.i, "in")
            return held_by or next((state for w in places if (state := case.state_at(w.i))), ())
    return ()


def who_was_asked_for_it(case: Case) -> tuple[Participant, ...]:
    """Whoever grants or refuses what is asked: "skipped a meeting requested by Chad", "at the request of Chad, he"."""
    parsed = case.parsed
    word = parsed.words[case.deed.head]
    thing = parsed.words[word.head]
    above = parsed.words[thing.head]
    told = word.dep == "acl" and word.tag == "VBN" and thing.dep == "dobj"
    if not (told or (word.dep == "pobj" and thing.lower in ("at", "upon"))) or above.pos != "VERB":
        return ()
    answers = grammar.doer(parsed, above.i)
    people = case.everybody((answers.i,)) if answers is not None else ()
    return tuple(p for p in people if p.name not in {a.name for a in case.actors})


def addressed_by_the_aim(case: Case) -> tuple[Participant, ...]:
    """Of whom a crowd demands something: "marched to demand that the premier resign", "demanding that he go"."""
    below = {w.i for w in case.parsed.subtree(case.deed.head)} | {case.deed.governor}
    demands = (replace(case, deed=d) for d in case.deeds if d.type == EventType.REQUEST and d.head in below)
    sides = (named(aim) or who_shall_go(aim) or whose_act_is_asked(aim) for aim in demands)
    return next((tuple(from_afar(p) for p in people) for people in sides if people), ())


def _asked_for(case: Case) -> list[Word]:
    """The nouns for what is asked: objects of the verb or of the clause below it, and what stands behind "for"."""
    parsed, deed = case.parsed, case.deed
    verbs = (deed.head, deed.governor, *(c.i for c in parsed.children(deed.head) if c.dep == "ccomp"))
    objects = [c for i in verbs for c in parsed.children(i) if c.dep in ("dobj", "nsubjpass")]
    objects += [w for i in (deed.head, deed.governor) for w in grammar.with_preposition(parsed, i, "for")]
    return [n for w in dict.fromkeys(objects) if w.pos == "NOUN" for n in (w, *parsed.conjuncts(w.i))]


def own_rulers(case: Case) -> tuple[Participant, ...]:
    """The state of those who petition it: protesters, residents, unions of one country where no other is spoken of."""
    if not case.actors or len(case.homes) != 1 or not all(_petitions(case, a) for a in case.actors):
        return ()
    (home,) = case.homes
    here, _ = case.cast.homes.around(case.deed.head)
    return (case.cast.stage.state(home),) if home != "IGO" and here <= {home} else ()


def _petitions(case: Case, actor: Participant) -> bool:
    """Whether somebody is none of those who rule: a crowd, a union, whoever a pronoun calls back from there."""
    heads = [case.parsed.words[i] for i in case.deed.actors]
    if any(w.lemma in _ARMED for w in heads):
        return False
    classes = {class_of(w) for w in heads}
    if actor.kind == Kind.PEOPLE:
        return classes <= _PETITIONERS | {None}
    return actor.kind == Kind.GROUP and not classes.isdisjoint(_PETITIONERS)
