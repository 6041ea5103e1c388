"""Whether a report is news of the world: somebody takes part, and it is neither at home nor mere business."""

from __future__ import annotations

from reportedly.deeds import Deed
from reportedly.deeds.demands import DEMANDED
from reportedly.deeds.parties import is_somebody, names_a_place
from reportedly.language import Parsed
from reportedly.records import EventType, Kind, Report, Status
from reportedly.status import Standing

_OF_UNKNOWN_HANDS = frozenset({EventType.ASSAULT, EventType.PROTEST})
_BY_PLACE = frozenset({"curfew", "martial-law", "censor", "arrest"})  # "the internet was cut across Gabon"
_DONE_BY_SOMEBODY = frozenset({EventType.AGREE, EventType.REJECT, EventType.THREATEN, EventType.COOPERATE})
_NEVER_BY = {EventType.PROTEST: Kind.COMPANY, EventType.REQUEST: Kind.MEDIA}  # "the paper asked him", "its protest"
_BUSINESS = frozenset({EventType.AGREE, EventType.COOPERATE, EventType.AID, EventType.CONSULT})


def is_news(report: Report, *, alone: bool = False) -> bool:
    """Whether anybody takes part; a deed of nobody to nobody is background, unless it is violence or protest.

    What was put off, called off or broken off is news all the same ("the summit has been postponed"), so is a
    conference that has its day and place, and what people unknown do where the text tells nothing else (`alone`).
    """
    broken_off = report.status is Status.ENDED and report.type is EventType.CONSULT
    if report.status in (Status.POSTPONED, Status.CANCELLED) or broken_off or _is_in_the_diary(report):
        return True
    if report.type is EventType.CONSULT and report.mode != "multilateral" and _is_private(report, alone=alone):
        return False
    if report.actors and all(p.kind == _NEVER_BY.get(report.type) for p in report.actors):
        return False
    if not report.actors and report.type in _DONE_BY_SOMEBODY and report.mode != "arrest":
        return alone  # an arrest warrant is news whoever issued it
    if not report.actors and not report.recipients:
        told = report.mode in _BY_PLACE or (report.type is EventType.MOBILIZE and report.status is not Status.PROPOSED)
        placed = told and report.place is not None
        return alone or placed or report.type in _OF_UNKNOWN_HANDS
    if report.status is Status.NEGATED and (report.type is EventType.COOPERATE or report.mode == "disapprove"):
        return alone  # "did not object to the plan"
    at_home = _is_at_home(report) and not (alone and report.type == EventType.SUPPORT)
    return not _is_business(report) and not at_home


def _is_private(report: Report, *, alone: bool) -> bool:
    """Whether a meeting is an interview with the press, or one of people of no country: "she met a guitarist"."""
    sides = (*report.actors, *report.recipients)
    if any(p.kind == Kind.MEDIA for p in sides):
        return True
    return not alone and bool(sides) and all(p.kind in _PLAIN and p.country is None for p in sides)


_PLAIN = frozenset({Kind.PERSON, Kind.PEOPLE, Kind.COMPANY})


def _is_in_the_diary(report: Report) -> bool:
    """Whether a conference or talks have their day and country: "a donor conference opens in Paris on Monday"."""
    fixed = report.status is Status.PLANNED and report.when is not None and report.place is not None
    return report.type is EventType.CONSULT and report.mode != "visit" and fixed


_BESIDE = frozenset({"advcl", "prep", "relcl", "acl", "amod", "pcomp", "compound", "poss", "nmod", "appos"})


def is_said_by_nobody(deed: Deed, report: Report) -> bool:
    """Whether something is said in the passive, and the article does not tell by whom or of whom: "it was welcomed"."""
    return deed.voiceless and not (report.actors and report.recipients)


def is_all_there_is(parsed: Parsed, deed: Deed) -> bool:
    """Whether a deed that somebody does is told by the main clause of a text of one sentence."""
    if len(parsed.sentences) > 1 or not any(is_somebody(parsed.words[i]) for i in deed.actors):
        return False
    return all(w.dep not in _BESIDE for w in (parsed.words[deed.head], *parsed.ancestors(deed.head)))


_STEPS = frozenset({"step", "action", "effort", "measure", "best", "decision", "order", "permission", "bid"})


def is_only_an_aim(parsed: Parsed, deed: Deed, standing: Standing) -> bool:
    """Whether a deed is only what another is done for: "cited a danger to ban the march"; not "took steps to ban"."""
    verb = parsed.words[deed.head]
    if standing.rule != "purpose" or standing.status is not Status.PROPOSED or deed.is_noun or verb.dep != "advcl":
        return False
    if deed.type is EventType.CONSULT or verb.pos != "VERB":
        return False
    taken = parsed.child(verb.head, "dobj")
    return taken is None or taken.lemma not in _STEPS


def is_a_resolve(parsed: Parsed, deed: Deed, report: Report) -> bool:
    """Whether somebody only says what the own country must do: "the minister said that Togo must export more"."""
    if report.type is not EventType.REQUEST or not deed.rule.endswith(DEMANDED):
        return False
    addressee = parsed.words[deed.recipients[0]] if deed.recipients else None
    if addressee is None or not report.recipients:
        return True
    land = all(p.kind == Kind.STATE for p in report.recipients) and addressee.pos == "PROPN"
    own = {p.country for p in report.recipients} == {p.country for p in report.actors}
    return land and own and not names_a_place(parsed, addressee)


def _is_business(report: Report) -> bool:
    """Whether companies deal with nobody but each other."""
    if report.type not in _BUSINESS or not report.actors:
        return False
    return all(p.kind == Kind.COMPANY for p in (*report.actors, *report.recipients))


def _is_at_home(report: Report) -> bool:
    """Whether somebody only goes to a place in the own country, or stands by it: "will travel to Alaska"."""
    if report.mode != "visit" and report.type != EventType.SUPPORT:
        return False
    if not report.actors or not report.recipients or any(p.kind != Kind.STATE for p in report.recipients):
        return False
    countries = {p.country for p in (*report.actors, *report.recipients)}
    return len(countries) == 1 and None not in countries and "IGO" not in countries
