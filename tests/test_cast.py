"""Whoever takes part is named as a reader would name them, with the state they act for; nobody is guessed."""

from __future__ import annotations

from datetime import date

import pytest

from reportedly.actors import cast_of
from reportedly.attribution import find as find_statements
from reportedly.language import parse

ON = date(2022, 6, 15)

# Each row: a text, the word that is asked (its last occurrence, or with #n the n-th), and whom it means, as
# "name:country" or ":country" where the name is plain; "-" for nobody.
ROWS: dict[str, list[tuple[str, str, str]]] = {
    "states by name and nationality": [
        ("Norway condemned the strike.", "Norway", "Norway:NOR"),
        ("The Chinese rejected the offer.", "Chinese", "China:CHN"),
        ("Officials praised Burma.", "Burma", ":MMR"),
        ("Two Finns were arrested in Minsk.", "Finns", "Finns:FIN"),
        ("The Republic of Korea welcomed the move.", "Korea", ":KOR"),
        ("Turkey and Greece held talks.", "Turkey", ":GRC :TUR"),
    ],
    "capitals and seats": [
        ("Moscow warned the alliance.", "Moscow", "Russia:RUS"),
        ("The Kremlin denied the report.", "Kremlin", ":RUS"),
        ("Beijing expelled the diplomats.", "Beijing", "China:CHN"),
    ],
    "noun phrases of states": [
        ("Israeli troops shelled the village.", "troops", "Israel:ISR"),
        ("Senior Hungarian and Romanian officials met.", "officials", ":HUN :ROU"),
        ("The French government rejected the plan.", "government", "France:FRA"),
        ("The government of Peru rejected the plan.", "government", "Peru:PER"),
        ("Kenya's army crossed the border.", "army", ":KEN"),
        ("Leaders of Chile, Peru and Bolivia signed it.", "Leaders", ":BOL :CHL :PER"),
        ("Polish border guards turned them back.", "guards", ":POL"),
        ("Norway summoned the ambassador. The Foreign Ministry protested.", "Ministry", "Norway:NOR"),
    ],
    "people": [
        ("Chinese president Xi Jinping will visit.", "Jinping", "Xi Jinping:CHN"),
        ("Anna Berg, the Norwegian economy minister, resigned. Berg left Oslo.", "Berg", "Anna Berg:NOR"),
        ("The Kenyan activist Mary Wanjiru was arrested.", "Wanjiru", "Mary Wanjiru:KEN"),
        ("Presidents Juan Soto of Peru and Luis Vera of Chile met.", "Soto", "Juan Soto:PER Luis Vera:CHL"),
        ("The Danish envoy, Lars Holm, left.", "envoy", "Lars Holm:DNK"),
    ],
    "pronouns": [
        ("Anna Berg of Norway arrived. She will meet ministers.", "She", "Anna Berg:NOR"),
        ("Norway said it would leave the treaty.", "it", "Norway:NOR"),
        ("It is raining. He left.", "He", "-"),
        ("Juan Soto of Peru met Luis Vera of Chile. They signed a treaty.", "They", "Juan Soto:PER Luis Vera:CHL"),
    ],
    "several at once": [
        ("Peru and Chile agreed. Both countries will send troops.", "countries", ":CHL :PER"),
    ],
    "who is no actor": [
        ("The market in tea collapsed.", "market", "-"),
        ("The weather in the north was bad.", "weather", "-"),
    ],
}  # fmt: skip


def whom(text: str, asked: str) -> str:
    """Whom a word of a text means, as the rows write it."""
    parsed = parse(text)
    cast = cast_of(parsed, ON, attributions=find_statements(parsed))
    word, _, number = asked.partition("#")
    places = [w.i for w in parsed.words if w.text == word]
    found = cast.who(places[int(number) - 1 if number else -1])
    return " ".join(sorted(f"{p.name}:{p.country or ''}" for p in found)) or "-"


def as_expected(expected: str, found: str) -> bool:
    """Whether the participants are those expected; a name left out is not compared."""
    if expected == "-" or found == "-":
        return expected == found
    if expected.startswith(":"):
        return expected.split() == sorted(":" + p.rpartition(":")[2] for p in _split(found))
    return expected == found


def _split(found: str) -> list[str]:
    parts: list[str] = []
    words: list[str] = []
    for word in found.split():
        words.append(word)
        if ":" in word:
            parts.append(" ".join(words))
            words = []
    return parts


CASES = [pytest.param(*row, id=f"{group}: {row[0][:40]}") for group, rows in ROWS.items() for row in rows]


@pytest.mark.parametrize(("text", "asked", "expected"), CASES)
def test_words_mean_whom_a_reader_takes_them_to_mean(text: str, asked: str, expected: str) -> None:
    """The participants of a noun phrase are those that a careful reader would name."""
    found = whom(text, asked)
    assert as_expected(expected, found), f"{asked!r} in {text!r} means {found}, not {expected}"


def test_every_participant_shows_its_words_or_its_antecedent() -> None:
    """Nobody takes part without words in the text that say so."""
    parsed = parse("Anna Berg of Norway met the Russian president. She said both countries agreed.")
    for mention in cast_of(parsed, ON).mentions:
        for participant in mention.means:
            assert participant.span or participant.resolved_from, mention
            assert mention.rule
