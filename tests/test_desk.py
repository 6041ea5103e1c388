"""The progress bar: for many articles when a person looks, and never in what comes out."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from reportedly.articles import load_articles
from reportedly.desk import Desk


class Terminal(io.StringIO):
    """Standard error as a person sees it."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("count", "looks", "shown"), [(8, True, True), (3, True, False), (8, False, False)],
    ids=["many and a person", "few and a person", "many and nobody"],
)  # fmt: skip
def test_progress(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str], count: int, looks: bool,
    shown: bool,
) -> None:  # fmt: skip
    """The bar counts the articles of a JSON-lines file, on standard error alone."""
    path = tmp_path / "a.jsonl"
    path.write_text((json.dumps({"text": "Envoys of Chad met in Oslo."}) + "\n") * count, encoding="utf-8")
    seen = Terminal() if looks else io.StringIO()
    monkeypatch.setattr(sys, "stderr", seen)
    with Desk([str(path)]) as desk:
        assert len(list(desk.readable(load_articles([str(path)])))) == count
    assert (f"{count}/{count}" in seen.getvalue()) == shown
    assert capsys.readouterr().out == ""
