"""Copies of one wire text: a sketch of a text, and how much two sketches have in common."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable
from itertools import accumulate

SKETCH = 16  # how many of a text's smallest shingle hashes are kept
SAME_TEXT = 0.5  # share of them in common from which two texts are copies


def sketch(text: str) -> tuple[int, ...]:
    """The smallest hashes of a text's five-word shingles: two texts that copy each other share most of them."""
    words = [word.encode() for word in re.findall(r"\w+", text.casefold())]
    line, ends = b" ".join(words), list(accumulate(len(word) + 1 for word in words))
    shingles = zip([0, *ends], ends[4:], strict=False)
    return tuple(sorted({zlib.crc32(line[start : end - 1]) for start, end in shingles})[:SKETCH])


def resemblance(a: Iterable[int], b: Iterable[int]) -> float:
    """The share of text that two sketches have in common, 0 to 1."""
    a, b = set(a), set(b)
    smallest = sorted(a | b)[:SKETCH]
    return sum(h in a and h in b for h in smallest) / len(smallest) if smallest else 0.0
