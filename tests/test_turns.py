"""What becomes of a plan in later words: participles behind its noun, the idea dropped, guests who are due."""

from __future__ import annotations

import pytest

from reportedly import read

ROWS = [
    # participles behind the noun, then the verb
    ("Norway's premier will visit Lima in June. The trip, first floated in February and shelved in March, was revived "
     "last week.",
     ["visit planned 2024-06", "trip planned as of 2024-05-06/2024-05-12", "floated proposed as of 2024-02",
      "shelved postponed as of 2024-03"]),
    ("Norway's premier will visit Lima in June. The trip had been shelved in April.",
     ["visit planned 2024-06", "trip postponed as of 2024-04"]),
    ("Norway's premier will visit Lima in June. The trip was first proposed in February.",
     ["visit planned 2024-06", "trip proposed as of 2024-02"]),
    ("The talks between Chad and Niger, broken off in March, resumed on Monday.", ["talks underway 2024-05-13"]),
    ("Norway's premier will visit Lima in June. The trip is long.", ["visit planned 2024-06"]),
    # the idea
    ("Norway's premier planned to visit Lima in June. She has since abandoned the plan.",
     ["visit planned 2024-06", "abandoned the plan cancelled 2024-06"]),
    ("Norway's premier planned to visit Lima in June. The idea was dropped last week, an aide said.",
     ["visit planned 2024-06", "dropped cancelled 2024-06 as of 2024-05-06/2024-05-12"]),
    ("Norway's premier planned to visit Lima in June. The plan to tax salmon was dropped last week.",
     ["visit planned 2024-06"]),
    ("Norway's premier visited Lima in May. The idea was dropped.", ["visited happened 2024-05"]),
    # an end to come is none
    ("Chad signed a truce with Niger in January, which expires in December.", ["signed a truce happened 2024-01"]),
    # guests who are due
    ("Norway's king is due in Lima on Friday.", ["due in planned 2024-05-17"]),
    ("Norway's king had been due in Lima in March but scrapped the journey.",
     ["due in planned", "journey cancelled"]),
    ("The Danish minister is due in Cairo on Friday for talks with his Egyptian counterpart.",
     ["due in planned 2024-05-17", "talks planned 2024-05-17"]),
    ("The suspect is due in court on Friday.", []),
    ("Norway's premier will visit Lima, but a proposed stop in Quito remains in doubt.",
     ["visit planned", "stop in proposed"]),
    ("The bus made a stop in Quito.", []),
    ("Norway's king renewed his invitation to the Danish premier.", ["invitation proposed"]),
    # calls and meetings
    ("Denmark's foreign minister is expected to call his Polish counterpart on Friday.", ["call planned 2024-05-17"]),
    ("The Danish envoy is still set to meet opposition leaders on Friday.", ["meet planned 2024-05-17"]),
    ("The Danish plan met fierce opposition.", []),
    ("Direct talks in Doha collapsed last month.", ["talks ended 2024-04"]),
    # rounds, mediators, hosts
    ("The talks, mediated by Oman and Qatar, began on Monday.", ["talks underway 2024-05-13"]),
    ("A third round had been planned for Friday but was cancelled after the delegation of Chad left.",
     ["cancelled cancelled 2024-05-17"]),
    ("The next round of negotiations will be held in Doha on Friday.", ["held planned 2024-05-17"]),
    ("The first round of the election is on Sunday.", []),
    ("Brazil will host the two sides in June.", ["host planned 2024-06"]),
    ("The king stopped in Tokyo.", ["stopped in happened"]),
    # denied, invited by the police
    ("A police spokesman denied that the editor was under arrest.", ["arrest negated"]),
    ("The editor was invited for questioning.", []),
    ("The minister cancelled a stop in Hangzhou.", ["stop in cancelled"]),
    # a journalist's question is no demand
    ("Asked about arms, she said that Chad had not delivered any weapons to Niger.", ["delivered negated"]),
    ("Chad was asked to send troops.", ["asked happened"]),
    # in May, when
    ("Relations soured in March, when Chad expelled two envoys of Niger.", ["expelled happened 2024-03"]),
    # a main verb that reads like a participle
    ("The Northern Front, a militia of the hills, killed nine farmers in Chad in May.", ["killed happened 2024-05"]),
]


def _short(text: str) -> list[str]:
    """For each report its trigger and status, with its day and the day of its status where they are told."""
    return [
        f"{r.trigger} {r.status.value}" + (f" {r.when}" if r.when else "") + (f" as of {r.as_of}" if r.as_of else "")
        for r in read(text, published="2024-05-15")
    ]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_a_plan_and_what_becomes_of_it(text: str, expected: list[str]) -> None:
    assert _short(text) == expected


def test_the_states_of_one_plan_are_one_event() -> None:
    text = "Chad planned to host Niger's premier in June. The plan was dropped on Monday."
    assert len({r.event for r in read(text, published="2024-05-15")}) == 1


def test_a_later_turn_has_its_own_source() -> None:
    text = "Norway's premier planned to visit Lima in June. She has now dropped the idea, an aide said."
    assert [[s.name for s in r.sources] for r in read(text, published="2024-05-15")] == [[], ["aide"]]


def test_a_militia_behind_a_comma_is_the_killer() -> None:
    (report,) = read("The Northern Front, a militia of the hills, killed nine farmers in Chad.", published="2024-05-15")
    assert [p.name for p in report.actors] == ["Northern Front"]


PARTIES = [
    ("Police arrested six farmers in Chad on Sunday; they are to appear in court on Friday.", "six farmers"),
    ("Peru and Chile quarrelled over an island. Ghana and Togo urged both countries to show restraint.", "Peru, Chile"),
    ("Joint drills with Denmark began on Monday. Russia condemned the drills.", "Denmark"),
]


@pytest.mark.parametrize(("text", "recipients"), PARTIES)
def test_whom_the_last_deed_is_done_to(text: str, recipients: str) -> None:
    """Those whom pronouns and pointing words mean, not the nearest named."""
    assert ", ".join(p.name for p in read(text, published="2024-05-15")[-1].recipients) == recipients


def test_a_participle_behind_a_speaker_goes_on_with_what_is_said() -> None:
    text = "Kenya has begun withdrawing its troops from Somalia, two officials said, ending a long deployment."
    assert all([p.name for p in r.actors] == ["Kenya"] for r in read(text, published="2024-05-15"))


INSTITUTIONS = [
    ("Tanzanian police detained an editor. The government lifted a ban on rallies, a step that Norway welcomed.",
     ["Tanzanian police", "Tanzania", "Norway"]),
    ("Sudan's army took a bridge. Talks in Jeddah failed when the army refused to attend.", ["army SDN"]),
    ("Niger's military rulers expelled Danish troops. The junta scrapped an accord with the United States.",
     ["Niger", "Niger"]),
    ("Kenyan police shot a man. In Uganda, police arrested nine men.", ["Kenyan police", "police UGA"]),
    ("Officials said that nine men had been held since Friday and called for their release.", ["Officials"]),
]


@pytest.mark.parametrize(("text", "actors"), INSTITUTIONS)
def test_an_institution_is_of_the_country_that_the_article_named(text: str, actors: list[str]) -> None:
    """The army, the police and the government go on being those of the country named before."""
    found = [f"{p.name} {p.country}" for r in read(text, published="2024-05-15") for p in r.actors]
    assert len(found) == len(actors)
    assert all(is_.startswith(want) for is_, want in zip(found, actors, strict=True))
