"""Which reports of one article speak of the same event, and which of them say nothing new."""

from __future__ import annotations

from dataclasses import dataclass, field

from reportedly.records import EventType, Kind, Participant, Report

_WEAK = frozenset({EventType.ACCUSE, EventType.REQUEST, EventType.THREATEN, EventType.REJECT, EventType.SUPPORT})


@dataclass
class _Event:
    """An event while its reports are gathered."""

    id: str
    reports: list[Report] = field(default_factory=list)


def name_events(reports: list[Report]) -> list[Report]:
    """The reports with event ids (the same id: the same event), without those that only repeat one.

    Ids are `e1`, `e2` … in the order in which the article first mentions the events.
    """
    events: list[_Event] = []
    for report in reports:
        event = next((e for e in reversed(events) if any(speak_of_one(report, r) for r in e.reports)), None)
        if event is None:
            event = _Event(f"e{len(events) + 1}")
            events.append(event)
        event.reports.append(report.model_copy(update={"event": event.id}))
    kept = [report for event in events for report in _news(_placed_alike(event.reports))]
    return sorted(kept, key=lambda r: (r.spans["trigger"], r.spans["evidence"], r.event))


def _placed_alike(reports: list[Report]) -> list[Report]:
    """The reports of one event, those that do not say where with the place that another one says."""
    said = next((r for r in reports if _place_said(r)), None)
    if said is None:
        return reports
    return [r if _place_said(r) else r.placed_as(said) for r in reports]


def speak_of_one(a: Report, b: Report) -> bool:
    """Whether two reports of one article are of one event: same deed, same people, no two dates."""
    if a.type != b.type or (a.mode and b.mode and a.mode != b.mode):
        return False
    if a.when and b.when and not _may_be_same_day(a.when, b.when):
        return False
    if a.spans["trigger"] == b.spans["trigger"]:
        return _overlap(a.recipients, b.recipients) is not False  # two legs of a tour are two
    if _place_said(a) and _place_said(b) and a.place != b.place:
        return False
    actors, recipients = _overlap(a.actors, b.actors), _overlap(a.recipients, b.recipients)
    if a.type in _WEAK:  # one may accuse the same people twice in an article, of different things
        return actors is True and recipients is True and a.trigger.lower() == b.trigger.lower()
    if a.type is EventType.CONSULT:
        return _one_meeting(a, b, actors, recipients)
    return actors is not False and recipients is not False and actors is True and recipients is True


def _place_said(report: Report) -> bool:
    """Whether the words say where, and not only the parties."""
    why = report.because.get("place")
    return report.place is not None and (why is None or why.span is not None)


def _one_meeting(a: Report, b: Report, actors: bool | None, recipients: bool | None) -> bool:
    """Whether two meetings or visits are one: the same visitor is not enough, host or partner must be the same too."""
    if actors is False or recipients is False:
        return False
    if recipients is True:
        return True
    ours, theirs = {_key(p) for p in a.actors}, {_key(p) for p in b.actors}
    if a.recipients or b.recipients:
        return (not ours or not theirs) or (a.mode == b.mode and a.place is not None and a.place == b.place)
    shorter = min(ours, theirs, key=len)
    return len(ours & theirs) == len(shorter) and (len(shorter) > 1 or ours == theirs or not shorter)


def _overlap(a: tuple[Participant, ...], b: tuple[Participant, ...]) -> bool | None:
    """True: somebody in common; False: nobody; None: one side names nobody."""
    if not a or not b:
        return None
    return any(_same_party(p, q) for p in a for q in b)


_NAMED = frozenset({Kind.PERSON, Kind.GROUP, Kind.COMPANY, Kind.MEDIA})


def _same_party(a: Participant, b: Participant) -> bool:
    """Whether two participants stand for the same: one state, unless both are named apart within it."""
    if _key(a) != _key(b):
        return False
    return a.name == b.name or not (a.kind in _NAMED and b.kind in _NAMED)


def _key(participant: Participant) -> str:
    if participant.country and participant.country != "IGO":
        return participant.country
    return participant.name.lower()


def _may_be_same_day(a: str, b: str) -> bool:
    return a == b or a.startswith(b) or b.startswith(a) or "/" in a or "/" in b or "X" in a + b


def _news(reports: list[Report]) -> list[Report]:
    """One report for each status, source and date of an event: the fullest, the first among equals."""
    best: dict[tuple[object, ...], Report] = {}
    for report in reports:
        key = (report.status, tuple(s.name for s in report.sources), report.when, report.certainty)
        held = best.get(key)
        if held is None or _fullness(report) > _fullness(held):
            best[key] = report
    return list(best.values())


def _fullness(report: Report) -> int:
    return len(report.actors) + len(report.recipients) + bool(report.place) + 2 * bool(report.when)
