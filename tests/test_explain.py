"""Every value of every report is explained: which words, which rule."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from reportedly import Report, Status, read_article
from reportedly.articles import load_articles
from reportedly.errors import ReportedlyError

EXAMPLES = Path(__file__).parent.parent / "examples"
ONE = ("type", "mode", "place", "when", "status", "certainty", "condition", "as_of", "by", "plover", "cameo")
SEVERAL = ("actors", "recipients", "sources")


@pytest.fixture(scope="module")
def read() -> list[tuple[str, Report]]:
    """The reports of the example articles, each with its text."""
    found = []
    for article in load_articles([str(EXAMPLES / "articles.jsonl")]):
        assert not isinstance(article, ReportedlyError)
        found += [(article.text, report) for report in read_article(article)]
    return found


def test_every_value_is_explained(read: list[tuple[str, Report]]) -> None:
    """No value without a rule; words wherever the value stands in the text."""
    assert len(read) > 20
    for text, report in read:
        explained = {line.field: line for line in report.explain(text)}
        wanted = {name for name in ONE if getattr(report, name) is not None}
        for name in SEVERAL:
            wanted |= {f"{name}[{k}]" for k in range(len(getattr(report, name)))}
        assert set(explained) == wanted, report.trigger
        assert all(line.rule for line in explained.values())
        assert explained["type"].words == report.trigger


def test_explained_json(read: list[tuple[str, Report]]) -> None:
    """The JSON of an explained report holds the report, and a span and a rule for each field."""
    text, report = read[0]
    whole = json.loads(report.explained_json())
    because = whole.pop("because")
    assert whole == json.loads(report.model_dump_json())
    assert [(field, why["rule"]) for field, why in because.items()] == [(x.field, x.rule) for x in report.explain(text)]


def test_the_example_shows_what_it_should() -> None:
    """The long example is of about 400 words and gives most statuses, both kinds of speech, and imprecise dates."""
    text = (EXAMPLES / "strait-talks.txt").read_text(encoding="utf-8")
    assert 350 <= len(text.split()) <= 450
    (article, *_) = load_articles([str(EXAMPLES / "strait-talks.txt")], published="2024-03-19")
    assert not isinstance(article, ReportedlyError)
    reports = read_article(article)
    assert len({r.status for r in reports}) >= 7, set(Status) - {r.status for r in reports}
    assert any(s.kind == "unnamed" for r in reports for s in r.sources)
    assert len({r.when for r in reports if r.when and re.search(r"[~/X]|^\d{4}(-\d\d)?$", r.when)}) >= 3
    quoted = [m.span() for m in re.finditer('"[^"]+"', text)]
    assert any(a <= r.spans["trigger"].start < b for r in reports for a, b in quoted)
