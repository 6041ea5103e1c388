"""Each step's own result, as the command line writes it, in the forms that benchmarks read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from reportedly.cli import app

TEXT = "Officials said on Monday that Norway's prime minister may visit Kenya in May.\n\nRebels did not attack Chad."
ROWS = {
    "sentences": ("spans", {"start", "end", "paragraph", "text"}),
    "actors": ("spans", {"start", "end", "text", "kind", "means", "rule"}),
    "times": ("spans", {"start", "end", "type", "value", "edtf", "first", "last", "unresolved", "rule"}),
    "attributions": ("attributions", {"source", "cue", "content", "kind", "unnamed", "rule"}),
    "deeds": ("deeds", {"start", "end", "text", "type", "mode", "actors", "recipients", "rule"}),
    "status": ("reports", {"start", "end", "text", "status", "certainty", "cue", "condition", "rule"}),
}


def inspected(tmp_path: Path, layer: str, *articles: dict[str, Any]) -> list[dict[str, Any]]:
    """What `reportedly inspect --jsonl --json` writes of these articles."""
    path = tmp_path / "articles.jsonl"
    path.write_text("".join(json.dumps(a) + "\n" for a in articles), encoding="utf-8")
    result = CliRunner().invoke(app, ["inspect", str(path), "--jsonl", "--layer", layer, "--json"])
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.mark.parametrize("layer", ROWS)
def test_layers(tmp_path: Path, layer: str) -> None:
    """One line an article with its id under "doc"; rows with the keys of the layer; every span gives its words."""
    articles = [{"id": name, "text": TEXT, "published": "2024-01-17"} for name in ("a", "b")]
    lines = inspected(tmp_path, layer, *articles)
    assert [line["doc"] for line in lines] == ["a", "b"]
    name, keys = ROWS[layer]
    assert len(lines[0][name]) >= 1
    for row in lines[0][name]:
        assert set(row) == keys
        if "text" in row:
            assert TEXT[row["start"] : row["end"]] == row["text"]


def test_values(tmp_path: Path) -> None:
    """Source, cue and content are lists of spans; times have their TIMEX3 value and days."""
    (line,) = inspected(tmp_path, "attributions", {"id": "a", "text": TEXT})
    first = line["attributions"][0]
    assert [TEXT[a:b] for a, b in first["source"] + first["cue"]] == ["Officials", "said"]
    (line,) = inspected(tmp_path, "times", {"id": "a", "text": TEXT, "published": "2024-01-17"})
    assert [(t["type"], t["value"], t["first"]) for t in line["spans"]] == [
        ("DATE", "2024-01-15", "2024-01-15"), ("DATE", "2024-05", "2024-05-01"),
    ]  # fmt: skip


PREDICATES = [("visit", "proposed", 1), ("attack", "not_happened", 3)]


@pytest.mark.parametrize(("word", "status", "certainty"), PREDICATES)
def test_status_at_a_word(tmp_path: Path, word: str, status: str, certainty: int) -> None:
    """With a predicate in the article's line, the status of that word comes out, under the article's id."""
    start = TEXT.index(word)
    article = {"id": "x", "text": TEXT, "predicate": [start, start + len(word)]}
    (line,) = inspected(tmp_path, "status", article)
    assert (line["id"], line["status"], line["certainty"]) == ("x", status, certainty)
    assert set(line) == {"doc", "id", "status", "base", "certainty", "cond", "cue", "fact"}
    assert line["fact"] == {"visit": 1.4, "attack": -2.0}[word]


def test_status_of_a_phrase(tmp_path: Path) -> None:
    """A predicate of several words has the status of its head; one in an "until" clause is only supposed."""
    text = "The test flight was put off until the rebels pull out of the port."
    flight, pull = (text.index(w) for w in ("test", "pull"))
    places = [[flight, flight + len("test flight")], [pull, pull + len("pull out")]]
    lines = inspected(tmp_path, "status", *({"id": str(p), "text": text, "predicate": p} for p in places))
    assert [(line["status"], line["cond"]) for line in lines] == [("postponed", False), ("planned", True)]


def test_for_people(tmp_path: Path) -> None:
    """Without --json a step's result is plain lines."""
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    said = CliRunner().invoke(app, ["inspect", str(path), "--layer", "deeds"]).stdout
    assert "text=visit" in said


def test_version() -> None:
    """`reportedly --version` says the version."""
    import reportedly

    assert CliRunner().invoke(app, ["--version"]).stdout.strip() == f"reportedly {reportedly.__version__}"
