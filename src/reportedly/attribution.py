"""Who, in the text, says what: source, cue and content of every statement, linked into chains."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.language import Parsed
from reportedly.records import Span


@dataclass(frozen=True, slots=True)
class Attribution:
    """One statement: who says it (None when the cue names nobody), with which word, and what is said."""

    source: Span | None  # the whole noun phrase of the source
    source_head: int | None  # its head word
    cue: Span
    cue_head: int  # the reporting word
    contents: tuple[Span, ...]  # what is said, possibly in pieces
    kind: str  # "verb", "noun", "according", "adverb", "quote"
    unnamed: bool  # the source is not identified ("officials", "widespread reports")
    hedges: bool  # the cue lowers certainty: allegedly, reportedly, rumour
    rule: str


def find(text: str | Parsed) -> tuple[Attribution, ...]:
    """Every attribution of a text, in text order of its cue."""
    return ()


def chain(attributions: tuple[Attribution, ...], span: Span) -> tuple[Attribution, ...]:
    """The attributions in whose contents `span` lies, outermost first."""
    inside = [a for a in attributions if any(c.start <= span.start and span.end <= c.end for c in a.contents)]
    return tuple(sorted(inside, key=lambda a: -sum(c.end - c.start for c in a.contents)))
