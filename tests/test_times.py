"""Promise: a time expression gets the days its words allow, and no fewer; by the tense where it must choose."""

from datetime import date

import pytest

from reportedly.times import find

TUESDAY = date(2023, 7, 25)

# text, expected EDTF of each expression that has days, in order, joined by blanks
DAYS = [
    ("The minister plans to visit Lima in October.", "2023-10"),
    ("The minister visited Lima in October.", "2022-10"),
    ("The agency is reporting Tuesday that she left.", "2023-07-25"),
    ("They met Monday.", "2023-07-24"),
    ("They will meet on Monday.", "2023-07-31"),
    ("The envoy met rebels late last week.", "2023-07-17/2023-07-23"),
    ("Talks are set for Sept. 9-10.", "2023-09-09/2023-09-10 2023-09-09/2023-09-10"),
    ("An invitation was issued in March of this year.", "2023-03"),
    ("The blockade has held since 2014.", "2014/.."),
    ("The answer is due by Friday.", "../2023-07-28"),
    ("The ban lasts through June 2024.", "../2024-06"),
    ("The base will open in early 2024.", "2024~"),
    ("It was built in the 1990s.", "199X"),
    ("They will return next spring.", "2024-21"),
]


@pytest.mark.parametrize(("text", "expected"), DAYS, ids=[row[0] for row in DAYS])
def test_days(text: str, expected: str) -> None:
    assert " ".join(e.when.edtf for e in find(text, TUESDAY) if e.when) == expected
