"""What two reports have in common: persons, parties, the place, the day, numbers; and what befalls one but once."""

from __future__ import annotations

from reportedly.matching.sides import Side
from reportedly.matching.words import TOLLS

GROWTH = 1.5  # how many times as many a second count may tell
# Of these a person (of SANCTION/withdraw a body) suffers one in so many days.
_SELDOM = {
    ("ASSAULT", None): 45, ("COERCE", "arrest"): 14, ("COERCE", "deport"): 100, ("RETREAT", "release"): 45,
    ("RETREAT", "resign"): 60, ("SANCTION", "withdraw"): 200,
}  # fmt: skip


def once_only(a: Side, b: Side) -> str:
    """Whom or what such a deed befalls but once in the time between the two reports; "" where it may come again."""
    days = _SELDOM.get((a.type, a.mode)) or _SELDOM.get((a.type, None)) or 0
    if a.type != b.type or abs((b.known - a.known).days) > days:
        return ""
    both = a.recipients & b.recipients
    if a.mode == b.mode == "resign":
        return min(a.actors & b.actors, default="") if a.actors == b.actors and same_deed(a, b) else ""
    if a.mode == "withdraw":
        bodies = [name for name in both if len(name) > 3] if a.actors & b.actors else []
        return min(bodies, default="")
    persons = [name for name in both & a.people & b.people if not namesakes(a, b, name)]
    return min(persons, default="")


def same_day(a: Side, b: Side) -> bool:
    """Whether both are said to have been on the same days, or one on the day on which the other is told."""
    if a.dated and b.dated:
        return (a.low - b.high).days <= 0 and (b.low - a.high).days <= 0 and max(a.width, b.width) <= 3
    dated, other = (a, b) if a.dated else (b, a)
    return dated.dated and dated.width <= 3 and 0 <= (other.known - dated.low).days <= 1


def same_deed(a: Side, b: Side) -> bool:
    """Whether the word for the deed in one is in the other: "12 killed in a bombing", "the bombing"."""
    return bool(a.trigger & b.trigger or b.trigger & a.words or a.trigger & b.words)


def same_town(a: Side, b: Side) -> str | None:
    """The town of both, or that of one which the other, of no town itself, names."""
    if a.town and b.town:
        return a.town if a.town == b.town else None
    town, other = (a.town, b) if a.town else (b.town, a)
    if town and other.proper.issuperset(town.split()):
        return town
    return min(a.towns & b.towns & a.located & b.located, default=None)


def there_and_then(a: Side, b: Side) -> bool:
    """Whether the later one says of the deed just the day on which the other was told, and the same town or region."""
    said = b.dated and b.width == 0 and b.known > a.known and same_day(a, b)
    return said and bool(same_town(a, b) or a.located & b.located)


def same_target(a: Side, b: Side) -> frozenset[str]:
    """What both say was attacked, in one town."""
    return a.targets & b.targets if a.type == "ASSAULT" and same_town(a, b) else frozenset()


def same_number(a: Side, b: Side) -> str:
    """The largest number of the same that both tell, with what is counted: "89 soldier"; not one or two."""
    both = [(_number(n), noun) for noun, n in a.counts & b.counts if _number(n) > 2 or len(n) > 1]
    return "{:g} {}".format(*max(both)) if both else ""


def same_parties(a: Side, b: Side) -> bool:
    """Whether the doer and the one to whom it is done are the same, by name."""
    doer = a.actors & b.actors or a.actors & b.states or b.actors & a.states
    done_to = a.recipients & b.recipients or a.recipients & b.states or b.recipients & a.states
    return bool(doer and (done_to or (a.states & b.states) - a.actor_countries - b.actor_countries))


def same_person(a: Side, b: Side) -> bool:
    """Whether it is done to the same person, who may stand in one only as a name."""
    ours, theirs = a.recipients & a.people, b.recipients & b.people
    return bool(ours & theirs or (ours & b.mentioned and not theirs) or (theirs & a.mentioned and not ours))


def namesakes(a: Side, b: Side, surname: str) -> bool:
    """Whether a surname stands for two people in the two reports."""
    ours = {n for s, n in a.given_names if s == surname}
    theirs = {n for s, n in b.given_names if s == surname}
    if not ours or not theirs or ours & theirs:
        return False
    return not any(x[0] == y[0] and (len(x.strip(".")) == 1 or len(y.strip(".")) == 1) for x in ours for y in theirs)


def unlike(a: Side, b: Side) -> list[str]:
    """What both count, and count differently; a toll may rise, but not fall."""
    if not a.counts or not b.counts:
        return []
    ours, theirs = dict(a.counts), dict(b.counts)
    both = sorted(ours.keys() & theirs.keys())
    growing = set(both) if 0 < (b.known - a.known).days <= 2 and same_town(a, b) else TOLLS
    return [n for n in both if ours[n] != theirs[n] and not (n in growing and _grows(ours[n], theirs[n], n in TOLLS))]


def _grows(earlier: str, later: str, toll: bool) -> bool:
    """Whether a number rises, and not too much for a second count of the same."""
    return _number(earlier) < _number(later) and (toll or _number(later) <= GROWTH * _number(earlier))


def _number(figures: str) -> float:
    digits = figures.rstrip(".").replace(",", "")
    return float(digits) if digits.replace(".", "", 1).isdecimal() else 0.0
