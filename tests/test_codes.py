"""Promise: a report's codes follow the documented table."""

from datetime import date

import pytest

from reportedly.codes import QUADS, cameo_codes, code, goldstein
from reportedly.records import MODES, EventType, Status

Want = tuple[str, str | None, str]

ROWS: list[tuple[str, str | None, str, str | None, Want]] = [
    # type, mode, status, who set it if not the actor; PLOVER type, auxiliary, CAMEO: a group for each row of the table
    ("CONSULT", "visit", "planned", None, ("AGREE", "future", "036")),
    ("CONSULT", "phone", "planned", "Elsewhere", ("AGREE", "future", "036")),
    ("SUPPORT", None, "planned", None, ("AGREE", "future", "032")),
    ("COOPERATE", None, "planned", None, ("AGREE", "future", "031")),
    ("AID", None, "planned", None, ("AGREE", "future", "033")),
    ("AID", None, "proposed", "Ruritania", ("AGREE", "future", "033")),
    ("CONSULT", "visit", "proposed", "Graustark", ("AGREE", "future", "036")),  # the host invites
    ("RETREAT", "withdraw", "planned", None, ("CONCEDE", "future", "035")),
    ("RETREAT", "release", "proposed", "Ruritania", ("CONCEDE", "future", "035")),
    ("CONCEDE", None, "planned", None, ("CONCEDE", "future", "035")),
    ("SANCTION", "discontinue", "planned", None, ("SANCTION", "future", "163")),
    ("ASSAULT", "aerial", "planned", None, ("ASSAULT", "future", "195")),
    ("PROTEST", "demo", "proposed", None, ("PROTEST", "future", "141")),
    ("AID", None, "proposed", "Elsewhere", ("REQUEST", "hypothetical", "02")),
    ("RETREAT", "withdraw", "proposed", "Elsewhere", ("REQUEST", "hypothetical", "02")),
    ("CONSULT", "visit", "happened", None, ("CONSULT", None, "042")),
    ("CONSULT", None, "underway", None, ("CONSULT", None, "040")),
    ("CONSULT", "visit", "ended", None, ("CONSULT", None, "042")),
    ("RETREAT", "release", "happened", None, ("RETREAT", None, "0841")),
    ("COERCE", "curfew", "ended", None, ("COERCE", None, "1723")),
    ("CONSULT", "visit", "cancelled", None, ("REJECT", "negation", "125")),
    ("CONSULT", "visit", "postponed", None, ("REJECT", "negation", "121")),
    ("CONSULT", "third-party", "cancelled", "Elsewhere", ("REJECT", "negation", "125")),
    ("ASSAULT", None, "negated", None, ("ASSAULT", "negation", "18")),
    ("CONSULT", None, "negated", None, ("CONSULT", "negation", "040")),
]

CUES: list[tuple[str, str, str | None, str, set[str], bool, Want]] = [
    # label, type, mode, status, cues, whether the doers announce it; PLOVER type, auxiliary, CAMEO
    ("refused to meet", "CONSULT", None, "negated", {"refuse"}, False, ("REJECT", "negation", "125")),
    ("will not lift", "CONCEDE", None, "negated", {"will", "not"}, False, ("REJECT", "negation", "124")),
    ("did not meet", "CONSULT", None, "negated", {"do", "not"}, False, ("CONSULT", "negation", "040")),
    ("will not attack", "ASSAULT", None, "negated", {"will", "not"}, False, ("ASSAULT", "negation", "18")),
    ("refused to attack", "ASSAULT", None, "negated", {"refuse"}, False, ("REJECT", "negation", "120")),
    ("suspended aid", "AID", None, "ended", {"suspend"}, False, ("AID", None, "162")),
    ("aid ended", "AID", None, "ended", {"expire"}, False, ("AID", None, "070")),
    ("a visit ended", "CONSULT", "visit", "ended", {"end"}, False, ("CONSULT", None, "042")),
    ("said it would expel", "SANCTION", "expel", "planned", {"would"}, True, ("SANCTION", "future", "136")),
    ("is to be expelled", "SANCTION", "expel", "planned", {"be"}, False, ("SANCTION", "future", "166")),
    ("announced a ceasefire", "RETREAT", "ceasefire", "planned", {"announce"}, True, ("CONCEDE", "future", "035")),
    ("will lay down arms", "RETREAT", "disarm", "planned", {"will"}, True, ("CONCEDE", "future", "035")),
]


@pytest.mark.parametrize(("kind", "mode", "status", "by", "want"), ROWS, ids=[f"{r[0]} {r[2]}" for r in ROWS])
def test_code(kind: str, mode: str | None, status: str, by: str | None, want: Want) -> None:
    found = code(EventType(kind), mode, Status(status), by=by, actors=("Ruritania",), recipients=("Graustark",))
    assert (found.plover_type, found.auxiliary, found.cameo) == want


@pytest.mark.parametrize(("label", "kind", "mode", "status", "cues", "announced", "want"), CUES)
def test_the_words_of_a_status_tell_refusals_and_threats(
    label: str, kind: str, mode: str | None, status: str, cues: set[str], announced: bool, want: Want
) -> None:
    found = code(EventType(kind), mode, Status(status), actors=("Ruritania",), cues=cues, announced=announced)
    assert (found.plover_type, found.auxiliary, found.cameo) == want, label


def test_what_another_allows_is_asked_for_by_nobody() -> None:
    found = code(EventType.RETREAT, "access", Status.PROPOSED, by="Elsewhere", actors=("Ruritania",), cues={"allow"})
    assert (found.plover_type, found.auxiliary) == ("RETREAT", "hypothetical")


def test_a_condition_makes_any_code_hypothetical() -> None:
    planned = code(EventType.CONSULT, "visit", Status.PLANNED, condition="if the truce holds", actors=("Ruritania",))
    done = code(EventType.ASSAULT, None, Status.HAPPENED, condition="if the truce holds", actors=("Ruritania",))
    assert (planned.plover_type, planned.auxiliary) == ("AGREE", "hypothetical")
    assert (done.plover_type, done.auxiliary) == ("ASSAULT", "hypothetical")


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
