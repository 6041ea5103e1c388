"""Those given as examples of a noun: "allies such as Germany", "firms including Siemens"."""

from __future__ import annotations

from reportedly.actors.belonging import Belonging
from reportedly.language import Word
from reportedly.records import Participant


def such_as(belonging: Belonging, word: Word) -> tuple[Participant, ...]:
    """Those given as examples: "allies such as Germany", "firms including Siemens"."""
    parsed = belonging.stage.parsed
    for prep in parsed.children(word.i):
        if prep.i < word.i or not (
            prep.lower in ("including", "like") or (prep.lower == "as" and parsed.words[prep.i - 1].lower == "such")
        ):
            continue
        for noun in parsed.children(prep.i):
            if noun.dep == "pobj" and noun.text[0].isupper():
                return tuple(p for w in (noun, *parsed.conjuncts(noun.i)) for p in belonging.means(w.i))
    return ()
