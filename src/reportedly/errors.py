"""Every error a user can meet.

ReportedlyError
├── ArticleError     an article cannot be read: empty, binary, not English, a broken JSON line …
├── DateError        a date that is none
├── LexiconError     an entry of a lexicon file cannot be used
├── GoldError        an annotated article cannot be scored
├── LedgerError      a ledger file cannot be opened, written or asked
└── OutputError      what came out cannot be written

Each message says where, what is wrong, and what would be right.
"""

from __future__ import annotations


class ReportedlyError(Exception):
    """An error with a place, a fault and a remedy, shown to a user as one line."""

    def __init__(self, where: str, wrong: str, right: str) -> None:
        self.where, self.wrong, self.right = where, wrong, right
        super().__init__(f"{where}: {wrong}; {right}")

    def __reduce__(self) -> tuple[type, tuple[str, str, str]]:
        return type(self), (self.where, self.wrong, self.right)


class ArticleError(ReportedlyError):
    """An article cannot be read."""


class DateError(ReportedlyError):
    """A text given as a date is none."""


class LexiconError(ReportedlyError):
    """An entry of a lexicon file cannot be used."""


class GoldError(ReportedlyError):
    """An annotated article cannot be scored."""


class LedgerError(ReportedlyError):
    """A ledger cannot be opened, written or asked."""


class OutputError(ReportedlyError):
    """What came out cannot be written."""
