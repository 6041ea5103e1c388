"""Promise: a deed takes the state of the words that carry it, also where a phrase as a whole names the deed."""

import pytest

from reportedly.reader import read

ROWS = [
    ("Norway has pledged funds to Chad.", "AID", "planned"),
    ("Norway sent funds to Chad.", "AID", "happened"),
    ("Oslo pointed to the weapons being sent to Chad by Norway.", "AID", "underway"),
    ("Chad announced the resumption of the stalled talks with Norway.", "CONSULT", "planned"),
    ("The Norwegian premier cancelled the rest of her visit to Chad.", "CONSULT", "ended"),
    ("The planned meeting of Norway's premier with Chad's president fell through.", "CONSULT", "cancelled"),
    ("Norway suspended its planned talks with Chad.", "CONSULT", "postponed"),
    ("Norway backed down from plans to expel the ambassador of Chad.", "SANCTION", "cancelled"),
    ("The visit of Norway's premier to Chad remains uncertain.", "CONSULT", "proposed"),
    ("Norway's premier is supposed to meet Chad's president in Oslo.", "CONSULT", "planned"),
    ("Talks between Norway and Chad are to resume in Oslo.", "CONSULT", "planned"),
    ("The arrest of the envoy is unacceptable, Norway's premier said.", "ACCUSE", "happened"),
    ("Protesters in Chad set fire to the embassy of Norway.", "PROTEST", "happened"),
]


@pytest.mark.parametrize(("text", "deed", "status"), ROWS, ids=[r[0] for r in ROWS])
def test_status(text: str, deed: str, status: str) -> None:
    found = [r.status.value for r in read(text, published="2024-03-15") if r.type.value == deed]
    assert found == [status]
