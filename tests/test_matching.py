"""Reports of one event match, reports of two do not, and every match has its reasons."""

from __future__ import annotations

from datetime import date

import pytest

from reportedly.events import Party, Statement, bounds
from reportedly.matching import belongs, blocks, match, occasion, resemblance, side_of, sketch, words
from reportedly.matching.fit import compare
from reportedly.records import Certainty, Kind, Status

ORRAN, JAPAN, KENYA = Party("Ilse Orran", "DEU", Kind.PERSON), Party("Japan", "JPN", Kind.STATE), Party("Kenya", "KEN")


def visit(status: str, day: str, when: str | None, passage: str = "", **other: object) -> Statement:
    """Orran's visit to Japan as one article has it, or what `other` makes of it."""
    first, last = bounds(when)
    values: dict[str, object] = {
        "id": 1, "article": day, "group": day, "voice": day, "known": date.fromisoformat(day),
        "said": date.fromisoformat(day), "type": "CONSULT", "mode": "visit", "status": Status(status),
        "certainty": Certainty.CERTAIN, "actors": (ORRAN,), "recipients": (JAPAN,), "place": "JPN", "when": when,
        "first": first, "last": last, "trigger": "visit", "evidence": passage or "a visit to Japan",
    }  # fmt: skip
    return Statement(**(values | other))  # type: ignore[arg-type]


PLAN = visit("planned", "2031-05-01", "2031-10")
STRIKE = {"type": "ASSAULT", "mode": "aerial", "actors": (KENYA,), "trigger": "bombed"}
FREED = {"type": "RETREAT", "mode": "release", "actors": (KENYA,), "recipients": (), "trigger": "frees"}
RESIGNS = {"type": "RETREAT", "mode": "resign", "recipients": ()}
AID = {"type": "AID", "mode": None, "actors": (KENYA,), "recipients": (JAPAN,), "trigger": "sends", "place": None}
CAPTURE = {"mode": None, "trigger": "captures"}
CONVICTED = {"type": "SANCTION", "mode": "convict", "actors": (), "recipients": (ORRAN,), "trigger": "sentenced"}
KILLED = {"type": "ASSAULT", "mode": None, "actors": (), "recipients": (ORRAN,), "trigger": "killed"}
SHOT = KILLED | {"trigger": "shot"}
LEAVES = {"type": "SANCTION", "mode": "withdraw", "actors": (KENYA,), "trigger": "leaves", "place": None,
          "recipients": (Party("League of Lakes", "IGO", Kind.IGO),)}  # fmt: skip
BLAST = {"type": "ASSAULT", "mode": "explosives", "actors": (), "recipients": (), "trigger": "bomb",
         "place_name": "Osaka"}  # fmt: skip
MEETING = {
    "mode": None, "actors": (ORRAN, Party("Hana Mori", "JPN", Kind.PERSON)), "recipients": (), "trigger": "meet",
}  # fmt: skip
UNDATED = visit("planned", "2031-05-01", None)
ROWS = [
    ("plan of a month, outcome on a day", PLAN, visit("happened", "2031-10-18", "2031-10-17"), True),
    ("undated plan, outcome", UNDATED, visit("happened", "2031-07-02", "2031-07-01"), True),
    ("planned, then called off without a day", PLAN, visit("cancelled", "2031-06-01", None), True),
    ("put off to another day", PLAN, visit("planned", "2031-09-01", "2031-11-03"), True),
    ("the next year's visit", PLAN, visit("happened", "2032-10-18", "2032-10-17"), False),
    ("another country", PLAN, visit("planned", "2031-05-02", "2031-10", recipients=(KENYA,), place="KEN"), False),
    ("another visitor", PLAN, visit("planned", "2031-05-02", "2031-10", actors=(KENYA,)), False),
    ("another type", PLAN, visit("planned", "2031-05-02", "2031-10", type="AID", mode=None), False),
    ("a call, not a visit", PLAN, visit("planned", "2031-05-02", "2031-10", mode="phone"), False),
    (
        "two strikes on two days",
        visit("happened", "2031-05-01", "2031-05-01", "bombed the port of Osaka", **STRIKE),
        visit("happened", "2031-05-04", "2031-05-04", "bombed a bridge near Kobe", **STRIKE),
        False,
    ),
    (
        "one strike in two papers",
        visit("happened", "2031-05-01", "2031-05-01", "planes bombed the port of Osaka", **STRIKE),
        visit("happened", "2031-05-02", "2031-05-01", "bombed the Osaka port at dawn", **STRIKE),
        True,
    ),
    (
        "the third round and the fourth",
        visit("happened", "2031-05-01", None, "the third round of talks in Osaka", mode=None),
        visit("happened", "2031-05-02", None, "the fourth round of talks in Osaka", mode=None),
        False,
    ),
    ("over, then planned anew", visit("happened", "2031-05-01", None), visit("planned", "2031-05-20", None), False),
    (
        "one visitor, two hosts",
        visit("happened", "2031-05-01", None, recipients=()),
        visit("happened", "2031-05-02", None, recipients=(), place="KEN"),
        False,
    ),
    (
        "two people of one country",
        visit("happened", "2031-05-01", None),
        visit("happened", "2031-05-02", None, actors=(Party("Karl Amsel", "DEU", Kind.PERSON),)),
        False,
    ),
    (
        "thirteen freed, the next day seventeen",
        visit("happened", "2031-05-01", None, "Kenya frees 13 prisoners", **FREED),
        visit("happened", "2031-05-02", None, "Kenya frees 17 prisoners", **FREED),
        False,
    ),
    (
        "announced, and spoken of as known",
        visit("planned", "2031-05-01", None, "Orran says she will resign", **RESIGNS),
        visit("happened", "2031-05-09", None, "after Orran's resignation", **RESIGNS),
        True,
    ),
    (
        "two strikes of the same parties on one day, in two towns",
        visit("happened", "2031-05-01", None, "planes of Kenya bombed a depot in Osaka", **STRIKE),
        visit("happened", "2031-05-01", None, "planes of Kenya bombed a bridge in Kobe", **STRIKE),
        False,
    ),
    (
        "a town struck, and struck again within the week",
        visit("happened", "2031-05-01", None, "planes bombed a depot in Osaka", place_name="Osaka", **STRIKE),
        visit("happened", "2031-05-05", None, "planes bombed a school in Osaka", place_name="Osaka", **STRIKE),
        False,
    ),
    (
        "a package of aid, and a further one",
        visit("happened", "2031-05-01", None, "Kenya sends 300 tents to Japan", **AID),
        visit("happened", "2031-05-03", None, "Kenya sends another 200 tents to Japan", **AID),
        False,
    ),
    (
        "aid announced, and the same aid delivered",
        visit("planned", "2031-05-01", None, "Kenya will send its Twiga howitzers to Japan", **AID),
        visit("happened", "2031-05-20", None, "Kenya sends the Twiga howitzers to Japan", **AID),
        True,
    ),
    (
        "captured, and recaptured",
        visit("happened", "2031-05-01", None, "Kenya captures Osaka", place_name="Osaka", **(STRIKE | CAPTURE)),
        visit(
            "happened", "2031-05-02", None, "Kenya recaptures Osaka", place_name="Osaka",
            **(STRIKE | CAPTURE | {"trigger": "recaptures"}),
        ),
        False,
    ),
    (
        "sentenced, and sentenced again",
        visit("happened", "2031-05-01", None, "Orran is sentenced to four years", **CONVICTED),
        visit("happened", "2031-05-07", None, "Orran is sentenced to three years and a half", **CONVICTED),
        False,
    ),
    (
        "killed, and spoken of the next day",
        visit("happened", "2031-05-01", None, "Orran is killed in Osaka", **KILLED),
        visit("happened", "2031-05-02", None, "Ilse Orran was killed by a drone", **KILLED),
        True,
    ),
    (
        "killed, and mentioned weeks later in another country's news",
        visit("happened", "2031-05-01", None, "Ilse Orran is shot near her home in Osaka", **SHOT),
        visit("happened", "2031-05-29", None, "marches over the killing of Ilse Orran", place="KEN", **KILLED),
        True,
    ),
    (
        "two of one name killed",
        visit("happened", "2031-05-01", None, "Ilse Orran is shot in Osaka", **SHOT),
        visit(
            "happened", "2031-05-09", None, "Karl Orran is killed in Nairobi", place="KEN",
            **(KILLED | {"recipients": (Party("Karl Orran", "DEU", Kind.PERSON),)}),
        ),
        False,
    ),
    (
        "a body left but once",
        visit("planned", "2031-05-01", None, "Kenya decides to leave the League of Lakes", **LEAVES),
        visit("happened", "2031-08-20", None, "Kenya leaves the League of Lakes", **LEAVES),
        True,
    ),
    (
        "a blast, and its toll the next day",
        visit("happened", "2031-05-01", None, "A bomb kills 12 people at a market in Osaka", **BLAST),
        visit(
            "happened", "2031-05-02", "2031-05-01", "The toll of yesterday's bomb in Osaka rises to 15", **BLAST,
        ),
        True,
    ),
    (
        "a blast, and yesterday's, without a date given",
        visit("happened", "2031-05-01", None, "A bomb goes off at a market in Osaka", **BLAST),
        visit("happened", "2031-05-02", None, "The front says it was behind yesterday's bomb in Osaka", **BLAST),
        True,
    ),
    (
        "a blast, and one of the next day with a lower toll",
        visit("happened", "2031-05-01", None, "A bomb kills 12 people at a market in Osaka", **BLAST),
        visit("happened", "2031-05-02", None, "A bomb kills 4 people at a market in Osaka", **BLAST),
        False,
    ),
    (
        "a journey to meet somebody there",
        visit("planned", "2031-05-01", "2031-05-09", "Orran will meet Hana Mori in Osaka", **MEETING),
        visit("happened", "2031-05-08", None, "Orran arrives in Japan for talks with Hana Mori", trigger="arrives"),
        True,
    ),
    (
        "a journey ahead of a meeting elsewhere",
        visit("planned", "2031-05-01", "2031-05-09", "Orran will meet Hana Mori in Osaka", **MEETING),
        visit(
            "planned", "2031-05-05", None, "Orran will make a visit to Kenya ahead of meeting Hana Mori",
            recipients=(KENYA,), place="KEN",
        ),
        False,
    ),
    (
        "two summits",
        visit("planned", "2031-05-01", "2031-10", "attend the G20 summit"),
        visit("planned", "2031-05-01", "2031-10", "attend the BRICS summit"),
        False,
    ),
]


@pytest.mark.parametrize(("a", "b", "same"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_match(a: Statement, b: Statement, same: bool) -> None:
    found = match(side_of(a), side_of(b))
    assert (found is not None) is same, found
    if found:
        assert found.reasons
        assert set(blocks(side_of(a))) & set(blocks(side_of(b)))


KNOWN = [
    ("after the raid", "raid", True),
    ("which killed six", "killed", True),
    ("They sail the ship, seized by the navy, to Osaka", "seized", True),
    ("The crew of a trawler is freed from a ship seized by the navy", "seized", True),
    ("The ship was seized by the navy", "seized", False),
    ("Ship seized by the navy", "seized", False),
    ("The front claims responsibility for a raid", "claims responsibility", True),
]


@pytest.mark.parametrize(("passage", "trigger", "known"), KNOWN, ids=[row[0] for row in KNOWN])
def test_a_deed_spoken_of_as_known(passage: str, trigger: str, known: bool) -> None:
    assert words.is_known(trigger, passage) is known


TOLLS = [
    ("A bomb kills at least 12 and injures 30 others", {("dead", "12"), ("hurt", "30")}),
    ("twelve people are killed", {("dead", "12"), ("peopl", "12")}),
    ("gunmen leave nine dead", {("dead", "9")}),
    ("the bomb of 12 May", set()),
]


@pytest.mark.parametrize(("passage", "counted"), TOLLS, ids=[row[0] for row in TOLLS])
def test_tolls_are_counted(passage: str, counted: set[tuple[str, str]]) -> None:
    assert words.counts(passage) == counted


def test_names_are_compared_without_accents_and_apostrophes() -> None:
    folded = [words.fold(name) for name in ("Orbán", "Ma'rib", "İmamoğlu", "Łódź")]
    assert folded == ["orban", "marib", "imamoglu", "lodz"]


def test_a_deed_pointed_at_is_unsure_where_nothing_else_proves_it() -> None:
    raid = {"type": "ASSAULT", "mode": None, "actors": (), "recipients": (), "place": "KEN", "trigger": "raid"}
    first = side_of(visit("happened", "2031-05-01", None, "A raid on a camp kills soldiers", **raid))
    told = visit("happened", "2031-05-02", "2031-05-01", "after the raid, the army moves", id=2, **raid)
    found = compare(first, side_of(told))
    assert found is not None
    assert not found.sure


OCCASIONS = [
    ("will attend the G20 summit in Rio", "g20"),
    ("at the G-20", "g20"),
    ("the BRICS summit", "brics"),
    ("spoke at the Halden Security Conference", "halden security conference"),
    ("the summit of the year", None),
]


@pytest.mark.parametrize(("passage", "name"), OCCASIONS, ids=[row[0] for row in OCCASIONS])
def test_named_occasion(passage: str, name: str | None) -> None:
    assert occasion(passage) == name


def test_what_is_over_in_an_event_keeps_a_new_plan_out_of_it() -> None:
    event = [side_of(visit("planned", "2031-05-01", None)), side_of(visit("happened", "2031-05-03", None))]
    new = side_of(visit("planned", "2031-05-20", None))
    assert match(event[0], new)
    assert not belongs(new, event)
    assert belongs(side_of(visit("happened", "2031-05-04", None)), event)


def test_copies_of_a_text_resemble_each_other() -> None:
    text = " ".join(f"word{n}" for n in range(120))
    assert resemblance(sketch(text), sketch(text + " and a last line")) > 0.5
    assert resemblance(sketch(text), sketch(" ".join(f"other{n}" for n in range(120)))) == 0.0
    assert sketch("too short") == ()
