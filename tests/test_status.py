"""Promise: the status of a deed follows the words that govern it."""

import pytest

from reportedly.language import parse
from reportedly.status import standing_at

ROWS = [
    ("The minister visited Lima.", "visited", "happened", "certain", "past"),
    ("The minister will visit Lima.", "visit", "planned", "certain", "will"),
    ("The minister plans to visit Lima.", "visit", "planned", "probable", "plan"),
    ("The minister did not visit Lima.", "visit", "negated", "certain", "not"),
    ("The minister refused to visit Lima.", "visit", "negated", "probable", "refuse"),
    ("The minister may visit Lima.", "visit", "proposed", "possible", "may"),
    ("The minister canceled plans to visit Lima.", "visit", "cancelled", "certain", "canceled plans"),
    ("The minister postponed the visit.", "visit", "postponed", "certain", "postponed noun"),
    ("The visit was called off.", "visit", "cancelled", "certain", "called off"),
    ("The king invited the minister to visit Rabat.", "visit", "proposed", "possible", "invited"),
]


@pytest.mark.parametrize(("text", "word", "status", "certainty", "label"), ROWS, ids=[r[-1] for r in ROWS])
def test_status(text: str, word: str, status: str, certainty: str, label: str) -> None:
    parsed = parse(text)
    found = standing_at(parsed, next(w.i for w in parsed.words if w.text == word))
    assert (found.status, found.certainty) == (status, certainty)
