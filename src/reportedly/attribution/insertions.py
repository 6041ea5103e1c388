"""Reporting clauses set into or behind a sentence, told by word order and commas where the parse errs."""

from __future__ import annotations

from reportedly.attribution.frames import Manner
from reportedly.attribution.page import Draft, Page
from reportedly.attribution.speakers import before, beside
from reportedly.language import Parsed, Word

Place = tuple[int, int, tuple[int, int, int] | None]  # first word, after the last word, speaker


def insertion(page: Page, word: Word, manner: Manner, source: tuple[int, int, int] | None) -> Draft | None:
    """'The contrast, said Doyle, would be clear'; 'The mayor knew of it, the Post reported in May.'

    The order of words and commas tells these apart where the parse takes the reporting clause for the main one.
    """
    p = page.parsed
    if word.tag not in ("VBD", "VBZ", "VBP") or "quote" not in manner.takes or manner.attitude or manner.deed:
        return None
    if page.quoted[word.i] >= 0 or "clause" not in manner.takes:
        return None
    sentence = p.sentence_of(word.i)
    if any(_is_long(page, page.quoted[i]) for i in range(sentence.first, word.i) if page.quoted[i] >= 0):
        return None
    clause = _bracketed(p, word) or _inverted_clause(p, word) or _closing_clause(p, word, source)
    if clause is None:
        return None
    first, last, said_by = clause
    content = set(range(sentence.first, first)) | set(range(last, sentence.last))
    if said_by is None or not any(p.words[i].tag in ("VBD", "VBZ", "VBP", "MD") for i in content):
        return None
    return Draft(word.i, "verb", manner, said_by, content, set(range(first, last)))


def _bracketed(p: Parsed, word: Word) -> Place | None:
    """'(the minister said)': first word, after the last word, speaker."""
    sentence = p.sentence_of(word.i)
    opening = next((i for i in range(word.i, max(sentence.first, word.i - 10), -1) if p.words[i].text == "("), None)
    closing = next((i for i in range(word.i, min(sentence.last, word.i + 10)) if p.words[i].text == ")"), None)
    if opening is None or closing is None or any(p.words[i].text == ")" for i in range(opening, word.i)):
        return None
    if closing == word.i + 1:
        return opening, closing + 1, before(p, word.i)
    return (opening, closing + 1, beside(p, word.i)) if opening == word.i - 1 else None


def _is_long(page: Page, number: int) -> bool:
    """Whether a quotation is more than a quoted word or two: those belong to the sentence they stand in."""
    return sum(w.pos != "PUNCT" for w in page.parsed.words_in(page.quotes[number].span)) >= 4


def _inverted_clause(p: Parsed, word: Word) -> Place | None:
    """', said Doyle and others,' inside a sentence: first word, after the last word, speaker."""
    sentence = p.sentence_of(word.i)
    front = word.i - 1
    if front <= sentence.first or p.words[front].text != ",":
        return None
    if any(p.words[i].text == "," for i in range(sentence.first, front)):
        return None
    comma = next((i for i in range(word.i + 1, min(word.i + 12, sentence.last)) if p.words[i].text == ","), None)
    behind = p.words[word.i + 1]
    if comma is None or behind.pos not in ("DET", "PROPN", "NOUN", "PRON", "ADJ") or behind.lower == "that":
        return None
    if any(p.words[i].tag in ("VBD", "VBZ", "VBP", "MD") for i in range(word.i + 1, comma)):
        return None
    if comma + 1 >= sentence.last or not any(
        w.tag in ("VBD", "VBZ", "VBP", "MD") for w in p.words[comma + 1 : min(comma + 4, sentence.last)]
    ):
        return None
    return front, comma + 1, beside(p, word.i)


def _closing_clause(p: Parsed, word: Word, source: tuple[int, int, int] | None) -> Place | None:
    """', the Post reported in 1991.' at the end of a sentence: first word, after the last word, speaker."""
    sentence = p.sentence_of(word.i)
    tail = p.words[word.i + 1 : sentence.last]
    if len(tail) > 8 or any(w.pos in ("VERB", "AUX", "SCONJ", "CCONJ") or w.text in ",:" for w in tail):
        return None
    if any(w.dep in ("dobj", "ccomp", "attr") and w.head == word.i for w in tail):
        return None
    subject = source or before(p, word.i)
    if subject is None or subject[1] > word.i:
        return None
    if any(p.words[i].pos not in ("ADV", "AUX") for i in range(subject[1], word.i)):
        return None
    front = subject[0] - 1
    if front <= sentence.first + 2 or p.words[front].text != ",":
        return None
    return front, sentence.last, subject
