"""Where: the country, and if named the town, in which a deed happens."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.actors import Cast
from reportedly.deeds import Deed
from reportedly.language import Parsed
from reportedly.records import Participant, Span


@dataclass(frozen=True, slots=True)
class Place:
    """A country by its ISO alpha-3 code, the town or region if one is named, and the words that say so."""

    country: str | None
    name: str | None
    span: Span | None
    rule: str


def place_of(
    parsed: Parsed, cast: Cast, deed: Deed, actors: tuple[Participant, ...], recipients: tuple[Participant, ...]
) -> Place | None:
    """Where the deed happens, or None where the text neither says nor clearly implies it."""
    return None
