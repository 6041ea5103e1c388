"""The state of a deed as one clause presents it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reportedly.language import Word
from reportedly.records import Certainty, Span, Status

REAL = frozenset({Status.HAPPENED, Status.UNDERWAY})
OPEN = frozenset({Status.PROPOSED, Status.PLANNED})
OUTCOMES = frozenset({Status.POSTPONED, Status.CANCELLED, Status.ENDED, Status.NEGATED})


@dataclass(frozen=True, slots=True)
class Standing:
    """The state of a deed as one clause presents it."""

    status: Status
    certainty: Certainty
    cue: Span | None  # the words that show it
    condition: Span | None
    by: int | None  # head word of whoever set this status, when not the doer: who invited, shelved, denied
    rule: str
    trigger: Span | None = None  # set when this standing has its own word ("shelved"), else the deed's trigger
    evidence: Span | None = None
    told_by: int | None = None  # … and that word
    hearsay: Span | None = None  # the adverb that limits its certainty: "reportedly"
    base: Status | None = None  # what time it would have, where `status` does not tell ("will not": planned)
    supposed: bool = False  # only supposed: behind if, whether, until, in case, or the outcome of an if

    def limited(self, limit: Certainty) -> Standing:
        """The same state, no surer than `limit`."""
        return replace(self, certainty=self.certainty.at_most(limit))

    def now(self, status: Status, certainty: Certainty | None = None, rule: str | None = None) -> Standing:
        """The same cue and condition with another status, certainty or rule."""
        return replace(self, status=status, certainty=certainty or self.certainty, rule=rule or self.rule)


def plain(
    status: Status, certainty: Certainty = Certainty.CERTAIN, cue: Word | None = None, rule: str = "tense"
) -> Standing:
    """A state without condition or setter, shown by the word `cue`."""
    return Standing(status, certainty, cue.span if cue else None, None, None, rule)
