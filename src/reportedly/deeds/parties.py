"""The participant in a noun phrase: its head, or whose it is when the head is a thing."""

from __future__ import annotations

from collections.abc import Iterable

from reportedly.deeds import grammar
from reportedly.deeds.entries import lexicon
from reportedly.language import Parsed, Word


def party_or_owner(parsed: Parsed, word: Word, parts: tuple[int, ...]) -> Word | None:
    """The participant in a noun phrase; of a noun that belongs to the deed's own words, only whose it is."""
    who = party(parsed, word)
    if word.i not in parts or word.lemma in lexicon().words.get("people", ()):
        return who
    return who if who.i not in parts and who.pos != "PRON" else None


def party(parsed: Parsed, word: Word) -> Word:
    """The participant in a noun phrase: its head, or whose it is when the head is a thing ("Iran's programme")."""
    if word.pos != "NOUN" or word.lemma in lexicon().words.get("people", ()):
        return word
    owner = grammar.owner_of(parsed, word.i)
    if owner is not None:
        return owner
    for prep in ("by", "of", "against", "on"):
        hits = grammar.with_preposition(parsed, word.i, prep)
        if hits and grammar.is_party(hits[0]) and hits[0].pos in ("PROPN", "PRON"):
            return hits[0]
    return word


def unique(heads: Iterable[int]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(heads))
