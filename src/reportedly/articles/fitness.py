"""Whether a text can be read at all, and what makes its reading doubtful."""

from __future__ import annotations

import re

from reportedly.errors import ArticleError

LONGEST = 1_000_000  # characters; the longest news articles have some 100,000

_COMMON = frozenset(
    "the of to and in a is that for on with was as by at from it has have be are said his he will not an after "
    "its who this but they were which had their been".split()
)
_WORD = re.compile(r"[^\W\d_]+")
_HALF = re.compile(r"[\ud800-\udfff]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


def check(text: str, where: str) -> None:
    """Raise ArticleError when a text is empty, binary, too long, or not in English."""
    if not text.strip():
        raise ArticleError(where, "the article is empty", "give it a text")
    if half := _HALF.search(text):
        raise ArticleError(where, f"character {half.start()} is half of a surrogate pair", "write whole characters")
    if len(_CONTROL.findall(text[:20_000])) > len(text[:20_000]) // 50:
        raise ArticleError(where, "this is binary data, not text", "give the article as UTF-8 text")
    if len(text) > LONGEST:
        raise ArticleError(
            where, f"{len(text):,} characters are more than one article", f"give at most {LONGEST:,} characters each"
        )
    if not _is_english(text):
        raise ArticleError(where, "the text is not in English", "give an English article; others are not read")


def doubts(text: str) -> list[tuple[str, str]]:
    """What makes a readable text's reading doubtful: (what is wrong, what would be right) for each."""
    found = []
    letters = [c for c in text if c.isalpha()]
    if len(letters) > 40 and sum(c.isupper() for c in letters) > 0.9 * len(letters):
        found.append(("the text is all in capitals, so names are not told from words", "give it in normal spelling"))
    if len(text) > 300 and not re.search(r"[.!?…]", text):
        found.append(("no sentence ends anywhere", "give running text with full stops"))
    if place := _open_quotation(text):
        found.append((f"a quotation opened at character {place - 1} is never closed", "close it"))
    return found


def _is_english(text: str) -> bool:
    words = [w.lower() for w in _WORD.findall(text[:20_000])]
    if len(words) < 12:
        letters = "".join(words)
        return not letters or sum(c.isascii() for c in letters) > 0.6 * len(letters)
    if sum(w in _COMMON for w in words) >= 0.16 * len(words):
        return True
    import py3langid

    return str(py3langid.classify(text[:20_000].lower())[0]) == "en"


def _open_quotation(text: str) -> int:
    """One more than the offset of a quotation mark that nothing closes, or 0.

    A quotation that runs over paragraphs is opened again at each, and closed once.
    """
    opened = 0
    for start, paragraph in _paragraphs(text):
        if paragraph.lstrip()[:1] in ('"', "“"):
            opened = 0
        for k, character in enumerate(paragraph):
            if character == "“" or (character == '"' and not opened):
                opened = start + k + 1
            elif character in "”\"":
                opened = 0
    return opened


def _paragraphs(text: str) -> list[tuple[int, str]]:
    found, start = [], 0
    for line in text.split("\n"):
        found.append((start, line))
        start += len(line) + 1
    return found
