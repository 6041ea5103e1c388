"""The items of a digest: each "- item" is an article of its own, with the headings above it, and knows no other."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby, pairwise

from reportedly.language import Parsed, Sentence
from reportedly.records import Span

_MARKS = ("-", "*", "•", "–")
_LEAST = 3  # paragraphs
_MOST_OF_THEM = 0.75
_SEVERAL = 5  # paragraphs
_SOME_OF_THEM = 0.4
_HARDLY_ANY = 0.35
_LONGEST = 4  # sentences of an item
_OWN_VOICE = frozenset({"i", "we", "our", "my", "us"})


@dataclass(frozen=True, slots=True)
class Items:
    """Where the item begins in which a word stands, and what stands above it."""

    starts: dict[int, int]  # by paragraph: the first word of its item; empty for an article that is no digest
    headings: dict[int, tuple[int, ...]]  # by paragraph: the paragraphs that are its headings

    @property
    def are_told(self) -> bool:
        """Whether the article is a digest."""
        return bool(self.starts)

    def begins(self, parsed: Parsed, i: int) -> int:
        """The first word of what word `i` can point back into: of its item in a digest, else of the article."""
        return self.starts.get(parsed.sentence_of(i).paragraph, 0)


def items_of(parsed: Parsed) -> Items:
    """The items of an article; none where it tells one story."""
    paragraphs: dict[int, list[Sentence]] = {}
    for sentence in parsed.sentences:
        paragraphs.setdefault(sentence.paragraph, []).append(sentence)
    marked = [number for number, sentences in paragraphs.items() if _mark(parsed, sentences)]
    if len(paragraphs) < _LEAST or not (
        len(marked) >= max(_LEAST, len(paragraphs) / 2) or _is_a_chronicle(parsed, paragraphs)
    ):
        return Items({}, {})
    starts = {number: sentences[0].first for number, sentences in paragraphs.items()}
    headings: dict[int, tuple[int, ...]] = {}
    above: list[int] = []
    after_an_item = False
    for number, sentences in paragraphs.items():
        if _is_heading(parsed, sentences):
            above = [number] if after_an_item else [*above, number]
            after_an_item = False
            continue
        headings[number] = tuple(above)
        after_an_item = True
    return Items(starts, headings)


_CREDITS = re.compile(r"(?:\s*,?\s*\([A-Z][^()]{1,70}\))+\.?\s*$")  # "(BBC) (AP via The Hindu)"


def credits_of(parsed: Parsed) -> frozenset[int]:
    """The words of the papers in brackets to which the items of a digest are credited; they take part in nothing."""
    found: set[int] = set()
    for _, paragraph in groupby(parsed.sentences, key=lambda s: s.paragraph):
        sentences = list(paragraph)
        start, end = sentences[0].start, sentences[-1].end
        if not _mark(parsed, sentences) or parsed.text[end - 1] not in ").":
            continue
        credit = _CREDITS.search(parsed.text[start:end])
        if credit is not None:
            found.update(w.i for w in parsed.words_in(Span(start + credit.start(), end)))
    return frozenset(found)


def _mark(parsed: Parsed, sentences: list[Sentence]) -> str:
    first = parsed.text[sentences[0].start : sentences[0].start + 1]
    return first if first in _MARKS else ""


def _is_heading(parsed: Parsed, sentences: list[Sentence]) -> bool:
    """Whether a paragraph says nothing but a topic: "* War in Sudan"."""
    return len(sentences) == 1 and not any(
        w.tag in ("VBZ", "VBP", "VBD", "MD") or w.dep == "nsubj" for w in parsed.sentence_words(sentences[0])
    )


def _is_a_chronicle(parsed: Parsed, paragraphs: dict[int, list[Sentence]]) -> bool:
    """Whether short paragraphs tell what happens in the present tense, each for itself and none of "us".

    Where fewer do, they must be several and hardly any may name what the one before names.
    """
    if any(len(sentences) > _LONGEST for sentences in paragraphs.values()):
        return False
    if any(w.lower in _OWN_VOICE and w.tag == "PRP" and w.text != "US" for w in parsed.words):
        return False
    present = sum(_in_the_present(parsed, sentences[0]) for sentences in paragraphs.values()) / len(paragraphs)
    if present >= _MOST_OF_THEM or len(paragraphs) < _SEVERAL:
        return present >= _MOST_OF_THEM
    return present >= _SOME_OF_THEM and _continuity(parsed, paragraphs) <= _HARDLY_ANY


def _continuity(parsed: Parsed, paragraphs: dict[int, list[Sentence]]) -> float:
    """The share of the paragraphs that name something which the one before names."""
    names = [
        {w.text for s in sentences for w in parsed.sentence_words(s) if w.pos == "PROPN"}
        for sentences in paragraphs.values()
    ]
    return sum(bool(one & other) for one, other in pairwise(names)) / (len(names) - 1)


def _in_the_present(parsed: Parsed, sentence: Sentence) -> bool:
    root = next((w for w in parsed.sentence_words(sentence) if w.dep == "ROOT"), None)
    if root is None:
        return False
    if root.tag == "VBN":
        return any(c.dep == "auxpass" and c.tag in ("VBZ", "VBP") for c in parsed.children(root.i))
    return root.tag in ("VBZ", "VBP")
