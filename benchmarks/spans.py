"""Counts spans that do not give exactly their words: spans.py ARTICLES.jsonl[.gz]… [--sample N] [--seed S]

Reads every article (or N drawn at random) and looks at every span of every report, participant, source and reason, and
at every value's type. Exit status 1 when there is a fault. Articles that cannot be read are counted.
"""

from __future__ import annotations

import argparse
import gzip
import random
import sys
from collections.abc import Iterator
from pathlib import Path

from reportedly.articles import articles_of_json_lines
from reportedly.errors import ReportedlyError
from reportedly.reader import read_article
from reportedly.records import Participant, Report, Source, Span


def main() -> int:
    """Read, count, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--sample", type=int, help="so many articles, drawn at random")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    lines = [(path, n, line) for path in asked.files for n, line in enumerate(lines_of(path), 1)]
    if asked.sample and asked.sample < len(lines):
        lines = random.Random(asked.seed).sample(lines, asked.sample)
    articles = reports = spans = refused = 0
    faults: list[str] = []
    for path, number, line in lines:
        for article in articles_of_json_lines(line, f"{path.name}:{number}"):
            if isinstance(article, ReportedlyError):
                refused += 1
                continue
            articles += 1
            for report in read_article(article):
                reports += 1
                for name, span, words in spans_of(report):
                    spans += 1
                    if fault := wrong(article.text, span, words):
                        faults.append(f"{path.name}:{number} {article.id} {name} {span}: {fault}")
    for fault in faults[:20]:
        print(fault)
    print(f"{articles} articles ({refused} refused), {reports} reports, {spans} spans, {len(faults)} faults")
    return 1 if faults else 0


def lines_of(path: Path) -> Iterator[bytes]:
    """The lines of a file, unpacked where it is packed."""
    with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as lines:
        yield from (line for line in lines if line.strip())


def spans_of(report: Report) -> Iterator[tuple[str, Span, str | None]]:
    """Every span of a report with its name and, where the report has them, the words it must give."""
    for name, span in report.spans.items():
        yield name, span, getattr(report, name) if name in ("trigger", "evidence", "condition") else None
    people: list[Participant | Source] = [*report.actors, *report.recipients, *report.sources]
    for person in [*people, *([report.by] if report.by else [])]:
        for span in (person.span, person.resolved_from):
            if span is not None:
                yield person.name, span, None
    for field, why in report.because.items():
        if why.span is not None:
            yield f"reason of {field}", why.span, None


def wrong(text: str, span: Span, words: str | None) -> str | None:
    """What is wrong with a span; None where nothing is."""
    if not 0 <= span.start < span.end <= len(text):
        return "lies outside the text"
    given = text[span.start : span.end]
    if words is not None and given != words:
        return f"gives {given!r}, not {words!r}"
    return "begins or ends with white space" if given != given.strip() else None


if __name__ == "__main__":
    sys.exit(main())
