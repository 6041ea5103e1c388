"""Quotation marks of an article: the outermost quoted stretches, paragraph by paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reportedly.language import Parsed
from reportedly.records import Span

_MARKS = re.compile(r"''|``|[\"“”„«»‘’']")


@dataclass(frozen=True, slots=True)
class Quote:
    """One quoted stretch, marks included; `open_ended` when the closing mark is missing at the paragraph's end."""

    span: Span
    paragraph: int
    open_ended: bool


def quotes_of(parsed: Parsed) -> list[Quote]:
    """The outermost quotations of an article in text order; a quotation never crosses a paragraph's end."""
    bounds: dict[int, tuple[int, int]] = {}
    for sentence in parsed.sentences:
        start, _ = bounds.get(sentence.paragraph, (sentence.start, 0))
        bounds[sentence.paragraph] = (start, sentence.end)
    found: list[Quote] = []
    for paragraph, (start, end) in bounds.items():
        found += _in_paragraph(parsed.text, start, end, paragraph)
    return found


def _in_paragraph(text: str, start: int, end: int, paragraph: int) -> list[Quote]:
    found: list[Quote] = []
    opened: int | None = None
    wanted = ""
    nested = 0
    for m in _MARKS.finditer(text, start, end):
        mark, at = m.group(), m.start()
        before = text[at - 1] if at > start else " "
        after = text[m.end()] if m.end() < end else " "
        if opened is None:
            closers = _closers(mark, before, after)
            if closers:
                opened, wanted = at, closers
        elif mark == '"' and before.isspace() and not after.isspace():
            nested += 1
        elif mark == '"' and nested:
            nested -= 1
        elif mark in wanted.split(" "):
            if mark in "'’" and (after.isalnum() or (text[at - 1 : at] == "s" and after == " ")):
                continue
            found.append(Quote(Span(opened, m.end()), paragraph, False))
            opened, nested = None, 0
    if opened is not None and text[opened] not in "'‘":
        found.append(Quote(Span(opened, end), paragraph, True))
    return found


def _closers(mark: str, before: str, after: str) -> str:
    """The marks that may close a quotation opened by `mark` here, or nothing if it does not open one."""
    if mark in "“„":
        return '” " “' if mark == "„" else '” "'
    if mark == "«":
        return "»"
    if mark == "``":
        return "'' \""
    if mark == "''":
        return "''" if not after.isspace() or before.isspace() else ""
    if mark == '"':
        return '" ”' if not after.isspace() else ""
    if mark in "‘'" and not before.isalnum() and after.isalpha():
        return "’ '"
    return ""
