"""Parties whom only earlier words name: those of "the attack", "the visit", "the move"."""

from __future__ import annotations

from reportedly.actors.talks import talks_before
from reportedly.deeds import grammar
from reportedly.deeds.acts import ACTS, POINTING
from reportedly.language import Word
from reportedly.parties.case import Case, from_afar
from reportedly.records import EventType, Kind, Participant

_BACK = 3  # sentences


def victims_told_before(case: Case) -> tuple[Participant, ...]:
    """The victims of "the attack", told before: "claimed responsibility for the attack"."""
    parsed, deed = case.parsed, case.deed
    acts = [parsed.words[deed.head], *parsed.subtree(deed.head)]
    act = next((w for w in acts if w.lemma in ACTS[EventType.ASSAULT] and w.pos == "NOUN"), None)
    if act is None or not points_back(case, act):
        return ()
    attacks = (other for other in case.before() if other.type == EventType.ASSAULT)
    return next((afar(people) for other in attacks if (people := case.everybody(other.recipients, other))), ())


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
    if any(w.lower in ("they", "them") for w in named):
        return _those_arrested(case)
    if not any(w.lower in _TRIED and points_back(case, w) for w in named):
        return ()
    tried = (case.everybody(other.recipients, other) for other in case.before() if other.type in _TRYING)
    persons = (tuple(p for p in people if p.kind == Kind.PERSON) for people in tried)
    return next((afar(people) for people in persons if people), ())


def _those_arrested(case: Case) -> tuple[Participant, ...]:
    """Those just arrested, where "they" would be the police: "police arrested six men; they are to appear in court"."""
    meant = {p.name for p in case.everybody(case.deed.recipients)}
    sentence = case.parsed.words[case.deed.head].sent
    for other in case.before():
        near = sentence - case.parsed.words[other.head].sent <= 1
        if near and other.type in _TRYING and meant & {p.name for p in case.everybody(other.actors, other)}:
            return afar(case.everybody(other.recipients, other))
    return ()


_CONVEYED = frozenset("condolence condolences sympathy congratulation congratulations gratitude thanks appreciation "
                      "concern encouragement solidarity".split())  # fmt: skip


def whom_they_talk_to(case: Case) -> tuple[Participant, ...]:
    """The other side of the talks told before, of what is said to somebody: "met Sow … He conveyed condolences"."""
    parsed, deed = case.parsed, case.deed
    official = case.cast.stage.voice is not None
    spoken = deed.type in (EventType.REQUEST, EventType.AID) and (official or parsed.words[deed.head].lemma != "call")
    spoken = spoken or any(w.lemma in _CONVEYED or w.lower in _CONVEYED for w in parsed.words_in(deed.trigger))
    ours = {a.name for a in case.actors} | case.homes
    if not spoken or not case.actors:
        return ()
    back = len(parsed.sentences) if official else _BACK
    for talk in case.before():
        if talk.type != EventType.CONSULT or parsed.words[deed.head].sent - parsed.words[talk.head].sent > back:
            continue
        people = case.everybody((*talk.actors, *talk.recipients), talk)
        others = tuple(p for p in people if p.name not in ours and p.country not in ours)
        if len(others) < len(people):
            return afar(others)
    return ()


def those_who_protest(case: Case) -> tuple[Participant, ...]:
    """The crowd whose protests are put down: "suppressed protests", told before or of no country."""
    parsed = case.parsed
    heads = dict.fromkeys((case.deed.head, case.deed.governor))
    put_down = [c for i in heads for c in parsed.children(i) if c.dep in ("dobj", "nsubjpass")]
    put_down += [w for i in heads for w in grammar.with_preposition(parsed, i, "on")]
    if not any(w.lemma in ACTS[EventType.PROTEST] for w in put_down):
        return ()
    marches = (case.everybody(other.actors, other) for other in case.before() if other.type == EventType.PROTEST)
    return next((afar(people) for people in marches if people), ())


def visitors_told_before(case: Case, hosts: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """The visitors of "the visit to Peru", told before."""
    if not points_back(case, case.parsed.words[case.deed.head]):
        return ()
    countries = {p.country for p in hosts}
    for other in case.before():
        if other.mode == "visit" and other.actors:
            there = case.everybody(other.recipients, other)
            if countries & {p.country for p in there}:
                return afar(case.everybody(other.actors, other))
    return ()


def host_told_before(case: Case) -> tuple[Participant, ...]:
    """The host of "his trip" or "the visit", told before: of the last journey of the same people."""
    noun = case.parsed.words[case.deed.head]
    owned = case.parsed.child(noun.i, "poss")
    known = points_back(case, noun) if owned is None else owned.tag == "PRP$"
    if not case.deed.is_noun or case.deed.mode != "visit" or not known:
        return ()
    names = {a.name for a in case.actors}
    for other in case.before():
        near = noun.sent - case.parsed.words[other.head].sent <= _BACK
        if near and other.mode == "visit" and names & {p.name for p in case.everybody(other.actors, other)}:
            return afar(case.everybody(other.recipients, other))
    return ()


def those_who_talked(case: Case) -> tuple[Participant, ...]:
    """The people of the last meeting or call told before, in which something was said: "concern was expressed"."""
    head = case.deed.head
    begins = case.cast.stage.begins(head)
    talk = next(talks_before(case.parsed, head, begins, case.cast.who), None)
    return afar(talk.parties) if talk is not None else ()


def meeting_told_before(case: Case) -> tuple[tuple[Participant, ...], tuple[Participant, ...]]:
    """The sides of "the trip", "the talks", of which nothing more is said: those of the last one told."""
    noun = case.parsed.words[case.deed.head]
    if case.deed.type != EventType.CONSULT or not case.deed.is_noun or not points_back(case, noun):
        return (), ()
    near = [d for d in case.before() if noun.sent - case.parsed.words[d.head].sent <= _BACK]
    for other in near:
        if other.type == EventType.CONSULT and (other.mode == "visit") == (case.deed.mode == "visit"):
            return afar(case.everybody(other.actors, other)), afar(case.everybody(other.recipients, other))
    agreed = [case.everybody(d.actors, d) for d in near if d.type in _SETTLED] if case.deed.mode is None else []
    return next((afar(people) for people in agreed if len(people) > 1), ()), ()  # "agreed on a truce. The talks …"


_SETTLED = frozenset({EventType.AGREE, EventType.RETREAT, EventType.CONCEDE})


def points_back(case: Case, noun: Word, *marks: str) -> bool:
    """Whether a noun has a mark that says it was told before."""
    mark = case.parsed.child(noun.i, *(marks or ("det",)))
    return mark is not None and mark.lower in POINTING


def afar(people: tuple[Participant, ...]) -> tuple[Participant, ...]:
    return tuple(from_afar(p) for p in people)
