"""The scorer: what counts as found, missed and false, on reports written by hand."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from reportedly.cli import app
from reportedly.errors import GoldError
from reportedly.evaluation import GoldArticle, load_gold, score
from reportedly.evaluation.compare import same_days, same_name, same_participants, same_sources
from reportedly.records import Article

TEXT = "Norway plans to visit Kenya in May. Chad attacked Mali, officials said."
CHAD = {"name": "Chad", "country": "TCD", "kind": "state"}
MALI = {"name": "Mali", "country": "MLI", "kind": "state"}
OFFICIALS = {"name": "officials", "kind": "unnamed"}


def report(trigger: str, **fields: Any) -> dict[str, Any]:
    start = TEXT.index(trigger)
    place = [start, start + len(trigger)]
    sentence = [0, 35] if start < 35 else [36, len(TEXT)]
    return {
        "article": "a", "type": "ASSAULT", "status": "happened", "certainty": "certain", "trigger_span": place,
        "evidence_span": sentence, "spans": {"trigger": place, "evidence": sentence}, **fields,
    }  # fmt: skip


ATTACK = report("attacked", actors=[CHAD], recipients=[MALI], sources=[OFFICIALS])
VISIT = report("visit", type="CONSULT", mode="visit", status="planned", when="2024-05")

# predicted reports against the attack and the visit: (found, missed, false) by event, record and full
CASES = [
    ([ATTACK, VISIT], [(2, 0, 0), (2, 0, 0), (2, 0, 0)], "all right"),
    ([ATTACK], [(1, 1, 0), (1, 1, 0), (1, 1, 0)], "one missed"),
    ([], [(0, 2, 0), (0, 2, 0), (0, 2, 0)], "nothing predicted"),
    ([ATTACK, VISIT, ATTACK], [(2, 0, 1), (2, 0, 1), (2, 0, 1)], "one said twice is false once"),
    ([{**ATTACK, "type": "PROTEST"}, VISIT], [(1, 1, 1), (1, 1, 1), (1, 1, 1)], "a wrong type"),
    ([{**ATTACK, "actors": [MALI]}, VISIT], [(2, 0, 0), (1, 1, 1), (1, 1, 1)], "a wrong actor"),
    ([{**ATTACK, "status": "planned"}, VISIT], [(2, 0, 0), (1, 1, 1), (1, 1, 1)], "a wrong status"),
    ([{**ATTACK, "sources": []}, VISIT], [(2, 0, 0), (2, 0, 0), (1, 1, 1)], "a missing source"),
    ([ATTACK, {**VISIT, "when": "2024-06"}], [(2, 0, 0), (2, 0, 0), (1, 1, 1)], "a wrong month"),
    ([{**ATTACK, "spans": VISIT["spans"]}, VISIT], [(1, 1, 1), (1, 1, 1), (1, 1, 1)], "in the wrong sentence"),
]  # fmt: skip


@pytest.mark.parametrize(("predicted", "counts", "label"), CASES, ids=[c[2] for c in CASES])
def test_counts(predicted: list[dict[str, Any]], counts: list[tuple[int, int, int]], label: str) -> None:
    """Found, missed and false at the three levels."""
    gold = [GoldArticle(Article(id="a", text=TEXT), (ATTACK, VISIT))]
    levels = score(gold, predicted)["all"].levels
    assert [(c.found, c.missed, c.false) for c in levels.values()] == counts


def test_optional_reports_do_not_count() -> None:
    """An optional report counts neither found nor missed, and a prediction that it explains is not false."""
    gold = [GoldArticle(Article(id="a", text=TEXT), ({**ATTACK, "optional": True}, VISIT))]
    for predicted in ([ATTACK, VISIT], [VISIT]):
        counts = score(gold, predicted)["all"].levels["event"]
        assert (counts.found, counts.missed, counts.false) == (1, 0, 0)


def test_two_annotators() -> None:
    """Where two annotators differ, either value is right."""
    gold = [GoldArticle(Article(id="a", text=TEXT), ({**ATTACK, "alt": {"status": "underway"}},))]
    for status, right in (("happened", 1), ("underway", 1), ("planned", 0)):
        assert score(gold, [{**ATTACK, "status": status}])["all"].levels["record"].found == right


def test_groups() -> None:
    """By type, status and publisher the groups add up to all."""
    gold = [GoldArticle(Article(id="a", text=TEXT, publisher="Own"), (ATTACK, VISIT))]
    predicted = [ATTACK, {**VISIT, "type": "AID"}]
    for by, names in (("type", "AID ASSAULT CONSULT"), ("status", "happened planned"), ("publisher", "Own")):
        groups = score(gold, predicted, by)
        whole = groups.pop("all").levels["event"]
        assert sorted(groups) == names.split()
        assert sum(g.levels["event"].found for g in groups.values()) == whole.found == 1
        assert sum(g.levels["event"].missed for g in groups.values()) == whole.missed == 1
        assert sum(g.levels["event"].false for g in groups.values()) == whole.false == 1


NAMES = [
    ("Vladimir Putin", "Putin", True), ("President Müller", "Muller", True), ("Chad", "Mali", False), ("", "", True),
    ("the African Union", "African Union", True), ("", "Chad", False),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b", "same"), NAMES)
def test_names(a: str, b: str, same: bool) -> None:
    """Names are compared without titles, accents and case; a last name is enough."""
    assert same_name(a, b) == same


DAYS = [
    ("2024-05", "2024-05-01/2024-05-31", True), ("2024~", "2024", True), ("2024-21", "2024-03/2024-05", True),
    ("2024-24", "2024-12/2025-02", True), ("2014/..", "2014-01-01/..", True), (None, "", True), (None, "2024", False),
    ("2024-05", "2024-06", False), ("XXXX-10", "XXXX-10", True),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b", "same"), DAYS)
def test_days(a: str | None, b: str | None, same: bool) -> None:
    """Dates are the same when they allow the same first and last day."""
    assert same_days(a, b) == same


def test_participants_and_sources() -> None:
    """States decide; names decide where there are none; unnamed sources are all alike."""
    person = {"name": "Anna Novak", "country": "TCD", "kind": "person"}
    crowd, people = {"name": "protesters", "kind": "people"}, {"name": "the protesters", "kind": "people"}
    assert same_participants([person], [CHAD])
    assert same_participants([CHAD, crowd], [CHAD])
    assert same_participants([crowd], [people])
    assert not same_participants([CHAD], [MALI])
    assert not same_participants([CHAD], [])
    assert same_sources([OFFICIALS], [{"name": "sources", "kind": "unnamed"}])
    assert not same_sources([OFFICIALS], [])


def article(**fields: Any) -> dict[str, Any]:
    gold = {"type": "CONSULT", "status": "planned", "certainty": "probable", "trigger": "visit"}
    gold |= {"evidence": "Norway plans to visit Kenya in May"}
    return {"id": "a", "text": TEXT, "published": "2024-01-15", "reports": [gold], **fields}


def test_spans_are_found(tmp_path: Path) -> None:
    """Gold without spans gets those of its words; the date is read."""
    (tmp_path / "a.json").write_text(json.dumps(article()), encoding="utf-8")
    (loaded,) = load_gold(tmp_path)
    assert loaded.article.published == date(2024, 1, 15)
    assert (loaded.reports[0]["evidence_span"], loaded.reports[0]["trigger_span"]) == ([0, 34], [16, 21])


FAULTS = [
    (article(published="soon"), "'published' is 'soon', no date", "a date that is none"),
    (article(reports=[{"type": "AID"}]), "has no 'status'", "a report without status"),
    (article(reports=[{**article()["reports"][0], "trigger": "visits"}]), "'visits' is not in the text", "other words"),
    ({"id": "a", "reports": []}, "has no 'text'", "no text"),
]


@pytest.mark.parametrize(("raw", "wrong", "label"), FAULTS, ids=[f[2] for f in FAULTS])
def test_faulty_gold(tmp_path: Path, raw: dict[str, Any], wrong: str, label: str) -> None:
    """A faulty annotation is named with its file."""
    path = tmp_path / "a.json"
    path.write_text(json.dumps(raw), encoding="utf-8")
    with pytest.raises(GoldError) as caught:
        load_gold(path)
    assert wrong in str(caught.value)
    assert str(path) in caught.value.where


@pytest.mark.parametrize("by", ["type", "status", "publisher"])
def test_command(tmp_path: Path, by: str) -> None:
    """`reportedly evaluate` prints the counts, each field, the three levels, and the groups asked for."""
    (tmp_path / "a.json").write_text(json.dumps(article(publisher="Own")), encoding="utf-8")
    said = CliRunner().invoke(app, ["evaluate", str(tmp_path), "--by", by]).stdout
    assert said.startswith("1 articles, 1 annotated reports, ")
    assert all(f"{level:<7} P " in said for level in ("event", "record", "full"))
    assert {"type": "CONSULT", "status": "planned", "publisher": "Own"}[by] in said
