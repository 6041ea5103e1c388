"""Gives what a phrase says its TIMEX3 type and value and its days, by the publication date and earlier mentions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from reportedly.times.named import named_times
from reportedly.times.outlook import AHEAD, BACK, UNKNOWN
from reportedly.times.said import (
    Away,
    DayOfMonth,
    Every,
    Holiday,
    Length,
    Mentioned,
    MonthNamed,
    OfDay,
    OfEvent,
    PartOfYear,
    Phrase,
    Said,
    Shifted,
    Vague,
    WeekdayNamed,
    YearNamed,
    Years,
    YearSaid,
)  # fmt: skip
from reportedly.times.unit_words import length_value
from reportedly.times.when import When, days, month, of_value, shifted, shifted_month

_SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
NO_DATE = "no publication date"
NO_DAY = "a time of day without its day"
VAGUE = "too vague for calendar days"
LENGTH = "a length of time"
REPEATED = "a repeated time"
OTHER_EVENT = "anchored to another event"
OUTSIDE = "outside the calendar"


@dataclass(frozen=True, slots=True)
class Resolved:
    """A TIMEX3 type and value with the days they mean, or the reason why there are none."""

    type: str
    value: str
    when: When | None
    unresolved: str | None = None


@dataclass
class Timeline:
    """Resolves the phrases of one text in order; remembers the last date and quarter mentioned."""

    published: date | None
    day: date | None = None  # the last day mentioned
    unit: str = ""  # how precise that mention was
    quarter: tuple[int, int] | None = None  # year and quarter last mentioned

    def resolve(self, phrase: Phrase, outlook: int) -> Resolved:
        """The type, value and days of the next phrase."""
        try:
            return self._resolved(phrase, outlook)
        except (ValueError, OverflowError):  # days before the year 1 or after 9999
            return Resolved("DATE", "XXXX", None, OUTSIDE)

    def _resolved(self, phrase: Phrase, outlook: int) -> Resolved:
        said = phrase.said
        if isinstance(said, Length):
            return self._length(said)
        if isinstance(said, Every):
            return Resolved("SET", said.value, None, REPEATED)
        if isinstance(said, Vague):
            return Resolved("DATE", said.value, None, VAGUE)
        if isinstance(said, OfDay):
            return self._of_day(said, outlook, phrase)
        value, why = self._value(said, outlook, phrase)
        when = self._when(said, value)
        if when is not None and phrase.mod not in ("", "before", "after") and when.first != when.last:
            when = when.approximate  # "earlier this month" is all of this month up to now, "early Sunday" is Sunday
        self._remember(said, value, when)
        return Resolved("DATE", value, when, None if when else why or VAGUE)

    def _when(self, said: Said, value: str) -> When | None:
        if isinstance(said, Holiday):
            entry = named_times()[said.name]
            if entry.is_stretch:
                return entry.stretch(self.published)
            return entry.in_year(int(value[:4])) if value[:4].isdecimal() else None
        if isinstance(said, Away) and said.unit == "decade":
            when = of_value(value)
            return when.approximate if when else None
        return of_value(value)

    def _remember(self, said: Said, value: str, when: When | None) -> None:
        if when is None or when.first is None:
            return
        if isinstance(said, PartOfYear) and "-Q" in value:
            self.quarter = (int(value[:4]), int(value[-1]))
        self.day = when.first
        self.unit = (
            "day" if when.first == when.last else "week" if "-W" in value else "month" if len(value) == 7 else "year"
        )

    # ------------------------------------------------------------ lengths and times of day

    def _length(self, said: Length) -> Resolved:
        value = length_value(said.unit, said.count)
        when = self._window(said) if said.towards else None
        return Resolved("DURATION", value, when, None if when else VAGUE if said.towards else LENGTH)

    def _window(self, said: Length) -> When | None:
        """The days of "the past three months": counted in the unit's own precision up to publication."""
        if self.published is None or said.count is None:
            return None
        return window(self.published, said.unit, said.count, said.towards)

    def _of_day(self, said: OfDay, outlook: int, phrase: Phrase) -> Resolved:
        day: str | None = None
        named = said.day is not None
        if said.day is not None:
            day, why = self._value(said.day, outlook, phrase)
            if isinstance(said.day, Mentioned) and not of_value(day):
                return Resolved("TIME", f"XXXX-XX-XX{said.time}", None, why or OTHER_EVENT)
        elif (
            self.day is not None and self.unit == "day" and self.published and abs((self.published - self.day).days) < 9
        ):
            day = self.day.isoformat()
        elif self.published is not None:
            day = self.published.isoformat()
        when = of_value(day) if day else None
        if when is None or when.first != when.last:
            return Resolved(
                "TIME", f"{day or 'XXXX-XX-XX'}{said.time}", when if when and "X" in when.edtf else None, NO_DATE
            )
        if said.day is not None:
            self._remember(said.day, str(day), when)
        if not named:
            return Resolved("TIME", f"{day}{said.time}", None, NO_DAY)
        return Resolved("TIME", f"{day}{said.time}", when)

    # ------------------------------------------------------------ calendar values

    def _value(self, said: Said, outlook: int, phrase: Phrase) -> tuple[str, str | None]:
        """The TIMEX3 value, and why it has no days where it has none."""
        match said:
            case YearNamed(year):
                if phrase.rule == "year's period" and self.quarter:
                    return f"{year:04}-Q{self.quarter[1]}", None
                return f"{year:04}", None
            case Years(digits):
                return digits, None
            case DayOfMonth():
                value, why = self._day_of_month(said, outlook)
                day = of_value(value) if phrase.rule == "week of" else None
                return (value_at(day.first, "week", 0), why) if day and day.first else (value, why)
            case MonthNamed():
                return self._month(said, outlook)
            case PartOfYear():
                return self._part_of_year(said, outlook)
            case Holiday():
                return self._holiday(said, outlook)
            case WeekdayNamed():
                return self._weekday(said, outlook)
            case Shifted(unit, by):
                if self.published is None:
                    return _unknown(unit), NO_DATE
                return self._shifted(unit, by, outlook, phrase)
            case Mentioned(unit, by):
                return self._mentioned(unit, by)
            case OfEvent(unit):
                return _unknown(unit), OTHER_EVENT
            case Away():
                return self._away(said)
            case _:
                return "", VAGUE

    def _year(self, said: YearSaid) -> int | None:
        if said.number is not None:
            return said.number
        if said.shift is None:
            return None
        base = self.day if said.mentioned and self.day else self.published
        return base.year + said.shift if base else None

    def _day_of_month(self, said: DayOfMonth, outlook: int) -> tuple[str, str | None]:
        year = self._year(said.year)
        if year is None and self.published is None:
            return f"XXXX-{said.month:02}-{said.day:02}", NO_DATE
        if year is None:
            year = self._likely_year(said, outlook)
        return f"{year:04}-{said.month:02}-{said.day:02}", "no such day"

    def _likely_year(self, said: DayOfMonth, outlook: int) -> int:
        """The year in which a date without one lies: the nearest, unless the tense speaks for the other."""
        assert self.published is not None
        at = self.published.month * 31 + self.published.day
        ahead = said.month * 31 + said.day - at  # in months of 31 days; 372 a year
        past, future = (ahead - 372 if ahead > 0 else ahead), (ahead + 372 if ahead < 0 else ahead)
        if outlook == BACK:
            chosen = future if future < 60 and past < -290 else past
        elif outlook > 0:
            chosen = past if -past < future and (outlook < AHEAD or (past > -60 and future > 250)) else future
        else:
            chosen = past if -past <= future else future
        return self.published.year + round((chosen - ahead) / 372)

    def _month(self, said: MonthNamed, outlook: int) -> tuple[str, str | None]:
        year = self._year(said.year)
        if year is None and self.published is None:
            return f"XXXX-{said.month:02}", NO_DATE
        if year is None:
            assert self.published is not None
            year = _year_of(self.published, said.month, said.which, outlook)
        return f"{year:04}-{said.month:02}", None

    def _part_of_year(self, said: PartOfYear, outlook: int) -> tuple[str, str | None]:
        year = self._year(said.year)
        if year is None and self.published is None:
            return f"XXXX-{said.code}", NO_DATE
        if year is None:
            assert self.published is not None
            year = self._year_of_part(said, outlook)
        return f"{year:04}-{said.code}", None

    def _year_of_part(self, said: PartOfYear, outlook: int) -> int:
        assert self.published is not None
        pub = self.published
        if said.code in _SEASON_STARTS:
            first = _SEASON_STARTS[said.code]
            if said.which == "this":
                return pub.year - (said.code == "WI" and pub.month <= 2)
            begun, over = pub.month >= first, pub.month > first + 2
            if said.which == "last":
                return pub.year if over else pub.year - 1
            if said.which == "next":
                return pub.year + 1 if begun or pub.year == 0 else pub.year
            if outlook > 0:
                return pub.year + 1 if over else pub.year
            return pub.year if begun else pub.year - 1
        size = 3 if said.code[0] == "Q" else 6
        first = (int(said.code[1]) - 1) * size + 1
        if outlook > 0:  # what a quarter just over brought may still be to come
            return pub.year + 1 if pub.month > first + size + 2 else pub.year
        return pub.year if pub.month >= first else pub.year - 1

    def _holiday(self, said: Holiday, outlook: int) -> tuple[str, str | None]:
        entry = named_times()[said.name]
        if entry.is_stretch:
            return entry.stretch(self.published).edtf, None
        year = self._year(said.year)
        if year is None and self.published is None:
            fixed = entry.month is not None and entry.day is not None
            return (f"XXXX-{entry.month:02}-{entry.day:02}" if fixed else "XXXX-XX-XX"), NO_DATE
        when = entry.in_year(year) if year is not None else self._nearest(said, outlook)
        if when is None:
            return "XXXX-XX-XX", OUTSIDE
        return when.edtf.partition("/")[0], None

    def _nearest(self, said: Holiday, outlook: int) -> When | None:
        assert self.published is not None
        entry, pub = named_times()[said.name], self.published
        years = [w for y in (pub.year - 1, pub.year, pub.year + 1) if (w := entry.in_year(y)) and w.first]
        past = [w for w in years if w.first and w.first <= pub]
        future = [w for w in years if w.last and w.last >= pub]
        if said.which == "last" or (outlook == BACK and said.which == ""):
            near = [w for w in future if w.first and (w.first - pub).days < 30 and said.which == ""]
            far = not past or (past[-1].first and (pub - past[-1].first).days > 300)
            return near[0] if near and far else past[-1] if past else None
        if said.which == "next" or outlook > 0:
            return future[0] if future else None
        return min(years, key=lambda w: abs((w.first - pub).days) if w.first else 0, default=None)

    def _weekday(self, said: WeekdayNamed, outlook: int) -> tuple[str, str | None]:
        if self.published is None:
            return f"XXXX-WXX-{said.weekday + 1}", NO_DATE
        return weekday_near(self.published, said, outlook).isoformat(), None

    def _shifted(self, unit: str, by: int, outlook: int, phrase: Phrase) -> tuple[str, str | None]:
        assert self.published is not None
        pub = self.published
        if unit == "weekend":
            return _weekend(pub, by, outlook, phrase.rule), None
        if phrase.rule == "year-end" and outlook == BACK and pub.month <= 6:
            return f"{pub.year - 1:04}", None
        if unit == "quarter" and phrase.rule == "the unit" and self.quarter:
            return f"{self.quarter[0]:04}-Q{self.quarter[1]}", None
        return value_at(pub, unit, by), None

    def _mentioned(self, unit: str, by: int) -> tuple[str, str | None]:
        if self.day is None or (unit in ("day", "week") and self.unit not in ("day",)):
            return _unknown(unit), OTHER_EVENT
        if unit == "month" and self.unit == "year":
            return _unknown(unit), OTHER_EVENT
        if unit == "quarter" and self.quarter:
            year, quarter = divmod(self.quarter[0] * 4 + self.quarter[1] - 1 + by, 4)
            return f"{year:04}-Q{quarter + 1}", None
        return value_at(self.day, unit, by), None

    def _away(self, said: Away) -> tuple[str, str | None]:
        if said.count is None:
            if said.mentioned:
                return "PAST_REF" if said.sign < 0 else "FUTURE_REF", VAGUE
            return "PAST_REF" if said.sign < 0 else "FUTURE_REF", VAGUE
        if said.unit == "year" and said.count == 1 and said.sign < 0 and self.quarter:
            return f"{self.quarter[0] - 1:04}-Q{self.quarter[1]}", None
        base = self.day if said.mentioned else self.published
        if said.mentioned and said.unit in ("day", "week", "hour", "minute") and self.unit != "day":
            base = None
        if base is None and said.mentioned and said.unit in ("year", "decade"):
            base = self.published
        if base is None:
            return _unknown(said.unit), OTHER_EVENT if said.mentioned else NO_DATE
        try:
            return _away_from(base, said.unit, said.count * said.sign), None
        except (ValueError, OverflowError):
            return "PAST_REF" if said.sign < 0 else "FUTURE_REF", VAGUE


def _unknown(unit: str) -> str:
    return {
        "day": "XXXX-XX-XX",
        "week": "XXXX-WXX",
        "weekend": "XXXX-WXX-WE",
        "month": "XXXX-XX",
        "quarter": "XXXX-QX",
    }.get(unit, "XXXX")


def window(published: date, unit: str, count: float, towards: int) -> When | None:
    """The days of "the past three months" or "the next two weeks", in the precision of the unit."""
    try:
        whole = int(count)
        if unit in ("second", "minute", "hour"):
            reach = timedelta(days=int(count * {"second": 0, "minute": 0, "hour": 1}[unit] / 24))
            first, last = (published - reach, published) if towards < 0 else (published, published + reach)
            return days(first, last)
        if unit in ("day", "week", "fortnight", "weekend"):
            reach = timedelta(days=round(count * {"day": 1, "week": 7, "fortnight": 14, "weekend": 7}[unit]))
            first, last = (published - reach, published) if towards < 0 else (published, published + reach)
            return days(first, last)
        if unit in ("month", "quarter"):
            near, far = (
                month(published.year, published.month),
                month(*shifted_month(published, towards * whole * (3 if unit == "quarter" else 1))),
            )
            return far.to(near) if towards < 0 else near.to(far)
        years = whole * {"year": 1, "decade": 10, "century": 100}[unit]
        here, there = of_value(f"{published.year:04}"), of_value(f"{published.year + towards * years:04}")
    except (ValueError, OverflowError, KeyError):
        return None
    if here is None or there is None:
        return None
    return there.to(here) if towards < 0 else here.to(there)


def value_at(day: date, unit: str, by: int) -> str:
    """The TIMEX3 value of the unit so many units from a day's."""
    if unit in ("century", "decade"):
        size = 100 if unit == "century" else 10
        return f"{day.year // size + by:0{2 if unit == 'century' else 3}}"
    if unit in ("hour", "minute", "second", "weekend", "fortnight", "millennium"):
        unit, by = "day", 0
    other = shifted(day, unit, by)
    if unit == "day":
        return other.isoformat()
    if unit == "week":
        year, week, _ = other.isocalendar()
        return f"{year:04}-W{week:02}"
    if unit == "month":
        return f"{other.year:04}-{other.month:02}"
    if unit == "quarter":
        return f"{other.year:04}-Q{(other.month + 2) // 3}"
    return f"{other.year:04}"


def _away_from(base: date, unit: str, by: float) -> str:
    if unit in ("second", "minute", "hour"):
        return (base + timedelta(days=int(by * (1 if unit == "hour" else 0) / 24))).isoformat()
    if unit == "fortnight":
        unit, by = "week", 2 * by
    if unit == "weekend":
        unit = "week"
    if by != int(by):
        smaller = {
            "year": ("month", 12),
            "month": ("week", 4),
            "week": ("day", 7),
            "decade": ("year", 10),
            "century": ("year", 100),
        }
        unit, size = smaller.get(unit, (unit, 1))
        by = round(by * size)
    whole = int(by)
    if unit in ("decade", "century", "millennium"):
        size = {"decade": 10, "century": 100, "millennium": 1000}[unit]
        return value_at(base, "year", whole * size)
    return value_at(base, unit, whole)


def _year_of(published: date, number: int, which: str, outlook: int) -> int:
    """The year of a month named without one."""
    year, here = published.year, published.month
    if which == "this":
        return year
    if which == "last":
        return year if number < here - 1 else year - 1
    if which == "next":
        return year if number > here else year + 1
    if outlook == BACK:
        return year if number <= here else year - 1
    ahead = (number - here) % 12
    if outlook == AHEAD or (outlook > 0 and ahead <= 6):
        return year if number >= here else year + 1
    return year + (number < here) if ahead == 1 else year - (number > here)


def weekday_near(published: date, said: WeekdayNamed, outlook: int) -> date:
    """The day meant by a weekday: that of publication itself, or the one before or after it."""
    back = (published.weekday() - said.weekday) % 7
    ahead = (said.weekday - published.weekday()) % 7
    monday = published - timedelta(days=published.weekday())
    if said.week is not None:
        return monday + timedelta(days=said.weekday + 7 * said.week)
    if said.which == "last":
        return published - timedelta(days=back if back > 1 else back + 7)
    if said.which == "next":
        return published + timedelta(days=ahead) if published.weekday() == 6 else (
            monday + timedelta(days=7 + said.weekday)
        )  # fmt: skip
    if said.which == "this":
        day = published - timedelta(days=back) if outlook == BACK else published + timedelta(days=ahead)
    elif outlook > 0:
        day = published + timedelta(days=ahead)
    else:
        day = published - timedelta(days=back)
    return day + timedelta(days=7 * said.weeks)


def _weekend(published: date, by: int, outlook: int, rule: str) -> str:
    saturday = published - timedelta(days=published.weekday() - 5)  # of this week
    if rule == "last unit" or by < 0:
        saturday -= timedelta(days=7)
    elif rule == "next unit":
        saturday += timedelta(days=7)
    elif published.weekday() < 5 and (outlook == BACK or (outlook == UNKNOWN and rule == "the weekend")):
        saturday -= timedelta(days=7)
    year, week, _ = saturday.isocalendar()
    return f"{year:04}-W{week:02}-WE"
