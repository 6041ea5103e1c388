"""Attaches time expressions to a deed: when it is, and when its status was set or said."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.language import Parsed, Word
from reportedly.times.find import TimeExpression


@dataclass(frozen=True, slots=True)
class Anchors:
    """The time expressions that bear on one deed: when it is, and when its status was set or said."""

    when: TimeExpression | None
    as_of: TimeExpression | None


def anchors(parsed: Parsed, expressions: tuple[TimeExpression, ...], deed: int, cues: tuple[int, ...] = ()) -> Anchors:
    """The times of the deed at word `deed`; `cues` are the reporting words above it, outermost first."""
    sentence = parsed.sentence_of(deed)
    here = [e for e in expressions if e.when is not None and sentence.span.covers(e.span) and e.type != "SET"]
    if not here:
        return Anchors(None, None)
    held = {e: governor(parsed, e) for e in here}
    own = next((e for e, at in held.items() if at == deed), None)
    spoken = next((e for e, at in held.items() if at in cues and at != deed), None)
    if own is None:
        above = [w.i for w in parsed.ancestors(deed)]
        for i in above:
            if i in cues:
                break
            own = next((e for e, at in held.items() if at == i), None)
            if own is not None:
                break
    return Anchors(own, spoken)


def governor(parsed: Parsed, expression: TimeExpression) -> int | None:
    """The word that a time expression modifies: the first above it that is no preposition and no part of it."""
    root = parsed.root_of(expression.span)
    if root is None:
        return None
    word: Word = root
    while word.head != word.i:
        word = parsed.words[word.head]
        if word.dep in ("prep", "pcomp", "pobj") and word.tag in ("IN", "TO"):
            continue
        if word.tag in ("IN", "TO") or expression.span.covers(word.span):
            continue
        return word.i
    return None
