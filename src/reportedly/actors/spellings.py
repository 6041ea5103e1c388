"""One way of writing for all ways: letters without marks, plain quotes and hyphens, and the variants of a name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

_PLAIN = {"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "–": "-", "‑": "-", "‐": "-", "−": "-", "\n": " ",
          "\t": " ", "\u00a0": " ", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i", "ß": "s",
          "æ": "a", "ħ": "h", "ə": "a", "Ə": "A", "ð": "d", "þ": "t"}  # fmt: skip
_NO_LETTERS = re.compile(r"[^a-z0-9]+")
_TO_FOLD = re.compile(r"[^\x20-\x7e]")


def fold(text: str) -> str:
    """The text with plain letters, quotes, hyphens and spaces, each character in its old place."""
    if text.isascii() and "\n" not in text and "\t" not in text:
        return text
    return _TO_FOLD.sub(lambda found: _plain(found.group()), text)


@lru_cache(maxsize=4096)
def _plain(letter: str) -> str:
    if letter in _PLAIN:
        return _PLAIN[letter]
    base = unicodedata.normalize("NFKD", letter)[0]
    return base if len(base) == 1 and base.isascii() else letter


def slug(name: str) -> str:
    """A name as part of a key: "european-union"."""
    return _NO_LETTERS.sub("-", fold(name).lower().removeprefix("the ")).strip("-")


def variants(name: str) -> Iterator[str]:
    """A folded name and the other ways it is written: "Kim Jong-un", "Kim Jong Un"; "al-", "Al-", "el-"."""
    name = fold(name)
    if " & " in name:
        yield name.replace(" & ", " and ")
    if "-" not in name:
        yield name
        return
    yield from dict.fromkeys(_hyphened(name))


def _hyphened(name: str) -> Iterator[str]:
    yield name
    head, tail = name.split("-", 1)
    if tail[:1].islower() and head[:1].isupper() and head.rsplit(" ")[-1].lower() not in ("al", "el"):
        yield f"{head}-{tail[:1].upper()}{tail[1:]}"
        yield f"{head} {tail[:1].upper()}{tail[1:]}"
    if re.search(r"\b[aAeE]l-", name):
        arabic = ("al-", "Al-", "al ", "Al ") if re.search(r"\b[aA]l-", name) else ()
        for written in (*arabic, "el-", "El-", "El "):
            yield re.sub(r"\b[aAeE]l-", written, name)
