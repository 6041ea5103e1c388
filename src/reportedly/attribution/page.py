"""The article as the cues see it: its words, its quotations, and the statements in the making."""

from __future__ import annotations

from dataclasses import dataclass, field

from reportedly.attribution.frames import Manner
from reportedly.attribution.quotes import Quote, quotes_of
from reportedly.language import Parsed
from reportedly.records import Span


@dataclass
class Page:
    parsed: Parsed
    quotes: list[Quote]
    quoted: list[int]  # for each word: number of its quotation, or -1


@dataclass
class Draft:
    """An attribution in the making: word indices of its content, and whole quotations as pieces."""

    cue: int
    kind: str
    manner: Manner
    source: tuple[int, int, int] | None  # first word, after the last word, head
    words: set[int] = field(default_factory=set)
    own: set[int] = field(default_factory=set)
    pieces: list[Span] = field(default_factory=list)
    cue_last: int = -1


def page_of(parsed: Parsed) -> Page:
    quotes = quotes_of(parsed)
    quoted = [-1] * len(parsed.words)
    for number, quote in enumerate(quotes):
        for word in parsed.words_in(quote.span):
            quoted[word.i] = number
    return Page(parsed, quotes, quoted)
