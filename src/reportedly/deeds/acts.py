"""The nouns by which an act is spoken of again: "the raid", "the ban", "the move"."""

from __future__ import annotations

from reportedly.records import EventType

_OF_TYPE = {
    EventType.ASSAULT: "attack strike airstrike raid bombing shelling killing assault violence massacre invasion war "
    "offensive shooting aggression bombardment incident atrocity escalation crackdown operation murder assassination",
    EventType.SANCTION: "sanction ban embargo withdrawal expulsion boycott move decision measure restriction tariff "
    "conviction sentence",
    EventType.COERCE: "arrest detention crackdown restriction seizure takeover coup ban curfew law decree measure "
    "decision move trial raid",
    EventType.AGREE: "deal agreement accord pact decision pledge promise",
    EventType.THREATEN: "threat warning ultimatum remark statement",
    EventType.REQUEST: "call request demand appeal proposal offer suggestion ultimatum",
    EventType.RETREAT: "withdrawal release ceasefire truce pullout resignation decision move offer announcement",
    EventType.CONCEDE: "offer decision move announcement concession proposal",
    EventType.MOBILIZE: "deployment test launch exercise drill buildup build-up manoeuvre maneuver move",
    EventType.ACCUSE: "accusation allegation charge claim criticism remark comment statement lawsuit probe inquiry "
    "investigation impeachment indictment prosecution",
    EventType.AID: "aid shipment support decision delivery offer package",
    EventType.SUPPORT: "decision move recognition declaration statement",
    EventType.COOPERATE: "deal partnership project decision exercise drill manoeuvre maneuver",
    EventType.CONSULT: "invitation visit meeting trip talks summit",
    EventType.REJECT: "refusal veto decision move ruling verdict judgment judgement",
    EventType.PROTEST: "protest demonstration strike boycott",
}  # fmt: skip
ACTS = {kind: frozenset(words.split()) for kind, words in _OF_TYPE.items()}
ANY_ACT = frozenset(
    "move decision offer announcement plan step action act proposal statement remark comment measure policy".split()
)
DONE_TO_SOMEBODY = frozenset(
    "detention arrest imprisonment incarceration conviction sentencing jailing execution killing murder assassination "
    "poisoning kidnapping abduction death disappearance slaying beheading lynching expulsion "
    "deportation persecution repression torture harassment intimidation mistreatment".split()
)  # acts whose "of" names the victim: "the detention of the editor"
POINTING = frozenset({"the", "this", "that", "these", "those", "such"})
