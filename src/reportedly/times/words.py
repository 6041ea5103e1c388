"""The words of a text as the time scanner sees them, and the word lists it knows them by."""

from __future__ import annotations

import re
from dataclasses import dataclass

_WORD = re.compile(
    r"(?:[A-Za-z]\.){2,}|[^\W\d_]+|[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?(?:st|nd|rd|th|s)?\b|[0-9]+|\n\s*\n|\S"
)
_AFTER = 12  # empty words behind the last, so that looking ahead needs no bounds


@dataclass(frozen=True, slots=True)
class Words:
    """A text cut into words, numbers and single marks; a blank line is a word of its own."""

    text: str
    said: list[str]
    low: list[str]
    starts: list[int]
    ends: list[int]
    count: int

    def joined(self, i: int) -> bool:
        """Whether word `i` follows the one before it without a space."""
        return i > 0 and self.starts[i] == self.ends[i - 1]


def words_of(text: str) -> Words:
    """The words of a text."""
    found = list(_WORD.finditer(text))
    said = [m.group() for m in found]
    count = len(said)
    said += [""] * _AFTER
    end = len(text)
    starts = [m.start() for m in found] + [end] * _AFTER
    ends = [m.end() for m in found] + [end] * _AFTER
    return Words(text, said, [w.lower() for w in said], starts, ends, count)


MONTHS = {
    name: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sept sep", "october oct", "november nov", "december dec"), 1)
    for name in names.split()
}  # fmt: skip
SHORT_MONTHS = frozenset("jan feb mar apr jun jul aug sept sep oct nov dec".split())
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("monday mon", "tuesday tue tues", "wednesday wed weds", "thursday thu thur thurs", "friday fri",
         "saturday sat", "sunday sun"))
    for name in names.split()
}  # fmt: skip
SHORT_WEEKDAYS = frozenset("mon tue tues wed weds thu thur thurs fri sat sun".split())
PLURAL_WEEKDAYS = {f"{name}s": number for name, number in WEEKDAYS.items() if name.endswith("day")}
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI",
           "springtime": "SP", "summertime": "SU", "wintertime": "WI"}  # fmt: skip
PARTS = {"morning": "MO", "mornings": "MO", "afternoon": "AF", "afternoons": "AF", "evening": "EV", "evenings": "EV",
         "night": "NI", "nights": "NI", "noon": "MI", "midday": "MI", "lunchtime": "MI"}  # fmt: skip
UNITS = {
    "second": "second", "minute": "minute", "hour": "hour", "day": "day", "week": "week", "fortnight": "fortnight",
    "month": "month", "quarter": "quarter", "year": "year", "decade": "decade", "century": "century",
    "weekend": "weekend", "seconds": "second", "minutes": "minute", "hours": "hour", "days": "day", "weeks": "week",
    "fortnights": "fortnight", "months": "month", "quarters": "quarter", "years": "year", "decades": "decade",
    "centuries": "century", "weekends": "weekend", "hr": "hour", "hrs": "hour", "mins": "minute", "yr": "year",
    "yrs": "year", "millennium": "millennium", "millennia": "millennium",
}  # fmt: skip
PLURALS = frozenset(w for w, unit in UNITS.items() if w != unit and w not in ("hr", "yr"))
CODES = {"second": "TS", "minute": "TM", "hour": "TH", "day": "D", "week": "W", "fortnight": "W", "month": "M",
         "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE", "weekend": "WE", "millennium": "ML"}  # fmt: skip

_ONES = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
         "seventeen eighteen nineteen").split()  # fmt: skip
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
NUMBERS: dict[str, int] = {w: n for n, w in enumerate(_ONES)} | {w: 10 * n for n, w in enumerate(_TENS, 2)}
MULTIPLES = {"hundred": 100, "thousand": 1000, "dozen": 12, "million": 1_000_000}
ORDINALS: dict[str, int] = {
    w: n
    for n, w in enumerate(
        ("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
         "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth").split(), 1)
} | {"thirtieth": 30, "twenty-first": 21}  # fmt: skip
DECADES = {"twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8,
           "nineties": 9}  # fmt: skip
SEVERAL = frozenset("several few some many numerous multiple countless couple".split())


def ordinal(word: str) -> int | None:
    """The number of "third", "3rd" or "21st"; None for any other word."""
    if word in ORDINALS:
        return ORDINALS[word]
    if word[-2:] in ("st", "nd", "rd", "th") and word[:-2].isdecimal():
        return int(word[:-2])
    return None


def cardinal(words: list[str]) -> float | None:
    """The number that lower-case number words or digits say together ("twenty", "four": 24); None if none."""
    total, part, seen = 0.0, 0.0, False
    for word in words:
        digits = word.replace(",", "")
        if word in ("-", "and", "of"):
            continue
        if word in NUMBERS:
            value = float(NUMBERS[word])
        elif word in ("a", "an"):
            value = 1.0
        elif word in MULTIPLES:
            part = (part or 1.0) * MULTIPLES[word]
            if MULTIPLES[word] >= 1000:
                total, part = total + part, 0.0
            seen = True
            continue
        elif digits.replace(".", "", 1).isdecimal():
            value = float(digits)
        else:
            return None
        part, seen = part + value, True
    return total + part if seen else None


def written_year(words: list[str]) -> int | None:
    """The year of "nineteen ninety-four", "two thousand nine" or "twenty fifteen"; None for other words."""
    plain = [w for w in words if w not in ("-", "and")]
    if len(plain) < 2 or any(w not in NUMBERS and w not in MULTIPLES for w in plain):
        return None
    if plain[0] in ("nineteen", "eighteen", "seventeen", "twenty") and plain[1] in NUMBERS:
        rest = sum(NUMBERS[w] for w in plain[1:] if w in NUMBERS)
        return NUMBERS[plain[0]] * 100 + rest if 10 <= rest < 100 else None
    value = cardinal(plain)
    return int(value) if value is not None and plain[:2] == ["two", "thousand"] and value < 2100 else None
