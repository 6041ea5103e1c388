"""The names that a developer imports."""

from __future__ import annotations

import subprocess
import sys

import reportedly


def test_public_names_exist() -> None:
    """Every name in `__all__` can be imported, and no other is public."""
    assert all(getattr(reportedly, name) is not None for name in reportedly.__all__)


def test_import_is_light() -> None:
    """`import reportedly` loads neither spaCy nor pydantic."""
    code = "import sys, reportedly; print([m for m in ('spacy', 'pydantic', 'reportedly.reader') if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout.strip() == "[]"
