"""When two values count as the same: names, participants, sources and dates of an annotated and a predicted report."""

from __future__ import annotations

import calendar
import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

_TITLES = re.compile(r"\b(the|a|an|sir|president|mr|mrs|ms|dr)\b")
_NO_WORD = re.compile(r"[^a-z0-9]+")
_STATE = re.compile(r"[A-Z]{3}")
_SEASONS = {21: 3, 22: 6, 23: 9, 24: 12}  # EDTF season to its first month

Report = Mapping[str, Any]


@lru_cache(maxsize=50_000)
def bare(name: str) -> str:
    """A name without accents, case, titles and punctuation."""
    ascii_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return _NO_WORD.sub(" ", _TITLES.sub(" ", ascii_name)).strip()


def same_name(a: str, b: str) -> bool:
    """Equal, of one last word, or one within the other."""
    x, y = bare(a), bare(b)
    if not x or not y:
        return x == y
    return x == y or x.split()[-1] == y.split()[-1] or x in y or y in x


def same_participants(a: Iterable[Report] | None, b: Iterable[Report] | None) -> bool:
    """The same states and international bodies; where neither side has any, the same names."""
    (states_a, names_a), (states_b, names_b) = _who(a), _who(b)
    if states_a or states_b:
        return _paired(states_a, states_b)
    return _paired(names_a, names_b)


def _who(people: Iterable[Report] | None) -> tuple[frozenset[str], frozenset[str]]:
    weighty, others = set(), set()
    for person in people or ():
        country, name = person.get("country"), bare(person.get("name") or "")
        if country and country != "IGO":
            weighty.add(country)
        elif country == "IGO" or person.get("kind") == "igo":
            weighty.add(name)
        else:
            others.add(name)
    return frozenset(weighty), frozenset(others)


def _paired(a: frozenset[str], b: frozenset[str]) -> bool:
    left, right = sorted(a - b), sorted(b - a)
    if len(left) != len(right) or any(_STATE.fullmatch(key) for key in left + right):
        return not left and not right
    for name in left:
        match = next((other for other in right if same_name(name, other)), None)
        if match is None:
            return False
        right.remove(match)
    return True


def same_sources(a: Iterable[Report] | None, b: Iterable[Report] | None) -> bool:
    """As many sources on both sides, each with its like: the same name, or both unnamed."""
    ours, theirs = list(a or ()), list(b or ())
    if len(ours) != len(theirs):
        return False
    for source in ours:
        match = next((other for other in theirs if _same_source(source, other)), None)
        if match is None:
            return False
        theirs.remove(match)
    return True


def _same_source(a: Report, b: Report) -> bool:
    return a.get("kind") == b.get("kind") == "unnamed" or same_name(a["name"], b["name"])


def same_days(a: str | None, b: str | None) -> bool:
    """Whether two EDTF values allow the same first and last day."""
    return _bounds(a) == _bounds(b)


@lru_cache(maxsize=10_000)
def _bounds(edtf: str | None) -> tuple[str, str] | None:
    if not edtf:
        return None
    text = re.sub(r"[~?%]", "", edtf)
    start, slash, end = text.partition("/")
    try:
        return _edge(start, last=False), _edge(end if slash else start, last=True)
    except (ValueError, calendar.IllegalMonthError):
        return "bad", text


def _edge(text: str, *, last: bool) -> str:
    if text in ("", ".."):
        return "9999" if last else "0000"
    if "X" in text[:4]:
        return text
    year, *rest = (int(part) for part in text.split("-"))
    if not rest:
        month, day = (12, 31) if last else (1, 1)
    elif rest[0] in _SEASONS:
        month, day = _SEASONS[rest[0]], 1
        if last:
            year, month = (year, month + 2) if month < 12 else (year + 1, 2)
            day = calendar.monthrange(year, month)[1]
    elif len(rest) == 1:
        month, day = rest[0], calendar.monthrange(year, rest[0])[1] if last else 1
    else:
        month, day = rest[0], rest[1]
    return f"{year}-{month:02d}-{day:02d}"
