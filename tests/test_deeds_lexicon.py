"""Every entry of the lexicon of deeds finds its deed in its own sentence, and leaves its other sentence alone."""

from __future__ import annotations

from collections import defaultdict

import pytest

from reportedly import deeds
from reportedly.deeds.entries import DeedEntry, entries
from reportedly.language import parse


def by_file() -> dict[str, list[DeedEntry]]:
    files: dict[str, list[DeedEntry]] = defaultdict(list)
    for entry in entries():
        files[entry.rule.split(":")[0]].append(entry)
    return files


@pytest.mark.parametrize("file", sorted(by_file()))
def test_entries_keep_their_examples(file: str) -> None:
    wrong = []
    for entry in by_file()[file]:
        for sentence in entry.holds:
            if entry.rule not in {d.rule for d in deeds.find(parse(sentence))}:
                wrong.append(f"{entry.rule} misses: {sentence}")
        for sentence in entry.lets_alone:
            if entry.rule in {d.rule for d in deeds.find(parse(sentence))}:
                wrong.append(f"{entry.rule} takes: {sentence}")
    assert wrong == []
