"""Whether two reports can be of one event by their days, and how well these fit."""

from __future__ import annotations

from reportedly.matching.shared import once_only, same_deed, same_person, same_town
from reportedly.matching.sides import AHEAD, FREQUENT, ONCE, PLAN_WAITS, Side
from reportedly.records import Status

OCCASION = 10  # days apart that reports of one named occasion may be
ONCE_SLIPS = 7  # days by which the dates given of such a deed may differ

Scored = tuple[float, str]


def time_of(a: Side, b: Side) -> Scored | None:
    """Points for the days, `a` known first; None where they cannot be of one event."""
    found = _days(a, b)
    apart = a.dated and b.dated and max((b.low - a.high).days, (a.low - b.high).days) > ONCE_SLIPS
    if (found is None or found[0] < 0.5) and not apart and once_only(a, b):
        return 0.5, f"told {(b.known - a.known).days} days apart"
    return found


def _days(a: Side, b: Side) -> Scored | None:
    if a.dated and b.dated:
        return _both_dated(a, b)
    if a.dated or b.dated:
        return _one_dated(a, b)
    gap, short = (b.known - a.known).days, a.type in FREQUENT
    if a.before and b.before:
        return (1.0, f"plans told {gap} days apart") if gap <= _waits(a, b) * 2 // 3 else None
    if a.before:
        return (1.0 if gap <= 30 else 0.5, "plan and outcome") if gap <= _waits(a, b) else None
    if b.before:
        if gap <= 1 or (not a.over and gap <= AHEAD and b.status is not Status.PROPOSED):
            return 0.5, "told while it goes on"
        return (0.0, "spoken of as known") if b.given and gap <= AHEAD else None
    if b.names_day_of(a):
        return 1.5, "on the day named"
    if gap <= 2:
        told = b.given and same_town(a, b) and same_deed(a, b)
        close = gap == 0 or a.type not in FREQUENT or same_person(a, b) or told
        return (1.5 if close else 0.0), f"said {gap} days apart"
    if b.given and gap <= AHEAD:
        far = -1.0 if a.over or not a.lasting else 0.0
        return (1.0 if gap <= 45 and not short else 0.0 if gap <= 45 else far), "spoken of as known"
    if gap <= (OCCASION if a.occasion and a.occasion == b.occasion else near(a)):
        on = a.status is b.status is Status.UNDERWAY and a.lasting
        return (1.0 if on else 0.5), f"said {gap} days apart"
    return (0.5, "goes on") if not a.over and b.lasting and gap <= AHEAD else None


def near(side: Side) -> int:
    """How many days apart two undated reports of a deed of this kind may be known."""
    if side.type in FREQUENT or side.type == "CONSULT":
        return 2
    if side.mode == "resign":
        return 2 * PLAN_WAITS
    return 10 if side.type in ONCE or side.recipients & side.people else 4


def _waits(a: Side, b: Side) -> int:
    """How many days an undated plan waits for its outcome."""
    if a.type in FREQUENT:
        return PLAN_WAITS
    if a.status in (Status.NEGATED, Status.CANCELLED):
        return 10  # what comes later is a new attempt
    personal = (a.actors | a.recipients) & (b.actors | b.recipients) & (a.people | b.people)
    if a.type == "CONSULT" and not personal:
        return 2 * PLAN_WAITS if a.occasion and a.occasion == b.occasion else PLAN_WAITS
    return 2 * PLAN_WAITS if a.status is Status.PROPOSED else AHEAD


def _both_dated(a: Side, b: Side) -> Scored | None:
    gap = max((b.low - a.high).days, (a.low - b.high).days)
    if gap <= 0:
        width = max(a.width, b.width)
        if width > 45 and a.first and b.first and abs((a.first - b.first).days) <= 3:
            return 1.5, "from the same day on"
        if width <= 3:
            return 2.0, "same days"
        return (1.5, "dates overlap") if width <= 45 else (0.5, "dates overlap widely")
    if gap <= (1 if a.type in FREQUENT or a.type == "CONSULT" else 3):
        return 0.5, f"{gap} days apart"
    late = (b.known - a.high).days
    moved = a.before and (b.before or b.type not in FREQUENT) and gap <= 45
    moved = moved and late <= (3 if b.over or b.status is Status.POSTPONED else 0)
    return (0.0, "another day set") if moved else None


def _one_dated(a: Side, b: Side) -> Scored | None:
    dated, other = (a, b) if a.dated else (b, a)
    early, late = (dated.low - other.known).days, (other.known - dated.high).days
    if other.before:
        waits = -3 <= early <= _waits(a, b) or (early < 0 and late <= 3)
        return (1.0, "undated plan before the day") if waits else None
    slips = dated.before and a.type in ONCE and late <= PLAN_WAITS
    if dated.before and dated.width <= 1 and early <= 0 and late <= 1:
        return 2.0, "reported on that day"
    if dated is b and b.given and b.width == 0 and early == 0:
        return 2.0, "told on the day named"
    if early <= 1 and (late <= near(a) or slips):
        return 1.5, "reported about that day"
    if early > 1:
        return None
    return (1.0 if late <= 45 else -1.0, "spoken of as known") if other.given and late <= AHEAD else None
