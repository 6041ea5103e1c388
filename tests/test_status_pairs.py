"""Promise: a deed that did not happen is not read as one that did, and one that did is found."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

FILE = Path(__file__).parents[1] / "benchmarks" / "pairs.py"


@pytest.fixture(scope="module")
def pairs() -> ModuleType:
    spec = importlib.util.spec_from_file_location("pairs", FILE)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["pairs"] = module
    spec.loader.exec_module(module)
    return module


def test_realised_deeds_are_found(pairs: ModuleType) -> None:
    frames = dict(list(pairs.REALISED.items())[::2])
    counted = pairs.total(frames)
    assert counted.realised >= 0.95 * counted.of


def test_unrealised_deeds_are_not_read_as_realised(pairs: ModuleType) -> None:
    counted = pairs.total(pairs.UNREALISED)
    assert counted.realised <= 0.02 * counted.of
    assert counted.found >= 0.8 * counted.of, "too few are read at all for the share to mean anything"
    assert counted.right >= 0.95 * counted.found


def test_unrealised_nouns_are_not_read_as_realised(pairs: ModuleType) -> None:
    counted = pairs.total(pairs.NOUNS)
    assert counted.realised <= 0.02 * counted.of
    assert counted.right >= 0.9 * counted.found
