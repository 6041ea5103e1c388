"""One statement: who says what, with which word; and the chain of statements around a stretch of text."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.records import Span


@dataclass(frozen=True, slots=True)
class Attribution:
    """One statement: who says it (None when the cue names nobody), with which word, and what is said."""

    source: Span | None  # the whole noun phrase of the source
    source_head: int | None  # its head word
    cue: Span
    cue_head: int  # the reporting word
    contents: tuple[Span, ...]  # what is said, possibly in pieces
    kind: str  # "verb", "noun", "according", "adverb", "adjective", "quote", "colon"
    unnamed: bool  # the source is not identified ("officials", "widespread reports")
    hedges: bool  # the cue lowers certainty: allegedly, reportedly, rumour
    rule: str
    deed_in_words: bool = False  # the utterance is itself a deed: accuse, urge, threaten; its speaker is the actor
    attitude: bool = False  # a thought or wish, no statement: believe, hope, want


def chain(attributions: tuple[Attribution, ...], span: Span) -> tuple[Attribution, ...]:
    """The statements in whose contents `span` lies, outermost first; thoughts and wishes are none."""
    inside = [a for a in attributions if not a.attitude and any(c.covers(span) for c in a.contents)]

    def depth(a: Attribution) -> tuple[int, bool, int]:
        over = sum(b is not a and any(c.covers(a.cue) for c in b.contents) for b in inside)
        return over, a.rule == "according/cited", -sum(c.end - c.start for c in a.contents)

    return tuple(sorted(inside, key=depth))
