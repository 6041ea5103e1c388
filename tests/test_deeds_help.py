"""Agreements, support, cooperation and aid: what is told, with its sides, and what is mere business at home."""

from __future__ import annotations

import pytest

from reportedly import read

Row = tuple[str, str, list[str]]

TOLD: list[Row] = [
    # label, sentence, what is read: type actors > recipients by country
    ("treaty of two", "Thailand signed an extradition treaty with China.", ["AGREE THA,CHN>"]),
    ("convention signed alone", "The Swiss government signed the convention.", ["SUPPORT CHE>"]),
    ("joint commitment", "The two leaders, Modi and Macron, reaffirmed their commitment to the partnership.",
     ["AGREE IND,FRA>"]),
    ("joint statement", "Vladimir Putin and Xi Jinping issued a joint statement on trade.", ["AGREE RUS,CHN>"]),
    ("contact kept", "The two presidents, Xi Jinping and Vladimir Putin, agreed to maintain contact.",
     ["CONSULT CHN,RUS>"]),
    ("security of another", "Blinken reaffirmed the U.S. commitment to Moldova's sovereignty.", ["SUPPORT USA>MDA"]),
    ("prisoners are no side", "Russia and Ukraine exchanged 200 prisoners of war.", ["COOPERATE RUS,UKR>"]),
    ("sale of arms", "France sold fighter jets to Indonesia.", ["COOPERATE FRA>IDN"]),
    ("bought from", "Egypt bought grain from India.", ["COOPERATE EGY,IND>"]),
    ("drills joined", "Chinese troops took part in joint drills with Laos.", ["COOPERATE CHN,LAO>"]),
    ("working together", "Belarus and Iran are working together on drones.", ["COOPERATE BLR,IRN>"]),
    ("shipment received", "Ukraine received a shipment of arms from Poland.", ["AID POL>UKR"]),
    ("drawdown", "Biden approved a drawdown of arms for Ukraine.", ["AID USA>UKR"]),
    ("provide somebody with", "The United States will provide Jordan with F-16 jets.", ["AID USA>JOR"]),
    ("sum of aid", "Norway is to give a further $90 million in fresh military aid to Moldova.",
     ["AID NOR>MDA"]),
    ("agreement told beside", "Chad freed the envoy following an agreement with Niger.",
     ["RETREAT TCD>", "AGREE TCD,NER>"]),
    ("aid arrives", "Czech ammunition arrived in Ukraine.", ["AID CZE>UKR"]),
    ("money received", "Moldova received 50 million euros from the European Union.", ["AID IGO>MDA"]),
]  # fmt: skip

NOTHING: list[tuple[str, str]] = [
    ("economists", "Economists in Germany agree that inflation will fall."),
    ("contract of an actress", "The actress signed a contract with Netflix."),
    ("one side's general words", "Norway reaffirmed its commitment to the environment."),
    ("hospitals at home", "Spain increased funding for hospitals."),
    ("rescue from the sea", "The sailors were rescued after their boat capsized off Malta."),
    ("companies", "Boeing sold ten planes to Ryanair."),
    ("funds for schools", "The Spanish government allocated funds for new schools."),
]  # fmt: skip


def told(sentence: str) -> list[str]:
    return [
        f"{r.type.value} {','.join(p.country or p.name for p in r.actors)}>"
        f"{','.join(p.country or p.name for p in r.recipients)}"
        for r in read(sentence, published="2024-05-15")
    ]


@pytest.mark.parametrize(("label", "sentence", "expected"), TOLD)
def test_help_is_told(label: str, sentence: str, expected: list[str]) -> None:
    assert told(sentence) == expected, label


@pytest.mark.parametrize(("label", "sentence"), NOTHING)
def test_business_at_home_is_not_told(label: str, sentence: str) -> None:
    assert told(sentence) == [], label
