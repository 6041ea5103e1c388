"""What the words of a time expression say, before a publication date gives it days."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class YearSaid:
    """A year as said: its number, or its distance from the year of publication or of the last date mentioned."""

    number: int | None = None
    shift: int | None = None
    mentioned: bool = False  # "that year"


NO_YEAR = YearSaid()


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """A date: "Sept. 9", "9 September 2023"; the weekday where it is said too."""

    month: int
    day: int
    year: YearSaid = NO_YEAR


@dataclass(frozen=True, slots=True)
class MonthNamed:
    """A month: "October", "October 2023", "last October"."""

    month: int
    year: YearSaid = NO_YEAR
    which: str = ""  # last, this, next


@dataclass(frozen=True, slots=True)
class YearNamed:
    """A year: "1998"; a fiscal year has the number its company or state gives it."""

    year: int


@dataclass(frozen=True, slots=True)
class Years:
    """A decade or century: the first digits of its years."""

    digits: str


@dataclass(frozen=True, slots=True)
class PartOfYear:
    """A quarter ("Q3"), half ("H1") or season ("SP")."""

    code: str
    year: YearSaid = NO_YEAR
    which: str = ""  # last, this, next


@dataclass(frozen=True, slots=True)
class WeekdayNamed:
    """A weekday: "Tuesday", "last Tuesday"."""

    weekday: int
    which: str = ""  # last, this, next
    weeks: int = 0  # "a week from Tuesday"
    week: int | None = None  # "Tuesday of last week": -1


@dataclass(frozen=True, slots=True)
class Holiday:
    """A day or period named by the table, with the year where it is said."""

    name: str
    year: YearSaid = NO_YEAR
    which: str = ""


@dataclass(frozen=True, slots=True)
class Shifted:
    """A calendar unit so many from that of publication: "today" (day, 0), "last week" (week, -1)."""

    unit: str
    by: int


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A calendar unit so many from that of the date mentioned before: "that day", "the following week"."""

    unit: str
    by: int


@dataclass(frozen=True, slots=True)
class OfEvent:
    """A unit placed by some event: "the day after the vote"."""

    unit: str


@dataclass(frozen=True, slots=True)
class Away:
    """A counted distance: "three days ago" (-3, publication), "two weeks later" (+2, mentioned)."""

    unit: str
    count: float | None  # None: "several"
    sign: int
    mentioned: bool = False


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time; `towards` -1 for "the past three months", 1 for "the next three"."""

    unit: str
    count: float | None
    towards: int = 0


@dataclass(frozen=True, slots=True)
class Every:
    """A repeated time, by its TIMEX3 value."""

    value: str


@dataclass(frozen=True, slots=True)
class Vague:
    """A time without calendar days: TIMEX3 PAST_REF, PRESENT_REF or FUTURE_REF."""

    value: str


@dataclass(frozen=True, slots=True)
class OfDay:
    """A time of day ("T09:30", "TNI") of some day; None: the day of publication or of the date mentioned."""

    time: str
    day: Said | None = None


Said: TypeAlias = (
    DayOfMonth | MonthNamed | YearNamed | Years | PartOfYear | WeekdayNamed | Holiday | Shifted | Mentioned | OfEvent
    | Away | Length | Every | Vague | OfDay
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Phrase:
    """A run of words that says a time: first word, the word after its last, and what they say."""

    first: int
    last: int
    said: Said
    rule: str
    mod: str = ""  # early, mid, late, start, end, about
    also: tuple[Phrase, ...] = field(default=())  # further phrases read in the same go ("Sept. 9-10": the 10)
