"""Promise: a long portfolio in a title neither hides the name of its holder nor takes part itself."""

from __future__ import annotations

import re

import pytest

from reportedly import short_forms
from reportedly.language import parse
from reportedly.portfolios import find
from reportedly.reader import read

# Each row: what stands between two bars is the portfolio, if there is one.
ROWS = [
    "Under Secretary |for Trade, Industry, and Human Rights |Ama Diallo will go .",
    "Secretary of State |for African Affairs |Ida Lund spoke .",
    "Special Envoy |for the Sahel |Jens Holm spoke .",
    "Peruvian Minister |of Foreign Affairs and Trade |Luis Quispe spoke .",
    "Deputy Assistant |to the President |and Coordinator |for Central Asia |Omar Farouk spoke .",
    "Under Secretary |for Health Policy |Ambassador Ida Lund spoke .",
    "Under Secretary |for Political Affairs |Lund spoke .",
    "Secretary of State Ida Lund spoke in Oslo .",
    "Prime Minister of Norway , Ida Lund , spoke .",
    "President of the Republic of Chile Luis Quispe spoke .",
    "The Secretary for Trade and Economic Security Policy spoke .",
    "The minister for trade and industry met Ida Lund .",
]
COMMON = frozenset(
    "trade industry human right african affair sahel foreign central asia health policy political economic "
    "security".split()
)


@pytest.mark.parametrize("row", ROWS)
def test_portfolios_end_where_the_name_begins(row: str) -> None:
    parts = row.split("|")
    words, spans = [], []
    for n, part in enumerate(parts):
        first = len(words)
        words += part.replace(", ", " , ").split()
        if n % 2:
            spans.append((first, len(words)))
    found = find(words, lambda w: w.lower().removesuffix("s") in COMMON)
    assert [(p.first, p.end) for p in found] == spans


VISITORS = [
    ("Under Secretary for Trade, Industry, and Human Rights Ama Diallo will visit Peru and Chile.", "Ama Diallo"),
    ("Special Envoy for the Horn of Africa Jens Holm visited Kenya.", "Jens Holm"),
    ("Acting Assistant Secretary for Oceans, Polar Regions, and Fisheries Ida Lund will travel to Chile.", "Ida Lund"),
    ("Deputy Assistant to the President and Coordinator for Central Asia Omar Farouk visited Oman.", "Omar Farouk"),
]


@pytest.mark.parametrize(("sentence", "visitor"), VISITORS, ids=[row[1] for row in VISITORS])
def test_the_holder_of_a_long_title_takes_part(sentence: str, visitor: str) -> None:
    reports = read(sentence, published="2024-05-15", publisher="The White House")
    assert reports
    assert {(p.name, p.country) for r in reports for p in r.actors} == {(visitor, "USA")}


def test_every_word_is_put_back() -> None:
    sentence = "Under Secretary for Trade, Industry, and Human Rights Ama Diallo will visit Peru."
    parsed = parse(sentence)
    assert "".join(w.text for w in parsed.words) == sentence.replace(" ", "")
    assert [w.text for w in parsed.words if w.head == w.i] == ["visit"]


BRACKETS = [
    ("the Republic of Korea (ROK) Foreign Minister spoke .", ["(ROK)"]),
    ("Senator Lund (D-NY) spoke .", ["(D-NY)"]),
    ("the Fund (IMF) and the Bank (WB) lend", ["(IMF)", "(WB)"]),
    ("Norway (Oslo) and Chile (A) spoke .", []),
    ("they (NATO) spoke .", []),
    ("London (AP) - Norway said", []),
]


@pytest.mark.parametrize(("row", "expected"), BRACKETS, ids=[row[0] for row in BRACKETS])
def test_short_forms_in_brackets_are_capitals_behind_a_name(row: str, expected: list[str]) -> None:
    words = re.findall(r"[\w.,]+|[()-]", row)
    assert ["".join(words[b.first : b.end]) for b in short_forms.find(words)] == expected
