"""The codes of the field for a report: PLOVER with auxiliary modes, quad class, Goldstein value, CAMEO, calendars."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from reportedly.records import Certainty, EventType, Status

T, S = EventType, Status
PLANS = (S.PLANNED, S.PROPOSED)
QUADS = {
    "verbal cooperation": (T.AGREE, T.CONSULT, T.SUPPORT, T.CONCEDE),
    "material cooperation": (T.COOPERATE, T.AID, T.RETREAT),
    "verbal conflict": (T.REQUEST, T.ACCUSE, T.REJECT, T.THREATEN),
    "material conflict": (T.PROTEST, T.SANCTION, T.MOBILIZE, T.COERCE, T.ASSAULT),
}
ROOTS = {
    T.AGREE: "03", T.CONSULT: "04", T.SUPPORT: "05", T.CONCEDE: "08", T.COOPERATE: "06", T.AID: "07", T.RETREAT: "08",
    T.REQUEST: "10", T.ACCUSE: "11", T.REJECT: "12", T.THREATEN: "13", T.PROTEST: "14", T.SANCTION: "16",
    T.MOBILIZE: "15", T.COERCE: "17", T.ASSAULT: "18",
}  # fmt: skip
GOLDSTEIN = {
    "02": 3.0, "03": 4.0, "04": 1.0, "05": 3.5, "06": 6.0, "07": 7.0, "08": 5.0, "10": -5.0, "11": -2.0, "12": -4.0,
    "13": -6.0, "14": -6.5, "15": -7.2, "16": -4.0, "17": -7.0, "18": -9.0,
}  # fmt: skip
FINE = {(T.CONSULT, "visit"): "042", (T.CONSULT, "phone"): "041", (T.CONSULT, "third-party"): "045"}
INTENT = {T.CONSULT: "036", T.COOPERATE: "031", T.AID: "033", T.SUPPORT: "030"}


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
    recipients: Collection[str] = (),
) -> Codes:  # fmt: skip
    """The codes of a report; `by`, `actors` and `recipients` are names. The table is in docs/codes.md."""
    own, kind, cameo, rule = type, mode, FINE.get((type, mode or ""), ROOTS[type]), "same type"
    auxiliary = _auxiliary(status, condition, when, published)
    other = by is not None and by not in actors and by not in recipients
    if status in PLANS and type in INTENT and not (status is S.PROPOSED and other):
        own, kind, cameo, rule = T.AGREE, None, INTENT[type], "planned cooperation"
    elif status in PLANS and type is T.RETREAT and not other:
        own, kind, cameo, rule = T.CONCEDE, None, "035", "planned retreat"
    elif status is S.PROPOSED and other:
        own, kind, cameo, rule = T.REQUEST, None, "02", "asked for by another"
    elif status in (S.CANCELLED, S.POSTPONED) and type is T.CONSULT:
        own, kind, cameo, rule = T.REJECT, "meet", "125" if status is S.CANCELLED else "121", "called off"
    if status is S.PROPOSED and other:
        auxiliary = "hypothetical"
    quad = next(name for name, types in QUADS.items() if own in types)
    return Codes(own, kind, auxiliary, quad, GOLDSTEIN[cameo[:2]], cameo, rule)


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
