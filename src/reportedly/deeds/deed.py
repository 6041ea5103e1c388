"""What one deed word says: its type, its mode and the heads of those who take part."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.records import EventType, Span

IN_WORDS = frozenset(
    {EventType.THREATEN, EventType.REQUEST, EventType.REJECT, EventType.ACCUSE, EventType.AGREE}
)  # deeds done by saying something


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
    content_of: int | None = None  # the deed word in whose content this deed stands ("agreed to meet": agreed)
    in_words: bool = False  # done by saying something: threats, requests, rejections, accusations, agreements
    inviter: int | None = None  # head word of whoever proposed it by an invitation
    vouched: bool = False  # on the word of its actors: "claimed responsibility for the raid"
    denied: bool = False  # by the very words that name it: "denied any role in the raid"
    by_speaker: bool = False  # by whoever says the sentence: "she said that Togo has the right to defend itself"
    voiceless: bool = False  # in the passive, where only the article tells who says it: "hope was expressed"
    leg: bool = False  # one destination of several: its recipient stands alone, without those coordinated with it
