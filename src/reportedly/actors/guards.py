"""Where a name in a text is not the thing it looks like: "Jill Biden" is not the president, "Jack London" no town."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.actors.known import Known, Sense

_SENTENCE_ENDS = frozenset(".!?:;\"'“”(…")


@dataclass(frozen=True)
class Guards:
    """The words that may stand before or after a name without being part of it."""

    titles: frozenset[str] = frozenset()
    given_names: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()

    def allow(self, text: str, start: int, end: int, means: Sequence[Known], lone: bool) -> bool:
        """Whether the words at a place can have these meanings there."""
        if lone:
            return True
        if all(known.sense is Sense.TOWN for known in means):
            return not _joined(text, start, end)
        return True


def _joined(text: str, start: int, end: int) -> bool:
    """Whether a hyphen joins a town's name to another name: "Stratford-Upon", "Saint-Denis"."""
    before = start > 1 and text[start - 1] == "-" and text[start - 2].isalpha()
    after = end + 1 < len(text) and text[end] == "-" and text[end + 1].isupper()
    return before or after
