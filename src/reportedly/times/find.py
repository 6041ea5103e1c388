"""Finds time expressions in a text and resolves them against its publication date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from reportedly.items import Items, items_of
from reportedly.language import Parsed
from reportedly.records import Span
from reportedly.times.bounds import bounded
from reportedly.times.outlook import outlook
from reportedly.times.resolve import OTHER_EVENT, Resolved, Timeline
from reportedly.times.said import Length, Phrase
from reportedly.times.scan import phrases
from reportedly.times.when import When
from reportedly.times.words import Words, words_of


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """One time expression: its words, its TIMEX3 type and value, and the days it may mean."""

    span: Span
    type: str  # TIMEX3: DATE, TIME, DURATION, SET
    value: str  # TIMEX3 value
    when: When | None  # None: not resolvable to calendar days
    rule: str
    unresolved: str | None = None  # why `when` is None
    named: When | None = None  # the days the words themselves name, without "since", "by" or "from … to"
    phrase: Span | None = None  # with the words that make it an interval: "from Sept. 9 to 10"; None: `span` alone


def find(text: str, published: date | None = None, parsed: Parsed | None = None) -> tuple[TimeExpression, ...]:
    """The time expressions of a text, in text order, none overlapping.

    `published` resolves relative dates; without it "in October" stays open (`XXXX-10`) and "Tuesday" is unresolved.
    `parsed` tells the items of a digest apart, none of which counts from the days of another.

    >>> [(e.value, e.when.edtf) for e in find("Talks resume by Friday.", date(2023, 7, 25)) if e.when]
    [('2023-07-28', '../2023-07-28')]
    """
    words = words_of(text)
    items = items_of(parsed) if parsed is not None else None
    said = phrases(words)
    timeline, item = Timeline(published), 0
    resolved = []
    for phrase in said:
        begins = _item_of(parsed, items, words.starts[phrase.first])
        if begins != item:
            timeline, item = Timeline(published, day=published, unit="day"), begins
        resolved.append(timeline.resolve(phrase, outlook(words, phrase.first, phrase.last)))
    found = []
    for phrase, result, limits in zip(said, resolved, bounded(words, said, resolved, published), strict=True):
        span = Span(words.starts[phrase.first], words.ends[phrase.last - 1])
        found.append(
            TimeExpression(
                span=span,
                type=result.type,
                value=result.value,
                when=limits.when,
                rule=f"times/{phrase.rule}",
                unresolved=None if limits.when else _why(words, phrase, result),
                named=result.when,
                phrase=Span(words.starts[limits.first], words.ends[limits.last - 1])
                if limits.when != result.when
                else None,
            )
        )
    return tuple(found)


def _item_of(parsed: Parsed | None, items: Items | None, offset: int) -> int:
    """The first word of the item of a digest in which a character stands; 0 in an article that is none."""
    word = parsed.word_at(offset) if parsed is not None and items is not None and items.are_told else None
    return items.begins(parsed, word.i) if word is not None and parsed is not None and items is not None else 0


def _why(words: Words, phrase: Phrase, result: Resolved) -> str | None:
    """Why an expression has no days; a length that is counted from some event is anchored to it."""
    counted = isinstance(phrase.said, Length) and not phrase.said.towards
    if counted and words.low[phrase.last] in ("after", "before", "following", "into"):
        return OTHER_EVENT
    return result.unresolved
