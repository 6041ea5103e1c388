"""Puts a deed together: its trigger, its places and the smallest passage that says it."""

from __future__ import annotations

from reportedly.deeds import grammar
from reportedly.deeds.deed import IN_WORDS, Deed
from reportedly.deeds.entries import DeedEntry
from reportedly.deeds.parties import unique
from reportedly.language import Parsed, Word
from reportedly.records import EventType, Span


def compose(
    parsed: Parsed, word: Word, parts: tuple[int, ...], entry: DeedEntry, governor: int, actors: tuple[int, ...],
    recipients: tuple[int, ...], is_noun: bool, inviter: int | None, voiceless: bool = False,
) -> Deed:  # fmt: skip
    kind = EventType(entry.type)
    return Deed(
        type=kind, mode=entry.mode, trigger=_trigger(parsed, word, parts), head=word.i, governor=governor,
        actors=actors, recipients=tuple(r for r in recipients if r not in actors),
        places=_places(parsed, word.i, governor),
        evidence=_evidence(parsed, word.i, governor), rule=entry.rule, is_noun=is_noun, in_words=kind in IN_WORDS,
        inviter=inviter, vouched=entry.vouched, denied=entry.denied, by_speaker=entry.by_speaker,
        voiceless=voiceless,
    )  # fmt: skip


def _trigger(parsed: Parsed, word: Word, parts: tuple[int, ...]) -> Span:
    """The deed word with those words of its phrase that stand beside it: "paid a visit", "pulled out"."""
    first = last = word.i
    for i in sorted(parts, key=lambda i: abs(i - word.i)):
        gap = range(last + 1, i) if i > last else range(i + 1, first)
        loose = parsed.words[i].pos not in ("ADP", "ADV", "PART", "SCONJ")
        if all(loose and parsed.words[j].pos in _SMALL for j in gap):
            first, last = min(first, i), max(last, i)
    return Span(parsed.words[first].start, parsed.words[last].end)


_SMALL = frozenset({"DET", "ADJ", "PRON", "ADV", "NUM", "PROPN", "PART", "NOUN", "PUNCT"})


_WHERE = grammar.words("in at near outside inside to across")


def _places(parsed: Parsed, *heads: int) -> tuple[int, ...]:
    found = []
    for i in dict.fromkeys(heads):
        for prep in grammar.prepositions(parsed, i):
            if prep.lower in _WHERE:
                found += [c.i for c in parsed.children(prep.i) if c.dep == "pobj" and c.text[0].isupper()]
    return unique(found)


def _evidence(parsed: Parsed, head: int, governor: int) -> Span:
    """The clause of the deed, with the words that govern it, without the clauses that hang on it."""
    top = governor
    path = {head, governor, *_between(parsed, head, governor)}
    for above in parsed.ancestors(governor):
        below = parsed.words[top]
        if below.dep in ("relcl", "parataxis", "conj", "ccomp") and (
            below.pos in ("VERB", "AUX") and parsed.child(below.i, "nsubj", "nsubjpass") is not None
        ):
            break
        if below.dep == "advcl" and parsed.child(below.i, "nsubj", "nsubjpass") is not None:
            break
        top = above.i
        path.add(top)
    kept = []
    stack = [top]
    while stack:
        i = stack.pop()
        kept.append(i)
        for child in parsed.children(i):
            if child.i in path or not (
                child.dep in ("advcl", "parataxis") or (child.dep == "conj" and child.pos in ("VERB", "AUX"))
                or (child.dep == "relcl" and i not in (head, governor)) or child.dep == "punct"
            ):  # fmt: skip
                stack.append(child.i)
    first, last = parsed.words[min(kept)], parsed.words[max(kept)]
    return Span(first.start, last.end)


def _between(parsed: Parsed, head: int, governor: int) -> list[int]:
    found: list[int] = []
    for above in parsed.ancestors(head):
        if above.i == governor:
            return found
        found.append(above.i)
    return []
