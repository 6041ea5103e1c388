"""Deed words and who does them to whom."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.language import Parsed
from reportedly.records import EventType, Span


@dataclass(frozen=True, slots=True)
class Deed:
    """One deed in the text: its type, the words that name it, and the heads of those who take part."""

    type: EventType
    mode: str | None
    trigger: Span
    head: int  # the deed word: verb, noun or adjective
    governor: int  # the word that carries tense and cues: the light verb of "paid a visit", else `head`
    actors: tuple[int, ...]  # head words of the noun phrases that do it
    recipients: tuple[int, ...]  # head words of those it is done to
    places: tuple[int, ...]  # head words of phrases that say where ("in Prague": Prague)
    evidence: Span
    rule: str
    is_noun: bool = False


def find(parsed: Parsed) -> tuple[Deed, ...]:
    """Every deed of an article, in text order."""
    return ()
