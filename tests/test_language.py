"""Sentences and words of an article, and a parse written by hand."""

from __future__ import annotations

import pytest

from reportedly.language import Parsed, parse

SPLITS = [
    ("Mr. Lee arrived on Jan. 5. He met Gen. Park.", 2, "abbreviations do not end a sentence"),
    ("The U.S. sent aid. It will send more.", 2, "U.S. inside a sentence"),
    ("Talks began in the U.S. The envoy stayed.", 2, "U.S. at the end, before an article"),
    ('"We will go," she said. "It is late."', 2, "quotations"),
    ("No stop at the end", 1, "no sentence end"),
    ("First line\nSecond line", 2, "a line end ends a paragraph"),
    ("WASHINGTON (AP) — The envoy left.", 2, "a dateline is no part of the sentence"),
    ("NEW DELHI, India, July 25 (Reuters) - The envoy left.", 2, "a dateline with a country, a day and an agency"),
    ("Nairobi, Kenya (AFP) -- Envoys met.", 2, "a dateline in small letters, with an agency"),
    ("KABUL (Agency): Gunmen attacked a mosque.", 2, "a dateline with a colon behind the agency"),
    ("NATO — the alliance — met.", 1, "a name before a dash is no dateline"),
    ("U.S.-China talks failed.", 1, "a hyphen makes no dateline"),
    ("MINISTER LEE: We will go.", 2, "who speaks, in a transcript"),
    ("- War in Togo (2010–present): Rebels take a town.", 2, "the topic of an item"),
    ("2011 Togolese protests: The police fire at a crowd.", 2, "a topic with a year"),
    ("The king said of the war: We will go.", 1, "what somebody says of a topic"),
    ("", 0, "nothing"),
    (" \n \t ", 0, "white space"),
]


@pytest.mark.parametrize(("text", "count", "label"), SPLITS, ids=[s[2] for s in SPLITS])
def test_sentences(text: str, count: int, label: str) -> None:
    """A text is split at its sentence ends and nowhere else."""
    assert len(parse(text).sentences) == count


def test_words_are_exact() -> None:
    """Every word's span gives exactly the word, across paragraphs and blank lines."""
    text = "Envoys met.\r\n\r\n  They will meet again — “soon”, says Ana.\n"
    parsed = parse(text)
    assert all(text[w.start : w.end] == w.text for w in parsed.words)
    assert [parsed.words[s.first].text for s in parsed.sentences] == ["Envoys", "They"]


def test_by_hand() -> None:
    """A parse can be built without a model."""
    parsed = Parsed.by_hand([[("Envoys", "envoy", "NNS", "nsubj", 1), ("met", "meet", "VBD", "ROOT", 1)]])
    assert parsed.text == "Envoys met"
    assert [w.text for w in parsed.children(1)] == ["Envoys"]
    assert parsed.words[0].pos == "NOUN"
