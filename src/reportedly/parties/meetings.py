"""Who stands behind the name of a meeting: the body that holds it, and the states on whose agenda something is."""

from __future__ import annotations

from reportedly.deeds import Deed, grammar
from reportedly.deeds.nouns import host_of
from reportedly.gatherings import GATHERINGS, gathering_at, names_of
from reportedly.language import Parsed
from reportedly.parties.case import Case, from_afar
from reportedly.records import EventType, Kind, Participant

_AGREED = frozenset({EventType.AGREE, EventType.COOPERATE, EventType.AID})
_AGENDAS = frozenset("agenda topic item top focus programme program list".split())
_BACK = 3  # sentences
_DEALS_WITH = frozenset("focus discuss address cover concern centre center feature include tackle consider".split())


def mode_among(parsed: Parsed, deed: Deed, actors: tuple[Participant, ...]) -> str | None:
    """The mode of a deed by who takes part: where three states meet, or a body's members, it is multilateral.

    Whoever meets with one after the other ("met with the leaders of Togo, Benin and Ghana") meets each alone.
    """
    if deed.type != EventType.CONSULT or deed.mode is not None:
        return deed.mode
    if any(grammar.with_preposition(parsed, i, "with") for i in {deed.head, deed.governor}):
        return None
    sides = {p.country if p.country not in (None, "IGO") else p.name for p in actors if p.kind in _STATESMEN}
    alone = len(actors) == 1 and actors[0].kind == Kind.IGO
    return "multilateral" if len(sides) > 2 or alone else None


_STATESMEN = frozenset({Kind.PERSON, Kind.STATE, Kind.IGO})


def meeting_attended(case: Case) -> tuple[Participant, ...]:
    """The body that holds the meeting one attends, "attend the G20 India summit", else the meeting by its name."""
    deed = case.deed
    if deed.mode != "multilateral" or deed.is_noun or len(deed.recipients) != 1:
        return ()
    named = gathering_at(case.cast, deed.recipients[0])
    hosts = case.everybody(host_of(case.parsed, _gathering_of(case.parsed, deed.recipients[0])))
    if named is None or named.body is not None:
        return (named.body, *hosts) if named is not None and named.body is not None else ()
    of_a_state = any(p.country for p in case.everybody(deed.recipients))
    return () if named.itself is None or of_a_state else (named.itself,)


def _gathering_of(parsed: Parsed, i: int) -> int:
    """The noun for a gathering in whose name word `i` stands."""
    while parsed.words[i].dep in ("compound", "nmod", "amod", "poss") and parsed.words[i].head != i:
        i = parsed.words[i].head
    return i


def body_without_its_host(case: Case) -> tuple[Participant, ...]:
    """The body whose summit it is, where the name of the summit tells its country too: "the G20 India summit"."""
    deed = case.deed
    named = gathering_at(case.cast, deed.head) if deed.mode == "multilateral" and deed.is_noun else None
    return (named.body,) if named is not None and named.body is not None and named.host is not None else ()


def whose_agenda_it_is_on(case: Case) -> tuple[Participant, ...]:
    """The states at a meeting on whose agenda is what nobody is named for: "high on its agenda is the grain deal"."""
    deed, parsed, cast = case.deed, case.parsed, case.cast
    if deed.type not in _AGREED or (case.actors and not _is_a_meeting_of(case)):
        return ()
    for meeting in parsed.words[parsed.sentence_of(deed.head).first : deed.head]:
        if meeting.lemma not in GATHERINGS:
            continue
        above = [w.lemma for w in parsed.ancestors(meeting.i)]
        if _AGENDAS.isdisjoint(above[:3]) and not (meeting.dep == "nsubj" and _DEALS_WITH.intersection(above[:1])):
            continue
        theirs = {p.country for p in case.everybody(deed.recipients)}
        heads = *names_of(cast, meeting.i), *(w.i for w in cast.stage.of(meeting.i, "of", "between", "with"))
        states = (p for p in case.everybody(heads) if p.kind == Kind.STATE and p.country not in theirs)
        return tuple(from_afar(p) for p in states)
    return ()


def _is_a_meeting_of(case: Case) -> bool:
    """Whether those who seem to do something only stand in the name of a meeting: "the agenda of the Africa summit"."""
    words = case.parsed.words
    heads = [words[i] for i in case.deed.actors]
    return all(w.dep in ("compound", "nmod") and words[w.head].lemma in GATHERINGS for w in heads)


def those_brought_together(case: Case) -> tuple[Participant, ...]:
    """Between whom somebody mediates: behind "between", the sides of the deal, or who quarrelled before."""
    if case.deed.mode != "third-party":
        return ()
    parsed, deed = case.parsed, case.deed
    objects = (w for w in parsed.words_in(deed.evidence) if w.dep == "pobj")
    behind = [w.i for w in objects if parsed.words[w.head].lower == "between"]
    below = (c.i for c in parsed.children(deed.head) if c.dep in ("xcomp", "ccomp"))  # "helped negotiate the deal"
    verbs = (deed.head, *below) if not deed.is_noun else ()
    thing = next((w for v in verbs if (w := grammar.done_to(parsed, v)) is not None), None)
    thing = parsed.words[parsed.words[deed.head].head] if parsed.words[deed.head].dep == "amod" else thing
    before = [n.head for n in case.cast.stage.names_before(thing.i)] if thing is not None else []
    named = (case.everybody(tuple(heads)) for heads in (behind, deed.recipients, before) if heads)
    told = (tuple(from_afar(p) for p in _both_sides(case, other)) for other in _deeds_around(case))
    for people in (*named, *told):
        theirs = tuple(p for p in people if p not in case.actors and p.country not in case.homes)
        if theirs:
            return theirs
    return ()


def _deeds_around(case: Case) -> list[Deed]:
    """The other deeds of the sentence, then those told shortly before, the last first."""
    words = case.parsed.words
    sentence = words[case.deed.head].sent
    here = [d for d in case.deeds if d is not case.deed and words[d.head].sent == sentence]
    return here + [d for d in case.before() if 0 < sentence - words[d.head].sent <= _BACK]


def _both_sides(case: Case, other: Deed) -> tuple[Participant, ...]:
    """Those of two states or more who take part in another deed; nobody where there is only one side."""
    people = case.everybody((*other.actors, *other.recipients), other)
    sides = {p.country for p in people if p.country} - case.homes
    return tuple(p for p in people if p.country) if len(sides) > 1 else ()
