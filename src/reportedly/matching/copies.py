"""Copies of one wire text: a sketch of a text, and how much two sketches have in common."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable

SKETCH = 16  # how many of a text's smallest shingle hashes are kept
SAME_TEXT = 0.5  # share of them in common from which two texts are copies


def sketch(text: str) -> tuple[int, ...]:
    """The smallest hashes of a text's five-word shingles: two texts that copy each other share most of them."""
    words = re.findall(r"\w+", text.casefold())
    shingles = {" ".join(words[i : i + 5]) for i in range(max(len(words) - 4, 0))}
    return tuple(sorted({zlib.crc32(s.encode()) for s in shingles})[:SKETCH])


def resemblance(a: Iterable[int], b: Iterable[int]) -> float:
    """The share of text that two sketches have in common, 0 to 1."""
    a, b = set(a), set(b)
    smallest = sorted(a | b)[:SKETCH]
    return sum(h in a and h in b for h in smallest) / len(smallest) if smallest else 0.0
