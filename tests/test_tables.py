"""The tables of states, bodies, offices, towns and people find what readers know and leave alone the rest."""

from __future__ import annotations

import pytest

from reportedly.actors.tables import Sense, tables

STATES = [
    ("Kiev asked for help", "Kiev", "UKR", Sense.CAPITAL),
    ("Talks in Kyiv went on", "Kyiv", "UKR", Sense.CAPITAL),
    ("Burma's generals", "Burma", "MMR", Sense.NAME),
    ("the Dutch agreed", "Dutch", "NLD", Sense.DEMONYM),
    ("Côte d’Ivoire voted", "Côte d’Ivoire", "CIV", Sense.NAME),
    ("The U.S. said", "U.S.", "USA", Sense.NAME),
    ("a US-led force", "US", "USA", Sense.NAME),
    ("Türkiye refused", "Türkiye", "TUR", Sense.NAME),
    ("England and France", "England", "GBR", Sense.NAME),
    ("the Kremlin denied it", "Kremlin", "RUS", Sense.SEAT),
    ("The Vatican asked", "Vatican", "VAT", Sense.NAME),
    ("a Soviet minister", "Soviet", "SUN", Sense.DEMONYM),
    ("Kosovars fled", "Kosovars", "XKX", Sense.DEMONYM),
    ("a court in The Hague", "The Hague", "NLD", Sense.CAPITAL),
]


@pytest.mark.parametrize(("text", "words", "country", "sense"), STATES)
def test_find_states(text: str, words: str, country: str, sense: Sense) -> None:
    """A state is found by every name that readers meet."""
    hits = {text[hit.span.start : hit.span.end]: hit.means[0] for hit in tables().find(text)}
    assert (hits[words].country, hits[words].sense) == (country, sense)
