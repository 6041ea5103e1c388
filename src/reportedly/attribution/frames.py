"""The reporting words and their frames, loaded from data/speech."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reportedly.language import Word
from reportedly.lexicon import Entry, load, once


@dataclass(frozen=True, kw_only=True)
class Frame(Entry):
    """Reporting words that share one frame: what they take as content and what kind of saying they are."""

    name: str
    kind: str  # of cues: verb, passive, seeming, hearing, made, noun, adverb, adjective;
    # of the words that a speaker is called by: unnamed, vehicle, spokesperson, outlet, office, body
    words: tuple[str, ...]
    takes: tuple[str, ...]  # clause, infinitive, object, quote, rest
    preps: tuple[str, ...] = ()  # prepositions that bring the content
    deed: bool = False  # the utterance is itself a deed in words: accuse, urge
    deed_preps: tuple[str, ...] = ()  # prepositions that make it a deed in words: "called on", "called for"
    attitude: bool = False  # a thought or wish, not a statement
    speakers: tuple[str, ...] = ()  # nouns that alone can speak with this word: "the pictures show"
    never: tuple[str, ...] = ()  # objects with which the word says nothing: "claimed the prize"
    hedges: bool = False
    itself: bool = False  # a noun that is its own source: "widespread reports of …"

    def __post_init__(self) -> None:
        known = {"clause", "infinitive", "object", "quote", "rest"}
        if wrong := set(self.takes) - known:
            raise ValueError(f"unknown frame '{sorted(wrong)[0]}'")


@dataclass(frozen=True)
class Manner:
    """All that the entries together say about one reporting word."""

    rule: str
    takes: frozenset[str]
    preps: frozenset[str] = frozenset()
    deed_preps: frozenset[str] = frozenset()
    speakers: frozenset[str] = frozenset()
    never: frozenset[str] = frozenset()
    deed: bool = False
    attitude: bool = False
    hedges: bool = False
    itself: bool = False


@once
def manners() -> dict[tuple[str, str], Manner]:
    """The reporting words, by kind and lemma; the first entry that has a word decides its rule and flags."""
    found: dict[tuple[str, str], Manner] = {}
    for frame in load(Frame, "speech"):
        for word in frame.words:
            key = (frame.kind, word)
            takes, preps = frozenset(frame.takes), frozenset(frame.preps)
            old = found.get(key)
            if old is None:
                found[key] = Manner(
                    f"{frame.rule}/{word}",
                    takes,
                    preps,
                    frozenset(frame.deed_preps),
                    frozenset(frame.speakers),
                    frozenset(frame.never),
                    frame.deed,
                    frame.attitude,
                    frame.hedges,
                    frame.itself,
                )
            else:
                found[key] = replace(
                    old, takes=old.takes | takes, preps=old.preps | preps, never=old.never | frozenset(frame.never)
                )
    return found


def is_called(kind: str, word: Word) -> bool:
    """Whether a noun is one of a kind that speakers are called by; in names the plural stands for itself ("Forces")."""
    known = manners()
    return (kind, word.lemma) in known or (kind, word.lemma.removesuffix("s")) in known
