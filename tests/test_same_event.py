"""Promise: what an article says of one event, in whatever words and states, carries one id."""

from __future__ import annotations

import pytest

from reportedly.reader import read

PUBLISHED = "2024-03-15"

TOGETHER = [
    (
        "Peru's president plans to visit Kenya in May. His trip to Kenya was announced by the ministry.",
        "visit", "trip", "plan and trip",
    ),
    ("Peru considered opening a consulate in Kenya, but the plan has been shelved.", "opening", "shelved", "shelved"),
    (
        "Police arrested Maria Quispe on Monday. Maria Quispe was arrested at her home in Lima.",
        "arrested", "arrested", "same victim",
    ),
    ("Peru's war on Ecuador goes on. Chile calls it a war on Ecuador.", "war", "war", "one war"),
    (
        "Peruvians protested in Peru on Monday. The protests in Peru over fuel were joined by students.",
        "protested", "protests", "protesters unnamed",
    ),
    ("Gunmen killed three soldiers in Mali on Monday. Two civilians also died in the attack.", "", "", "in the attack"),
    ("Saudi jets bombed Sanaa on Friday. The bombing killed six people.", "", "", "the bombing killed"),
    ("Rebels shelled the port of Hodeidah. The shelling killed four.", "", "", "the shelling killed"),
    ("A blast tore through a market in Kano. At least six people were injured by the blast.", "", "", "by the blast"),
    ("An air strike killed twelve people in Idlib. Seven pupils were among the dead in the strike.", "", "",
     "in the strike"),
    ("The EU imposed sanctions on Belarus in June. The sanctions on Belarus target its banks.", "", "",
     "the sanctions"),
    ("Turkey detained an American pastor in 2016. The pastor's detention angered Washington.", "", "",
     "whose detention"),
    ("A suicide bomber blew himself up outside a shrine in Quetta. Jaish al-Adl claimed responsibility for the "
     "bombing.", "", "", "a bomber and who sent him"),
]  # fmt: skip
APART = [
    ("Peru's president will visit Kenya in May. Peru's president will visit Ghana in June.", "two hosts"),
    ("Peru's president visited Kenya in 2019. Peru's president will visit Kenya in May 2024.", "two dates"),
    ("Police arrested Maria Quispe on Monday. Police arrested Jorge Huaman on Tuesday.", "two victims"),
    (
        "Peru's president and Kenya's president held talks. Peru's president and Kenya's president will meet in Lima.",
        "the last meeting and the next",
    ),
    ("Peru withdrew its troops from Loja. Peru withdrew its troops from Quito.", "two towns"),
    (
        "Peru's president will visit Kenya from 5 April to 12 April. Peru's president will visit Kenya on 6 April.",
        "a tour and its leg",
    ),
    ("Peru's president visited Quito on Monday. He will also visit Bogota this week.", "also"),
    ("Ghana's president visited Lagos in March. He paid another visit to Nigeria in May.", "another"),
    ("The premiers of Greece and Albania met in Tirana. They agreed to hold regular meetings.", "one and many"),
    ("A gunman killed four people in Lyon on Thursday. French police shot the attacker dead.", "gunman and police"),
    (
        "Israel bombed the port of Latakia on Monday. In 2021, an Israeli raid on Latakia killed two.",
        "a raid of years ago",
    ),
    ("Rebels shelled the port of Hodeidah on Monday. On Wednesday the army bombed the rebels.", "blow and answer"),
]


@pytest.mark.parametrize(("text", "first", "second", "label"), TOGETHER, ids=[r[-1] for r in TOGETHER])
def test_one_event(text: str, first: str, second: str, label: str) -> None:
    reports = read(text, published=PUBLISHED)
    ids = {r.event for r in reports if first in r.trigger or second in r.trigger}
    assert len(ids) == 1, [(r.trigger, r.event, r.status) for r in reports]


@pytest.mark.parametrize(("text", "label"), APART, ids=[r[-1] for r in APART])
def test_two_events(text: str, label: str) -> None:
    reports = read(text, published=PUBLISHED)
    assert len({r.event for r in reports}) == 2, [(r.trigger, r.event, r.when) for r in reports]


def test_the_place_before_a_trip_is_the_host() -> None:
    reports = read("Peru's president plans to visit Kenya in May. The Kenya trip was announced.", published=PUBLISHED)
    assert len({r.event for r in reports}) == 1


def test_a_mention_with_nothing_new_is_dropped() -> None:
    reports = read("Peru expelled the Kenyan ambassador. Peru expelled the Kenyan ambassador.", published=PUBLISHED)
    assert [r.type.value for r in reports] == ["SANCTION"]


def test_two_states_of_one_deed_share_an_id() -> None:
    reports = read("Peru had considered a visit to Kenya, which has been called off.", published=PUBLISHED)
    assert {r.status.value for r in reports} == {"proposed", "cancelled"}
    assert len({r.event for r in reports}) == 1


def test_an_attack_told_again_keeps_its_day() -> None:
    reports = read("Peru bombed Quito on Monday. Kenya condemned the Peruvian bombing of Quito.", published=PUBLISHED)
    assert {r.when for r in reports if r.type.value == "ASSAULT"} == {"2024-03-11"}
