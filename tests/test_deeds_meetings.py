"""Visits, meetings and calls, as readouts and digests tell them: one sentence a row."""

from __future__ import annotations

import pytest

from reportedly import read

Row = tuple[str, str, list[str]]

TOLD: list[Row] = [
    # label, sentence, what is read: type/mode actors > recipients by country
    ("guest hosted for a meeting", "The Prime Minister of Japan hosted Kenyan President William Ruto for a bilateral "
     "meeting in Tokyo.", ["CONSULT/visit KEN>JPN"]),
    ("three sides hosted", "The Japanese Prime Minister hosted a trilateral meeting with the leaders of Chad and "
     "Niger.", ["CONSULT/multilateral JPN,TCD,NER>"]),
    ("dinner for a guest", "President Macron hosted a dinner for Chinese President Xi Jinping.",
     ["CONSULT FRA,CHN>"]),
    ("telephone talks", "President Tokayev held telephone talks with President Mirziyoyev.",
     ["CONSULT/phone KAZ,UZB>"]),
    ("discussed by telephone", "Lavrov discussed Syria by telephone with his Turkish counterpart.",
     ["CONSULT/phone RUS,TUR>"]),
    ("gathered for a summit", "The leaders of Chad, Mali and Ghana will gather in Accra for an ECOWAS summit.",
     ["CONSULT/multilateral TCD,MLI,GHA>"]),
    ("travel for a summit", "President Ramaphosa will travel to Kazan for the BRICS summit.",
     ["CONSULT/visit ZAF>RUS", "CONSULT/multilateral ZAF>IGO"]),
    ("flew for talks", "Hungary's foreign minister flew to Moscow for talks with Sergei Lavrov.",
     ["CONSULT/visit HUN>RUS", "CONSULT HUN,RUS>"]),
    ("sides named behind", "The two sides, Vietnam and Laos, agreed to expand trade.", ["AGREE VNM,LAO>"]),
    ("a verb joined over an infinitive", "The premier of Kenya urged Chad to wait and spoke with the king of Morocco.",
     ["REQUEST/change KEN>TCD", "CONSULT/phone KEN,MAR>"]),
    ("a surname in s", "Guterres is travelling to Ankara.", ["CONSULT/visit IGO>TUR"]),
    ("due as a guest", "The Polish president is due in Kyiv on Friday.", ["CONSULT/visit POL>UKR"]),
    ("in town", "The Danish foreign minister will be in Warsaw on Thursday.", ["CONSULT/visit DNK>POL"]),
    ("in office", "The Danish foreign minister will be in office until Thursday.", []),
    ("seen", "The Danish premier saw the king of Morocco on Sunday.", ["CONSULT DNK,MAR>"]),
    ("seen from afar", "The Danish premier saw the king of Morocco on television.", []),
    ("trip wrapped up", "Blinken wrapped up a three-day trip to China on Monday.", ["CONSULT/visit USA>CHN"]),
]  # fmt: skip

NOTHING: list[tuple[str, str]] = [
    ("trip at home", "President Biden will travel to Alaska on Monday."),
    ("school visited at home", "President Macron visited a school in Marseille."),
    ("companies alone", "Google agreed to buy the startup for two billion dollars."),
    ("mourners", "Thousands attended the funeral of the singer in Dakar."),
    ("a final", "Norway received Finland in the final."),
]


def told(sentence: str) -> list[str]:
    return [
        f"{r.type.value}{'/' + r.mode if r.mode else ''} "
        f"{','.join(p.country or p.name for p in r.actors)}>{','.join(p.country or p.name for p in r.recipients)}"
        for r in read(sentence, published="2024-05-15")
    ]


@pytest.mark.parametrize(("sentence", "expected"), [row[1:] for row in TOLD], ids=[row[0] for row in TOLD])
def test_meetings_are_told(sentence: str, expected: list[str]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize("sentence", [row[1] for row in NOTHING], ids=[row[0] for row in NOTHING])
def test_what_is_no_news_is_not_told(sentence: str) -> None:
    assert told(sentence) == []


LEGS: list[tuple[str, list[str]]] = [
    # sentence, the legs of the journey: host and days
    ("Ida Lund will travel to Chad, Niger, and Kenya August 2-10.",
     ["TCD 2024-08-02/2024-08-10", "NER 2024-08-02/2024-08-10", "KEN 2024-08-02/2024-08-10"]),
    ("Ida Lund will visit Chad June 3-5 and Niger June 6-7.",
     ["TCD 2024-06-03/2024-06-05", "NER 2024-06-06/2024-06-07"]),
    ("Ida Lund will travel to Nairobi, Kenya; Niamey, Niger; and Accra, Ghana, in June.",
     ["KEN 2024-06", "NER 2024-06", "GHA 2024-06"]),
    ("Ida Lund will travel to Chad, Niger and Ghana from June 3 to 7.",
     ["TCD 2024-06-03/2024-06-07", "NER 2024-06-03/2024-06-07", "GHA 2024-06-03/2024-06-07"]),
    ("Ida Lund will travel to Chad and meet Niger's king.", ["TCD None"]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "legs"), LEGS, ids=[row[0] for row in LEGS])
def test_each_country_of_a_journey_is_one_visit(sentence: str, legs: list[str]) -> None:
    reports = read(sentence, published="2024-05-15", publisher="The White House")
    visits = [r for r in reports if r.mode == "visit"]
    assert [f"{p.country} {r.when}" for r in visits for p in r.recipients] == legs
