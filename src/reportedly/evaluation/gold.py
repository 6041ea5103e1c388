"""Annotated articles: one JSON file each, with the reports that a careful reader finds in it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reportedly.errors import GoldError
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
    for report in raw["reports"]:
        if missing := [k for k in ("type", "status", "trigger_span", "evidence_span") if k not in report]:
            raise GoldError(str(file), f"a report has no '{missing[0]}'", "annotate it, or take the report out")
    article = Article(
        id=raw["id"], title=raw.get("title"), published=as_date(raw.get("published")), publisher=raw.get("publisher"),
        url=raw.get("url"), text=raw["text"],
    )  # fmt: skip
    return GoldArticle(article, tuple(raw["reports"]))
