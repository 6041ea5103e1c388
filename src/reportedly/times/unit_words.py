"""Reads times that hang on a unit: "three days ago", "last week", "the third quarter", "recent years"."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.times.calendar_words import MODS, year_after
from reportedly.times.said import (
    NO_YEAR,
    Away,
    Every,
    Length,
    Mentioned,
    OfEvent,
    PartOfYear,
    Phrase,
    Said,
    Shifted,
    Vague,
    Years,
)  # fmt: skip
from reportedly.times.words import (
    CODES,
    MULTIPLES,
    NUMBERS,
    PLURALS,
    SEVERAL,
    UNITS,
    Words,
    cardinal,
    ordinal,
)  # fmt: skip

_BETWEEN = frozenset(
    "more full straight consecutive trading business working whole long additional calendar extra further other "
    "solid tumultuous successive critical short school fiscal turbulent calendar".split()
)  # words that stand between a number and its unit
_ABOUT = {
    ("about",), ("almost",), ("nearly",), ("around",), ("roughly",), ("over",), ("under",), ("approximately",),
    ("more", "than"), ("less", "than"), ("fewer", "than"), ("at", "least"), ("at", "most"), ("up", "to"),
    ("just", "over"), ("just", "under"), ("no", "more", "than"), ("not", "more", "than"), ("some",), ("barely",),
    ("well", "over"), ("as", "many", "as"), ("as", "little", "as"), ("only",), ("just",), ("close", "to"),
}  # fmt: skip
_SPANNED_ABOUT = _ABOUT - {("only",), ("just",), ("barely",)}
_BEFORE_A_DAY = frozenset("for in within after than about almost of over once twice times only just".split())
_CHILDREN = frozenset("son daughter baby boy girl infant child twin twins".split())
_AGE = "age"  # a person's age is no time expression: it is read so that nothing else is, and dropped
_OF_THE = frozenset(
    "of in for during throughout through over by within until end until since to between per into".split()
)


@dataclass(frozen=True, slots=True)
class _Counted:
    """What stands before a unit: the count, whether one is said at all, and the first word."""

    count: float | None
    first: int
    said: bool


def unit(words: Words, i: int, floor: int) -> Phrase | None:
    """The time expression whose unit ("days", "week", "year") is word `i`."""
    low, name = words.low, UNITS[words.low[i]]
    plural = low[i] in PLURALS
    if low[i] in ("second", "seconds") and not plural:
        return None
    if (
        i > 0
        and words.said[i][0].isupper()
        and words.said[i - 1][:1].isupper()
        and low[i - 1] not in ("the", "last", "this")
    ):
        return None  # a name: "New York Times Week", "Victory Day"
    if name == "year" and (low[i + 1] in NUMBERS or (low[i + 1].isdecimal() and len(low[i + 1]) == 4)):
        return None  # "the year 2000": the number takes it in
    counted = _count(words, i, floor)
    k = counted.first
    if name == "quarter" and counted.said and (low[i - 1] == "-" or low[i + 1] == "of"):
        return None  # "three-quarters of the seats"
    if name == "year" and low[i + 1] in ("'", "’") and low[i + 2] == "s" and low[i + 4] in ("quarter", "half"):
        return None  # "next year's first quarter": the quarter takes it in
    if name == "year" and low[i + 1] in ("ended", "ending") and low[i - 1] in ("the", "fiscal"):
        return Phrase(i - 1 - (low[i - 2] == "the" and i - 2 >= floor), i + 1, Length(name, 1), "the year ended")
    ordered = _ordinal_before(words, k, floor) if not counted.said else None
    if ordered is not None and not plural:
        return _ordered(words, i, floor, name, *ordered)
    if suffix := _suffix(words, i, floor, name, counted, plural):
        return suffix
    if (
        counted.said
        and low[counted.first : i] == ["one"]
        and name == "day"
        and low[counted.first - 1] not in _BEFORE_A_DAY
    ):
        return None  # "will one day return"
    if counted.said:
        return _length(words, i, floor, name, counted)
    return _plural(words, i, floor, name) if plural else _single(words, i, floor, name)


# ---------------------------------------------------------------- the number before a unit


def _count(words: Words, i: int, floor: int) -> _Counted:
    low, k = words.low, i
    if k - 1 >= floor and low[k - 1] in ("-", "‑", "–") and words.joined(k):
        k -= 1
    if k - 1 >= floor and low[k - 1] in _BETWEEN and k - 2 >= floor and (_numeric(low[k - 2]) or low[k - 2] in SEVERAL):
        k -= 1
    if k - 1 >= floor and low[k - 1] in SEVERAL and (low[k - 1] != "couple"):
        start = k - 1
        start -= start - 1 >= floor and low[start - 1] == "a" and low[i - 1] != "-"
        return _Counted(None, start, True)
    if k - 2 >= floor and low[k - 1] == "of" and low[k - 2] == "couple":
        return _Counted(2, k - 2 - (k - 3 >= floor and low[k - 3] in ("a", "the")), True)
    if k - 1 >= floor and low[k - 1] == "couple":
        return _Counted(2, k - 1 - (k - 2 >= floor and low[k - 2] == "a"), True)
    if k - 2 >= floor and low[k - 1] == "of" and low[k - 2] in ("dozens", "scores", "hundreds", "thousands", "tens"):
        return _Counted(None, k - 2, True)
    if k - 2 >= floor and low[k - 1] in ("a", "an") and low[k - 2] == "half":
        return _Counted(0.5, k - 2, True)
    if (
        k - 4 >= floor
        and low[k - 2] == "/"
        and low[k - 1].isdecimal()
        and low[k - 3].isdecimal()
        and words.joined(k - 1)
    ):
        part = int(low[k - 3]) / max(int(low[k - 1]), 1)
        whole = low[k - 4].isdecimal()
        return _Counted((int(low[k - 4]) if whole else 0) + part, k - 4 if whole else k - 3, True)
    half = k - 3 >= floor and low[k - 3 : k] == ["and", "a", "half"]
    k -= 3 * half
    start = k
    while start - 1 >= floor and (
        _numeric(low[start - 1])
        or (low[start - 1] in ("and", "-") and start < k and start - 2 >= floor and _joins_numbers(words, start - 1))
    ):
        start -= 1
    if start == k:
        return _Counted(None, i, False)
    if start - 1 >= floor and low[start - 1] in ("a", "an") and low[start] in MULTIPLES:
        start -= 1
    run = low[start:k]
    value = cardinal(run)
    if value is None or (start > 0 and low[start - 1] in ("$", "€", "£") and words.joined(start)):
        return _Counted(None, i, False)
    if start - 2 >= floor and low[start - 1] in ("to", "or", "-", "–") and _numeric(low[start - 2]):
        lower = cardinal([low[start - 2]])
        if lower is not None and lower < value:
            return _Counted(lower, start - 2, True)
    return _Counted(value + half / 2, start, True)


def _numeric(word: str) -> bool:
    return word in NUMBERS or word in MULTIPLES or word.replace(",", "").replace(".", "", 1).isdecimal()


def _joins_numbers(words: Words, i: int) -> bool:
    """Whether "and" or a hyphen at word `i` stands inside one number: "hundred and ten", "twenty-four"."""
    before, after = words.low[i - 1], words.low[i + 1]
    if words.low[i] == "and":
        return before in MULTIPLES and _numeric(after)
    return before in NUMBERS and NUMBERS[before] >= 20 and after in NUMBERS


def _about(words: Words, k: int, floor: int) -> int:
    """The first word of "more than", "almost", "up to" … before word `k`, else `k`."""
    low = words.low
    for size in (3, 2, 1):
        if k - size >= floor and tuple(low[k - size : k]) in _SPANNED_ABOUT:
            return k - size
    return k


# ---------------------------------------------------------------- behind the unit: ago, later, old …


def _suffix(words: Words, i: int, floor: int, name: str, counted: _Counted, plural: bool) -> Phrase | None:
    low, k, first = words.low, i + 1, counted.first
    count, said = counted.count, counted.said
    if low[k] == "and" and low[k + 1] == "a" and low[k + 2] in ("half", "quarter"):
        count = (count or 1.0) + (0.5 if low[k + 2] == "half" else 0.25)
        k += 3
    if not said and first - 1 >= floor and low[first - 1] in ("a", "an") and not plural:
        count, first, said = (count or 1.0), first - 1, True
    hyphen = low[k] in ("-", "–") and words.joined(k)
    word = low[k + 1] if hyphen else low[k]
    end = k + 1 + hyphen
    if low[k] == "or" and low[k + 1] in ("so", "more") and low[k + 2] in ("ago", "later", "earlier"):
        word, end = low[k + 2], k + 3
    bare = not said and not plural  # "year ago", "year-earlier"
    if bare and name == "quarter" and word in ("ago", "earlier") and low[i - 1] in ("a", "the"):
        count, said = 1.0, True
    if bare and not (hyphen or word == "ago" or word == "earlier"):
        return None
    if bare and name not in ("year", "month", "week", "quarter", "day"):
        return None
    if bare and low[end] in ("quarter", "period") and word in ("ago", "earlier"):
        first, end = first - (first - 1 >= floor and low[first - 1] == "the"), end + 1
    if word == "ago":
        if not said and not bare:
            return Phrase(first, end, Away(name, None, -1), "ago")
        start = _about(words, first, floor)
        return Phrase(start, end, Away(name, count if said else 1.0, -1), "ago", "about" if start < first else "")
    if word in ("earlier", "previously") and low[end] != "than":
        start = _about(words, first, floor)
        return Phrase(start, end, Away(name, count if said else 1.0, -1, mentioned=True), "earlier")
    if word in ("later", "hence") and said and low[end] != "than":
        start = _about(words, first, floor)
        return Phrase(start, end, Away(name, count, 1, mentioned=word == "later"), "later")
    if word == "from" and low[k + 1] in ("now", "today", "tomorrow") and said:
        return Phrase(_about(words, first, floor), k + 2, Away(name, count, 1), "from now")
    if word == "before" and said and low[end] in (".", ",", ";", "", "\n", ")") and first - 1 >= floor - 1:
        return Phrase(_about(words, first, floor), end, Away(name, count, -1, mentioned=True), "before")
    if hyphen and word == "old" and (name == "year" or low[k + 2] in _CHILDREN):
        return Phrase(first, end, Length(name, count), _AGE)
    if hyphen and word in ("old", "long", "plus"):
        if not said and not plural:
            count = 1.0
        return Phrase(first, end, Length(name, count), "length")
    if end > i + 2 and said and k > i + 1:  # "a year and a half"
        return Phrase(_about(words, first, floor), k, Length(name, count), "length")
    return None


# ---------------------------------------------------------------- counted lengths


def _length(words: Words, i: int, floor: int, name: str, counted: _Counted) -> Phrase | None:
    """A counted length: "three months", "the past three months", "every two years"."""
    low, k = words.low, counted.first
    if low[i + 1] in ("old",) and low[i] in ("years", "year", "months"):
        return Phrase(k, i + 2, Length(name, counted.count), _AGE)
    last = i + 1
    if low[last] == "or" and low[last + 1] in ("so", "more"):
        last += 2
    if low[k] == "the" or (k - 1 >= floor and low[k - 1] == "the" and low[k] in ("couple",)):
        k = k - 1 if low[k] != "the" else k
    before = low[k - 1] if k - 1 >= floor else ""
    towards = {"past": -1, "last": -1, "previous": -1, "preceding": -1, "next": 1, "coming": 1, "following": 1,
               "recent": -1, "upcoming": 1}.get(before, 0)  # fmt: skip
    if before in ("every",):
        code = length_value(name, counted.count)
        return Phrase(k - 1, last, Every(code), "every")
    if towards:
        k -= 1
        if (k - 1 >= floor and low[k - 1] in ("the", "these", "those")) or (k - 1 >= floor and low[k - 1] in ("this",)):
            k -= 1
        return Phrase(k, last, Length(name, counted.count, towards), "past and next")
    if before in ("first", "final", "last", "opening", "initial", "latest"):
        k -= 1
        if k - 1 >= floor and low[k - 1] == "the":
            k -= 1
        return Phrase(k, last, Length(name, counted.count), "length")
    if before == "the" and low[i - 1] != "-":
        return Phrase(k - 1, last, Length(name, counted.count), "length")
    start = _about(words, k, floor)
    if start < k and start - 1 >= floor and low[start - 1] in ("a", "an") and low[i - 1] in ("-",):
        start = k
    if words.low[i - 1] in ("-", "‑") and low[last] in ("term", "period") and before in ("a", "one"):
        return Phrase(k, last, Length(name, counted.count), "length")
    if low[last] in ("'", "’") and low[i] in PLURALS:
        pass
    return Phrase(start, last, Length(name, counted.count), "length", "about" if start < k else "")


def length_value(name: str, count: float | None) -> str:
    """The TIMEX3 length of so many units."""
    code = CODES[name]
    if name == "fortnight":
        count = None if count is None else 2 * count
    time = "T" if code[0] == "T" and len(code) == 2 else ""
    code = code[1:] if time else code
    if count is None:
        return f"P{time}X{code}"
    whole = int(count)
    if name in ("decade", "century"):
        return f"P{whole * (10 if name == 'decade' else 100)}Y"
    if count == whole:
        return f"P{time}{whole}{code}"
    rest = count - whole
    smaller = {"Y": ("M", 12), "H": ("M", 60), "M": ("S", 60) if time else ("D", 30), "D": ("TH", 24), "W": ("D", 7)}
    if code not in smaller:
        return f"P{time}{count:g}{code}"
    small, size = smaller[code]
    lead = f"{whole}{code}" if whole else ""
    if small == "TH":
        return f"P{lead}T{round(rest * size)}H"
    return f"P{time}{lead}{round(rest * size)}{small}"


# ---------------------------------------------------------------- one unit: "last week", "that year", "the day"


def _single(words: Words, i: int, floor: int, name: str) -> Phrase | None:
    low, k, last = words.low, i, i + 1
    before = low[k - 1] if k - 1 >= floor else ""
    if before in ("fiscal", "calendar", "financial", "full", "trading", "entire", "whole", "very"):
        k -= 1
        before = low[k - 1] if k - 1 >= floor else ""
    the = before if before in ("the", "a", "an", "this", "that") else ""
    if before in ("past", "last", "previous", "preceding", "next", "following", "coming", "current", "same", "latest",
                  "upcoming", "new", "final", "ensuing", "prior", "present", "given"):  # fmt: skip
        return _marked(words, i, floor, name, k - 1)
    if before in ("this",):
        return _in_mod(words, k - 1, last, floor, Shifted(name, 0), "this unit")
    if before == "that":
        if low[k - 2] in ("said", "says", "saying", "so", "believe"):
            return None
        return _in_mod(words, k - 1, last, floor, Mentioned(name, 0), "that unit")
    if before in ("each", "every", "per", "any", "either"):
        return Phrase(k - 1, last, Every(length_value(name, 1)), "every") if before in ("each", "every") else None
    if before in ("another",):
        return Phrase(k - 1, last, Length(name, 1), "length")
    if before == "half" and k - 2 >= floor and low[k - 2] in ("-", "a"):
        return None
    if before == "mid" or (before == "-" and low[k - 2] == "mid"):
        first = k - (1 if before == "mid" else 2)
        return Phrase(first, last, Shifted(name, 0), "mid unit", "mid") if name in ("year", "week", "month") else None
    if (
        low[last] in ("-", "–")
        and words.joined(last)
        and low[last + 1] == "end"
        and name in ("year", "month", "quarter")
    ):
        return _year_end(words, k, last + 2, floor, name)
    if low[last] == "end" and name in ("year", "month") and the != "a":
        return _year_end(words, k, last + 1, floor, name)
    if low[last] in ("'", "’") and low[last + 1] == "s" and low[last + 2] in ("end", "start") and name == "year":
        return _year_end(words, k, last + 3, floor, name)
    if the in ("a", "an"):
        return _a_unit(words, i, floor, name, k)
    if the == "the":
        return _the_unit(words, i, floor, name, k)
    return None


def _year_end(words: Words, k: int, last: int, floor: int, name: str) -> Phrase:
    first = k - (k - 1 >= floor and words.low[k - 1] in ("the", "this"))
    return Phrase(first, last, Shifted(name, 0), "year-end", "end")


def _marked(words: Words, i: int, floor: int, name: str, k: int) -> Phrase | None:
    """A unit by its place: "last week", "the past year", "the following day", "the current quarter", "the same day"."""
    low, last = words.low, i + 1
    mark = low[k]
    pointed = mark in ("same", "new")  # "that same day"; in "said that last week" the word points to nothing
    the = k - 1 >= floor and low[k - 1] in (("the", "this", "that") if pointed else ("the", "this"))
    first = k - 1 if the else k
    said: Said
    if mark in ("last", "past"):
        if the and low[k - 1] == "this":
            said = Shifted(name, -1)
        elif the and low[k - 1] == "the" and name not in ("weekend",):
            if name in ("day", "hour") and mark == "last":
                return Phrase(first, last, Length(name, 1, -1), "past unit") if low[last] != "of" else None
            said = Length(name, 1, -1)
        elif mark == "past" and not the:
            said = Length(name, 1, -1)
        else:
            said = Shifted(name, -1)
        return _in_mod(words, first, last, floor, said, "last unit")
    if mark in ("previous", "preceding", "prior"):
        return _in_mod(words, first, last, floor, Mentioned(name, -1), "previous unit")
    if mark in ("next", "following", "ensuing"):
        if mark == "next" and not the:
            return _in_mod(words, first, last, floor, Shifted(name, 1), "next unit")
        if mark == "next" and name not in ("day",):
            last += 2 * (low[last] == "or" and low[last + 1] == "so")
            return _in_mod(words, first, last, floor, Length(name, 1, 1), "the next unit")
        return _in_mod(words, first, last, floor, Mentioned(name, 1), "following unit")
    if mark in ("coming", "upcoming"):
        return _in_mod(words, first, last, floor, Shifted(name, 1), "coming unit")
    if mark in ("current", "present"):
        return _in_mod(words, first, last, floor, Shifted(name, 0), "current unit")
    if mark == "latest" and name in ("quarter", "week", "month", "year"):
        return _in_mod(words, first, last, floor, Shifted(name, -1), "latest unit")
    if mark == "same":
        return _in_mod(words, first, last, floor, Mentioned(name, 0), "same unit")
    if mark == "new" and name == "year" and low[k - 1] in ("the",) and not words.said[k][0].isupper():
        return Phrase(first, last, Shifted("year", 1), "new year")
    return None


def _in_mod(words: Words, first: int, last: int, floor: int, said: Said, rule: str) -> Phrase:
    """The phrase with "early", "late", "earlier", "the end of" before it taken in."""
    low, at = words.low, first - 1
    if at >= floor and low[at] in ("early", "late", "earlier", "later", "mid", "sometime"):
        return Phrase(at, last, said, rule, MODS.get(low[at], ""))
    if at - 1 >= floor and low[at] in ("in", "on") and low[at - 1] in ("earlier", "later", "late", "early"):
        return Phrase(at - 1, last, said, rule, MODS[low[at - 1]])
    if at - 1 >= floor and low[at] == "of" and low[at - 1] in MODS:
        at -= 1
        return Phrase(at - (at - 1 >= floor and low[at - 1] == "the"), last, said, rule, MODS[low[at]])
    return Phrase(first, last, said, rule)


def _a_unit(words: Words, i: int, floor: int, name: str, k: int) -> Phrase | None:
    """A length, in "a week", unless it is a rate ("twice a week", "$5 a day") or a hedge ("a day of mourning")."""
    low, before = words.low, words.low[k - 2] if k - 2 >= 0 else ""
    if low[i + 1] in ("-", "–") and words.joined(i + 1):
        return None
    if name in ("day", "weekend") and before not in _BEFORE_A_DAY:
        return None
    if before in ("once", "twice", "times"):
        return Phrase(k - 1, i + 1, Every(length_value(name, 1)), "rate")
    if name == "quarter" or (name in ("minute", "second") and before == "wait"):
        return None
    start = _about(words, k - 1, floor)
    last = i + 1 + (2 if low[i + 1] == "or" and low[i + 2] in ("so", "more") else 0)
    return Phrase(start, last, Length(name, 1), "length", "about" if start < k - 1 else "")


def _the_unit(words: Words, i: int, floor: int, name: str, k: int) -> Phrase | None:
    """This unit, in "for the year", "later in the day"; other "the day" is no time expression."""
    low, before, last = words.low, words.low[k - 2] if k - 2 >= 0 else "", i + 1
    if name == "weekend":
        return Phrase(k - 1, last, Shifted(name, 0), "the weekend")
    if low[last] == "prior" and low[last + 1] != "to":
        return Phrase(k - 1, last + 1, Mentioned(name, -1), "the unit before")
    if low[last] in ("before", "after", "when", "that", "of", "in", "until") and name in (
        "day",
        "week",
        "year",
        "month",
    ):
        if low[last] in ("before", "after") and name == "day":
            by = -1 if low[last] == "before" else 1
            if low[last + 1] in ("yesterday", "tomorrow"):
                shift = -1 if low[last + 1] == "yesterday" else 1
                return Phrase(k - 1, last + 2, Shifted("day", shift + by), "day before yesterday")
            if low[last] == "before" and low[last + 1] in (".", ",", ";", "", ")", "\n"):
                return Phrase(k - 1, last + 1, Mentioned("day", by), "the day before")
        event = name == "day" and low[last] in ("before", "after")
        return Phrase(k - 1, last, OfEvent(name), "of event") if event else None
    if before in _OF_THE and name in ("year", "quarter", "month", "week", "day", "decade", "century"):
        if name == "day" and (before not in ("in", "of") or low[k - 3] not in MODS):
            return None
        return _in_mod(words, k - 1, last, floor, Shifted(name, 0), "the unit")
    if low[k] in ("fiscal", "full"):
        return _in_mod(words, k - 1, last, floor, Shifted(name, 0), "the unit")
    return None


def _plural(words: Words, i: int, floor: int, name: str) -> Phrase | None:
    """Many units: "in recent years", "for weeks", "these days": lengths and vague times without a number."""
    low, k = words.low, i
    before = low[k - 1] if k - 1 >= floor else ""
    if before in ("recent", "past", "previous", "last"):
        first = k - 1 - (k - 2 >= floor and low[k - 2] in ("the", "more"))
        if name in ("year", "decade") and before != "last":
            return Phrase(first, i + 1, Vague("PAST_REF"), "recent years")
        return Phrase(first, i + 1, Length(name, None, -1), "recent units")
    if before in ("coming", "next", "future", "upcoming", "ensuing"):
        first = k - 1 - (k - 2 >= floor and low[k - 2] == "the")
        return Phrase(first, i + 1, Length(name, None, 1), "coming units")
    if before == "these" and name == "day":
        return Phrase(k - 1, i + 1, Vague("PRESENT_REF"), "these days")
    if low[i + 1] in ("-", "–") and words.joined(i + 1) and low[i + 2] in ("long", "old"):
        return Phrase(k, i + 3, Length(name, None), "length")
    if name in ("second", "quarter", "weekend") or before in ("the", "those", "office", "school"):
        return None
    if (
        before in ("for", "within", "in", "after", "over", "of", "than", "take", "took", "spent", "lasted", "last")
        or low[i + 1] in ("of", "before", "after", "later", "earlier")
        or (low[i + 1] == "to" and low[i + 2] == "come")
    ):
        if before == "of" and low[k - 2] not in ("number", "couple", "handful", "matter"):
            return None
        last = i + 1
        if low[last] == "or" and low[last + 1] in PLURALS:
            last += 2
        return Phrase(k, last, Length(name, None), "length")
    return None


# ---------------------------------------------------------------- "the third quarter", "the 20th century"


def _ordinal_before(words: Words, k: int, floor: int) -> tuple[int, int] | None:
    """The ordinal before word `k` and its word: "third-quarter", "fiscal second quarter"."""
    low, at = words.low, k - 1
    if at >= floor and low[at] in ("-", "‑") and words.joined(k):
        at -= 1
    if at >= floor and low[at] in ("fiscal", "full", "straight", "consecutive", "flat"):
        at -= 1
    value = ordinal(low[at]) if at >= floor else None
    return (value, at) if value is not None else None


def _ordered(words: Words, i: int, floor: int, name: str, nth: int, k: int) -> Phrase | None:
    low, last = words.low, i + 1
    if name == "century":
        first, mod = k, ""
        phrase = _in_mod(words, k - (k - 1 >= floor and low[k - 1] == "the" and low[k - 2] in ("of",)), last, floor,
                         Years(f"{nth - 1:02}"), "century")  # fmt: skip
        if phrase.mod:
            first, mod = phrase.first, phrase.mod
        return Phrase(first, last, phrase.said, "century", mod)
    if name == "quarter" and nth <= 4:
        return _with_year(words, k, last, floor, f"Q{nth}", "quarter")
    if name in ("day", "week", "year", "month", "hour", "decade"):
        consecutive = low[i - 1] in ("straight", "consecutive") or low[i - 1] in ("-",)
        if name == "day" and low[k - 1] in ("the", "a", "its", "their") and not consecutive and low[last] != "of":
            return Phrase(k - (low[k - 1] == "the" and k - 1 >= floor), last, Mentioned("day", 0), "nth day")
    return None


def _with_year(words: Words, k: int, last: int, floor: int, code: str, rule: str) -> Phrase:
    """A quarter or half with its year, which stands before or behind it."""
    low, first = words.low, k
    if first - 1 >= floor and low[first - 1] in ("-",) and words.joined(first) and low[first - 2] == "fiscal":
        first -= 2
    elif first - 1 >= floor and low[first - 1] == "fiscal":
        first -= 1
    year, after = year_after(words, last)
    if first - 1 >= floor and low[first - 1].isdecimal() and len(low[first - 1]) == 4 and year is NO_YEAR:
        year, _ = year_after(words, first - 1)
        first -= 1
    if first - 3 >= floor and low[first - 1] == "s" and low[first - 3] == "year" and year is NO_YEAR:
        year, _ = year_after(words, first - 4)
        first -= 4 if year is not NO_YEAR else 0
    if first - 1 >= floor and low[first - 1] in ("the", "its", "their"):
        first -= low[first - 1] == "the"
    return Phrase(first, after, PartOfYear(code, year), rule)


def half(words: Words, i: int, floor: int) -> Phrase | None:
    """Half a year: "the first half", "second half of 2023", where the words around say so."""
    low, at = words.low, i - 1
    if at >= floor and low[at] == "-" and words.joined(i):
        at -= 1
    if at < floor or low[at] not in ("first", "second"):
        return None
    year, last = year_after(words, i + 1)
    of_the_year = low[i + 1] in ("of",) and low[i + 2] in ("the", "this") and low[i + 3] == "year"
    if year is NO_YEAR and not of_the_year and not (low[at - 1] == "the" and low[at - 2] in ("in", "for", "during")
                                                    and low[i + 1] in (".", ",", "of", "") and low[i + 2] != "of"
                                                    and low[i + 1] != "of"):  # fmt: skip
        return None
    first = at - (at - 1 >= floor and low[at - 1] == "the")
    code = "H1" if low[at] == "first" else "H2"
    return Phrase(first, i + 4 if of_the_year else last, PartOfYear(code, year), "half")
