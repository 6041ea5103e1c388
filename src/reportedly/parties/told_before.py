"""Parties whom only earlier words name: those of "the attack", "the visit", "the move"."""

from __future__ import annotations

from reportedly.deeds import Deed, grammar
from reportedly.deeds.acts import ACTS, ANY_ACT, POINTING
from reportedly.language import Word
from reportedly.parties.case import Case, from_afar
from reportedly.records import EventType, Kind, Participant

_BACK = 3  # sentences
_DECIDES = frozenset("decide announce order sign pass approve declare convert close open launch begin impose adopt "
                     "introduce withdraw pledge vow ban plan propose reinstate scrap revoke issue".split())  # fmt: skip


def victims_told_before(case: Case) -> tuple[Participant, ...]:
    """The victims of "the attack", told before: "claimed responsibility for the attack"."""
    parsed, deed = case.parsed, case.deed
    acts = [parsed.words[deed.head], *parsed.subtree(deed.head)]
    act = next((w for w in acts if w.lemma in ACTS[EventType.ASSAULT] and w.pos == "NOUN"), None)
    if act is None or not _points_back(case, act):
        return ()
    attacks = (other for other in case.before() if other.type == EventType.ASSAULT)
    return next((_afar(people) for other in attacks if (people := case.everybody(other.recipients, other))), ())


_WAR = frozenset({"war", "invasion", "aggression", "occupation", "offensive"})


def victims_of_the_war(case: Case) -> tuple[Participant, ...]:
    """The state that an invader attacks by the rest of the article, or the one other state of the sentence."""
    if case.parsed.words[case.deed.head].lemma not in _WAR or not case.homes:
        return ()
    attacks = (d for d in case.deeds if d.type == EventType.ASSAULT and d.head != case.deed.head and d.recipients)
    for other in attacks:
        doers = {p.country for p in case.everybody(other.actors, other)}
        hit = {p.country for p in case.everybody(other.recipients, other) if p.country} - case.homes
        if doers == case.homes and len(hit) == 1:
            return (case.cast.stage.state(hit.pop()),)
    here, _ = case.cast.homes.around(case.deed.head)
    states = sorted(here - {code for code in (*case.homes, case.cast.stage.voice) if code is not None})
    return (case.cast.stage.state(states[0]),) if len(states) == 1 else ()


_TRIED = frozenset("accused suspect defendant attacker assailant gunman perpetrator shooter".split())
_TRYING = frozenset({EventType.ACCUSE, EventType.COERCE, EventType.SANCTION})


def the_accused_told_before(case: Case) -> tuple[Participant, ...]:
    """Whom "the accused" or "the suspect" means: the person last accused, arrested or sentenced before."""
    words = case.parsed.words
    below = [c for c in case.parsed.children(case.deed.head) if c.dep in ("dobj", "nsubjpass", "ccomp")]
    below += [c for clause in below if clause.dep == "ccomp" for c in case.parsed.children(clause.i)]
    named = [*(words[i] for i in case.deed.recipients), *below]
    if not any(w.lower in _TRIED and _points_back(case, w) for w in named):
        return ()
    tried = (case.everybody(other.recipients, other) for other in case.before() if other.type in _TRYING)
    persons = (tuple(p for p in people if p.kind == Kind.PERSON) for people in tried)
    return next((_afar(people) for people in persons if people), ())


def visitors_told_before(case: Case, hosts: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """The visitors of "the visit to Peru", told before."""
    if not _points_back(case, case.parsed.words[case.deed.head]):
        return ()
    countries = {p.country for p in hosts}
    for other in case.before():
        if other.mode == "visit" and other.actors:
            there = case.everybody(other.recipients, other)
            if countries & {p.country for p in there}:
                return _afar(case.everybody(other.actors, other))
    return ()


def host_told_before(case: Case) -> tuple[Participant, ...]:
    """The host of "his trip" or "the visit", told before: of the last journey of the same people."""
    noun = case.parsed.words[case.deed.head]
    if not case.deed.is_noun or case.deed.mode != "visit" or not _points_back(case, noun, "det", "poss"):
        return ()
    names = {a.name for a in case.actors}
    for other in case.before():
        near = noun.sent - case.parsed.words[other.head].sent <= _BACK
        if near and other.mode == "visit" and names & {p.name for p in case.everybody(other.actors, other)}:
            return _afar(case.everybody(other.recipients, other))
    return ()


def meeting_told_before(case: Case) -> tuple[tuple[Participant, ...], tuple[Participant, ...]]:
    """The sides of "the trip", "the talks", of which nothing more is said: those of the last one told."""
    noun = case.parsed.words[case.deed.head]
    if case.deed.type != EventType.CONSULT or not case.deed.is_noun or not _points_back(case, noun):
        return (), ()
    near = [d for d in case.before() if noun.sent - case.parsed.words[d.head].sent <= _BACK]
    for other in near:
        if other.type == EventType.CONSULT and (other.mode == "visit") == (case.deed.mode == "visit"):
            return _afar(case.everybody(other.actors, other)), _afar(case.everybody(other.recipients, other))
    agreed = [case.everybody(d.actors, d) for d in near if d.type in _SETTLED] if case.deed.mode is None else []
    return next((_afar(people) for people in agreed if len(people) > 1), ()), ()  # "agreed on a truce. The talks …"


_SETTLED = frozenset({EventType.AGREE, EventType.RETREAT, EventType.CONCEDE})


def doers_of_the_act(case: Case) -> tuple[Participant, ...]:
    """Whoever did the act that a deed in words speaks of; nobody where that is not told."""
    ours = {p.name for p in case.actors} | case.homes
    for i in dict.fromkeys((*case.deed.recipients, *_acts_spoken_of(case))):
        act = case.parsed.words[i]
        told = [case.everybody(other.actors, other) for other in _deeds_meant(case, act)]
        told += [_who_decided(case, act)] if _is_a_mere_decision(case, act) else []
        told += [_whose_policy(case, act)]
        for people in told:
            if people and not any(p.name in ours or p.country in ours for p in people):
                return _afar(people)
    return ()


def _whose_policy(case: Case, act: Word) -> tuple[Participant, ...]:
    """Whoever has the plan or policy that a clause behind it judges: "keeps a policy that Togo has criticised"."""
    judged = any(c.dep == "relcl" and c.i == case.deed.head for c in case.parsed.children(act.i))
    holder = grammar.holder(case.parsed, act.i) if judged and act.lemma in ANY_ACT else None
    return case.everybody((holder.i,)) if holder is not None else ()


def _acts_spoken_of(case: Case) -> tuple[int, ...]:
    """What a deed in words is about: "criticized the move", "criticism of the decision"."""
    deed = case.deed
    if deed.type not in (EventType.ACCUSE, EventType.REJECT):
        return ()
    refused = deed.head if deed.type == EventType.REJECT else None  # "refused to meet the demands"
    below = (c.i for c in case.parsed.children(deed.head) if c.dep == "xcomp" and c.head == refused)
    verbs = (deed.head, deed.governor, *below)
    objects = [c for i in verbs for c in case.parsed.children(i) if c.dep in ("dobj", "nsubjpass")]
    behind = case.cast.stage.of(deed.head, "of", "to", "against", "at", "over")
    return tuple(dict.fromkeys(w.i for w in (*objects, *behind) if w.pos == "NOUN"))


def _deeds_meant(case: Case, act: Word) -> list[Deed]:
    """The deeds that an act spoken of can be: itself, or the last one of its kind told before."""
    itself = [d for d in case.deeds if d.head == act.i]
    if itself and itself[0].actors:
        return itself
    if not _points_back(case, act, "det", "poss"):
        return []
    before = case.before()
    exact = [d for d in before if act.lemma in ACTS[d.type]]
    if exact:
        return exact
    return [d for d in before if act.lemma in ANY_ACT and act.sent - case.parsed.words[d.head].sent <= _BACK]


def _is_a_mere_decision(case: Case, act: Word) -> bool:
    """Whether an act is told by nothing but "the move", "this decision"."""
    return act.lemma in ANY_ACT and _points_back(case, act) and case.parsed.child(act.i, "prep") is None


def _who_decided(case: Case, act: Word) -> tuple[Participant, ...]:
    """The one who took, a sentence or two before, the decision that "the move" speaks of."""
    parsed = case.parsed
    begins = case.cast.stage.begins(act.i)
    for sentence in reversed(parsed.sentences[max(act.sent - 2, 0) : act.sent]):
        if sentence.first < begins:
            return ()
        for word in parsed.sentence_words(sentence):
            subject = parsed.child(word.i, "nsubj") if word.lemma in _DECIDES and word.pos == "VERB" else None
            people = case.cast.who(subject.i) if subject is not None else ()
            if people and all(p.kind in (Kind.PERSON, Kind.STATE) for p in people):
                return people
    return ()


def _points_back(case: Case, noun: Word, *marks: str) -> bool:
    """Whether a noun has a mark that says it was told before."""
    mark = case.parsed.child(noun.i, *(marks or ("det",)))
    return mark is not None and mark.lower in POINTING


def _afar(people: tuple[Participant, ...]) -> tuple[Participant, ...]:
    return tuple(from_afar(p) for p in people)
