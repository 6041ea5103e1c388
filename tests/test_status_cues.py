"""Promise: every cue of the table is proved by its own sentences: it shows where it holds and not where it must not."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportedly.cues import CLASSES, Cue
from reportedly.language import parse
from reportedly.lexicon import load
from reportedly.status import outlook
from reportedly.status.standings import standing_at

CUES = load(Cue, "cues")
DOC = Path(__file__).parents[1] / "docs" / "status.md"
GOVERNING = [cue for cue in CUES if cue.part not in CLASSES]
SETTING = [cue for cue in GOVERNING if cue.status not in (None, "happened")]
LIMITING = [cue for cue in GOVERNING if cue.status is None]


def rules_of(sentence: str) -> set[str]:
    parsed = parse(sentence)
    view = outlook(parsed)
    return {standing_at(parsed, w.i, view).rule for w in parsed.words if w.pos in ("VERB", "NOUN")}


def certainties_of(sentence: str) -> set[str]:
    parsed = parse(sentence)
    return {standing_at(parsed, w.i).certainty.value for w in parsed.words if w.pos in ("VERB", "NOUN")}


@pytest.mark.parametrize("cue", SETTING, ids=[c.rule for c in SETTING])
def test_a_cue_shows_where_it_holds_and_not_elsewhere(cue: Cue) -> None:
    for sentence in cue.holds:
        assert cue.rule in rules_of(sentence), sentence
    for sentence in cue.lets_alone:
        assert cue.rule not in rules_of(sentence), sentence


@pytest.mark.parametrize("cue", LIMITING, ids=[c.rule for c in LIMITING])
def test_hearsay_limits_certainty(cue: Cue) -> None:
    for sentence in cue.holds:
        assert cue.certainty in certainties_of(sentence), sentence
    for sentence in cue.lets_alone:
        assert certainties_of(sentence) == {"certain"}, sentence


def test_no_word_is_twice_in_one_entry() -> None:
    for cue in CUES:
        assert len(set(cue.words)) == len(cue.words), cue.rule


def test_the_table_in_the_documentation_is_the_table_in_use() -> None:
    rows = {line.split(" | ")[0].removeprefix("| ") for line in DOC.read_text(encoding="utf-8").splitlines()}
    missing = [cue.name for cue in GOVERNING if cue.name not in rows]
    assert not missing, "write the table anew: python benchmarks/status.py table"
