"""Annotated articles: one JSON file each, with the reports that a careful reader finds in it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reportedly.errors import DateError, GoldError
from reportedly.reader import as_date
from reportedly.records import Article


@dataclass(frozen=True)
class GoldArticle:
    """An article and its annotated reports, as they stand in the file."""

    article: Article
    reports: tuple[dict[str, Any], ...]


def load_gold(path: Path) -> list[GoldArticle]:
    """The annotated articles of a folder (``*.json``) or of one file, by file name. Raises GoldError."""
    files = sorted(path.glob("*.json")) if path.is_dir() else [path]
    if not files:
        raise GoldError(str(path), "holds no annotated article", "name a folder of .json files or one such file")
    return [gold for file in files if (gold := _load(file)) is not None]


def _load(file: Path) -> GoldArticle | None:
    try:
        raw = json.loads(file.read_text(encoding="utf-8"))
    except OSError as fault:
        raise GoldError(str(file), (fault.strerror or "cannot be opened").lower(), "name a readable file") from fault
    except ValueError as fault:
        raise GoldError(str(file), f"is no JSON ({fault})", "write one JSON object an article") from fault
    if not isinstance(raw, dict) or "reports" not in raw:
        return None
    for key in ("id", "text"):
        if key not in raw:
            raise GoldError(str(file), f"has no '{key}'", "give id, text and reports")
    try:
        published = as_date(raw.get("published"))
    except DateError as fault:
        raise GoldError(str(file), f"'published' is {raw['published']!r}, no date", "write YYYY-MM-DD") from fault
    reports = tuple(_placed(report, raw["text"], f"{file}, report {n}") for n, report in enumerate(raw["reports"], 1))
    article = Article(
        id=raw["id"], title=raw.get("title"), published=published, publisher=raw.get("publisher"),
        url=raw.get("url"), text=raw["text"],
    )  # fmt: skip
    return GoldArticle(article, reports)


def _placed(report: dict[str, Any], text: str, where: str) -> dict[str, Any]:
    """The report with the spans of its evidence and trigger, found in the text where the file does not give them."""
    if missing := [k for k in ("type", "status", "trigger", "evidence") if k not in report]:
        raise GoldError(where, f"has no '{missing[0]}'", "annotate it, or take the report out")
    placed = dict(report)
    if "evidence_span" not in placed:
        placed["evidence_span"] = _find(report["evidence"], text, 0, len(text), where)
    if "trigger_span" not in placed:
        first, last = placed["evidence_span"]
        placed["trigger_span"] = _find(report["trigger"], text, first, last, where)
    return placed


def _find(words: str, text: str, first: int, last: int, where: str) -> list[int]:
    start = text.find(words, first, last)
    if start < 0:
        raise GoldError(where, f"{words!r} is not in the text", "copy trigger and evidence exactly from the text")
    return [start, start + len(words)]
