"""Promise: a body keeps its whole name, and an acronym or a party's name means the one of the article at hand."""

from __future__ import annotations

import pytest

from reportedly import read


def actors(text: str) -> list[tuple[str, str | None]]:
    """Names and countries of those who do the first deed of a text."""
    reports = read(text, published="2024-05-15")
    return [(p.name, p.country) for p in reports[0].actors] if reports else []


WHOLE = [
    ("Union of Free Bakers and Millers", "two trades joined"),
    ("Transport for London", "a town behind for"),
    ("Center for Open Elections", "no noun of a class"),
    ("National Union of Dockworkers", "an adjective before the noun"),
    ("Board of Deputies of British Jews", "a nation in the name"),
    ("Campaign Against Arms Trade", "against"),
    ("League of Women Voters", "plain nouns"),
    ("Royal Society for the Protection of Birds", "an article inside"),
    ("Congress of South African Trade Unions", "Congress is not that of the United States"),
    ("Institute for Land, Water and Forests", "a list of single words"),
]


@pytest.mark.parametrize("name", [pytest.param(name, id=label) for name, label in WHOLE])
def test_a_body_keeps_its_whole_name(name: str) -> None:
    for text in (f"The {name} criticised Chad on Monday.", f"The {name} (XQZ) accused Chad of torture."):
        assert [who for who, _ in actors(text)] == [name], text


OTHERS = [
    ("The Bank of England criticised Chad on Monday.", [("United Kingdom", "GBR")], "a state behind of"),
    ("The Ministry of Health and Family Welfare of Peru accused Chad of fraud.", [("Peru", "PER")], "a ministry"),
    ("The Ministry of Defence and Foreign Minister Ida Lund of Norway accused Chad of spying.",
     [("Norway", "NOR"), ("Ida Lund", "NOR")], "a person joined to a ministry"),
    ("The Union of Free Bakers and the African Union criticised Chad on Monday.",
     [("Union of Free Bakers", "TCD"), ("African Union", "IGO")], "another body joined"),
    ("The National Bureau of Statistics of Nigeria accused Chad of fraud.", [("Nigeria", "NGA")], "no newspaper"),
    ("The Nigeria Labour Congress (NLC) condemned the mayor.", [("Nigeria Labour Congress", "NGA")], "no parliament"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), [pytest.param(t, w, id=label) for t, w, label in OTHERS])
def test_what_is_joined_to_a_body_is_no_part_of_its_name(text: str, who: list[tuple[str, str | None]]) -> None:
    assert actors(text) == who


def test_an_acronym_means_what_stands_before_its_brackets() -> None:
    text = "The Northern Relief Council (NRC) met in Oslo. The NRC accused Chad of torture."
    assert ("Northern Relief Council", "NOR") in actors(text)


def test_an_acronym_of_what_stands_before_its_brackets_keeps_its_meaning() -> None:
    for text in ("The United Kingdom's (UK) parliament met. The UK condemned Iran.",
                 "The World Health Organization (WHO) met. WHO urged Chad to act."):  # fmt: skip
        assert actors(text)[0][0] in ("United Kingdom", "World Health Organization"), text


PARTIES = [
    ("Portugal held a vote. The Socialist Party accused the president of fraud.", "PRT"),
    ("France held a vote. The Socialist Party accused the president of fraud.", "FRA"),
    ("New Zealand voted, Britain took note, New Zealand counted. The Labour Party accused the mayor of fraud.", "NZL"),
    ("The Labour Party accused the mayor of fraud.", "GBR"),
    ("Chad held a vote. The Labour Party of Chad accused the mayor of fraud.", "TCD"),
    ("Chad held a vote. The Freedom Party accused the mayor of fraud.", "TCD"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "country"), PARTIES)
def test_a_name_that_parties_share_is_the_one_of_the_article(text: str, country: str) -> None:
    assert [code for _, code in actors(text)] == [country]


SHARED = [
    ("Peru's president resigned. Congress rejected the budget of Peru.", "PER"),
    ("Congress rejected the aid to Ukraine.", "USA"),
    ("Canada voted. The House of Commons condemned the attack.", "CAN"),
    ("The Ministry of Defence of Kenya condemned the attack.", "KEN"),
]


@pytest.mark.parametrize(("text", "country"), SHARED)
def test_an_institution_that_many_states_have_is_of_the_article_s_country(text: str, country: str) -> None:
    reports = read(text, published="2024-05-15")
    assert [p.country for p in reports[-1].actors] == [country]


def test_georgia_is_the_state_unless_the_article_is_about_the_american_one() -> None:
    text = "Russia closed its markets. Moscow fears the toll of Russia's attack on Georgia. US $2 billion left Russia."
    recipients = [p.country for r in read(text, published="2008-09-01") for p in r.recipients]
    assert recipients == ["GEO"]
