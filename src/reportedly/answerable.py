"""Who answers for an act that is condemned, welcomed or rejected: "condemned the attack", "rejects the offer"."""

from __future__ import annotations

from reportedly.actors import Cast
from reportedly.deeds import Deed
from reportedly.language import Parsed, Word
from reportedly.records import EventType, Participant

_SPEAKS_OF_ACTS = frozenset({EventType.ACCUSE, EventType.SUPPORT, EventType.REJECT, EventType.PROTEST})
_BACK = 3  # sentences
_POINTING = frozenset({"the", "this", "that", "these", "those", "such"})
_OF_TYPE = {
    EventType.ASSAULT: "attack strike airstrike raid bombing shelling killing assault violence massacre invasion war "
    "offensive shooting aggression bombardment incident atrocity escalation crackdown operation murder assassination",
    EventType.SANCTION: "sanction ban embargo withdrawal expulsion boycott move decision measure restriction tariff",
    EventType.COERCE: "arrest detention crackdown restriction seizure takeover coup ban curfew law decree measure "
    "decision move trial raid",
    EventType.AGREE: "deal agreement accord pact decision pledge promise",
    EventType.THREATEN: "threat warning ultimatum remark statement",
    EventType.REQUEST: "call request demand appeal proposal offer suggestion ultimatum",
    EventType.RETREAT: "withdrawal release ceasefire truce pullout resignation decision move offer announcement",
    EventType.CONCEDE: "offer decision move announcement concession proposal",
    EventType.MOBILIZE: "deployment test launch exercise drill buildup build-up manoeuvre maneuver move",
    EventType.ACCUSE: "accusation allegation charge claim criticism remark comment statement lawsuit probe inquiry",
    EventType.AID: "aid shipment support decision delivery offer package",
    EventType.SUPPORT: "decision move recognition declaration statement",
    EventType.COOPERATE: "deal partnership project decision",
    EventType.CONSULT: "offer invitation proposal visit meeting trip decision",
    EventType.REJECT: "refusal veto decision move",
    EventType.PROTEST: "protest demonstration strike boycott",
}  # fmt: skip
_ANY = frozenset(
    "move decision offer announcement plan step action act proposal statement remark comment measure policy".split()
)
_ACTS = {kind: frozenset(words.split()) for kind, words in _OF_TYPE.items()}


def doers_of(
    parsed: Parsed, cast: Cast, deeds: tuple[Deed, ...], deed: Deed, accusers: tuple[Participant, ...]
) -> tuple[Participant, ...]:
    """Whoever did the act that a deed in words speaks of; nobody where that is not told."""
    if deed.type not in _SPEAKS_OF_ACTS:
        return ()
    ours = {p.name for p in accusers} | {p.country for p in accusers if p.country}
    for i in deed.recipients:
        act = parsed.words[i]
        for candidate in _told_of(parsed, deeds, deed, act):
            people = tuple(p for head in candidate.actors for p in cast.who(head))
            if people and not any(p.name in ours or p.country in ours for p in people):
                return tuple(_from_afar(p) for p in people)
    return ()


def _told_of(parsed: Parsed, deeds: tuple[Deed, ...], deed: Deed, act: Word) -> list[Deed]:
    """The deeds that an act spoken of can be: itself, or the last one of its kind told before."""
    itself = [d for d in deeds if d.head == act.i]
    mark = parsed.child(act.i, "det", "poss")
    if itself and itself[0].actors:
        return itself
    if mark is None or mark.lower not in _POINTING:
        return []
    before = [d for d in reversed(deeds) if d.head < deed.head]
    exact = [d for d in before if act.lemma in _ACTS[d.type]]
    if exact:
        return exact
    return [d for d in before if act.lemma in _ANY and act.sent - parsed.words[d.head].sent <= _BACK]


def _from_afar(person: Participant) -> Participant:
    return person.model_copy(update={"span": None, "resolved_from": person.span or person.resolved_from})
