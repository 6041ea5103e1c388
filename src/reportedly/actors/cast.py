"""The cast of an article: every mention of a participant, and whom it means."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from reportedly.language import Parsed
from reportedly.records import Participant, Span


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name or point to somebody, and whom they mean (several for "both countries")."""

    span: Span
    head: int  # the head word
    means: tuple[Participant, ...]  # empty: a pronoun or description that could not be resolved
    kind: str  # "name", "pronoun", "description", "adjective"
    rule: str


@dataclass(frozen=True)
class Cast:
    """All mentions of an article, asked by word."""

    parsed: Parsed
    mentions: tuple[Mention, ...]

    def who(self, i: int) -> tuple[Participant, ...]:
        """The participants that the noun phrase headed by word `i` means, coordinated ones included; () if nobody.

        "Hungarian and Romanian officials" gives Hungary and Romania; "the head of MI6" the person; "he" the antecedent;
        "Moscow" as a subject of saying the state.
        """
        return ()

    def country_near(self, i: int) -> str | None:
        """ISO alpha-3 code of the state that word `i` names as a place ("in Prague", "to China"), or None."""
        return None


def cast_of(parsed: Parsed, published: date | None = None) -> Cast:
    """The cast of a parsed article."""
    return Cast(parsed, ())
