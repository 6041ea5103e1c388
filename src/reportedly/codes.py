"""The codes of the field for a report: PLOVER with auxiliary modes, quad class, Goldstein value, CAMEO, calendars."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from reportedly.lexicon import DATA
from reportedly.records import Certainty, EventType, Status

T, S = EventType, Status
PLANS = (S.PLANNED, S.PROPOSED)
QUADS = {
    "verbal cooperation": (T.AGREE, T.CONSULT, T.SUPPORT, T.CONCEDE),
    "material cooperation": (T.COOPERATE, T.AID, T.RETREAT),
    "verbal conflict": (T.REQUEST, T.ACCUSE, T.REJECT, T.THREATEN),
    "material conflict": (T.PROTEST, T.SANCTION, T.MOBILIZE, T.COERCE, T.ASSAULT),
}
COOPERATIVE = (T.CONSULT, T.SUPPORT, T.COOPERATE, T.AID)
REFUSED_MODES = {T.CONSULT: "meet", T.AID: "assist", T.COOPERATE: "assist", T.CONCEDE: "yield", T.RETREAT: "yield"}
REFUSALS = frozenset({"refuse", "decline", "reject", "rule", "deny"})
DECLARED = frozenset({"will", "would", "shall", "never", "fail", "wo"})  # with a negation: "will not lift"
DUTIES = frozenset({"must", "should", "ought", "need", "have"})
LEAVES = frozenset({"allow", "permit", "enable", "let", "entitle", "license", "empower", "qualify"})  # nobody asks
BREAKS = frozenset(
    {"suspension", "suspend", "halt", "break", "freeze", "cut", "terminate", "stop", "pause", "discontinue", "end"}
)


@dataclass(frozen=True, slots=True)
class Codes:
    """What other event coders would write for one report."""

    plover_type: EventType
    mode: str | None
    auxiliary: str | None  # "historical", "future", "hypothetical" or "negation"
    quad_class: str
    goldstein: float
    cameo: str
    rule: str


def code(
    type: EventType, mode: str | None, status: Status, condition: str | None = None, by: str | None = None,
    actors: Collection[str] = (), when: str | None = None, published: date | None = None,
    recipients: Collection[str] = (), cues: Collection[str] = (), announced: bool = False, told: bool = False,
) -> Codes:  # fmt: skip
    """The codes of a report. The table is in docs/codes.md.

    `by`, `actors` and `recipients` are names; `cues` the dictionary forms of the words that set the status;
    `announced` tells that the actors say so themselves, `told` that somebody else does.
    """
    found = cameo_codes()[type, mode]
    auxiliary = _auxiliary(status, condition, when, published)
    other = by is not None and by not in actors and by not in recipients
    if status is S.PROPOSED and (other or (told and not DUTIES.isdisjoint(cues))):
        if LEAVES.isdisjoint(cues):
            return _codes(T.REQUEST, None, "hypothetical", "02", "asked for by another")
        return _codes(type, mode, "hypothetical", found["done"], "left open by another")
    if status in PLANS and type in COOPERATIVE:
        return _codes(T.AGREE, None, auxiliary, found["planned"], "planned cooperation")
    if status in PLANS and type is T.RETREAT:
        return _codes(T.CONCEDE, None, auxiliary, found["planned"], "planned retreat")
    if status in (S.CANCELLED, S.POSTPONED) and type is T.CONSULT:
        return _codes(T.REJECT, "meet", auxiliary, "125" if status is S.CANCELLED else "121", "called off")
    if status is S.NEGATED and _refused(type, cues):
        refused = mode if type is T.REQUEST else REFUSED_MODES.get(type)
        return _codes(T.REJECT, refused, auxiliary, found["refused"], "refused")
    return _codes(type, mode, auxiliary, found[_state(type, mode, status, cues, announced)], "same type")


def _state(type: EventType, mode: str | None, status: Status, cues: Collection[str], announced: bool) -> str:
    """The column of the table of CAMEO codes, which has codes for what is threatened, promised or broken off."""
    hostile = type in QUADS["material conflict"]
    if status is S.PLANNED and (type is T.CONCEDE or (hostile and announced)):
        return "planned"
    return "broken" if status in (S.ENDED, S.CANCELLED, S.POSTPONED) and _broken(type, mode, cues) else "done"


def _codes(type: EventType, mode: str | None, auxiliary: str | None, cameo: str, rule: str) -> Codes:
    quad = next(name for name, types in QUADS.items() if type in types)
    return Codes(type, mode, auxiliary, quad, goldstein(cameo), cameo, rule)


def _refused(type: EventType, cues: Collection[str]) -> bool:
    """Whether the doer will not: "refused to meet", "will not lift the ban"; not "did not meet"."""
    if not REFUSALS.isdisjoint(cues):
        return True
    return type not in QUADS["material conflict"] and type is not T.ACCUSE and not DECLARED.isdisjoint(cues)


def _broken(type: EventType, mode: str | None, cues: Collection[str]) -> bool:
    """Whether somebody stopped what was owed to another: aid suspended, talks broken off."""
    if type is T.CONSULT and mode not in (None, "third-party"):
        return False
    return type in (*COOPERATIVE, T.AGREE) and not BREAKS.isdisjoint(cues)


@lru_cache(maxsize=1)
def cameo_codes() -> dict[tuple[EventType, str | None], dict[str, str]]:
    """The CAMEO code of each type and mode, by state."""
    head, *rows = _rows("cameo.tsv")
    return {
        (T(kind), None if mode == "-" else mode): dict(zip(head[2:], found, strict=True))
        for kind, mode, *found in rows
    }


def goldstein(cameo: str) -> float:
    """The Goldstein value of a CAMEO code, or of its longest beginning that has one."""
    values = _goldstein_values()
    return next(values[cameo[:n]] for n in (4, 3, 2) if cameo[:n] in values)


@lru_cache(maxsize=1)
def _goldstein_values() -> dict[str, float]:
    return {cameo: float(value) for cameo, value in _rows("goldstein.tsv")[1:]}


def _rows(name: str) -> list[list[str]]:
    lines = (DATA / "codes" / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def _auxiliary(status: Status, condition: str | None, when: str | None, published: date | None) -> str | None:
    if condition:
        return "hypothetical"
    if status in (S.NEGATED, S.CANCELLED, S.POSTPONED):
        return "negation"
    if status in PLANS:
        return "future"
    end = (when or "").rsplit("/", 1)[-1][:4]
    if published is not None and end.isdigit() and int(end) < published.year - 1:
        return "historical"
    return None


def iptc(status: Status, certainty: Certainty) -> str | None:
    """The IPTC eventoccurstatus code; None where the vocabulary has none for a deed that was never planned."""
    graded = {Certainty.CERTAIN: "eos5", Certainty.PROBABLE: "eos4", Certainty.POSSIBLE: "eos3"}
    if status is S.PLANNED:
        return graded.get(certainty, "eos2")
    if status is S.PROPOSED:
        return "eos2" if certainty is Certainty.UNKNOWN else "eos1"
    return {S.POSTPONED: "eos2", S.CANCELLED: "eos6", S.NEGATED: None}.get(status, "eos5")


def schema_org(status: Status) -> str | None:
    """The schema.org eventStatus, or None where it has none."""
    named = {S.POSTPONED: "EventPostponed", S.CANCELLED: "EventCancelled", S.PROPOSED: None, S.NEGATED: None}
    return named.get(status, "EventScheduled")


def icalendar(status: Status, certainty: Certainty) -> str | None:
    """The iCalendar STATUS, or None for what is not exported."""
    if status is S.PLANNED:
        return "CONFIRMED" if certainty is Certainty.CERTAIN else "TENTATIVE"
    named = {S.PROPOSED: "TENTATIVE", S.POSTPONED: "TENTATIVE", S.CANCELLED: "CANCELLED", S.NEGATED: None}
    return named.get(status, "CONFIRMED")
