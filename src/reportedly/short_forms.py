"""Short forms in brackets: "the Organization of African Unity (OAU)" is parsed without them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_LONGEST = 4  # words within the brackets
_JOINTS = frozenset("-–&/")
_LETTERS = 2  # the fewest of a short form


@dataclass(frozen=True, slots=True)
class ShortForm:
    """Tokens from the opening bracket `first` up to `end`, behind the one that they shorten."""

    first: int
    end: int


def find(texts: Sequence[str]) -> list[ShortForm]:
    """The brackets of a paragraph that hold nothing but capitals, behind a capitalised word."""
    found: list[ShortForm] = []
    for i, text in enumerate(texts[:-2]):
        if text != "(" or not i or not texts[i - 1][0].isupper():
            continue
        close = next((k for k in range(i + 2, min(i + 2 + _LONGEST, len(texts))) if texts[k] == ")"), None)
        if close is None or not _are_capitals(texts[i + 1 : close]):
            continue
        if texts[close + 1 : close + 2] not in (["-"], ["–"]):  # no agency of a dateline: "London (AP) -"
            found.append(ShortForm(i, close + 1))
    return found


def _are_capitals(inside: Sequence[str]) -> bool:
    whole = "".join(t for t in inside if t not in _JOINTS)
    return len(whole) >= _LETTERS and whole.isalnum() and whole.isupper()


def grammar_of(text: str) -> tuple[str, str]:
    """The tag and the dependency label of a word put back."""
    if text in ("(", ")"):
        return "-LRB-" if text == "(" else "-RRB-", "punct"
    return ("HYPH", "punct") if text in _JOINTS else ("NNP", "appos")
