"""Text files, standard input and JSON lines to articles; what cannot be read is handed out as the error it is."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from reportedly.articles.fitness import check
from reportedly.errors import ArticleError, ReportedlyError
from reportedly.reader import as_date
from reportedly.records import Article

STANDARD_INPUT = "-"


def load_articles(
    sources: Iterable[str],
    *,
    json_lines: bool = False,
    published: date | str | None = None,
    publisher: str | None = None,
    title: str | None = None,
) -> Iterator[Article | ReportedlyError]:
    """The articles of files (or of ``-``, standard input), in order; in the place of one that cannot be read its error.

    With `json_lines` each line of a file is an article; otherwise each file is one, with the metadata given here.
    """
    for source in sources:
        try:
            data = sys.stdin.buffer.read() if source == STANDARD_INPUT else Path(source).read_bytes()
        except OSError as fault:
            yield ArticleError(source, (fault.strerror or "cannot be opened").lower(), "name a file that can be read")
            continue
        where = "standard input" if source == STANDARD_INPUT else source
        if json_lines or source.endswith((".jsonl", ".ndjson")):
            yield from articles_of_json_lines(data, where)
            continue
        try:
            yield article_of_text(data, where, published=published, publisher=publisher, title=title)
        except ReportedlyError as fault:
            yield fault


def article_of_text(
    data: bytes, where: str, *, published: date | str | None, publisher: str | None, title: str | None
) -> Article:
    """The article that a file's bytes hold; raises ArticleError or DateError."""
    day = as_date(published)
    text = _decoded(data, where)
    check(text, where)
    return Article(id=Path(where).stem, title=title, published=day, publisher=publisher, text=text)


def articles_of_json_lines(data: bytes, where: str) -> Iterator[Article | ReportedlyError]:
    """The articles of a JSON-lines file; a broken line gives an ArticleError and the rest goes on."""
    for number, line in enumerate(data.split(b"\n"), 1):
        if not line.strip():
            continue
        place = f"{where}, line {number}"
        try:
            yield _article_of_json(_decoded(line, place), place, f"{Path(where).stem}:{number}")
        except ReportedlyError as fault:
            yield fault


def _article_of_json(line: str, where: str, default_id: str) -> Article:
    try:
        raw: Any = json.loads(line)
    except json.JSONDecodeError as fault:
        raise ArticleError(f"{where}, column {fault.colno}", "is no JSON", "write one JSON object a line") from fault
    except (ValueError, RecursionError) as fault:  # a number of thousands of digits, a list in a list in a list …
        raise ArticleError(where, "is no JSON that can be read", 'write {"text": …, "published": …}') from fault
    if not isinstance(raw, dict):
        raise ArticleError(where, "is no JSON object", 'write {"text": …, "published": …}')
    text = raw.get("text")
    if not isinstance(text, str):
        raise ArticleError(where, "has no 'text'", 'give the article\'s words as "text"')
    published = raw.get("published")
    if published is not None and not isinstance(published, str):
        raise ArticleError(where, f"'published' is {published!r}, no date", "write it as YYYY-MM-DD")
    check(text, where)
    try:
        day = as_date(published)
    except ReportedlyError as fault:
        raise ArticleError(where, f"'published' is {published!r}, no date", "write it as YYYY-MM-DD") from fault
    return Article(
        id=str(raw.get("id") or default_id), title=_words(raw.get("title")), published=day,
        publisher=_words(raw.get("publisher")), url=_words(raw.get("url")), text=text,
    )  # fmt: skip


def _words(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def _decoded(data: bytes, where: str) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise ArticleError(where, "this is UTF-16", "save the article as UTF-8")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        if b"\x00" in data[:4000]:
            raise ArticleError(where, "this is binary data, not text", "give the article as UTF-8 text") from fault
        raise ArticleError(
            where, f"byte {fault.start} (0x{data[fault.start]:02x}) is no UTF-8", "save the article as UTF-8"
        ) from fault


def predicates_of(sources: Iterable[str]) -> dict[str, tuple[int, int]]:
    """The ``"predicate"`` spans that JSON-lines articles carry, by article id."""
    found: dict[str, tuple[int, int]] = {}
    for source in sources:
        try:
            lines = Path(source).read_bytes().split(b"\n")
        except OSError:
            continue  # said when the articles themselves are loaded
        for line in lines:
            match _json(line):
                case {"id": name, "predicate": [int(start), int(end)]}:
                    found[str(name)] = start, end
    return found


def _json(line: bytes) -> object:
    try:
        value: object = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return value
