"""A user's own folder of rules: read after ours, checked, and no part of another reading."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportedly import read
from reportedly.deeds.entries import DeedEntry
from reportedly.errors import LexiconError, ReportedlyError
from reportedly.lexicon import also, load

VISIT = """
[[entry]]
name = "sojourn"
type = "CONSULT"
mode = "visit"
verbs = ["sojourn"]
source = "test"
holds = "The minister sojourned in Chad."
not = "They sojourn."
"""
SENTENCE = "President Anna Novak sojourned in Chad on Monday."

FAULTS = [
    ("[[entry]\n", "not readable as TOML", "no TOML"),
    (VISIT.replace('source = "test"', ""), "no 'source'", "an entry without a source"),
    (VISIT.replace('not = "They sojourn."', ""), "no 'not'", "an entry without a counter-example"),
    (VISIT.replace('"CONSULT"', '"PARTY"'), "unknown type 'PARTY'", "a type that is none"),
    (VISIT.replace('"visit"', '"picnic"'), "has no mode 'picnic'", "a mode that is none"),
    (VISIT.replace("verbs =", "words ="), "unknown key 'words'", "a key that is none"),
    (VISIT.replace('["sojourn"]', '"sojourn"'), "'verbs' is 'sojourn'", "a text in the place of a list"),
    ('[deed]\nname = "x"\n', "unknown table 'deed'", "a table that is no entry"),
    ("entry = [1]\n", "is no table", "an entry that is no table"),
]


def folder_with(tmp_path: Path, text: str) -> Path:
    (tmp_path / "deeds").mkdir()
    (tmp_path / "deeds" / "mine.toml").write_text(text, encoding="utf-8")
    return tmp_path


def test_a_users_rule_is_read(tmp_path: Path) -> None:
    """A rule of the user's own folder finds what ours does not, and only in the reading that names the folder."""
    mine = folder_with(tmp_path, VISIT)
    assert [r.mode for r in read(SENTENCE, lexicon=mine)] == ["visit"]
    assert read(SENTENCE) == []


@pytest.mark.parametrize(("text", "wrong", "label"), FAULTS, ids=[f[2] for f in FAULTS])
def test_faults_are_told(tmp_path: Path, text: str, wrong: str, label: str) -> None:
    """An entry that cannot be used is an error that names the file and what is wrong; the library raises it."""
    with also(folder_with(tmp_path, text)), pytest.raises(LexiconError) as caught:
        load(DeedEntry, "deeds")
    assert wrong in str(caught.value)
    assert "mine.toml" in caught.value.where


def test_a_faulty_entry_is_left_out(tmp_path: Path) -> None:
    """Who asks to hear of faults gets each once; the other entries are read."""
    heard: list[ReportedlyError] = []
    broken = VISIT.replace('source = "test"', "").replace("sojourn", "dwell")
    with also(folder_with(tmp_path, broken + VISIT), heard.append):
        found = load(DeedEntry, "deeds")
    assert [e.wrong for e in heard] == ["no 'source'"]
    assert "sojourn" in {e.name for e in found}


def test_a_folder_that_is_none(tmp_path: Path) -> None:
    """A folder that is not there is refused at once."""
    with pytest.raises(LexiconError, match="is no folder"):
        read(SENTENCE, lexicon=tmp_path / "nowhere")
