"""Promise: a participant's sector follows the tables, then its own words, then its kind."""

import pytest

from reportedly.reader import read

ROWS = [
    ("Chilean police arrested two students in Valparaiso.", "COP", "EDU"),
    ("Rebels attacked an army base in Chad.", "REB", "MIL"),
    ("Norway condemned the Taliban.", "GOV", "REB"),
    ("Peruvian farmers marched against the government of Peru.", "CVL", "GOV"),
    ("The Ugandan opposition leader condemned the Kenyan army.", "OPP", "MIL"),
    ("NATO condemned Serbia.", "IGO", "GOV"),
    ("A Kenyan court sentenced two pirates to nine years in prison.", "JUD", "CRM"),
]


@pytest.mark.parametrize(("sentence", "actor", "recipient"), ROWS, ids=[row[1] for row in ROWS])
def test_sectors(sentence: str, actor: str, recipient: str) -> None:
    report = read(sentence, published="2024-05-02")[0]
    assert [p.sector for p in report.actors] == [actor]
    assert [p.sector for p in report.recipients] == [recipient]
