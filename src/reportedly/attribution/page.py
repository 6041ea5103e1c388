"""The article as the cues see it: its words, its quotations, and the statements in the making."""

from __future__ import annotations

from dataclasses import dataclass, field

from reportedly.attribution.frames import Manner
from reportedly.attribution.quotes import Quote, quotes_of
from reportedly.language import Parsed
from reportedly.records import Span


@dataclass
class Page:
    """An article with what its typography tells: quotations and datelines."""

    parsed: Parsed
    quotes: list[Quote]
    quoted: list[int]  # for each word: number of its quotation, or -1
    begins: dict[int, int]  # for a sentence that opens with a dateline ("OSLO (Reuters) -"): its first word behind it


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
    """The page of a parsed article."""
    quotes = quotes_of(parsed)
    quoted = [-1] * len(parsed.words)
    for number, quote in enumerate(quotes):
        for word in parsed.words_in(quote.span):
            quoted[word.i] = number
    return Page(parsed, quotes, quoted, _datelines(parsed))


def _datelines(p: Parsed) -> dict[int, int]:
    """Sentences that open with a place and an agency or a dash: number of the sentence, first word behind the dash."""
    found: dict[int, int] = {}
    for sentence in p.sentences:
        if sentence.i and p.sentences[sentence.i - 1].paragraph == sentence.paragraph:
            continue
        opening = p.words[sentence.first : min(sentence.first + 14, sentence.last)]
        dash = next((w.i for w in opening if w.text in _DASHES and p.text[w.start - 1].isspace()), None)
        if dash is None or dash == sentence.first:
            continue
        place = p.words[sentence.first : dash]
        capitals = len(place[0].text) > 2 and place[0].text.isupper()
        if not p.text[p.words[dash].end : p.words[dash].end + 1].isspace():
            continue
        named = all(w.text[0].isupper() or not w.text[0].isalpha() for w in place)
        if named and (capitals or any(w.text == "(" for w in place)):
            found[sentence.i] = dash + 1
    return found


_DASHES = frozenset(["-", "–", "—", "--"])
