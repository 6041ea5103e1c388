"""Which cues bear on a deed: status, certainty and condition, for the source that speaks."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.deeds import Deed
from reportedly.language import Parsed
from reportedly.records import Certainty, Span, Status


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


def standings(parsed: Parsed, deed: Deed) -> tuple[Standing, ...]:
    """The states a sentence gives to a deed, at least one: "contemplated X, but which has been shelved" gives two."""
    return (Standing(Status.HAPPENED, Certainty.CERTAIN, None, None, None, "default"),)


def standing_at(parsed: Parsed, i: int) -> Standing:
    """The state of whatever word `i` (a verb or noun) denotes, deed or not; for `inspect --layer status`."""
    return Standing(Status.HAPPENED, Certainty.CERTAIN, None, None, None, "default")
