"""Whose act a deed in words speaks of: who made the offer that is refused, did what is condemned, decided the move."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.deeds import Deed, grammar
from reportedly.deeds.acts import ACTS, ANY_ACT, DONE_TO_SOMEBODY, TREATIES
from reportedly.deeds.parties import SAID, perpetrator
from reportedly.language import Word
from reportedly.parties.case import Case
from reportedly.parties.told_before import afar, points_back
from reportedly.records import EventType, Kind, Participant

_BACK = 3  # sentences
_DECIDES = grammar.words(
    "decide announce order sign pass approve declare convert close open launch begin impose adopt introduce withdraw "
    "pledge vow ban plan propose reinstate scrap revoke issue"
)
_TOLD = grammar.words(
    "announcement news decision declaration statement commitment pledge promise assurance agreement vow acceptance"
)  # words with a clause of what somebody does: "welcomed the announcement that Chad would withdraw"

_OF_WHOM = SAID | ANY_ACT | grammar.words(
    "effort role behaviour behavior conduct attitude position stance approach handling"
)  # words whose "of" names whose they are


def doers_of_the_act(case: Case) -> tuple[Participant, ...]:
    """Whoever did the act that a deed in words speaks of; nobody where that is not told."""
    ours = {p.name for p in case.actors} | case.homes
    for act in _acts_spoken_of(case):
        for people in _tellings(case, act):
            if people and not any(p.name in ours or p.country in ours for p in people):
                return afar(people)
        of_rivals = case.deed.type == EventType.ACCUSE and act.lemma not in DONE_TO_SOMEBODY
        rivals = _owned_by(case, act) if of_rivals else ()
        if rivals and not any(p.kind != Kind.PERSON or p.name in ours for p in rivals):
            return rivals  # of the same country: "critics said it was a move by the premier"
    return ()


def _tellings(case: Case, act: Word) -> Iterator[tuple[Participant, ...]]:
    """Those whose an act is, by each way of telling it: the deed itself, its own words, the clauses around it."""
    yield from (case.everybody(other.actors, other) for other in _deeds_meant(case, act))
    yield by_its_own_words(case, act)
    yield _behind_the_verb(case, act)
    yield _in_its_clause(case, act)
    if _is_a_mere_decision(case, act):
        yield _who_decided(case, act)
    yield _whose_before_the_clause(case, act)


def _acts_spoken_of(case: Case) -> tuple[Word, ...]:
    """What a deed in words is about: "criticized the move", "criticism of the decision", "refused to meet a demand"."""
    parsed, deed = case.parsed, case.deed
    heads = list(deed.recipients)
    if deed.type in _JUDGING:
        refused = deed.head if deed.type == EventType.REJECT else None
        below = (c.i for c in parsed.children(deed.head) if c.dep == "xcomp" and c.head == refused)
        objects = [c for i in (deed.head, deed.governor, *below) for c in parsed.children(i)]
        heads += [c.i for c in objects if c.dep in ("dobj", "nsubjpass") and c.pos == "NOUN"]
        claims = [c.i for i in (deed.head, deed.governor) for c in parsed.children(i) if c.dep == "ccomp"]
        called = (parsed.child(i, "attr") for i in claims)  # "said it is a move by the premier to win votes"
        heads += [w.i for w in called if w is not None and w.lemma in ANY_ACT]
        behind = (w for i in (deed.head, deed.governor) for w in case.cast.stage.of(i, *_ABOUT))
        heads += [w.i for w in behind if w.pos == "NOUN"]
    heads += [w.i for i in heads for w in parsed.conjuncts(i) if w.pos == "NOUN"]
    return tuple(parsed.words[i] for i in dict.fromkeys(heads) if parsed.words[i].lemma not in _OF_NOBODY)


_OF_NOBODY = TREATIES - {"deal", "truce", "ceasefire", "contract", "memorandum", "talk"}  # "signed the charter"
_ABOUT = ("of", "to", "against", "at", "over")
_JUDGING = frozenset({EventType.ACCUSE, EventType.REJECT, EventType.SUPPORT, EventType.PROTEST})


def by_its_own_words(case: Case, act: Word) -> tuple[Participant, ...]:
    """Whose an act is by the words of its phrase: "the demands of Peru", "the threats made by the junta"."""
    behind = ("by", "from", "of") if act.lemma in _OF_WHOM else ("by", "from")
    return _owned_by(case, act, behind)


def _owned_by(case: Case, act: Word, behind: tuple[str, ...] = ("by",)) -> tuple[Participant, ...]:
    whose = grammar.owner_of(case.parsed, act.i) or perpetrator(case.parsed, act)
    for prep in behind:
        whose = whose or next(iter(grammar.with_preposition(case.parsed, act.i, prep)), None)
    return case.everybody((whose.i,)) if whose is not None and act.pos == "NOUN" else ()


def _behind_the_verb(case: Case, act: Word) -> tuple[Participant, ...]:
    """Whoever the parse hangs on the verb instead: "welcomed the decision today by the Chadian government"."""
    verb = case.parsed.words[act.head]
    if act.dep != "dobj" or grammar.is_passive(case.parsed, verb.i):
        return ()
    behind = [w for w in grammar.with_preposition(case.parsed, verb.i, "by") if w.i > act.i]
    return tuple(p for p in case.everybody(tuple(w.i for w in behind)) if p.kind in (Kind.PERSON, Kind.STATE, Kind.IGO))


def _in_its_clause(case: Case, act: Word) -> tuple[Participant, ...]:
    """Who does what the clause of an announcement tells: "welcomed the news that Chad and Niger will talk"."""
    if act.lemma not in _TOLD:
        return ()
    clauses = (c for c in case.parsed.children(act.i) if c.dep in ("acl", "ccomp", "relcl"))
    subjects = (case.parsed.child(c.i, "nsubj") for c in clauses)
    return case.everybody(tuple(s.i for s in subjects if s is not None and not s.tag.startswith("W")))


def _whose_before_the_clause(case: Case, act: Word) -> tuple[Participant, ...]:
    """Whoever did before what a clause then judges: "asked for talks, a request that Togo refused"."""
    parsed = case.parsed
    if not any(c.dep == "relcl" and c.i == case.deed.head for c in parsed.children(act.i)):
        return ()
    told = parsed.words[act.head] if act.dep == "appos" else act
    holder = grammar.holder(parsed, act.i) or grammar.holder(parsed, told.i)
    people = case.everybody((holder.i,)) if holder is not None else ()
    return tuple(p for p in people if p.kind in (Kind.PERSON, Kind.STATE, Kind.IGO, Kind.GROUP))


def _deeds_meant(case: Case, act: Word) -> list[Deed]:
    """The deeds that an act spoken of can be: itself, or the last one of its kind told before."""
    itself = [d for d in case.deeds if d.head == act.i]
    if itself and itself[0].actors:
        return itself
    if not points_back(case, act, "det", "poss"):
        return []
    before = case.before()
    exact = [d for d in before if act.lemma in ACTS[d.type]]
    if exact:
        return exact
    return [d for d in before if act.lemma in ANY_ACT and act.sent - case.parsed.words[d.head].sent <= _BACK]


def _is_a_mere_decision(case: Case, act: Word) -> bool:
    """Whether an act is told by nothing but "the move", "this decision"."""
    return act.lemma in ANY_ACT and points_back(case, act) and case.parsed.child(act.i, "prep") is None


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
