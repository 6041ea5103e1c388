"""An article's text cut into pieces, each with what its words show and for which reports."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from reportedly.records import Report, Span

KINDS = ("deed", "cue", "source", "date", "condition", "evidence")  # what decides the look comes first


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that show something for one report, by its number on the page."""

    span: Span
    kind: str
    number: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text under the same marks."""

    text: str
    kinds: tuple[str, ...]  # of KINDS, in that order
    begins: tuple[int, ...]  # the reports whose deed word begins here
    deeds: tuple[int, ...]  # the reports whose deed word this is
    title: str  # what the words show, in words


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph in pieces, and the numbers of the reports whose deed stands in it."""

    pieces: tuple[Piece, ...]
    numbers: tuple[int, ...]


def marks_of(reports: Sequence[Report], first: int = 1) -> list[Mark]:
    """Every span of every report with what it shows; reports are numbered from `first`."""
    marks: list[Mark] = []
    for number, report in enumerate(reports, first):
        named = {
            "trigger": "deed", "evidence": "evidence", "status": "cue", "when": "date", "as_of": "date",
            "condition": "condition",
        }  # fmt: skip
        marks += [Mark(report.spans[name], kind, number) for name, kind in named.items() if name in report.spans]
        marks += [Mark(source.span, "source", number) for source in report.sources if source.span is not None]
    return marks


def paragraphs(text: str, reports: Sequence[Report], first: int = 1) -> list[Paragraph]:
    """The article, paragraph by paragraph, cut where a mark begins or ends."""
    marks = marks_of(reports, first)
    found = []
    for start, end in _lines(text):
        here = [m for m in marks if m.span.start < end and m.span.end > start]
        cuts = {start, end} | {edge for m in here for edge in m.span if start < edge < end}
        edges = sorted(cuts)
        pieces = tuple(
            _piece(text, a, b, [m for m in here if m.span.start <= a and b <= m.span.end], reports, first)
            for a, b in pairwise(edges)
        )
        numbers = sorted(m.number for m in here if m.kind == "deed" and start <= m.span.start)
        found.append(Paragraph(pieces, tuple(numbers)))
    return found


def _piece(text: str, start: int, end: int, over: Sequence[Mark], reports: Sequence[Report], first: int) -> Piece:
    kinds = tuple(kind for kind in KINDS if any(m.kind == kind for m in over))
    deeds = [m for m in over if m.kind == "deed"]
    said = {m.number: None for m in over if m.kind != "evidence"}
    told = {n: ", ".join(_meaning(m, reports[n - first]) for m in over if _of(m, n)) for n in said}
    title = "; ".join(f"{number}: {words}" for number, words in told.items())
    begins = tuple(m.number for m in deeds if m.span.start == start)
    return Piece(text[start:end], kinds, begins, tuple(m.number for m in deeds), title)


def _of(mark: Mark, number: int) -> bool:
    return mark.number == number and mark.kind != "evidence"


def _meaning(mark: Mark, report: Report) -> str:
    """What a mark's words show for its report, as a reader would say it."""
    match mark.kind:
        case "deed":
            return f"deed {report.type}{'/' + report.mode if report.mode else ''}, {report.status}"
        case "cue":
            return f"shows that it is {report.status} ({report.certainty})"
        case "date":
            return f"when: {report.when}" if mark.span == report.spans.get("when") else f"said: {report.as_of}"
        case "source":
            return "source"
        case _:
            return mark.kind


def _lines(text: str) -> list[tuple[int, int]]:
    """Start and end of each line that holds more than white space."""
    return [m.span() for m in re.finditer(r"[^\r\n\u2028\u2029]+", text) if m.group().strip()]
