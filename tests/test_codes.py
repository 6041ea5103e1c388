"""Promise: a report's codes follow the documented table."""

import pytest

from reportedly.codes import code
from reportedly.records import EventType, Status

ROWS = [
    ("CONSULT", "visit", "planned", None, ("AGREE", "future", "036")),
    ("CONSULT", "visit", "happened", None, ("CONSULT", None, "042")),
    ("CONSULT", "visit", "cancelled", None, ("REJECT", "negation", "125")),
    ("RETREAT", "withdraw", "planned", None, ("AGREE", "future", "035")),
    ("AID", None, "proposed", "Elsewhere", ("REQUEST", "hypothetical", "02")),
    ("ASSAULT", None, "negated", None, ("ASSAULT", "negation", "18")),
]


@pytest.mark.parametrize(("kind", "mode", "status", "by", "want"), ROWS, ids=[f"{r[0]} {r[2]}" for r in ROWS])
def test_code(kind: str, mode: str | None, status: str, by: str | None, want: tuple[str, str | None, str]) -> None:
    found = code(EventType(kind), mode, Status(status), by=by, actors=("Ruritania",))
    assert (found.plover_type, found.auxiliary, found.cameo) == want
