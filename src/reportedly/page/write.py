"""Fills the page: articles and their reports into the template, with nothing fetched from anywhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import reportedly
from reportedly.page.marks import Paragraph, paragraphs
from reportedly.page.timeline import Timeline, timeline_of
from reportedly.records import Article, Explanation, Report, Status

if TYPE_CHECKING:
    from jinja2 import Template

SIGNS = {
    "proposed": "?", "planned": "→", "underway": "▶", "happened": "✓", "ended": "■", "postponed": "»",
    "cancelled": "✕", "negated": "¬",
}  # fmt: skip  # so that a status is told by more than its colour


@dataclass(frozen=True, slots=True)
class Shown:
    """An article and its reports, to be shown on a page."""

    article: Article
    reports: Sequence[Report]


@dataclass(frozen=True, slots=True)
class _Card:
    number: int
    report: Report
    why: list[Explanation]


@dataclass(frozen=True, slots=True)
class _Section:
    number: int
    article: Article
    paragraphs: list[Paragraph]
    cards: dict[int, _Card]
    timeline: Timeline | None


def page_of(articles: Sequence[Shown]) -> str:
    """The whole page as HTML text: no script, no other file, no network."""
    sections, first = [], 1
    for k, shown in enumerate(articles, 1):
        article, reports = shown.article, shown.reports
        cards = {n: _Card(n, r, r.explain(article.text)) for n, r in enumerate(reports, first)}
        sections.append(
            _Section(
                k, article, paragraphs(article.text, reports, first), cards,
                timeline_of(reports, article.published, first),
            )
        )  # fmt: skip
        first += len(reports)
    style = (Path(__file__).parent / "page.css").read_text(encoding="utf-8")
    return _template().render(
        sections=sections, count=first - 1, statuses=list(Status), signs=SIGNS, style=style,
        version=reportedly.__version__,
    )  # fmt: skip


@lru_cache(maxsize=1)
def _template() -> Template:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    shelf = Environment(
        loader=FileSystemLoader(Path(__file__).parent), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True,
    )  # fmt: skip
    return shelf.get_template("page.html.jinja")
