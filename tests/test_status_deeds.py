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
    ("Taiwan's parliament voted to legalise same-sex marriage.", "CONCEDE", "happened"),
    ("Spain plans to abolish the death penalty.", "CONCEDE", "planned"),
    ("The Latvian parliament voted to withdraw from the treaty.", "SANCTION", "planned"),
    ("A man grabbed a knife and began to stab people in Oslo.", "ASSAULT", "happened"),
    ("We are calling on the rebels to disarm.", "REQUEST", "happened"),
    ("Norway's police are investigating the envoy of Chad for fraud.", "ACCUSE", "underway"),
    ("They discussed plans for the G7 meeting tomorrow.", "CONSULT", "planned"),
    ("Norway withdrew an offer to host the summit.", "CONSULT", "cancelled"),
    ("Chad withdrew its threat to pull out of the treaty.", "SANCTION", "cancelled"),
    ("He briefed the king on the progress of the talks between Norway and Chad.", "CONSULT", "underway"),
    ("The storm led to the cancellation of flights and the closure of schools in Oslo.", "COERCE", "happened"),
    ("Jonas Moe was convicted in a closed-door trial that ended two months ago.", "SANCTION", "happened"),
    ("Chad allowed foreign aid into the country.", "RETREAT", "happened"),
    ("Chad announced the reopening of the border.", "CONCEDE", "happened"),
]


@pytest.mark.parametrize(("text", "deed", "status"), ROWS, ids=[r[0] for r in ROWS])
def test_status(text: str, deed: str, status: str) -> None:
    found = [r.status.value for r in read(text, published="2024-03-15") if r.type.value == deed]
    assert found == [status]
