"""Those listed behind a noun: "allies such as Germany", "firms including Siemens", "the guarantors (Chad and Mali)"."""

from __future__ import annotations

from reportedly.actors.belonging import Belonging
from reportedly.language import Word
from reportedly.records import Participant


def such_as(belonging: Belonging, word: Word) -> tuple[Participant, ...]:
    """Those given as examples: "allies such as Germany", "firms including Siemens"; or counted in brackets."""
    parsed = belonging.stage.parsed
    for prep in parsed.children(word.i):
        if prep.i < word.i or not (
            prep.lower in ("including", "like") or (prep.lower == "as" and parsed.words[prep.i - 1].lower == "such")
        ):
            continue
        for noun in parsed.children(prep.i):
            if noun.dep == "pobj" and noun.text[0].isupper():
                return tuple(p for w in (noun, *parsed.conjuncts(noun.i)) for p in belonging.means(w.i))
    return _in_brackets(belonging, word)


def _in_brackets(belonging: Belonging, word: Word) -> tuple[Participant, ...]:
    """The states counted in brackets: "the members of the Troika (Chad, Mali and Niger)", "the guarantors (…)"."""
    parsed, stage = belonging.stage.parsed, belonging.stage
    for noun in (word, *stage.of(word.i, "of")):
        for beside in parsed.children(noun.i):
            listed = (beside, *stage.joined(beside.i))
            opens = beside.dep == "appos" and any(w.text == "(" for w in parsed.words[noun.i + 1 : beside.i])
            if opens and len(listed) > 1 and all(w.i in stage.at for w in listed):
                return tuple(p for w in listed for p in belonging.means(w.i))
    return ()
