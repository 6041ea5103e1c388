"""A user's own actors: CSV or JSON lines in the folder ``actors/`` of their lexicon."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from reportedly.actors.automaton import Index
from reportedly.actors.known import Known, Sense
from reportedly.actors.persons import add_person
from reportedly.actors.spellings import slug
from reportedly.actors.table_files import Row
from reportedly.errors import LexiconError
from reportedly.lexicon import leave_out
from reportedly.records import Kind

COLUMNS = ("name", "aliases", "country", "kind", "sector", "from", "to", "wikidata")
_COUNTRY = re.compile(r"[A-Z]{3}")


def add_own(index: Index, folders: Iterable[Path]) -> None:
    """The actors of a user's folders, after ours; an entry that cannot be used is left out and said."""
    for folder in folders:
        for path in sorted((folder / "actors").glob("*")):
            if path.suffix in (".csv", ".jsonl"):
                _add_file(index, path)


def _add_file(index: Index, path: Path) -> None:
    try:
        for row in _rows(path):
            try:
                _add(index, row)
            except LexiconError as fault:
                leave_out(fault)
    except LexiconError as fault:
        leave_out(fault)


def _rows(path: Path) -> Iterator[Row]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as fault:
        raise LexiconError(str(path), f"cannot be read ({fault})", "save it as UTF-8 text") from fault
    lines = _of_csv(path, text) if path.suffix == ".csv" else _of_json(path, text)
    for number, cells in lines:
        where = f"{path}, line {number}"
        unknown = sorted(set(cells) - set(COLUMNS))
        if unknown:
            raise LexiconError(where, f"unknown column '{unknown[0]}'", f"use {', '.join(COLUMNS)}")
        yield Row(where, cells)


def _of_csv(path: Path, text: str) -> Iterator[tuple[int, dict[str, str]]]:
    reader = csv.DictReader(text.splitlines())
    for cells in reader:
        if None in cells:
            raise LexiconError(f"{path}, line {reader.line_num}", "too many columns", "put quotes around commas")
        yield reader.line_num, {key: (value or "").strip() for key, value in cells.items()}


def _of_json(path: Path, text: str) -> Iterator[tuple[int, dict[str, str]]]:
    for number, line in enumerate(text.splitlines(), 1):
        where = f"{path}, line {number}"
        if not line.strip():
            continue
        try:
            found = json.loads(line)
        except json.JSONDecodeError as fault:
            raise LexiconError(where, f"is no JSON ({fault.msg})", "write an object a line") from fault
        if not isinstance(found, dict):
            raise LexiconError(where, "is no object", 'write {"name": …, "kind": …}')
        yield number, {str(key): _cell(value) for key, value in found.items()}


def _cell(value: object) -> str:
    if isinstance(value, list):
        return "|".join(str(item) for item in value)
    return "" if value is None else str(value)


def _add(index: Index, row: Row) -> None:
    name, country = row.one("name"), row.one("country")
    if not name:
        raise LexiconError(row.where, "no name", "give each actor a name")
    if country and not _COUNTRY.fullmatch(country):
        raise LexiconError(row.where, f"'{country}' is no country", "write three letters (ISO 3166), IGO or nothing")
    kind = row.kind(Kind.GROUP)
    known = Known(
        f"own:{slug(name)}", name, country, kind, Sense.NAME, row.one("sector"), row.day("from"), row.day("to"),
        row.one("wikidata"), source=row.where,
    )  # fmt: skip
    if kind is Kind.PERSON:
        short = [alias for alias in row.many("aliases") if " " not in alias]
        cells = {"names": row.cells.get("aliases", ""), "lone": "|".join(short)}
        add_person(index, [known], Row(row.where, cells))
        return
    for spelling in (name, *row.many("aliases")):
        index.add(spelling, known)
