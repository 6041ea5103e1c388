"""Reads dates, months, weekdays, years, decades, seasons and clock times from the words of a text."""

from __future__ import annotations

from reportedly.times.said import (
    NO_YEAR,
    DayOfMonth,
    Every,
    MonthNamed,
    OfDay,
    PartOfYear,
    Phrase,
    Said,
    Shifted,
    WeekdayNamed,
    YearNamed,
    Years,
    YearSaid,
)  # fmt: skip
from reportedly.times.words import (
    DECADES,
    MONTHS,
    NUMBERS,
    PARTS,
    SEASONS,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
    WEEKDAYS,
    Words,
    ordinal,
    written_year,
)  # fmt: skip

MODS = {"early": "early", "late": "late", "mid": "mid", "middle": "mid", "beginning": "start", "start": "start",
        "end": "end", "close": "end", "earlier": "before", "later": "after", "outset": "start"}  # fmt: skip
WHICH = {"last": "last", "past": "last", "this": "this", "next": "next", "coming": "next", "previous": "last"}
LEAD_INS = frozenset(
    "in since by until till through throughout from to of during last next this early late mid before after for "
    "between and or on around about past late- the as every each starting beginning till previous following within "
    "ending effective until- is was".split()
)
_WEAK_LEADS = frozenset("and or is was to as for of the on about around between".split())  # people follow them too
_DASHES = frozenset("-–—")
_NOT_YEARS = frozenset(
    "resolution no order highway route article flight section sec protocol number room boeing airbus approximately "
    "nearly almost least most some than roughly directive regulation".split()
)
_COUNTED = frozenset(
    "people troops soldiers men women children members miles kilometers kilometres km meters metres feet points "
    "dollars euros pounds percent % degrees tons tonnes barrels hours days weeks years months workers protesters "
    "police officers homes houses jobs votes cases deaths prisoners refugees migrants residents times units "
    "employees students civilians delegates demonstrators others pages words seats million billion hectares acres "
    "square fighters rebels rockets missiles tanks vehicles personnel nationals inmates detainees yards "
    "companies stores shares words patients families victims ft mph kg lbs pieces copies".split()
)


def date_of(words: Words, i: int, floor: int) -> Phrase | None:
    """The date or month whose month's name is word `i`."""
    if not _is_month(words, i, floor):
        return None
    number = MONTHS[words.low[i]]
    after = _after_name(words, i)
    day, last = _day_after(words, after)
    if day is not None:
        return _day_month(words, i, floor, number, day, last)
    before = _day_before(words, i, floor)
    if before is not None:
        day, first, also_from = before
        year, last = year_after(words, after)
        phrase = Phrase(first, last, DayOfMonth(number, day, year), "date")
        if also_from is not None:
            start_day, start = also_from
            phrase = Phrase(start, start + 1, DayOfMonth(number, start_day, year), "date",
                            also=(phrase,))  # fmt: skip
        return _with_weekday_before(words, phrase, floor)
    return _month(words, i, floor, number, after)


def _is_month(words: Words, i: int, floor: int) -> bool:
    """Whether a month's name at word `i` is no verb ("may"), no short word and nobody's name ("Theresa May")."""
    low, said = words.low, words.said
    word = low[i]
    if not said[i][0].isupper():
        return False
    after = _after_name(words, i)
    day, _ = _day_after(words, after)
    if day is not None or (i > floor and (_day_number(low[i - 1]) is not None)):
        return True
    if word in SHORT_MONTHS:
        return (low[after][:4].isdecimal() and len(low[after]) == 4) or (
            low[i + 1] == "." and i > 0 and low[i - 1] in LEAD_INS
        )
    if _year_number(low[after]) is not None or (low[after] == "," and _year_number(low[after + 1]) is not None):
        return True
    before = low[i - 1] if i > 0 else ""
    if word in ("march", "may", "april", "june", "august"):
        if before in LEAD_INS or (before in _DASHES and i > 1 and low[i - 2] in ("mid", "early", "late")):
            return not (before in _WEAK_LEADS and _named(words, i))
        return False
    return not (before and said[i - 1][:1].isupper() and before not in LEAD_INS and low[i - 2] not in ("", ".", "\n")
                and before not in WEEKDAYS)  # fmt: skip


def _after_name(words: Words, i: int) -> int:
    """The word behind a month's name and the stop that shortens it."""
    stop = words.low[i + 1] == "." and words.joined(i + 1) and words.low[i] in SHORT_MONTHS
    return i + 1 + stop


def _named(words: Words, i: int) -> bool:
    """Whether the words after `i` are those of a person or a protest: "and April Jones", "the March on Washington"."""
    word, after = words.low[i], words.low[i + 1]
    if word == "march" and after in ("on", "for", "of", "against"):
        return True
    if words.said[i + 1][:1].isupper() and after not in MONTHS and after not in WEEKDAYS:
        return True
    return after in ("said", "says", "told", "has", "had", "was", "is", "will", "would")


def _day_number(word: str) -> int | None:
    day = int(word) if word.isdecimal() and len(word) <= 2 else ordinal(word)
    return day if day is not None and 1 <= day <= 31 else None


def _day_after(words: Words, k: int) -> tuple[int | None, int]:
    """The day's number at word `k` and the word after it: "9", "9th", "the 9th", "eighth"."""
    low = words.low
    if low[k] == "the" and ordinal(low[k + 1]) is not None:
        k += 1
    day = _day_number(low[k])
    if day is None or low[k + 1] == "%" or (low[k + 1] == ":" and low[k + 2][:1].isdecimal()):
        return None, k
    if low[k] in ("second",) and low[k + 1] in ("half", "week", "quarter"):
        return None, k
    return day, k + 1


def _day_before(words: Words, i: int, floor: int) -> tuple[int, int, tuple[int, int] | None] | None:
    """The day before a month's name: its number, its first word, and the day a range starts with ("9-10 August")."""
    low = words.low
    k = i - 1
    if k >= floor and low[k] == "of":
        k -= 1
    day = _day_number(low[k]) if k >= floor else None
    if day is None or (k > 0 and low[k - 1] in ("$", "€", "£", ".") and words.joined(k)):
        return None
    first = k - 1 if k - 1 >= floor and low[k - 1] == "the" and ordinal(low[k]) is not None else k
    if k - 2 >= floor and (low[k - 1] in _DASHES or low[k - 1] in ("and", "to", "or", "until")):
        start = _day_number(low[k - 2])
        if start is not None and start < day:
            return day, k, (start, k - 2)
    return day, first, None


def _day_month(words: Words, i: int, floor: int, number: int, day: int, last: int) -> Phrase:
    """A date with the month first, with its year, its weekday and the other days of a range behind it."""
    low = words.low
    ends = []  # (day, word) of "9-10", "9 and 10", "9, 10 and 11"
    k = last
    while True:
        listed = low[k] == "," and low[k + 2] in (",", "and") and _day_number(low[k + 3]) is not None
        step = k + 1 if listed or low[k] in _DASHES or low[k] in ("and", "to", "through", "or", "until") else 0
        other = _day_number(low[step]) if step else None
        if other is None or other <= day or low[step + 1] in MONTHS or low[step + 1] in ("%", "people", "percent"):
            break
        if low[k] in ("and", "or", "to") and low[step + 1].isdecimal():
            break
        ends.append((other, step))
        k = step + 1
    year, after = year_after(words, k)
    also = tuple(Phrase(at, after if at == ends[-1][1] else at + 1, DayOfMonth(number, d, year), "date")
                 for d, at in ends)  # fmt: skip
    phrase = Phrase(i, last if ends else after, DayOfMonth(number, day, year), "date", also=also)
    return _with_weekday_before(words, phrase, floor)


def _with_weekday_before(words: Words, phrase: Phrase, floor: int) -> Phrase:
    """The date with the weekday before it ("Tuesday, July 25") and "last" or "this" taken in."""
    low, k = words.low, phrase.first
    if k - 2 >= floor and low[k - 2 : k] == ["week", "of"] and not phrase.also:
        first = k - 2 - (k - 3 >= floor and low[k - 3] in ("the", "this"))
        return Phrase(first, phrase.last, phrase.said, "week of", phrase.mod)
    if k - 1 >= floor and low[k - 1] == "the":
        k -= 1
    if k - 1 >= floor and low[k - 1] == ",":
        k -= 1
    if k - 1 >= floor and low[k - 1] == "." and words.joined(k - 1) and low[k - 2] in SHORT_WEEKDAYS:
        k -= 1
    if k - 1 >= floor and low[k - 1] in WEEKDAYS and words.said[k - 1][0].isupper():
        first = k - 1
        while first - 1 >= floor and low[first - 1] in ("this", "coming", "next", "last"):
            first -= 1
        return Phrase(first, phrase.last, phrase.said, phrase.rule, phrase.mod, phrase.also)
    return phrase


def year_after(words: Words, k: int) -> tuple[YearSaid, int]:
    """The year said behind a month or date, and the word after it: ", 2023", "of this year", "last year"."""
    low = words.low
    at = k + 1 if low[k] in (",", "of") else k
    number = _year_number(low[at])
    if number is not None and low[at + 1] not in _COUNTED:
        return YearSaid(number), at + 1
    if low[at] in ("'", "’") and low[at + 1].isdecimal() and len(low[at + 1]) == 2 and low[k] != ",":
        short = int(low[at + 1])
        return YearSaid((1900 if short > 40 else 2000) + short), at + 2
    at = k + 1 if low[k] == "of" else k
    if low[at] in NUMBERS and (spelled := _spelled(words, at)) is not None:
        return YearSaid(spelled[0]), spelled[1]
    if low[at] == "the" and low[at + 1] in ("same", "following", "previous") and low[at + 2] == "year":
        return YearSaid(shift={"same": 0, "following": 1, "previous": -1}[low[at + 1]], mentioned=True), at + 3
    if low[at + 1] == "year" and low[at] in ("this", "last", "next", "that"):
        if low[at] == "that":
            return YearSaid(shift=0, mentioned=True), at + 2
        return YearSaid(shift={"this": 0, "last": -1, "next": 1}[low[at]]), at + 2
    return NO_YEAR, k


def _year_number(word: str) -> int | None:
    return int(word) if len(word) == 4 and word.isdecimal() and "1000" <= word <= "2199" else None


def _month(words: Words, i: int, floor: int, number: int, after: int) -> Phrase | None:
    """A month without a day."""
    year, last = year_after(words, after)
    if last == after and i + 1 < after and words.low[after] in ("", "\n"):
        last = i + 1
    first, mod, which = before_name(words, i, floor)
    return Phrase(first, last, MonthNamed(number, year, which), "month", mod)


def before_name(words: Words, i: int, floor: int) -> tuple[int, str, str]:
    """What stands before a named time: its first word, "early", "end" …, and "last", "this" or "next"."""
    low, k, which = words.low, i, ""
    if k - 2 >= floor and low[k - 2] in ("this", "the") and low[k - 1] in ("past", "coming"):
        k, which = k - 2, WHICH[low[k - 1]]
    elif k - 1 >= floor and low[k - 1] in ("last", "this", "next", "coming"):
        which = WHICH[low[k - 1]]
        k -= 1
    mod = ""
    at = k - 1
    if at >= floor and low[at] in _DASHES and words.joined(at + 1):
        at -= 1
    if at >= floor and low[at] in ("early", "late", "mid", "earlier", "later"):
        return at, MODS[low[at]], which
    if k - 2 >= floor and low[k - 1] == "of" and low[k - 2] in MODS:
        mod, k = MODS[low[k - 2]], k - 2
        k -= k - 1 >= floor and low[k - 1] == "the"
    return k, mod, which


# ---------------------------------------------------------------- weekdays and parts of the day


def weekday(words: Words, i: int, floor: int) -> Phrase | None:
    """The weekday at word `i`, with its part of the day and the date that follows it."""
    low, name = words.low, words.low[i]
    if not words.said[i][0].isupper():
        return None
    after = i + 1 + (low[i + 1] == "." and words.joined(i + 1) and name in SHORT_WEEKDAYS)
    comma = after + (low[after] == ",")
    month_at = comma + (low[comma] == "the")
    if low[month_at] in MONTHS and _day_after(words, month_at + 1 + (low[month_at + 1] == "."))[0] is not None:
        return None  # the date takes it in
    day = _day_number(low[month_at])
    if day is not None and (low[month_at + 1] in MONTHS or (low[month_at + 1] == "of" and low[month_at + 2] in MONTHS)):
        return None
    if name in SHORT_WEEKDAYS and not (after > i + 1 and low[i - 1] in LEAD_INS):
        return None
    if low[i + 1] in ("times", "prayers", "mass", "telegraph", "herald") and words.said[i + 1][0].isupper():
        return None
    first, mod, which = before_name(words, i, floor)
    weeks = 0
    if low[i + 1] == "week" and low[i + 2] in (".", ",", ""):
        weeks, after = 1, i + 2
    at = first
    if at - 3 >= floor and low[at - 1] in ("from", "after") and low[at - 2] == "week" and low[at - 3] in ("a", "one"):
        first, weeks = at - 3, 1
    elif at - 3 >= floor and low[at - 1] == "ago" and low[at - 2] == "week":
        first, weeks = at - 3, -1
    said: Said = WeekdayNamed(WEEKDAYS[name], which, weeks)
    at = after + (low[after] == "of")
    if low[at] in ("last", "next", "this") and low[at + 1] == "week":
        week = {"last": -1, "this": 0, "next": 1}[low[at]]
        return Phrase(first, at + 2, WeekdayNamed(WEEKDAYS[name], week=week), "weekday of week", mod)
    part = PARTS.get(low[after])
    if part and low[after].endswith("s"):
        return Phrase(first, after + 1, Every(f"XXXX-WXX-{WEEKDAYS[name] + 1}T{part}"), "weekday nights")
    if part:
        said, after = OfDay("T" + part, said), after + 1
    return Phrase(first, after, said, "weekday", mod)


# ---------------------------------------------------------------- years, decades, seasons


def number(words: Words, i: int, floor: int) -> Phrase | None:
    """The year, decade, numeric date or clock time that begins at the number at word `i`."""
    low, word = words.low, words.low[i]
    if len(word) == 5 and word.endswith("0s") and word[:4].isdecimal():
        return _decade(words, i, floor, word[:3], i + 1)
    if len(word) == 3 and word.endswith("0s") and i > 0 and low[i - 1] in ("'", "’", "the", "early", "late", "mid"):
        mark = i - (low[i - 1] in ("'", "’"))
        return _decade(words, mark, floor, ("19" if word[0] in "3456789" else "20") + word[0], i + 1)
    if len(word) == 4 and word.isdecimal():
        return _iso_date(words, i) or _year(words, i, floor)
    if word.isdecimal() and len(word) <= 2:
        return _numeric_date(words, i) or clock(words, i, floor)
    return None


def _decade(words: Words, i: int, floor: int, digits: str, last: int) -> Phrase:
    first, mod, _ = before_name(words, i, floor)
    if first - 1 >= floor and words.low[first - 1] == "the":
        first -= 1
        if not mod:
            first, mod, _ = before_name(words, first, floor)
    return Phrase(first, last, Years(digits), "decade", mod)


def _iso_date(words: Words, i: int) -> Phrase | None:
    low = words.low
    if low[i + 1] not in ("-", "/") or low[i + 3] != low[i + 1] or not all(words.joined(i + k) for k in (1, 2, 3, 4)):
        return None
    month, day = low[i + 2], low[i + 4]
    if not (month.isdecimal() and day.isdecimal() and 1 <= int(month) <= 12 and 1 <= int(day) <= 31):
        return None
    return Phrase(i, i + 5, DayOfMonth(int(month), int(day), YearSaid(int(low[i]))), "numeric date")


def _numeric_date(words: Words, i: int) -> Phrase | None:
    """A date as "25/07/2023" and "07/25/2023": by the number that can be no month; else American order with slashes."""
    low = words.low
    if low[i + 1] not in ("/", "-") or low[i + 3] != low[i + 1] or not all(words.joined(i + k) for k in (1, 2, 3, 4)):
        return None
    a, b, y = low[i], low[i + 2], low[i + 4]
    if not (b.isdecimal() and y.isdecimal() and len(y) in (2, 4)):
        return None
    first, second = int(a), int(b)
    month, day = (second, first) if first > 12 else (first, second)
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    year = int(y) if len(y) == 4 else (1900 if int(y) > 40 else 2000) + int(y)
    return Phrase(i, i + 5, DayOfMonth(month, day, YearSaid(year)), "numeric date")


def _year(words: Words, i: int, floor: int) -> Phrase | None:
    """A year: four digits that count nothing."""
    low, word = words.low, words.low[i]
    before, after = (low[i - 1] if i > 0 else ""), low[i + 1]
    if before in ("$", "€", "£", "#", ":", ".", "/") and words.joined(i):
        return None
    if (
        after in ("%", ":")
        or after in _COUNTED
        or (after in (".", ",") and words.joined(i + 2) and low[i + 2].isdecimal())
    ):
        return None
    if before in _NOT_YEARS or (before == "." and low[i - 2] in _NOT_YEARS):
        return None
    if before in _DASHES and words.joined(i) and (low[i - 2][-1:].isdecimal() and len(low[i - 2]) != 4):
        return None
    if word[3] == "0" and after in ("'", "’") and low[i + 2] == "s" and before in ("the", "early", "late", "mid", "-"):
        return _decade(words, i, floor, word[:3], i + 3)
    if ordinal(after) is not None and low[i + 2] in ("quarter", "half"):
        return None  # the quarter takes it in
    year = int(word)
    old = 1000 <= year < 1900 and before in ("in", "since", "of", "from", "until", "by", "around", "circa", ",")
    if not (1900 <= year <= 2099 or old):
        return None
    first, mod, _ = before_name(words, i, floor)
    if first == i and before in _DASHES and words.joined(i) and low[i - 2] in ("post", "pre"):
        first = i - 2 if i - 2 >= floor else i
    if first - 1 >= floor and low[first - 1] == "fiscal":
        first -= 1
    elif first - 2 >= floor and low[first - 1] == "year" and low[first - 2] in ("fiscal", "financial", "the"):
        first -= 2
        if first - 1 >= floor and low[first - 1] == "the":
            first -= 1
    elif first - 1 >= floor and low[first - 1] in ("about", "around", "circa"):
        mod = mod or "about"
    if (
        after in _DASHES
        and words.joined(i + 1)
        and words.joined(i + 2)
        and low[i + 2].isdecimal()
        and len(low[i + 2]) == 2
    ):
        second = year // 100 * 100 + int(low[i + 2])
        if second > year:
            return Phrase(first, i + 1, YearNamed(year), "year", mod,
                          (Phrase(i + 2, i + 3, YearNamed(second), "year"),))  # fmt: skip
    if after in ("period", "quarter") and first - 1 >= floor and low[first - 1] == "the":
        return Phrase(first - 1, i + 2, YearNamed(year), "year's period", mod)
    return Phrase(first, i + 1, YearNamed(year), "year", mod)


def spelled_year(words: Words, i: int, floor: int) -> Phrase | None:
    """A year as "nineteen ninety-four", "two thousand nine": years as broadcasts have them written."""
    low = words.low
    spelled = _spelled(words, i)
    before = low[i - 1] if i > 0 else ""
    if spelled is None or not (before in LEAD_INS or before == "year"):
        return None
    year, k = spelled
    first = i
    if before == "year" and i - 1 >= floor:
        first = i - 1 - (i - 2 >= floor and low[i - 2] == "the")
    return Phrase(first, k, YearNamed(year), "spelled year")


def _spelled(words: Words, i: int) -> tuple[int, int] | None:
    """The year that number words from word `i` on say, and the word after them."""
    low, k = words.low, i
    while (low[k] in NUMBERS or low[k] in ("hundred", "thousand", "and", "-")) and k - i < 6:
        k += 1
    while k > i and low[k - 1] in ("and", "-"):
        k -= 1
    year = written_year(low[i:k])
    return None if year is None or low[k] in _COUNTED else (year, k)


def spelled_decade(words: Words, i: int, floor: int) -> Phrase | None:
    """A decade as "the nineties", "the nineteen eighties"."""
    low = words.low
    k, century = i, "19" if DECADES[low[i]] > 2 else "20"
    if k - 1 >= floor and low[k - 1] in ("nineteen", "eighteen"):
        century = "19" if low[k - 1] == "nineteen" else "18"
        k -= 1
    if low[k - 1] in ("his", "her", "their", "mid", "in") and k == i and low[k - 1] != "mid":
        return None
    phrase = _decade(words, k, floor, f"{century}{DECADES[low[i]]}", i + 1)
    return phrase if words.low[phrase.first] == "the" or k < i or phrase.mod else None


def season(words: Words, i: int, floor: int) -> Phrase | None:
    """A season, where a determiner, a year or a preposition shows it is one ("fall" and "spring" are verbs too)."""
    low = words.low
    year, last = year_after(words, i + 1)
    first, mod, which = before_name(words, i, floor)
    before = low[first - 1] if first > 0 else ""
    plain = low[i] in ("summer", "winter", "autumn")
    if year is NO_YEAR and not which:
        if before == "the" and first - 1 >= floor:
            if (low[i] == "fall" and low[i + 1] in ("of", "in", "to")) or (low[i] == "spring" and low[i + 1] == "of"):
                return None
            if low[first - 2] not in LEAD_INS and not mod and not plain:
                return None
            first -= 1
        elif (
            before not in ("in", "by", "until", "since", "through", "every", "each", "during", "before") and not mod
        ) or (before in ("by", "to") and not plain):
            return None
    elif year is not NO_YEAR and before == "the" and first - 1 >= floor:
        first -= 1
    if low[i + 1] in ("olympics", "games", "paralympics") and words.said[i + 1][0].isupper() and year is NO_YEAR:
        return None
    return Phrase(first, last, PartOfYear(SEASONS[low[i]], year, which), "season", mod)


def quarter_code(words: Words, i: int, floor: int) -> Phrase | None:
    """A quarter or half year in figures, "Q3 2022", "H1", and a fiscal year, "FY2024"."""
    low, figure = words.low, words.low[i + 1]
    if low[i] == "fy" and figure.isdecimal() and len(figure) in (2, 4):
        return Phrase(i, i + 2, YearNamed(int(figure) if len(figure) == 4 else 2000 + int(figure)), "fiscal year")
    if not (words.said[i].isupper() and words.joined(i + 1) and figure in ("1", "2", "3", "4")):
        return None
    if low[i] == "h" and figure not in ("1", "2"):
        return None
    year, last = year_after(words, i + 2)
    if year is NO_YEAR and low[i] == "h":
        return None
    return Phrase(i, last, PartOfYear(low[i].upper() + figure, year), "quarter code")


# ---------------------------------------------------------------- times of day


def clock(words: Words, i: int, floor: int) -> Phrase | None:
    """A clock time ("9 a.m.", "10:35", "5 p.m. EST Tuesday") with the day said beside it."""
    low = words.low
    hour, k, minute = int(low[i]), i + 1, None
    if (
        low[k] in (":", ".")
        and words.joined(k)
        and words.joined(k + 1)
        and low[k + 1].isdecimal()
        and len(low[k + 1]) == 2
    ):
        minute, k = int(low[k + 1]), k + 2
    if low[k] == ":" and words.joined(k) and words.joined(k + 1) and low[k + 1].isdecimal():
        k += 2
    half = ""
    if low[k] in ("a.m.", "p.m.", "am", "pm"):
        half, k = low[k][0], k + 1
    elif low[k] in ("a", "p") and low[k + 1] == "." and low[k + 2] == "m":
        half, k = low[k], k + 3
    elif low[k] == "o" and low[k + 1] in ("'", "’") and low[k + 2] == "clock":
        k += 3
    elif minute is None or low[i + 1] == "." or hour > 24 or minute > 59:
        return None
    if hour > 24 or (half and hour > 12):
        return None
    if low[k] == "in" and low[k + 1] == "the" and low[k + 2] in PARTS:
        half = "a" if low[k + 2] == "morning" else "p"
        k += 3
    if half == "p" and hour < 12:
        hour += 12
    elif half == "a" and hour == 12:
        hour = 0
    while low[k] in ("est", "edt", "gmt", "utc", "pst", "pdt", "cet", "bst", "et", "cst", "local", "eastern") or (
        low[k] == "time" and low[k - 1] in ("local", "eastern", "standard")
    ):
        k += 1
    if low[k] == "(" and low[k + 2] in ("utc", "gmt") and low[k + 3] == ")":
        day = _on_day(words, i, k + 4, f"T{hour:02}:{minute or 0:02}", floor)
        if day.last > k + 4:
            return day
    time = f"T{hour:02}:{minute or 0:02}"
    return _on_day(words, i, k, time, floor)


def _on_day(words: Words, first: int, k: int, time: str, floor: int) -> Phrase:
    """A time of day with the day that follows it, if one does."""
    low = words.low
    at = k + (low[k] == "," or low[k] == "on")
    day: Phrase | None = None
    if low[at] in ("today", "yesterday", "tomorrow"):
        shift = {"today": 0, "yesterday": -1, "tomorrow": 1}[low[at]]
        day = Phrase(at, at + 1, Shifted("day", shift), "day")
    elif low[at] in WEEKDAYS:
        day = weekday(words, at, at)
        if day is None:
            month_at = at + 1 + (low[at + 1] == ",")
            day = date_of(words, month_at, at) if low[month_at] in MONTHS else None
    elif low[at] in MONTHS:
        day = date_of(words, at, at)
    if day is not None and not day.also and isinstance(day.said, DayOfMonth | WeekdayNamed | Shifted):
        return Phrase(first, day.last, OfDay(time, day.said), "clock")
    return Phrase(first, k, OfDay(time), "clock")


def noon(words: Words, i: int, floor: int) -> Phrase | None:
    """Noon and midnight, with their day: "noon Friday", "at midnight"."""
    low = words.low
    if low[i] == "noon" and low[i - 1] == "high":
        return None
    if low[i - 1] not in ("at", "by", "until", "before", "after", "from", "around", "to", "past", "since") and not (
        low[i + 1] in WEEKDAYS or low[i + 1] == "on"
    ):
        return None
    return _on_day(words, i, i + 1, "T12:00" if low[i] in ("noon", "midday") else "T24:00", floor)
