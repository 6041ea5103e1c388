"""Settling gives one event from many reports, the same whenever it is asked, and hides no disagreement."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta

import pytest

from reportedly.events import Link, Party, Statement, bounds, clusters, settle
from reportedly.records import Certainty, Kind, Status

D = date.fromisoformat
BOUNDS = [
    ("2031-05-02", D("2031-05-02"), D("2031-05-02")),
    ("2032-02", D("2032-02-01"), D("2032-02-29")),
    ("2031", D("2031-01-01"), D("2031-12-31")),
    ("2031~", D("2031-01-01"), D("2031-12-31")),
    ("2031-21", D("2031-03-01"), D("2031-05-31")),
    ("2031-24", D("2031-12-01"), D("2032-02-29")),
    ("2031-05-XX", D("2031-05-01"), D("2031-05-31")),
    ("203X", D("2030-01-01"), D("2039-12-31")),
    ("2014/..", D("2014-01-01"), None),
    ("../2031-07-28", None, D("2031-07-28")),
    ("2031-07-17/2031-07-23", D("2031-07-17"), D("2031-07-23")),
    ("XXXX-10", None, None),
    ("2031-02-30", None, None),
    ("9999-24", D("9999-12-01"), date.max),
    ("", None, None),
    (None, None, None),
]


@pytest.mark.parametrize(("edtf", "first", "last"), BOUNDS, ids=[str(row[0]) for row in BOUNDS])
def test_bounds_of_an_edtf_value(edtf: str | None, first: date | None, last: date | None) -> None:
    assert bounds(edtf) == (first, last)


def said(id: int, day: str, status: str, when: str | None = None, certainty: str = "certain") -> Statement:
    """One outlet's word on a visit."""
    first, last = bounds(when)
    return Statement(
        id, f"a{id}", f"a{id}\n1", f"Outlet {id}", D(day), D(day), "CONSULT", "visit", Status(status),
        Certainty(certainty), (Party("Orran", "DEU", Kind.PERSON),), (), "JPN", None, when, first, last,
    )  # fmt: skip


SETTLED = [
    ("plan, then outcome", [("05-01", "planned", "2031-06"), ("06-12", "happened", "2031-06-11")], "happened"),
    ("a look back at the plan", [("06-12", "happened", "2031-06-11"), ("06-20", "planned", "2031-06-11")], "happened"),
    ("called off", [("05-01", "planned", "2031-06"), ("05-09", "cancelled", None)], "cancelled"),
    ("called off, then set anew", [("05-09", "cancelled", None), ("05-20", "planned", "2031-09")], "planned"),
    ("an old offer told again", [("05-01", "planned", "2031-09"), ("05-09", "proposed", None)], "planned"),
    ("put off without a day", [("05-01", "planned", "2031-04"), ("05-09", "postponed", None)], "postponed"),
    ("its day passed unreported", [("05-01", "planned", "2031-05-20")], "unconfirmed"),
    ("its day not yet over", [("05-01", "planned", "2031-07")], "planned"),
    ("a plan without a day", [("05-01", "planned", None)], "planned"),
    ("running, then over", [("05-01", "underway", None), ("05-09", "ended", None)], "ended"),
]


@pytest.mark.parametrize(("rows", "status"), [row[1:] for row in SETTLED], ids=[row[0] for row in SETTLED])
def test_current_status(rows: list[tuple[str, str, str | None]], status: str) -> None:
    statements = [said(n, f"2031-{day}", s, when) for n, (day, s, when) in enumerate(rows, 1)]
    links = [Link(1, s.id) for s in statements[1:]]
    (event,) = settle(statements, links, today=D("2031-07-01"))
    assert event.status == status
    assert len(event.history) == len(rows)


def test_disagreement_is_shown_not_averaged() -> None:
    statements = [said(1, "2031-05-02", "happened"), said(2, "2031-05-03", "negated")]
    (event,) = settle(statements, [Link(1, 2)])
    assert event.status == "happened"
    assert event.disputed == ("negated, says Outlet 2 (2031-05-03)",)


def test_a_weak_claim_does_not_overturn_a_firm_denial() -> None:
    statements = [said(1, "2031-05-02", "cancelled"), said(2, "2031-05-03", "happened", None, "possible")]
    (event,) = settle(statements, [Link(1, 2)])
    assert event.status == "cancelled"
    assert event.disputed


def test_settling_is_pure_and_knows_no_order() -> None:
    chance = random.Random(7)
    for _ in range(60):
        day = D("2031-01-01")
        rows = [
            said(n, (day + timedelta(chance.randrange(90))).isoformat(), chance.choice(list(Status)).value,
                 chance.choice([None, "2031-02", "2031-03-04"]), chance.choice(list(Certainty)).value)
            for n in range(1, 9)
        ]  # fmt: skip
        links = [Link(a, a + 1, chance.random() < 0.7) for a in range(1, 8)]
        wanted = settle(rows, links, today=D("2031-06-01"))
        assert settle(chance.sample(rows, len(rows)), links, today=D("2031-06-01")) == wanted
        assert sum(event.reports for event in wanted) == len(rows)


def test_a_persons_links_win_and_the_newest_wins_among_them() -> None:
    machine = [Link(1, 2), Link(2, 3)]
    assert clusters((1, 2, 3), machine) == {1: 1, 2: 1, 3: 1}
    parted = [*machine, Link(1, 3, False, (), "person"), Link(2, 3, False, (), "person")]
    assert clusters((1, 2, 3), parted) == {1: 1, 2: 1, 3: 3}
    joined = [*parted, Link(1, 3, True, (), "person"), Link(2, 3, True, (), "person")]
    assert clusters((1, 2, 3), joined) == {1: 1, 2: 1, 3: 1}


def test_a_correction_of_one_field_leaves_the_others() -> None:
    statement = replace(said(1, "2031-05-02", "planned", "2031-09"), place="KOR")
    (event,) = settle([statement])
    assert (event.place, event.when, event.id) == ("KOR", "2031-09", "E1")
