"""To whom a deed is done by the words of its own clause: its objects, then what stands beside them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportedly.actors.nouns import class_of
from reportedly.deeds import grammar
from reportedly.deeds.acts import ACTS, DONE_TO_SOMEBODY
from reportedly.language import Word
from reportedly.parties.case import Case
from reportedly.parties.hosts import state_hit
from reportedly.records import EventType, Kind, Participant

_PERSONS = frozenset({"office", "role", "people"})
_FOR_OTHERS = grammar.words("release freedom liberation return protection safety extradition rescue evacuation")
_SUFFERED = _FOR_OTHERS | DONE_TO_SOMEBODY | ACTS[EventType.ASSAULT]  # what is asked to be ended for its victims
_ACCUSING = grammar.words("accuse blame name target charge allege criticise criticize condemn denounce")
_OF_RULERS = ACTS[EventType.COERCE] - {"move", "measure", "decision", "coup", "takeover", "raid"} | grammar.words(
    "abuse violation repression execution persecution imprisonment oppression election imposition"
)  # what those do who rule
LEAVING = grammar.words("withdrawal pullout pull-out pullback retreat exit departure disengagement")
_HELPING = grammar.words("help assist support aid feed treat protect save shelter reach evacuate vaccinate supply")
_BORDERS = grammar.words("border frontier crossing airspace")
_DOORS = grammar.words("embassy consulate mission headquarters")
_BEFORE = grammar.words("outside around at near before opposite of on to toward towards past by")  # "in front of"


def named(case: Case) -> tuple[Participant, ...]:
    """Those whom the words of the deed name."""
    deed = case.deed
    return case.everybody(tuple(i for i in deed.recipients if not _is_beside_the_deed(case, i)))


def _is_beside_the_deed(case: Case, i: int) -> bool:
    """Whether a word that seems to be done to is only what is left, or the victim of the act that is condemned."""
    parsed, deed = case.parsed, case.deed
    word = parsed.words[i]
    governor = parsed.words[word.head]
    if deed.type == EventType.RETREAT and deed.mode == "withdraw":
        return not (governor.pos == "ADP" and governor.lower in ("to", "before"))  # "handed the town over to the army"
    if deed.type == EventType.REQUEST:
        above = parsed.words[governor.head].lemma
        freed = governor.lower in ("of", "on", "against") and above in _SUFFERED
        freed = freed or (governor.lower == "from" and above in LEAVING)  # "called for a withdrawal from Chad"
        return freed or word.lemma in _FOR_OTHERS  # "demanded the release of the editor": not of him
    if deed.type != EventType.ACCUSE:
        return False
    if deed.trigger.start <= word.start < deed.trigger.end:  # "expressed opposition", but "summoned the envoy"
        return class_of(word) not in _PERSONS and i not in case.cast.stage.at
    if _is_an_act(case, word) and not _is_somebodys(case, word):
        return True  # "condemned the coup in Chad"
    phrase = [word, *parsed.ancestors(i)]
    for preposition, act in pairwise(phrase):
        if act.dep == "acl" and act.tag == "VBN" and preposition.lower in ("on", "against"):
            act = parsed.words[act.head]  # "condemned violence committed against the villagers"
        if act.pos in ("VERB", "AUX"):
            return False
        if preposition.lower == "of" and act.pos == "NOUN" and act.lemma in DONE_TO_SOMEBODY:
            return True
        if preposition.lower in ("on", "against") and preposition.pos == "ADP" and act.pos == "NOUN":
            its_own = act.i == deed.head or deed.trigger.covers(act.span)  # "launched a scathing attack on the premier"
            return act.i not in deed.recipients and act.lemma in ACTS[EventType.ASSAULT] and not its_own
    return False


def _is_an_act(case: Case, word: Word) -> bool:
    """Whether a noun, or the one joined to it as in "coup d'état", is an act of violence or repression."""
    acts = ACTS[EventType.ASSAULT] | ACTS[EventType.COERCE]
    return any(w.lemma in acts for w in (word, *case.parsed.children(word.i)) if w.dep == "compound" or w is word)


def _is_somebodys(case: Case, act: Word) -> bool:
    """Whether the words of an act say whose it is."""
    stage = case.cast.stage
    acts = (act, *case.parsed.conjuncts(act.i))
    return any(case.parsed.child(w.i, "poss") or stage.names_before(w.i) or stage.of(w.i, "by", "of") for w in acts)


def _without_their_soldiers(case: Case, people: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """Those hit without soldiers who are counted among them: "ambushed a UN convoy, killing three soldiers"."""
    words = case.parsed.words
    counted = [i for i in case.deed.recipients if class_of(words[i]) == "force" and words[i].dep == "dobj"]
    others = [i for i in case.deed.recipients if i not in counted and i < min(counted, default=0)]
    theirs = tuple(p for p in case.everybody(tuple(others)) if p.country)
    told = any(case.cast.stage.names_before(i) or case.cast.stage.of(i, "of", "from") for i in counted)
    return theirs if counted and theirs and not told else people


_HELD = grammar.words("held controlled occupied run ruled dominated captured besieged")


def who_holds_it(case: Case) -> tuple[Participant, ...]:
    """Those in whose hands the place is that is attacked: "bombed the rebel-held town", "Taliban-controlled areas"."""
    words = case.parsed.words
    spots = dict.fromkeys(i for r in case.deed.recipients for i in (r, *(w.i for w in case.parsed.ancestors(r))))
    held = (c.i for i in spots if i != case.deed.head for c in case.parsed.children(i) if c.lower in _HELD and c.i < i)
    return case.everybody(tuple(i - 2 for i in held if i > 1 and words[i - 1].text in ("-", "–")))


def victims(case: Case) -> tuple[Participant, ...]:
    """Those whom an attack hits; where they are only counted, also the foreign state: "raids on Chad, killing two"."""
    people = _without_their_soldiers(case, named(case))
    holders = who_holds_it(case)
    if holders:
        return (*holders, *(p for p in people if p.kind in (Kind.PEOPLE, Kind.PERSON)))
    people = (*people, *(p for p in _among_them(case) if p.name not in {q.name for q in people}))
    only_counted = bool(people) and all(p.kind == Kind.PEOPLE and p.country is None for p in people)
    by_a_state = bool(case.actors) and all(a.kind == Kind.STATE for a in case.actors)
    return (*state_hit(case), *people) if only_counted and by_a_state else people


_MOST_OF_THEM = grammar.words("mostly mainly largely primarily predominantly chiefly")


def _among_them(case: Case) -> tuple[Participant, ...]:
    """Of what country some of those hurt are, where a word behind their number says so: "nine people, mostly Poles"."""
    parsed = case.parsed
    heads: list[int] = []
    for beside in (c for r in case.deed.recipients for c in parsed.children(r) if c.i > r):
        if beside.dep == "appos" and any(w.lower in _MOST_OF_THEM for w in parsed.children(beside.i)):
            heads.append(beside.i)
        if beside.lower == "including":
            heads += [w.i for w in parsed.children(beside.i) if w.dep == "pobj"]
    return tuple(p for p in case.everybody(tuple(heads)) if p.country)


def against_whom(case: Case) -> tuple[Participant, ...]:
    """Whoever stands behind "against": "filed a suit in a Lima court against the premier", not "raids against Chad"."""
    words = case.parsed.words
    for word in case.parsed.words_in(case.deed.evidence):
        against = words[word.head]
        act = words[against.head]
        act = words[act.head] if act.dep == "acl" and act.tag == "VBN" else act  # "violence committed against"
        if word.dep != "pobj" or against.lower != "against" or act.lemma in ACTS[EventType.ASSAULT]:
            continue
        people = case.everybody((word.i,))
        if people:
            return people
    return ()


def against_whom_it_is_used(case: Case) -> tuple[Participant, ...]:
    """Those against whom weapons are used: "used tear gas against the crowd"."""
    heads = dict.fromkeys((case.deed.head, case.deed.governor))
    objects = [c.i for i in heads for c in case.parsed.children(i) if c.dep == "dobj"]
    hits = [w for i in (*heads, *objects) for w in grammar.with_preposition(case.parsed, i, "against")]
    return case.everybody(tuple(w.i for w in hits if w.pos != "NUM"))


def at_whose_door(case: Case) -> tuple[Participant, ...]:
    """Whose embassy or headquarters people protest at."""
    for word in case.parsed.words_in(case.deed.evidence):
        if word.dep == "pobj" and word.lemma in _DOORS and case.parsed.words[word.head].lower in _BEFORE:
            return case.everybody((word.i,))
    return ()


def across_the_border(case: Case) -> tuple[Participant, ...]:
    """The neighbour to whom a border is closed or opened: "its land border with Togo", "the Togolese border"."""
    objects = (c for i in (case.deed.head, case.deed.governor) for c in case.parsed.children(i))
    for noun in (c for c in objects if c.dep in ("dobj", "nsubjpass") and c.lemma in _BORDERS):
        at = (noun.i, noun.head)  # the parse may hang "with Togo" on the verb
        behind = (w.i for i in at for prep in ("with", "to") for w in grammar.with_preposition(case.parsed, i, prep))
        people = case.everybody(tuple(behind)) or case.everybody((noun.i,))
        others = tuple(p for p in people if p.country not in case.homes)
        if others:
            return others
    return ()


_FIGHTING = grammar.words(
    "fight combat battle intercept deter counter repel confront contain quell crush disperse defeat oppose hunt "
    "dislodge oust suppress attack invade face guard"
)


def whom_they_are_to_fight(case: Case) -> tuple[Participant, ...]:
    """Against whom forces are moved, by the aim that is told: "sent troops to fight the rebels"."""
    for verb in _verbs_below(case):
        if verb.lemma in _FIGHTING and grammar.has_to(case.parsed, verb.i):
            return tuple(p for p in _object_of(case, verb) if p.country not in case.homes)
    return ()


_TREATIES = grammar.words("treaty agreement accord pact deal convention truce ceasefire contract memorandum talk")


def partners_of_the_treaty(case: Case) -> tuple[Participant, ...]:
    """With whom the treaty or the talks are that somebody leaves: "withdrew from a treaty with Chad"."""
    nouns = [w for i in (case.deed.head, case.deed.governor) for w in grammar.with_preposition(case.parsed, i, "from")]
    nouns += [c for c in case.parsed.children(case.deed.head) if c.dep == "dobj"]
    deals = dict.fromkeys(w.i for w in nouns if w.lemma in _TREATIES)
    return case.everybody(tuple(w.i for i in deals for w in grammar.with_preposition(case.parsed, i, "with")))


_CEDING = grammar.words("transfer hand cede give turn surrender return leave relinquish pass yield")


def to_whom_it_is_left(case: Case) -> tuple[Participant, ...]:
    """To whom those who withdraw leave what they held: "pulled out, handing the town over to the army"."""
    parsed, deed = case.parsed, case.deed
    verbs = [c for i in (deed.head, deed.governor) for c in parsed.children(i) if c.dep in ("advcl", "xcomp", "conj")]
    return case.everybody(tuple(
        w.i for verb in verbs if verb.lemma in _CEDING
        for i in (verb.i, *(c.i for c in parsed.children(verb.i) if c.dep == "dobj"))
        for w in grammar.with_preposition(parsed, i, "to")
    ))  # fmt: skip


def behind_the_object(case: Case) -> tuple[Participant, ...]:
    """Whose or for whom that is which is turned down: "refused entry to a Chadian ship", "vetoed talks with Chad"."""
    objects = [c for i in (case.deed.head, case.deed.governor) for c in case.parsed.children(i) if c.dep == "dobj"]
    objects += [w for noun in objects for w in grammar.with_preposition(case.parsed, noun.i, "of")]
    for noun in objects:
        for prep in ("to", "from", "by", "for", "with"):
            people = case.everybody(tuple(w.i for w in grammar.with_preposition(case.parsed, noun.i, prep)))
            if people:
                return people
    return ()


def whom_it_accuses(case: Case) -> tuple[Participant, ...]:
    """Whoever is accused in the suit or statement that is the deed: "filed a lawsuit accusing the police of murder"."""
    for verb in _verbs_below(case):
        if verb.lemma in _ACCUSING and verb.tag == "VBG":
            return _object_of(case, verb)
    return ()


def where_it_is_done(case: Case) -> tuple[Participant, ...]:
    """The state in which rulers do what is condemned: "condemned the crackdown in Togo", "the arrests in Chad"."""
    parsed = case.parsed
    for i in dict.fromkeys((case.deed.head, case.deed.governor)):
        objects = [c for c in parsed.children(i) if c.dep == "dobj"]
        at = (i, *(c.i for c in objects))  # "expressed concern over the arrests"
        about = [w for j in at for p in ("over", "about") for w in grammar.with_preposition(parsed, j, p)]
        nouns = objects + about + [w for p in ("of", "at") for w in grammar.with_preposition(parsed, i, p)]
        for noun in (n for w in nouns for n in (w, *parsed.conjuncts(w.i)) if n.lemma in _OF_RULERS or w in about):
            places = (case.state_at(w.i, but=case.homes) for w in case.cast.stage.of(noun.i, "in"))
            found = next((state for state in places if state), ())
            if found:
                return found
    return ()


def who_is_helped(case: Case) -> tuple[Participant, ...]:
    """Whoever the goods are to help: "gave $5 million to help refugees in Jordan"."""
    for verb in _verbs_below(case):
        if verb.lemma in _HELPING and grammar.has_to(case.parsed, verb.i):
            return _object_of(case, verb)
    return ()


def _verbs_below(case: Case) -> Iterator[Word]:
    """The verbs that hang on the deed, on what carries it and on their objects."""
    parsed, deed = case.parsed, case.deed
    heads = dict.fromkeys((deed.head, deed.governor))
    objects = [c.i for i in heads for c in parsed.children(i) if c.dep in ("dobj", "nsubjpass", "attr")]
    for i in (*heads, *objects):
        below = (c for c in parsed.children(i) if c.i > i)
        yield from (c for c in below if c.dep in ("acl", "advcl", "xcomp") or (
            c.dep == "relcl" and grammar.has_to(parsed, c.i)))  # fmt: skip


def _object_of(case: Case, verb: Word) -> tuple[Participant, ...]:
    target = case.parsed.child(verb.i, "dobj")
    return case.everybody((target.i,)) if target is not None else ()


_STANDING_BY = grammar.words("support commitment solidarity backing")


def whose_support_it_is(case: Case) -> tuple[Participant, ...]:
    """Others of whose support somebody only speaks: "the minister noted Chad's support for the plan"."""
    parsed, deed = case.parsed, case.deed
    if deed.type != EventType.SUPPORT or deed.is_noun or not case.homes:
        return ()
    object_of_it = parsed.child(deed.head, "dobj")
    owner = parsed.child(object_of_it.i, "poss") if object_of_it and object_of_it.lemma in _STANDING_BY else None
    people = case.cast.who(owner.i) if owner is not None and owner.i in case.cast.stage.at else ()
    return people if people and not any(p.country in case.homes for p in people) else ()
