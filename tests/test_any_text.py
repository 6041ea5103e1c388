"""Whatever text comes in: no crash, every span exact, and the same bytes however it is read."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly import read
from reportedly.articles import check
from reportedly.errors import ArticleError
from reportedly.records import Participant, Report, Source

PIECES = (
    "Norway's prime minister", "President Anna Novak", "the United Nations", "both countries", "they", "It", "Beijing",
    "plans to", "has postponed", "called off", "did not", "may", "if", "unless", "visit", "met with", "attacked",
    "talks", "sanctions on", "accused", "of", "in", "Chad", "Paris", "on Monday", "in early May", "since 2014",
    "Sept. 9-10", "said", "told reporters", "according to", "officials", "“", "”", '"', "''", "‘", "’", "(", ")",
    "—", "–", "-", ",", ".", "…", "!", "?", ":", ";", "\n", "\r\n", "\n\n", "\u2028", "\t", "\xa0", "\u200b", "é",
    "e\u0301", "🕊️", "𝔘", "U.S.", "Mr.", "1,000", "$5", "\x00", "\ufeff", "and", "to", "who", "that", "'s",
)  # fmt: skip
ANY_TEXT = st.text(alphabet=st.characters(), max_size=300)  # all of Unicode, halves of surrogate pairs included
LIKE_NEWS = st.lists(st.sampled_from(PIECES), max_size=40).flatmap(
    lambda words: st.sampled_from((" ", "", "  ")).map(lambda gap: gap.join(words))
)
PUBLISHED = st.none() | st.dates(date(1500, 1, 1), date(2999, 12, 31))
STEADY = settings(max_examples=300, deadline=None, derandomize=True)


def faults(text: str, reports: list[Report]) -> list[str]:
    """Every span that does not give exactly its words."""
    found = []
    for report in reports:
        for name in ("trigger", "evidence", "condition"):
            words, span = getattr(report, name), report.spans.get(name)
            if (words is None) != (span is None) or (span and text[span.start : span.end] != words):
                found.append(f"{name} {words!r} at {span}")
        spans = [*report.spans.values()]
        people: list[Participant | Source] = [*report.actors, *report.recipients, *report.sources]
        for person in [*people, *([report.by] if report.by else [])]:
            spans += [span for span in (person.span, person.resolved_from) if span is not None]
        spans += [why.span for why in report.because.values() if why.span is not None]
        found += [f"span {s}" for s in spans if not (0 <= s.start < s.end <= len(text)) or text[slice(*s)].isspace()]
    return found


@STEADY
@given(text=ANY_TEXT, published=PUBLISHED)
def test_any_unicode(text: str, published: date | None) -> None:
    """Arbitrary text is read without a crash, and every span is exact."""
    assert faults(text, read(text, published=published)) == []


@STEADY
@given(text=LIKE_NEWS, published=PUBLISHED)
def test_broken_news(text: str, published: date | None) -> None:
    """Pieces of news in any order, with any punctuation, are read without a crash, and every span is exact."""
    assert faults(text, read(text, published=published)) == []


@settings(max_examples=300, deadline=None, derandomize=True)
@given(text=ANY_TEXT)
def test_fitness(text: str) -> None:
    """Any text either passes or is refused with a place, a fault and a remedy."""
    try:
        check(text, "here")
    except ArticleError as caught:
        fault = caught
    else:
        fault = ArticleError("here", "nothing", "nothing")
    assert all((fault.where, fault.wrong, fault.right))


ARTICLES = [
    {"id": "a", "published": "2024-01-15", "text": "Norway's prime minister plans to visit Kenya in May."},
    {"id": "b", "text": "“We will go,” said Anna Novak.\n\nHer trip to Chad was called off on Friday, officials said."},
    {"id": "c", "published": "1999-03-02", "text": "Rebels attacked a post.\n\nThe army denied that it fled."},
]


def written(tmp_path: Path, articles: list[dict[str, str]]) -> dict[str, list[str]]:
    """What `reportedly read --jsonl --json`, in a process of its own, writes for each article."""
    path = tmp_path / "articles.jsonl"
    path.write_text("".join(json.dumps(a) + "\n" for a in articles), encoding="utf-8")
    command = [sys.executable, "-m", "reportedly.cli", "read", "--jsonl", "--json", str(path)]
    lines = subprocess.run(command, capture_output=True, check=True).stdout.decode().splitlines()
    return {a["id"]: [line for line in lines if json.loads(line)["article"] == a["id"]] for a in articles}


def test_same_bytes(tmp_path: Path) -> None:
    """An article gives the same bytes alone, in a batch, in another order, and in another process."""
    batch, turned = written(tmp_path, ARTICLES), written(tmp_path, ARTICLES[::-1])
    here = {
        a["id"]: [
            report.model_dump_json() for report in read(a["text"], published=a.get("published"), article_id=a["id"])
        ]
        for a in ARTICLES
    }
    assert all(batch.values())
    assert batch == turned == here


@pytest.mark.parametrize("times", [3_000, 60_000], ids=["long", "very long"])
def test_one_endless_sentence(times: int) -> None:
    """A text without any sentence end is read, however long, in pieces that the model can hold."""
    text = "and the minister plans to visit Oslo " * (times // 37)
    assert faults(text, read(text)) == []
