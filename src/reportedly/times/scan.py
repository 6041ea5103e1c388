"""Goes once through the words of a text and gives the phrases that say a time."""

from __future__ import annotations

from collections.abc import Callable

from reportedly.times import calendar_words, single_words, unit_words
from reportedly.times.named import named_period, period_starts
from reportedly.times.said import Phrase
from reportedly.times.words import (
    DECADES,
    MONTHS,
    NUMBERS,
    PARTS,
    PLURAL_WEEKDAYS,
    SEASONS,
    UNITS,
    WEEKDAYS,
    Words,
)  # fmt: skip

Reader = Callable[[Words, int, int], Phrase | None]

# Readers stand under the word that makes an expression one ("ago" hangs on its unit); each looks left and right of it.
# A word in several lists has the reader of the last.
_READERS: dict[str, Reader] = {
    **dict.fromkeys(NUMBERS, calendar_words.spelled_year),
    **dict.fromkeys(UNITS, unit_words.unit),
    **dict.fromkeys(single_words.WORDS, single_words.single_word),
    **dict.fromkeys(PARTS, single_words.part_of_day),
    **dict.fromkeys(MONTHS, calendar_words.date_of),
    **dict.fromkeys(WEEKDAYS, calendar_words.weekday),
    **dict.fromkeys(PLURAL_WEEKDAYS, single_words.every_weekday),
    **dict.fromkeys(SEASONS, calendar_words.season),
    **dict.fromkeys(DECADES, calendar_words.spelled_decade),
    **dict.fromkeys(("every", "each"), single_words.every),
    **dict.fromkeys(("noon", "midnight", "midday"), calendar_words.noon),
    **dict.fromkeys(("future", "past", "time", "moment"), single_words.vague_noun),
    **dict.fromkeys(("q", "h", "fy"), calendar_words.quarter_code),
    "half": unit_words.half,
}


def phrases(words: Words) -> list[Phrase]:
    """The time phrases of a text, in text order, none overlapping."""
    found: list[Phrase] = []
    low, readers, named = words.low, _READERS, period_starts()
    floor = i = 0
    while i < words.count:
        word = low[i]
        reader = readers.get(word)
        phrase = reader(words, i, floor) if reader is not None else None
        if phrase is None and word[0].isdecimal():
            phrase = calendar_words.number(words, i, floor)
        if phrase is None and word in named:
            phrase = named_period(words, i, floor)
        if phrase is None:
            i += 1
            continue
        if phrase.rule != "age":
            found.append(phrase)
            found.extend(phrase.also)
        floor = i = max(phrase.also[-1].last if phrase.also else phrase.last, i + 1)
    return found
