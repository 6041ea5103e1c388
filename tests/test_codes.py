"""Promise: a report's codes follow the documented table."""

from datetime import date

import pytest

from reportedly.codes import QUADS, cameo_codes, code, goldstein
from reportedly.records import MODES, EventType, Status

Want = tuple[str, str | None, str]

ROWS: list[tuple[str, str | None, str, str | None, Want]] = [
    ("CONSULT", "visit", "planned", None, ("AGREE", "future", "036")),
    ("CONSULT", "visit", "happened", None, ("CONSULT", None, "042")),
    ("CONSULT", "visit", "cancelled", None, ("REJECT", "negation", "125")),
    ("CONSULT", "visit", "postponed", None, ("REJECT", "negation", "121")),
    ("AID", None, "planned", None, ("AGREE", "future", "033")),
    ("RETREAT", "withdraw", "planned", None, ("AGREE", "future", "035")),
    ("RETREAT", "release", "happened", None, ("RETREAT", None, "0841")),
    ("AID", None, "proposed", "Elsewhere", ("REQUEST", "hypothetical", "02")),
    ("ASSAULT", None, "negated", None, ("ASSAULT", "negation", "18")),
    ("SANCTION", "discontinue", "planned", None, ("SANCTION", "future", "163")),
]

CUES: list[tuple[str, str, str | None, str, set[str], bool, str]] = [
    # label, type, mode, status, cues, announced, PLOVER type
    ("refused to meet", "CONSULT", None, "negated", {"refuse"}, False, "REJECT"),
    ("will not lift", "CONCEDE", None, "negated", {"will", "not"}, False, "REJECT"),
    ("did not meet", "CONSULT", None, "negated", {"do", "not"}, False, "CONSULT"),
    ("will not attack", "ASSAULT", None, "negated", {"will", "not"}, False, "ASSAULT"),
    ("refused to attack", "ASSAULT", None, "negated", {"refuse"}, False, "REJECT"),
    ("suspended aid", "AID", None, "ended", {"suspend"}, False, "SANCTION"),
    ("aid ended", "AID", None, "ended", {"expire"}, False, "AID"),
    ("a visit ended", "CONSULT", "visit", "ended", {"end"}, False, "CONSULT"),
    ("said it would expel", "SANCTION", "expel", "planned", {"would"}, True, "THREATEN"),
    ("is expected to be expelled", "SANCTION", "expel", "planned", {"expect"}, False, "SANCTION"),
    ("announced a ceasefire", "RETREAT", "ceasefire", "planned", {"announce"}, True, "CONCEDE"),
    ("will lay down arms", "RETREAT", "disarm", "planned", {"will"}, True, "AGREE"),
]


@pytest.mark.parametrize(("kind", "mode", "status", "by", "want"), ROWS, ids=[f"{r[0]} {r[2]}" for r in ROWS])
def test_code(kind: str, mode: str | None, status: str, by: str | None, want: Want) -> None:
    found = code(EventType(kind), mode, Status(status), by=by, actors=("Ruritania",))
    assert (found.plover_type, found.auxiliary, found.cameo) == want


@pytest.mark.parametrize(("label", "kind", "mode", "status", "cues", "announced", "want"), CUES)
def test_the_words_of_a_status_tell_refusals_and_threats(
    label: str, kind: str, mode: str | None, status: str, cues: set[str], announced: bool, want: str
) -> None:
    found = code(EventType(kind), mode, Status(status), actors=("Ruritania",), cues=cues, announced=announced)
    assert found.plover_type == want, label


def test_what_another_calls_a_duty_is_a_request() -> None:
    found = code(EventType.AID, None, Status.PROPOSED, actors=("Ruritania",), cues={"must"}, told=True)
    assert (found.plover_type, found.cameo) == ("REQUEST", "02")


def test_long_past_deeds_are_historical() -> None:
    found = code(EventType.ASSAULT, None, Status.HAPPENED, when="1999", published=date(2024, 5, 1))
    assert found.auxiliary == "historical"


def test_every_type_and_mode_has_codes_and_every_code_a_value() -> None:
    pairs = {(kind, mode) for kind in EventType for mode in (None, *MODES.get(kind, ()))}
    assert pairs == set(cameo_codes())
    for codes in cameo_codes().values():
        assert all(-10 <= goldstein(cameo) <= 10 for cameo in codes.values())


@pytest.mark.parametrize(
    ("cameo", "value"), [("042", 1.9), ("0871", 9.0), ("0874", 10.0), ("1312", -5.8), ("18", -9.0)]
)
def test_goldstein_values_are_those_of_the_published_scale(cameo: str, value: float) -> None:
    assert goldstein(cameo) == value


def test_quad_classes_hold_each_type_once() -> None:
    assert sorted(kind for types in QUADS.values() for kind in types) == sorted(EventType)
