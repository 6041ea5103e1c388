"""The stops of a journey: "to Togo, Benin, and Ghana June 3-7", "to Lome, Togo; and Accra, Ghana"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reportedly.actors.tables import Sense, tables
from reportedly.deeds import grammar
from reportedly.deeds.deed import Deed
from reportedly.language import Parsed, Word
from reportedly.records import Kind, Span

_BETWEEN = frozenset({",", ";", "and", "then", "the", "to", "later", "-", "–", "on", "from", "through"})
_TOWNS = frozenset({Sense.CAPITAL, Sense.TOWN, Sense.REGION})


def legs(parsed: Parsed, deed: Deed) -> tuple[Deed, ...]:
    """A visit to several countries as one deed each, as their days and fates may differ."""
    if deed.mode != "visit" or len(deed.recipients) != 1 or deed.is_noun:
        return (deed,)
    first = _before_a_month(parsed, parsed.words[deed.recipients[0]])
    if first.pos != "PROPN":
        return (deed,)
    joined = (w for w in parsed.conjuncts(first.i) if w.pos == "PROPN" and w.lower not in grammar.MONTHS)
    heads = sorted({first.i, *(w.i for w in joined), *(w.i for w in _named_behind(parsed, first))})
    if len(heads) == 1:
        return (deed,)
    return tuple(replace(deed, recipients=(i,), places=(i,), leg=True) for i in heads)


def _before_a_month(parsed: Parsed, word: Word) -> Word:
    """The country that the parse hangs on the month behind it: "visit Togo June 7"."""
    named = parsed.child(word.i, "compound", "nmod") if word.lower in grammar.MONTHS else None
    return named or word


def _named_behind(parsed: Parsed, first: Word) -> Iterator[Word]:
    """The places listed behind the first, with the days between them, wherever the parse hangs them."""
    sentence = parsed.sentence_of(first.i)
    i = first.i + 1
    while i < sentence.last:
        word = parsed.words[i]
        if word.lower in _BETWEEN or word.pos == "NUM" or word.lower in grammar.MONTHS:
            i += 1
            continue
        end = i
        while end < sentence.last and _is_of_a_name(parsed.words[end]):
            end += 1
        if end == i or not _is_a_place(parsed, Span(word.start, parsed.words[end - 1].end)):
            return
        yield parsed.root_of(Span(word.start, parsed.words[end - 1].end)) or word
        i = end


def _is_of_a_name(word: Word) -> bool:
    return word.pos == "PROPN" and word.lower not in grammar.MONTHS


def _is_a_place(parsed: Parsed, span: Span) -> bool:
    known = tables().named(parsed.says(span))[:1]
    return any(k.sense in _TOWNS or (k.sense is Sense.NAME and k.kind == Kind.STATE) for k in known)
