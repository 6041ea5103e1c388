"""Prepositions that make an interval of a time: since, until, by, from … to, between … and."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from reportedly.times.named import named_times
from reportedly.times.outlook import MOVED
from reportedly.times.resolve import Resolved, window
from reportedly.times.said import (
    NO_YEAR,
    DayOfMonth,
    Every,
    Holiday,
    Length,
    MonthNamed,
    OfEvent,
    Phrase,
    Vague,
    WeekdayNamed,
)
from reportedly.times.when import When, days, month, of_value, shifted
from reportedly.times.words import Words


def _leads(*groups: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(lead.split()) for group in groups for lead in group.split(", "))


_ONWARDS = _leads(
    "since, ever since, starting, starting in, starting on, starting from, beginning, beginning in, beginning on",
    "beginning from, commencing, effective, effective from, with effect from, as from, from, after, following, beyond",
    "as early as, as soon as, no earlier than, no sooner than, not before, not until, dating to, dating back to",
)
_UPTO = _leads(
    "until, till, up until, until at least, until late, until about, until after, up to, by, by at least, through",
    "before, prior to, no later than, not later than, as late as, at latest, ending, ending on, ending in",
)
_OPENED = frozenset(
    "visit effective force effect as , . days closed open talks banned valid running tour trip held apply "
    "applies".split()
) | {""}  # words behind which "from Monday" opens an interval
_DATED = frozenset(
    "poster letter deal footage video image images photo photos picture pictures data figures report reports statement "
    "resolution law interview decision up down increase decrease change rise fall drop away news document documents "
    "tweet message recording agreement article memo percent % back carried held left over".split()
)  # what is "from Monday" because it was made then
_JOINS = frozenset(["to", "until", "till", "through", "-", "–", "—", "‑", "thru"])


@dataclass(frozen=True, slots=True)
class Limits:
    """The days of an expression in its place, and the words that give them."""

    when: When | None
    first: int
    last: int


def bounded(words: Words, said: list[Phrase], resolved: list[Resolved], published: date | None) -> list[Limits]:
    """The days of every phrase with the preposition before it and the other end of its range taken in."""
    limits = [Limits(result.when, phrase.first, phrase.last) for phrase, result in zip(said, resolved, strict=True)]
    k = 0
    while k < len(said):
        joined = _ranged(words, said, resolved, k, published)
        if joined is not None:
            size, whole = joined
            limits[k : k + size] = [whole] * size
            k += size
            continue
        behind = k + 1 < len(said) and said[k + 1].first - said[k].last in (1, 2)
        next_when = resolved[k + 1].when if behind and words.low[said[k + 1].last] not in _QUOTES else None
        limits[k] = _single(words, said[k], resolved[k], limits[k], published, next_when)
        k += 1
    return limits


def _ranged(
    words: Words, said: list[Phrase], resolved: list[Resolved], k: int, published: date | None
) -> tuple[int, Limits] | None:
    """How many phrases from `k` on make one range, and its days."""
    if k + 1 >= len(said):
        return None
    a, b = resolved[k].when, resolved[k + 1].when
    if a is None or b is None or a.first is None or b.last is None or "/" in a.edtf[:1]:
        return None
    if isinstance(said[k].said, Length) or isinstance(said[k + 1].said, Length):
        return None
    start, end = said[k], said[k + 1]
    gap = words.low[start.last : end.first]
    while gap and gap[0] in (",",):
        gap = gap[1:]
    if gap and gap[-1] == "the":
        gap = gap[:-1]
    before = words.low[start.first - 1] if start.first else ""
    if before == "from" and any(word in MOVED for word in words.low[max(start.first - 6, 0) : start.first]):
        return None  # "moved from Friday to Sunday" is two days, not three
    if len(gap) == 2 and set(gap) <= {"-", "–", "—"}:
        gap = gap[:1]
    a, b = _in_order(start, end, a, b, published)
    if len(gap) == 1 and gap[0] in _JOINS and (gap[0] != "to" or before == "from" or _same_kind(start, end)):
        first = start.first - (before in ("from", "between"))
        return 2, Limits(a.to(b), first, end.last)
    if gap == ["and"] and before == "between":
        return 2, Limits(a.to(b), start.first - 1, end.last)
    if gap == ["and"] and _same_kind(start, end) and _adjacent(a, b):
        return 2, Limits(a.to(b), start.first, end.last)
    return None


def _in_order(start: Phrase, end: Phrase, a: When, b: When, published: date | None) -> tuple[When, When]:
    """Both ends of a range, one of them a week or a year away where the tense put them the wrong way round."""
    if published is None or a.first is None or b.first is None or b.last is None or a.first <= b.last:
        return a, b
    if not 1 < a.first.year < 9998:
        return a, b
    ahead = a.first >= published
    if isinstance(start.said, WeekdayNamed) and isinstance(end.said, WeekdayNamed):
        week = timedelta(days=7)
        return (a, days(b.first + week, b.last + week)) if ahead else (days(a.first - week, a.first - week), b)
    if (
        isinstance(start.said, MonthNamed)
        and isinstance(end.said, MonthNamed)
        and NO_YEAR == start.said.year == end.said.year
    ):
        if ahead:
            return a, month(b.first.year + 1, b.first.month)
        return month(a.first.year - 1, a.first.month), b
    return a, b


def _same_kind(start: Phrase, end: Phrase) -> bool:
    return type(start.said) is type(end.said)


def _adjacent(a: When, b: When) -> bool:
    """Whether the second time begins the day after the first ends: "Sept. 9 and 10", "September and October"."""
    return a.last is not None and b.first is not None and (b.first - a.last).days == 1


_QUOTES = ("'", "’")


def _single(
    words: Words, phrase: Phrase, result: Resolved, plain: Limits, published: date | None, next_when: When | None
) -> Limits:
    low, at = words.low, phrase.first
    if isinstance(phrase.said, OfEvent) and next_when is not None:
        return _beyond(low[phrase.last], Length(phrase.said.unit, 1), next_when, phrase, plain)
    if isinstance(phrase.said, Length):
        return _within(words, phrase, plain, published, next_when)
    if result.when is None or isinstance(phrase.said, Every | Vague):
        return plain
    at -= low[at - 1] == "the" and at > 0
    if isinstance(phrase.said, Holiday) and named_times()[phrase.said.name].is_stretch:
        return _around(low[at - 1], result.when, at, phrase, plain)
    if low[at - 1] == "or" and low[phrase.last] == "or":
        return plain
    for size in (3, 2, 1):
        if at - size < 0:
            continue
        lead = tuple(low[at - size : at])
        if lead in _ONWARDS and not (lead == ("following",) and words.said[at - 1][0].isupper()):
            if lead == ("from",) and not _opens(words, at - 1, phrase):
                return plain
            if lead == ("after",) and _possessed(words, phrase):
                return plain
            return Limits(result.when.onwards, at - size, phrase.last)
        if lead in _UPTO:
            if lead[0] in ("before",) and _possessed(words, phrase):
                return plain
            if lead == ("by",) and _possessed(words, phrase):
                return plain
            return Limits(result.when.upto, at - size, phrase.last)
    if low[phrase.last] in ("onwards", "onward"):
        return Limits(result.when.onwards, phrase.first, phrase.last + 1)
    if low[phrase.last : phrase.last + 2] == ["or", "later"]:
        return Limits(result.when.onwards, phrase.first, phrase.last + 2)
    if low[phrase.last : phrase.last + 2] in (["or", "earlier"], ["or", "sooner"], ["at", "latest"]):
        return Limits(result.when.upto, phrase.first, phrase.last + 2)
    return plain


def _around(lead: str, when: When, at: int, phrase: Phrase, plain: Limits) -> Limits:
    """The days before a war and those after it: up to its first day, from its last on."""
    if lead in ("before", "until") and when.first is not None:
        return Limits(days(when.first, when.first).upto, at - 1, phrase.last)
    over = named_times()[phrase.said.name].last is not None if isinstance(phrase.said, Holiday) else False
    last = when.last if over else when.first
    if lead in ("since", "after") and last is not None:
        return Limits(days(last, last).onwards, at - 1, phrase.last)
    return plain


def _possessed(words: Words, phrase: Phrase) -> bool:
    """Whether the time only marks a noun: "after Tuesday's vote", "before the 2020 election"."""
    after = words.low[phrase.last]
    return after in ("'", "’") or words.low[phrase.first - 1] == "the"


def _opens(words: Words, at: int, phrase: Phrase) -> bool:
    """Whether "from" before a time opens an interval ("from Monday"), not an origin ("a poster from 1989")."""
    if isinstance(phrase.said, DayOfMonth | WeekdayNamed | MonthNamed):
        return words.low[at - 1] not in _DATED and words.low[at - 1] not in MOVED
    return words.low[at - 1] in _OPENED


_STEPS = frozenset(["day", "week", "month", "year"])


def _beyond(lead: str, said: Length, other: When, phrase: Phrase, plain: Limits) -> Limits:
    """The day of "two days after Christmas": in the precision of the unit."""
    by = said.count if lead != "before" else -(said.count or 0)
    if by is None or by != int(by) or other.first is None or other.first != other.last:
        return plain
    try:
        there = shifted(other.first, said.unit, int(by))
    except (ValueError, OverflowError):
        return plain
    if said.unit == "day":
        return Limits(days(there, there), phrase.first, phrase.last + 1)
    if said.unit == "week":
        monday = there - timedelta(days=there.weekday())
        return Limits(days(monday, monday + timedelta(days=6)), phrase.first, phrase.last + 1)
    near = month(there.year, there.month) if said.unit == "month" else of_value(f"{there.year:04}")
    return Limits(near, phrase.first, phrase.last + 1)


def _within(words: Words, phrase: Phrase, plain: Limits, published: date | None, next_when: When | None) -> Limits:
    """The days of "within two weeks": from publication on for so long."""
    said = phrase.said
    assert isinstance(said, Length)
    if said.towards or said.count is None:
        return plain
    if words.low[phrase.last] in ("after", "before", "following") and next_when is not None and said.unit in _STEPS:
        return _beyond(words.low[phrase.last], said, next_when, phrase, plain)
    if published is None or words.low[phrase.first - 1] not in ("within",):
        return plain
    if words.low[phrase.last] in ("of", "after"):
        return plain
    ahead = window(published, said.unit, said.count, 1)
    return Limits(ahead, phrase.first - 1, phrase.last) if ahead else plain
