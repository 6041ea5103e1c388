"""Which reports of one article speak of the same event, and which of them say nothing new."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from reportedly.records import EventType, Kind, Participant, Report, Status

_WEAK = frozenset({EventType.ACCUSE, EventType.REQUEST, EventType.THREATEN, EventType.REJECT, EventType.SUPPORT})


@dataclass
class _Event:
    """An event while its reports are gathered."""

    id: str
    item: int = 0  # where the item of a digest begins that tells of it
    reports: list[Report] = field(default_factory=list)


def name_events(reports: Sequence[Report], deeds: Sequence[int], items: Sequence[int]) -> list[Report]:
    """The reports with event ids (the same id: the same event), without those that only repeat one.

    `deeds` has the number of each report's deed word: two states of one word are one event. `items` says in which item
    of a digest each stands: what another item tells is the same only where both sides are. Ids are `e1`, `e2` … in the
    order in which the article first mentions the events.
    """
    events: list[_Event] = []
    of_deed: dict[int, _Event] = {}
    for report, deed, item in zip(reports, deeds, items, strict=True):
        near = [e for e in events if e.item == item or _same_sides(report, e.reports[0])]
        event = of_deed.get(deed) or _event_of(report, near)
        if event is None:
            event = _Event(f"e{len(events) + 1}", item)
            events.append(event)
        of_deed[deed] = event
        event.reports.append(report.model_copy(update={"event": event.id}))
    kept = [report for event in events for report in _dated_as_told(_news(_placed_alike(event.reports)))]
    return sorted(kept, key=lambda r: (r.spans["trigger"], r.spans["evidence"], r.event))


def _same_sides(a: Report, b: Report) -> bool:
    """Whether two reports name the same people on both sides, or the same several who do something together."""
    if _overlap(a.actors, b.actors) is not True:
        return False
    several = len(a.actors) > 1 and len(b.actors) > 1 and not a.recipients and not b.recipients
    return several or _overlap(a.recipients, b.recipients) is True


def _event_of(report: Report, events: list[_Event]) -> _Event | None:
    """The event that a report speaks of, the one mentioned last first; None for a new one."""
    if _is_claim(report):
        return next((e for e in reversed(events) if _may_have_done(report, e)), None)
    event = next((e for e in reversed(events) if _is_of(report, e)), None)
    if event is None and _refers_back(report):
        return next((e for e in reversed(events) if _may_be_the(report, e.reports[0])), None)
    return event


def _is_of(report: Report, event: _Event) -> bool:
    """Whether a report speaks of an event: as one of its reports does, and on no other day than any of them."""
    if _is_another(report):
        return False
    days = [r.when for r in event.reports if r.when] if report.when else []
    apart = any(not _may_be_same_day(day, report.when or day) for day in days)
    return not apart and any(speak_of_one(report, r) for r in event.reports)


_ANOTHER = re.compile(r"\b(?:also|another|again|separately|a second|a third|a further)\b[^,;]{0,50}$", re.I)


def _is_another(report: Report) -> bool:
    """Whether the words add a deed to those told before: "will also attend", "another visit"; a blow may also wound."""
    if report.type in (EventType.ASSAULT, EventType.PROTEST):
        return False
    return bool(_ANOTHER.search(_before(report)))


def _before(report: Report) -> str:
    """The words of the evidence before the deed."""
    return report.evidence[: max(report.spans["trigger"].start - report.spans["evidence"].start, 0)]


_REFERRED_TO = frozenset({
    EventType.ASSAULT, EventType.CONSULT, EventType.PROTEST, EventType.MOBILIZE, EventType.SANCTION, EventType.COERCE,
    EventType.RETREAT,
})  # fmt: skip
_THE = re.compile(r"(?:\b(?:the|this|these|that|his|her|its|their)|['’]s?)\s$", re.I)
_BLOW = (
    r"(?:air ?|drone |missile |rocket |bomb |car-?bomb |knife )?(?:attacks?|strikes?|airstrikes?|raids?|bombings?|"
    r"shellings?|blasts?|explosions?|shootings?|stabbings?|assaults?|ambush|bombardment|massacre|clash(?:es)?)"
)
_HARM = re.compile(r"\b(?:kill|die|dead|death|injur|wound|martyr|hurt|maim)", re.I)
_BY_THE = re.compile(rf"\b(?:the|this|that|these|those)\s(?:[\w-]+\s)?{_BLOW}\s(?:[^,;]{{1,40}}\s)?$", re.I)
_IN_THE = re.compile(
    rf"[^;]{{0,60}}?\b(?:in|by|during|from)\s(?:the|this|that|these|those)\s(?:[\w-]+\s)?{_BLOW}\b", re.I
)


def _refers_back(report: Report) -> bool:
    """Whether a deed is named as one already told of: "the attack", "this visit", "two were killed in the blast"."""
    if report.type not in _REFERRED_TO or " of " in report.trigger:
        return False
    trigger, evidence, before = report.spans["trigger"], report.spans["evidence"], _before(report)
    if report.type is EventType.ASSAULT and _HARM.search(report.trigger):
        after = report.evidence[max(trigger.end - evidence.start, 0) :]
        return bool(_BY_THE.search(before) or _IN_THE.match(after))
    return bool(_THE.search(before)) or " the " in report.trigger


def _may_be_the(report: Report, other: Report) -> bool:
    """Whether "the attack" can be the event of another report: nothing that both name speaks against it."""
    if report.type != other.type or not _modes_agree(report, other):
        return False
    if report.when and other.when and not _may_be_same_day(report.when, other.when):
        return False
    if report.type is EventType.CONSULT and (not _all_there(report, other) or _last_and_next(report, other)):
        return False
    sides = _overlap(report.actors, other.actors), _overlap(report.recipients, other.recipients)
    if report.type is EventType.ASSAULT and sides[1] is False and _may_be_among(report, other):
        sides = sides[0], None
    return False not in sides and (report.place == other.place or None in (*sides, report.place, other.place))


_BOMBS = frozenset({"aerial", "explosives", "suicide-attack", "drone", "heavy-weapons"})


def _modes_agree(a: Report, b: Report) -> bool:
    """Whether two modes may be of one deed: any with none, and "the bombing" with whatever bombs."""
    bombed = "explosives" in (a.mode, b.mode) and {a.mode, b.mode} <= _BOMBS
    return not (a.mode and b.mode) or a.mode == b.mode or bombed


def _may_be_among(a: Report, b: Report) -> bool:
    """Whether the victims that one names may be some of the other's, because no two countries are told apart."""
    ours, theirs = {p.country for p in a.recipients} - {None}, {p.country for p in b.recipients} - {None}
    return not (ours and theirs) or bool(ours & theirs)


def _is_claim(report: Report) -> bool:
    """Whether somebody claims an attack that is told of elsewhere: "claimed responsibility"."""
    return report.type is EventType.ASSAULT and "responsib" in report.trigger.lower()


def _may_have_done(claim: Report, event: _Event) -> bool:
    """Whether an event can be the attack that somebody claims: nobody else is named as its doer."""
    first = event.reports[0]
    named = tuple(p for p in first.actors if p.kind is not Kind.PEOPLE)  # not "gunmen", "a suicide bomber"
    return first.type is EventType.ASSAULT and _overlap(claim.actors, named) is not False


def _placed_alike(reports: list[Report]) -> list[Report]:
    """The reports of one event, those that do not say where with the place that another one says."""
    said = next((r for r in reports if _place_said(r)), None)
    if said is None:
        return reports
    return [r if _place_said(r) else r.placed_as(said) for r in reports]


_TOLD_AGAIN = frozenset({EventType.ASSAULT, EventType.PROTEST})


def _dated_as_told(reports: list[Report]) -> list[Report]:
    """The reports of one event, with the day of an attack or a protest also where it is told of again undated."""
    days = {r.when for r in reports if r.when is not None and r.status is Status.HAPPENED}
    if len(days) != 1:
        return reports
    dated = next(r for r in reports if r.when in days)
    return [r.dated_as(dated) if _tells_again(r) else r for r in reports]


def _tells_again(report: Report) -> bool:
    return report.type in _TOLD_AGAIN and report.status is Status.HAPPENED and report.when is None


def speak_of_one(a: Report, b: Report) -> bool:
    """Whether two reports of one article are of one event: same deed, same people, no two dates."""
    if a.type != b.type or (a.mode and b.mode and a.mode != b.mode):
        return False
    if a.when and b.when and not _may_be_same_day(a.when, b.when):
        return False
    if _last_and_next(a, b):
        return False
    if a.spans["trigger"] == b.spans["trigger"]:
        return _overlap(a.recipients, b.recipients) is not False  # two legs of a tour are two
    if _same_victim(a, b):
        return True
    if _place_said(a) and _place_said(b) and a.place != b.place:
        return False
    actors, recipients = _overlap(a.actors, b.actors), _overlap(a.recipients, b.recipients)
    if a.type in _WEAK:  # one may accuse the same people twice in an article, of different things
        return actors is True and recipients is True and a.trigger.lower() == b.trigger.lower()
    if a.type is EventType.CONSULT:
        return not _is_leg(a, b) and _one_meeting(a, b, actors, recipients)
    if not _one_town(a, b) or (actors is True and a.type in _DONE_TO_ONE and _state_and_people(a, b)):
        return False
    if a.type is EventType.PROTEST and _many(a) != _many(b):
        return False
    if a.type is EventType.PROTEST and a.mode == b.mode and a.place is not None and a.place == b.place:
        return actors is not False and recipients is not False  # "the protests", "Serbians protested"
    unnamed = a.type is EventType.ASSAULT and actors is None and recipients is True
    again = _one_war(a, b) or (_same_target(a, b) and _one_undated(a, b))
    if unnamed and again and a.place == b.place is not None:
        return True
    if actors is False or recipients is False:
        return False
    if actors is True and recipients is True:
        return True
    return (actors or recipients) is True and (_once(a, b) or _dated_alike(a, b))


_DONE_TO_ONE = frozenset({EventType.ASSAULT, EventType.COERCE, EventType.SANCTION, EventType.RETREAT})


_FORCES = frozenset({"GOV", "MIL", "COP", "JUD", "SPY", "PTY", "LEG"})


def _state_and_people(a: Report, b: Report) -> bool:
    """Whether one deed is a state's and the other that of people in it: a gunman's, and then the police's."""
    ours, theirs = ({_is_of_the_state(p) for p in report.actors} for report in (a, b))
    return (ours, theirs) in (({True}, {False}), ({False}, {True}))


def _is_of_the_state(doer: Participant) -> bool:
    return doer.kind is Kind.STATE or doer.sector in _FORCES


def _same_victim(a: Report, b: Report) -> bool:
    """Whether the same named person is killed, arrested, expelled or released in both, by nobody else."""
    if a.type not in _DONE_TO_ONE or _overlap(a.actors, b.actors) is False:
        return False
    ours = {p.name for p in a.recipients if p.kind is Kind.PERSON}
    return bool(ours & {p.name for p in b.recipients})


_ONLY_ONCE = frozenset({"resign", "withdraw", "curfew", "martial-law", "phone"})  # modes one does once in an article


def _once(a: Report, b: Report) -> bool:
    return a.mode == b.mode and a.mode in _ONLY_ONCE


def _dated_alike(a: Report, b: Report) -> bool:
    """Whether both name one and the same day and place."""
    return a.when is not None and a.when == b.when and a.place is not None and a.place == b.place


def _place_said(report: Report) -> bool:
    """Whether the words say where, and not only the parties."""
    why = report.because.get("place")
    return report.place is not None and (why is None or why.span is not None)


_MANY_TIMES = frozenset({EventType.CONSULT, EventType.ASSAULT})


def _last_and_next(a: Report, b: Report) -> bool:
    """Whether one is the last meeting or attack, the other the next."""
    statuses = {a.status, b.status} == {Status.HAPPENED, Status.PLANNED}
    return statuses and a.type in _MANY_TIMES and not (a.when and b.when)


def _is_leg(a: Report, b: Report) -> bool:
    """Whether one is a tour of some days and the other a dated visit on it, which are two events."""
    if a.mode != "visit" or b.mode != "visit" or a.when is None or b.when is None:
        return False
    longer, shorter = (a.when, b.when) if "/" in a.when else (b.when, a.when)
    first, _, last = longer.replace("~", "").partition("/")
    if "/" in shorter or len(first) != 10 or len(last) != 10 or "X" in longer:
        return False
    return (date.fromisoformat(last) - date.fromisoformat(first)).days >= 4


def _one_undated(a: Report, b: Report) -> bool:
    return (a.when is None) != (b.when is None)


def _same_target(a: Report, b: Report) -> bool:
    """Whether both name one target, where "militants" and "villagers" of one country are two."""
    pairs = ((p, q) for p in a.recipients for q in b.recipients if _same_party(p, q))
    return any(p.name == q.name or Kind.PEOPLE not in (p.kind, q.kind) for p, q in pairs)


def _one_war(a: Report, b: Report) -> bool:
    """Whether both are called the war, the invasion or the siege of one country."""
    return any(word in a.trigger and word in b.trigger for word in ("war", "invasion", "occupation", "siege"))


def _one_meeting(a: Report, b: Report, actors: bool | None, recipients: bool | None) -> bool:
    """Whether two meetings or visits are one: the same visitor is not enough, host or partner must be the same too."""
    if actors is False and recipients is True and a.mode == b.mode == "multilateral":
        bodies = {p.name for p in a.recipients if p.kind is Kind.IGO}  # two ministers at one summit
        return bool(bodies & {p.name for p in b.recipients}) and (a.place == b.place or None in (a.place, b.place))
    if actors is False or recipients is False or _many(a) != _many(b):
        return False
    if (a.mode == "visit") != (b.mode == "visit"):
        return False
    if recipients is True:
        return a.mode != "visit" or a.status != b.status or _one_town(a, b)
    ours, theirs = {_key(p) for p in a.actors}, {_key(p) for p in b.actors}
    if a.recipients or b.recipients:
        return (not ours or not theirs) or (a.mode == b.mode and a.place is not None and a.place == b.place)
    if not _all_there(a, b):
        return False
    if min(len(a.actors), len(b.actors)) != 1 or a.mode == b.mode == "phone":
        return True
    return ours == theirs and (a.place == b.place or None in (a.place, b.place)) and _one_town(a, b)


_SERIES = re.compile(
    r"\b(?:continu|maintain|keep|regular|bilateral|(?:contact|exchange|meeting|visit|call|conversation)s\b)", re.I
)


def _many(report: Report) -> bool:
    """Whether the words are of meetings to come again and again: "keep up contacts", "bilateral meetings"."""
    if report.type is EventType.PROTEST:
        return bool(_WEEKS_OF.search(_before(report)) or _WEEKS_OF.search(report.trigger))
    return report.mode not in ("phone", "multilateral") and bool(_SERIES.search(report.trigger))


_WEEKS_OF = re.compile(r"\b(?:days|weeks|months|years|wave|waves|series|string|spate) of\b[^,;]{0,30}$", re.I)


def _all_there(a: Report, b: Report) -> bool:
    """Whether everybody who meets in the report that names fewer is named in the other too."""
    shorter, longer = sorted((a.actors, b.actors), key=len)
    return all(any(_same_party(p, q) for q in longer) for p in shorter)


def _one_town(a: Report, b: Report) -> bool:
    return not a.place_name or not b.place_name or a.place_name == b.place_name


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
    if {a.kind, b.kind} == {Kind.PERSON, Kind.PEOPLE}:  # "the premier", "her staff"
        return False
    return a.name == b.name or not (a.kind in _NAMED and b.kind in _NAMED)


def _key(participant: Participant) -> str:
    if participant.country and participant.country != "IGO":
        return participant.country
    return participant.name.lower()


def _may_be_same_day(a: str, b: str) -> bool:
    """Whether two EDTF dates or intervals share a day; an unknown year or month may be any."""
    if "X" in a + b:
        return True
    (first, last), (start, end) = _edges(a), _edges(b)
    return first <= end and start <= last


def _edges(edtf: str) -> tuple[str, str]:
    """The first and the last day of an EDTF value, as strings that sort; open ends are far away."""
    first, slash, last = edtf.replace("~", "").partition("/")
    last = last if slash else first
    return first.strip(".") or "0", (last.strip(".") or "9") + "~"


def _news(reports: list[Report]) -> list[Report]:
    """One report for each status, source and date of an event: the fullest, the first among equals."""
    best: dict[tuple[object, ...], Report] = {}
    for report in reports:
        key = (report.status, tuple(s.name for s in report.sources), report.when, _is_claim(report))
        held = best.get(key)
        if held is None or _fullness(report) > _fullness(held):
            best[key] = report
    return list(best.values())


def _fullness(report: Report) -> int:
    return len(report.actors) + len(report.recipients) + bool(report.place) + 2 * bool(report.when)
