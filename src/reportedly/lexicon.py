"""Loads and checks the rules in ``data/``: every entry has a source, a sentence where it holds and one where not."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import MISSING, dataclass, fields
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from reportedly.errors import LexiconError

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, kw_only=True)
class Entry:
    """What every rule has, whatever it is about; each kind of rule adds its own fields."""

    rule: str  # "cues/plans.toml:intend", for explanations
    source: str  # where the rule was taken from
    holds: tuple[str, ...]  # sentences in which it applies
    lets_alone: tuple[str, ...]  # sentences with the same words in which it does not; the key in the file is `not`


E = TypeVar("E", bound=Entry)


def load(kind: type[E], folder: str, user_folders: Iterable[Path] = ()) -> tuple[E, ...]:
    """The entries of ``data/<folder>/*.toml`` as `kind`, a user's own folders after ours.

    Each file is a list of ``[[entry]]`` tables. A field of `kind` named ``x`` is the key ``x``; ``holds`` and ``not``
    take one sentence or a list. Raises LexiconError on a file that is no TOML, an unknown or missing key, or an entry
    without source and example sentences.
    """
    entries: list[E] = []
    for root in (DATA, *user_folders):
        for path in sorted((root / folder).glob("*.toml")):
            entries += _entries_of(kind, path, f"{folder}/{path.name}")
    return tuple(entries)


def _entries_of(kind: type[E], path: Path, shown: str) -> list[E]:
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise LexiconError(str(path), f"not readable as TOML ({fault})", "mend the line named") from fault
    unknown = sorted(set(tables) - {"entry"})
    if unknown:
        raise LexiconError(str(path), f"unknown table '{unknown[0]}'", "write each rule as an [[entry]] table")
    return [_entry(kind, raw, path, shown, number) for number, raw in enumerate(tables.get("entry", []), 1)]


def _entry(kind: type[E], raw: Mapping[str, Any], path: Path, shown: str, number: int) -> E:
    label = str(raw.get("phrase") or raw.get("name") or raw.get("lemma") or number)
    where = f"{path}, entry {number} ({label})"
    own = {f.name: f for f in fields(kind) if f.name not in ("rule", "source", "holds", "lets_alone")}
    for key in ("source", "holds", "not"):
        if not raw.get(key):
            raise LexiconError(where, f"no '{key}'", "give a source and sentences where it holds and where not")
    unknown = sorted(set(raw) - set(own) - {"source", "holds", "not"})
    if unknown:
        raise LexiconError(where, f"unknown key '{unknown[0]}'", f"use {', '.join(sorted(own))}, source, holds, not")
    values: dict[str, Any] = {}
    for name, own_field in own.items():
        if name in raw:
            values[name] = _frozen(raw[name])
        elif own_field.default is MISSING and own_field.default_factory is MISSING:
            raise LexiconError(where, f"no '{name}'", f"every entry of {shown.split('/')[0]} needs it")
    try:
        return kind(
            rule=f"{shown}:{label}", source=str(raw["source"]), holds=_sentences(raw["holds"]),
            lets_alone=_sentences(raw["not"]), **values,
        )  # fmt: skip
    except ValueError as fault:
        raise LexiconError(where, str(fault), "see CONTRIBUTING for the values allowed") from fault


def _sentences(value: str | list[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _frozen(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_frozen(item) for item in value)
    return value


@lru_cache(maxsize=8)
def fingerprint(user_folders: tuple[Path, ...] = ()) -> str:
    """A hash over every data file, recorded with each run: 12 hexadecimal digits."""
    digest = hashlib.sha256()
    for root in (DATA, *user_folders):
        for path in sorted(p for p in root.rglob("*") if p.is_file() and "__pycache__" not in p.parts):
            digest.update(path.relative_to(root).as_posix().encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]
