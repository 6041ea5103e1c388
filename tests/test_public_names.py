"""The names that a developer imports."""

from __future__ import annotations

import subprocess
import sys

import reportedly

NAMES = """
Article ArticleError Certainty DateError Event GoldError Ledger LedgerError LexiconError OutputError Participant Report
ReportedlyError Source Status When __version__ read read_article settle
"""


def test_public_names() -> None:
    """The public names are these and no others, and each can be imported."""
    assert sorted(reportedly.__all__) == sorted(NAMES.split())
    assert all(getattr(reportedly, name) is not None for name in reportedly.__all__)


def test_import_is_light() -> None:
    """`import reportedly` loads neither spaCy nor pydantic."""
    code = "import sys, reportedly; print([m for m in ('spacy', 'pydantic', 'reportedly.reader') if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout.strip() == "[]"


def test_the_program_runs_as_a_module() -> None:
    done = subprocess.run([sys.executable, "-m", "reportedly", "--version"], capture_output=True, text=True, check=True)
    assert done.stdout.strip().endswith(reportedly.__version__)
