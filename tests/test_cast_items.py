"""A digest is read item by item: who and where come from the item and its headings, never from another item."""

from __future__ import annotations

import pytest

from reportedly.reader import read

DIGEST = """\
- Turkey launches airstrikes in northern Iraq.

* Strikes in Chile

- Police arrest the leader of the strike. The government condemns the blockade.

- President Prabowo Subianto says that the country will send aid to Gaza.

- Canada accuses China of spying.

- Police arrest the opposition leader in Kampala.
"""
STORY = "Togo's police arrested a lawyer in Lome. Protesters gathered nearby.\n\nPolice arrested the mayor on Monday."


def arrests(text: str) -> set[str | None]:
    """The countries of those who arrest."""
    reports = read(text, published="2025-03-04")
    return {a.country for r in reports if r.mode == "arrest" for a in r.actors}


def test_each_item_has_its_own_country() -> None:
    """Police are those of the item's place or of its heading."""
    assert arrests(DIGEST) == {"CHL", "UGA"}


def test_the_country_is_that_of_the_official_who_speaks() -> None:
    """Not the one named in the item before."""
    aid = [r for r in read(DIGEST, published="2025-03-04") if r.type == "AID"]
    assert [[a.country for a in r.actors] for r in aid] == [["IDN"]]


ABROAD = """\
- Some students of Kenya march against fees.

- Gunmen ambush a convoy near Mosul, Iraq, killing three people. (The Peru Herald)

- Troops leave the military base in Georgia (Messenger, Ohio) (Peru Times)

- Mali will meet Togo the following day.

- A bomb explodes in Lagos.

- A bomb explodes in Dhaka. Police blame rebels for the attack.
"""


def test_people_places_and_days_are_those_of_the_item() -> None:
    """Nothing is taken from another item, nor from the papers in brackets behind it."""
    reports = read(ABROAD, published="2025-03-04")
    assert {a.country for r in reports if r.type == "ASSAULT" and not r.mode for a in r.recipients} == {"IRQ"}
    assert [r.place for r in reports if r.type == "RETREAT"] == ["GEO"]


def test_an_attack_is_told_anew_in_each_item() -> None:
    """Only within an item is a deed told before."""
    places = [r.place for r in read(ABROAD, published="2025-03-04") if r.mode == "explosives"]
    assert places == ["NGA", "BGD"]


def test_the_following_day_is_that_after_the_digest() -> None:
    """A day counted from another is counted from the day of the digest, not from one in an item before."""
    text = ABROAD.replace("against fees", "against fees of 7 May 2021")
    when = [r.when for r in read(text, published="2025-03-04") if r.type == "CONSULT"]
    assert when == ["2025-03-05"]


MOSTLY_PRESENT = """\
Police arrest the opposition leader in Kampala.

A gale hit the coast of Norway.

Turkey launches airstrikes in northern Iraq.

The pope has gone home to Rome.

Police arrest the mayor of the town.
"""


def test_a_digest_may_tell_some_items_in_the_past() -> None:
    """Short paragraphs that name nothing in common are items, though not all of them are in the present tense."""
    assert arrests(MOSTLY_PRESENT) == {"UGA", None}


def test_a_story_is_no_digest() -> None:
    """In an article that tells one story, the police of a later paragraph are those of the first."""
    assert arrests(STORY) == {"TGO"}


@pytest.mark.parametrize("mark", ["- ", "* ", "• "])
def test_marks_of_items(mark: str) -> None:
    """Whatever mark stands before items, they know nothing of each other."""
    items = ("Peru recalls its envoy.", "Police detain the mayor of the town.", "Norway sends aid to Haiti.")
    reports = read("\n\n".join(mark + item for item in items), published="2025-03-04")
    assert all(not a.country for r in reports if r.mode == "arrest" for a in r.actors)
