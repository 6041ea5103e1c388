"""Loads and checks the rules in ``data/``: every entry has a source, a sentence where it holds and one where not."""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import MISSING, dataclass, fields
from functools import wraps
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
T = TypeVar("T")
LeaveOut = Callable[[LexiconError], None]


@dataclass(frozen=True, slots=True)
class _Shelf:
    """Which folders are read besides ours, and who hears of an entry that is left out (nobody: it is raised)."""

    folders: tuple[Path, ...] = ()
    leave_out: LeaveOut | None = None


_SHELF: ContextVar[_Shelf] = ContextVar("_SHELF", default=_Shelf())  # noqa: B039 (the shelf is frozen)


@contextmanager
def also(folder: Path | None, leave_out: LeaveOut | None = None) -> Iterator[None]:
    """Within it a user's own folder of rules and names is read after ours; without one nothing changes.

    An entry of it that cannot be used is given to `leave_out` and left out; without `leave_out` it is raised. Raises
    LexiconError when there is no such folder.
    """
    if folder is None:
        yield
        return
    if not folder.is_dir():
        raise LexiconError(str(folder), "is no folder", "name a folder with deeds/, cues/ or speech/ in it")
    token = _SHELF.set(_Shelf((folder,), leave_out))
    try:
        yield
    finally:
        _SHELF.reset(token)


def folders() -> tuple[Path, ...]:
    """The folders of rules and names in reading order: ours, then the user's."""
    return (DATA, *_SHELF.get().folders)


def once(load: Callable[[], T]) -> Callable[[], T]:
    """A loader that runs once for each set of folders; use it in the place of `lru_cache` on every table of rules."""
    kept: dict[tuple[Path, ...], T] = {}

    @wraps(load)
    def loaded() -> T:
        user = _SHELF.get().folders
        if user not in kept:
            kept[user] = load()
        return kept[user]

    return loaded


def load(kind: type[E], folder: str) -> tuple[E, ...]:
    """The entries of ``data/<folder>/*.toml`` as `kind`, a user's own folder (see `also`) after ours.

    Each file is a list of ``[[entry]]`` tables. A field of `kind` named ``x`` is the key ``x``; ``holds`` and ``not``
    take one sentence or a list. Raises LexiconError on a file that is no TOML, an unknown or missing key, or an entry
    without source and example sentences.
    """
    entries: list[E] = []
    for root in folders():
        for path in sorted((root / folder).glob("*.toml")):
            entries += _entries_of(kind, path, f"{folder}/{path.name}")
    return tuple(entries)


def _entries_of(kind: type[E], path: Path, shown: str) -> list[E]:
    try:
        tables = _tables_of(path)
    except LexiconError as fault:
        leave_out(fault)
        return []
    found: list[E] = []
    for number, raw in enumerate(tables, 1):
        try:
            found.append(_entry(kind, raw, path, shown, number))
        except LexiconError as fault:
            leave_out(fault)
    return found


def leave_out(fault: LexiconError) -> None:
    """Tell whoever wants to hear of entries that cannot be used; where nobody does, raise."""
    hears = _SHELF.get().leave_out
    if hears is None:
        raise fault
    hears(fault)


def _tables_of(path: Path) -> list[Any]:
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise LexiconError(str(path), f"not readable as TOML ({fault})", "mend the line named") from fault
    except OSError as fault:
        raise LexiconError(str(path), f"cannot be read ({fault.strerror})", "make it readable") from fault
    unknown = sorted(set(tables) - {"entry"})
    if unknown or not isinstance(tables.get("entry", []), list):
        wrong = f"unknown table '{unknown[0]}'" if unknown else "'entry' is no list of tables"
        raise LexiconError(str(path), wrong, "write each rule as an [[entry]] table")
    return list(tables.get("entry", []))


def _entry(kind: type[E], raw: Any, path: Path, shown: str, number: int) -> E:
    if not isinstance(raw, Mapping):
        raise LexiconError(f"{path}, entry {number}", "is no table", "write each rule as an [[entry]] table")
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
            _check_form(raw[name], str(own_field.type), name, where)
            values[name] = _frozen(raw[name])
        elif own_field.default is MISSING and own_field.default_factory is MISSING:
            raise LexiconError(where, f"no '{name}'", f"every entry of {shown.split('/')[0]} needs it")
    try:
        return kind(
            rule=f"{shown}:{label}", source=str(raw["source"]), holds=_sentences(raw["holds"]),
            lets_alone=_sentences(raw["not"]), **values,
        )  # fmt: skip
    except (ValueError, TypeError, AttributeError) as fault:
        raise LexiconError(where, str(fault), "see CONTRIBUTING for the values allowed") from fault


def _check_form(value: Any, form: str, name: str, where: str) -> None:
    """Raise LexiconError where a value is a string instead of a list, and the like."""
    forms: dict[str, tuple[type, str]] = {
        "tuple": (list, "a list in square brackets"), "bool": (bool, "true or false"), "str": (str, "a text in quotes"),
    }  # fmt: skip
    wanted, right = forms.get(re.split(r"\W", form)[0], (object, ""))
    if not isinstance(value, wanted):
        raise LexiconError(where, f"'{name}' is {value!r}", f"write {right}")


def _sentences(value: str | list[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _frozen(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_frozen(item) for item in value)
    return value


@once
def fingerprint() -> str:
    """A hash over every data file, recorded with each run: 12 hexadecimal digits."""
    digest = hashlib.sha256()
    for root in folders():
        for path in sorted(p for p in root.rglob("*") if p.is_file() and "__pycache__" not in p.parts):
            digest.update(path.relative_to(root).as_posix().encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]
