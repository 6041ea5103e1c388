"""Events: what all reports of one event say taken together, with the dated history of its status."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import lru_cache
from typing import Any, TypeVar

from reportedly.records import Certainty, Kind, Report, Status

T = TypeVar("T")
UNCONFIRMED = "unconfirmed"  # a planned event whose day has passed without a word that it happened
_FIRM = (Certainty.CERTAIN, Certainty.PROBABLE)
_COMING = (Status.PROPOSED, Status.PLANNED)
_OCCURRED = (Status.UNDERWAY, Status.HAPPENED, Status.ENDED)
_DENIED = (Status.CANCELLED, Status.NEGATED)
_BEFORE = (Status.PROPOSED, Status.PLANNED, Status.POSTPONED, Status.CANCELLED, Status.NEGATED)

# A later word of this status replaces a standing one of those; anything else is kept as history only.
_REPLACES: dict[Status, tuple[Status, ...]] = {
    Status.PROPOSED: (Status.PROPOSED,),
    Status.PLANNED: _BEFORE,
    Status.POSTPONED: _BEFORE,
    Status.CANCELLED: _BEFORE,
    Status.NEGATED: (Status.PROPOSED, Status.PLANNED, Status.POSTPONED, Status.NEGATED),
    Status.UNDERWAY: (*_BEFORE, Status.UNDERWAY),
    Status.HAPPENED: (*_BEFORE, Status.UNDERWAY, Status.HAPPENED),
    Status.ENDED: tuple(Status),
}


@dataclass(frozen=True, slots=True)
class Party:
    """A participant as the ledger keeps it: name, country and kind."""

    name: str
    country: str | None = None
    kind: Kind = Kind.GROUP


@dataclass(frozen=True, slots=True)
class Statement:
    """One report as the ledger knows it: what it says, who says so, and since when it is known."""

    id: int
    article: str  # the article's key
    group: str  # the reader's own event id, unique over articles
    voice: str  # publisher of the original, so that wire copies speak with one voice
    known: date  # the day the ledger could know it: publication, else the day it was added
    said: date  # the day the status was set or said
    type: str
    mode: str | None
    status: Status
    certainty: Certainty
    actors: tuple[Party, ...] = ()
    recipients: tuple[Party, ...] = ()
    place: str | None = None
    place_name: str | None = None
    when: str | None = None
    first: date | None = None
    last: date | None = None
    sources: tuple[str, ...] = ()
    trigger: str = ""
    evidence: str = ""
    gone: date | None = None  # the day from which a new version of its article stands in its place

    def stands(self, day: date | None) -> bool:
        """Whether it was known on that day and not yet replaced; without a day: is not replaced now."""
        if day is None:
            return self.gone is None
        return self.known <= day and (self.gone is None or self.gone > day)


@dataclass(frozen=True, slots=True)
class Link:
    """Two reports are, or are not, of one event; why, and who says so."""

    a: int
    b: int
    same: bool = True
    reasons: tuple[str, ...] = ()
    by: str = "machine"  # or "person", who wins


@dataclass(frozen=True, slots=True)
class Correction:
    """A person's word on one field of the event that holds `report`; an empty value takes an earlier one back."""

    report: int
    field: str
    value: str
    because: str
    made: date


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of an event's history: on that day this status was said, by whom, where."""

    day: date
    status: str
    certainty: str | None
    when: str | None
    sources: tuple[str, ...]
    article: str
    voice: str
    report: int | None
    evidence: str


@dataclass(frozen=True, slots=True)
class Event:
    """What the reports of one event say taken together; derived, never stored as truth."""

    id: str
    type: str
    mode: str | None
    status: str  # a Status, or "unconfirmed"
    certainty: str
    when: str | None  # EDTF
    first: date | None
    last: date | None
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    place: str | None
    place_name: str | None
    title: str
    known: date  # the day of its first report
    changed: date  # the day of its latest change of status or date
    reports: int
    independent: int  # voices that do not copy each other
    says: tuple[str, ...]  # who gives the current status
    disputed: tuple[str, ...] = ()  # "negated, says X (2024-05-02)"
    corrected: bool = False
    sequence: int = 0  # how many reports, replacements and decisions came after the first; iCalendar's SEQUENCE
    history: tuple[Entry, ...] = field(default=(), repr=False)


_DAY = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?$")
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14), 33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12)}


@lru_cache(maxsize=20_000)
def bounds(edtf: str | None) -> tuple[date | None, date | None]:
    """First and last day that an EDTF value allows; None for an open end, or where it names no calendar day.

    >>> bounds("2023-10")
    (datetime.date(2023, 10, 1), datetime.date(2023, 10, 31))
    """
    if not edtf:
        return None, None
    if "/" in edtf:
        start, _, end = edtf.partition("/")
        return _one(start)[0], _one(end)[1]
    return _one(edtf)


def _one(edtf: str) -> tuple[date | None, date | None]:
    bare = re.sub(r"[~?%]", "", edtf).strip()
    bare = re.sub(r"-XX$|-XX(?=-XX)", "", bare).removesuffix("-XX")
    if re.fullmatch(r"\d{3}X", bare):
        return date(int(bare[:3]) * 10 or 1, 1, 1), date(int(bare[:3]) * 10 + 9, 12, 31)
    found = _DAY.fullmatch(bare[:10])
    if not found or int(found[1]) == 0:
        return None, None
    year, month, day = int(found[1]), int(found[2] or 0), int(found[3] or 0)
    if month in _SEASONS:
        begin, end = _SEASONS[month]
        if end > 12 and year == date.max.year:
            return date(year, begin, 1), date.max
        return date(year, begin, 1), _month_end(year + (end > 12), (end - 1) % 12 + 1)
    if month > 12:
        return None, None
    if not month:
        return date(year, 1, 1), date(year, 12, 31)
    if not day:
        return date(year, month, 1), _month_end(year, month)
    if day > calendar.monthrange(year, month)[1]:
        return None, None
    return date(year, month, day), date(year, month, day)


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def statement_of(id: int, report: Report, article: str, voice: str, known: date) -> Statement:
    """A report as the ledger knows it."""
    first, last = bounds(report.when)
    said_first, said_last = bounds(report.as_of)
    said = said_last or said_first or known
    return Statement(
        id, article, f"{article}\n{report.event}", voice, known, min(said, known), report.type.value, report.mode,
        report.status, report.certainty, tuple(Party(p.name, p.country, p.kind) for p in report.actors),
        tuple(Party(p.name, p.country, p.kind) for p in report.recipients), report.place, report.place_name,
        report.when, first, last, tuple(s.name for s in report.sources), report.trigger, report.evidence,
    )  # fmt: skip


def clusters(ids: Iterable[int], links: Iterable[Link]) -> dict[int, int]:
    """For each report the smallest report of its event.

    A person's links come first, newest first, so that of two decisions on a pair the later one counts; a machine's
    link that would join what a person has parted is left out.
    """
    parent = {i: i for i in ids}
    apart: dict[int, set[int]] = {i: set() for i in parent}

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    inside = [link for link in links if link.a in parent and link.b in parent]
    people = [link for link in inside if link.by == "person"]
    for link in (*reversed(people), *(link for link in inside if link.by != "person")):
        a, b = root(link.a), root(link.b)
        if a == b:
            continue
        if not link.same:
            apart[a].add(b)
            apart[b].add(a)
        elif b not in apart[a]:
            keep, gone = min(a, b), max(a, b)
            parent[gone] = keep
            for other in apart.pop(gone):
                apart[other].discard(gone)
                apart[other].add(keep)
                apart[keep].add(other)
    return {i: root(i) for i in parent}


def settle(
    reports: Iterable[Statement],
    links: Iterable[Link] = (),
    corrections: Iterable[Correction] = (),
    today: date | None = None,
) -> tuple[Event, ...]:
    """The events that these reports and links make, in the order of their first report.

    Pure: the same reports, links and corrections always give the same events. With `today`, a planned event whose last
    day lies before it is "unconfirmed".
    """
    statements = {s.id: s for s in reports}
    links, corrections = tuple(links), tuple(corrections)
    root_of = clusters(statements, links)
    members: dict[int, list[Statement]] = {}
    for i in sorted(statements):
        members.setdefault(root_of[i], []).append(statements[i])
    events = []
    for root, group in members.items():
        standing = [s for s in group if s.gone is None]
        if not standing:
            continue
        ours = [c for c in corrections if root_of.get(c.report) == root]
        revision = len(group) - len(standing) + decisions((s.id for s in group), links)
        events.append(confirmed_by(settle_one(f"E{root}", standing, ours, revision), today))
    return tuple(events)


def decisions(reports: Iterable[int], links: Iterable[Link]) -> int:
    """How many decisions people had taken when the last one about these reports was: it only grows."""
    ids = set(reports)
    people = [link for link in links if link.by == "person"]
    return max((n for n, link in enumerate(people, 1) if link.a in ids or link.b in ids), default=0)


def settle_one(
    id: str, statements: Sequence[Statement], corrections: Iterable[Correction] = (), revision: int = 0
) -> Event:
    """The event that these standing statements, all about it, make; at least one.

    `revision` counts what else has happened to the event: reports replaced, decisions about its links.
    """
    if len(statements) == 1:
        event = _alone(id, statements[0], revision)
    else:
        event = _together(id, sorted(statements, key=lambda s: (s.said, s.known, s.id)), revision)
    corrections = tuple(corrections)
    return _corrected(event, corrections) if corrections else event


def _alone(id: str, s: Statement, revision: int) -> Event:
    recipients = s.recipients
    if recipients and s.actors:
        names = {p.name for p in s.actors}
        recipients = tuple(p for p in recipients if p.name not in names)
    return Event(
        id, s.type, s.mode, s.status.value, s.certainty.value, s.when if s.first or s.last else None, s.first, s.last,
        s.actors, recipients, s.place, s.place_name, _title(s.actors, recipients, s, s.mode, s.type), s.known, s.known,
        1, 1, (_who(s),), sequence=revision, history=(_entry(s),),
    )  # fmt: skip


def _together(id: str, ordered: Sequence[Statement], revision: int) -> Event:
    current, changed = ordered[0], ordered[0].known
    for statement in ordered[1:]:
        if not replaces(statement, current):
            continue
        moved = statement.when is not None and current.when is not None and statement.when != current.when
        if statement.status is not current.status or moved:
            changed = max(changed, statement.known)
        if statement.status is current.status and statement.when is None and current.when is not None:
            continue  # the same again, less precisely
        current = statement
    dated = _dated(ordered, current)
    type_, mode = _most_said([(s.type, s.mode) for s in ordered])
    actors, recipients = _parties(ordered, current)
    place = current.place or _most_said([s.place for s in ordered if s.place] or [None])
    town = current.place_name or _most_said([s.place_name for s in ordered if s.place_name] or [None])
    agreeing = [s for s in ordered if s.status is current.status]
    return Event(
        id, type_, mode, current.status.value, _firmest(agreeing, current), dated.when if dated else None,
        dated.first if dated else None, dated.last if dated else None, actors, recipients, place, town,
        _title(actors, recipients, current, mode, type_), min(s.known for s in ordered), changed, len(ordered),
        len({s.voice for s in ordered}), _unique(_who(s) for s in agreeing), _disputes(ordered, current),
        sequence=len(ordered) - 1 + revision, history=tuple(_entry(s) for s in ordered),
    )  # fmt: skip


def replaces(new: Statement, old: Statement) -> bool:
    """Whether a later statement replaces the standing one; if not, it stays in the history."""
    if old.status not in _REPLACES[new.status]:
        return False
    against = (new.status in _OCCURRED) != (old.status in _OCCURRED) and old.status in _DENIED
    weak = new.certainty not in _FIRM and old.certainty in _FIRM
    return not (weak and (against or new.status in _DENIED))


def confirmed_by(event: Event, today: date | None) -> Event:
    """The event as it stands on `today`: unconfirmed where its day has passed unreported."""
    if today is None or event.last is None or event.status not in _COMING or event.last >= today:
        return event
    return replace(event, status=UNCONFIRMED)


@dataclass(frozen=True, slots=True)
class State:
    """An event as it was known from `event.changed` on, up to the day before `until`; None: still."""

    event: Event
    until: date | None


def states(
    id: str, statements: Sequence[Statement], corrections: Iterable[Correction] = (), revision: int = 0
) -> list[State]:
    """What was known of the event from day to day, oldest first; no two in a row say the same."""
    corrections = tuple(corrections)
    if len(statements) == 1 and not corrections and statements[0].gone is None:
        return [State(_alone(id, statements[0], revision), None)]
    days = {s.known for s in statements} | {c.made for c in corrections} | {s.gone for s in statements if s.gone}
    found: list[State] = []
    for day in sorted(days):
        so_far = [s for s in statements if s.stands(day)]
        last = found[-1] if found and found[-1].until is None else None
        if not so_far:
            if last:
                found[-1] = State(last.event, day)
            continue
        replaced = sum(s.gone is not None and s.gone <= day for s in statements)
        event = settle_one(id, so_far, [c for c in corrections if c.made <= day], revision + replaced)
        if last and _seen(last.event) == _seen(event):
            found[-1] = State(replace(event, changed=last.event.changed), None)
            continue
        if last:
            found[-1] = State(last.event, day)
        found.append(State(event if event.changed == day else replace(event, changed=day), None))
    return found


def _seen(event: Event) -> tuple[object, ...]:
    return event.status, event.certainty, event.when, event.place, event.type


def _dated(ordered: Sequence[Statement], current: Statement) -> Statement | None:
    """The statement that dates the event: of the current status, narrowest, latest; else the latest dated one."""
    if current.first or current.last:
        same = [s for s in ordered if s.status is current.status and (s.first or s.last) and _within(s, current)]
        return min(reversed(same), key=_width, default=current)
    if current.status is Status.POSTPONED:
        return None  # the old day no longer holds and no new one is given
    dated = [s for s in ordered if s.first or s.last]
    agreeing = [s for s in dated if s.status is current.status]
    return min(reversed(agreeing or dated[-1:]), key=_width, default=None)


def _within(s: Statement, other: Statement) -> bool:
    low, high = other.first or date.min, other.last or date.max
    return low <= (s.first or date.min) and (s.last or date.max) <= high


def _width(s: Statement) -> int:
    return ((s.last or date.max) - (s.first or date.min)).days


def _parties(ordered: Sequence[Statement], current: Statement) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    actors = {p.name: p for s in (current, *ordered) for p in s.actors}
    recipients = {p.name: p for s in (current, *ordered) for p in s.recipients if p.name not in actors}
    return tuple(actors.values()), tuple(recipients.values())


def _title(actors: Sequence[Party], recipients: Sequence[Party], s: Statement, mode: str | None, type_: str) -> str:
    who, whom = _names(actors), _names(recipients)
    deed = (mode or type_.lower()).replace("-", " ")
    deed = f"{deed} ({s.trigger})" if s.trigger and s.trigger.lower() != deed else deed
    return f"{who or '?'}: {deed}" + (f" – {whom}" if whom else "")


def _names(parties: Sequence[Party]) -> str:
    return ", ".join(p.name for p in parties[:3]) + (" …" if len(parties) > 3 else "")


def _firmest(agreeing: Sequence[Statement], current: Statement) -> str:
    """The certainty of the latest word of the current status."""
    return agreeing[-1].certainty.value if agreeing else current.certainty.value


def _who(s: Statement) -> str:
    return f"{s.sources[0]} ({s.voice})" if s.sources else s.voice


def _disputes(ordered: Sequence[Statement], current: Statement) -> tuple[str, ...]:
    if current.status in _OCCURRED:
        against: tuple[Status, ...] = _DENIED
    elif current.status in _DENIED:
        against = _OCCURRED
    else:
        return ()
    since = min(s.said for s in ordered if s.status is current.status) - timedelta(days=3)
    found = [s for s in ordered if s.status in against and s.said >= since and s.certainty is not Certainty.UNKNOWN]
    return _unique(f"{s.status}, says {_who(s)} ({s.said})" for s in found)


def _entry(s: Statement) -> Entry:
    return Entry(s.said, s.status.value, s.certainty.value, s.when, s.sources, s.article, s.voice, s.id, s.evidence)


CORRECTABLE = ("status", "certainty", "when", "place", "place_name", "type", "mode", "title")


def _corrected(event: Event, corrections: tuple[Correction, ...]) -> Event:
    latest: dict[str, Correction] = {}
    for correction in corrections:
        if correction.value:
            latest[correction.field] = correction
        else:
            latest.pop(correction.field, None)
    values: dict[str, Any] = {name: c.value for name, c in latest.items()}
    disputed = event.disputed
    if "status" in latest and latest["status"].value != event.status:
        disputed = (*disputed, f"{event.status} by the reports ({', '.join(event.says[:3])})")
    if "when" in latest:
        values["first"], values["last"] = bounds(latest["when"].value)
    lines = tuple(
        Entry(c.made, c.value if c.field == "status" else f"{c.field}={c.value}", None, None, ("correction",), "",
              "a person", None, c.because)
        for c in corrections
    )  # fmt: skip
    return replace(
        event, **values, disputed=disputed, corrected=bool(latest), sequence=event.sequence + len(corrections),
        changed=max(event.changed, corrections[-1].made),
        history=tuple(sorted((*event.history, *lines), key=lambda e: e.day)),
    )  # fmt: skip


def _unique(items: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(items))


def _most_said(items: Sequence[T]) -> T:
    return items[0] if len(items) == 1 else max(dict.fromkeys(items), key=items.count)
