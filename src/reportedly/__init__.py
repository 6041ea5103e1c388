"""`reportedly` reads news about world affairs: who did, plans or has called off what, and according to whom."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportedly.errors import (
        ArticleError,
        DateError,
        GoldError,
        LedgerError,
        LexiconError,
        OutputError,
        ReportedlyError,
    )
    from reportedly.events import Event, settle
    from reportedly.ledger import Ledger
    from reportedly.reader import read, read_article
    from reportedly.records import Article, Certainty, Participant, Report, Source, Status
    from reportedly.times import When

    __version__: str

__all__ = [
    "Article",
    "ArticleError",
    "Certainty",
    "DateError",
    "Event",
    "GoldError",
    "Ledger",
    "LedgerError",
    "LexiconError",
    "OutputError",
    "Participant",
    "Report",
    "ReportedlyError",
    "Source",
    "Status",
    "When",
    "__version__",
    "read",
    "read_article",
    "settle",
]

_HOMES = {
    "Article": "records", "Certainty": "records", "Participant": "records", "Report": "records", "Source": "records",
    "Status": "records", "Event": "events", "settle": "events", "Ledger": "ledger", "ReportedlyError": "errors",
    "ArticleError": "errors", "DateError": "errors", "GoldError": "errors", "LedgerError": "errors",
    "LexiconError": "errors", "OutputError": "errors",
    "read": "reader", "read_article": "reader", "When": "times",
}  # fmt: skip


def __getattr__(name: str) -> object:
    """Import a public name when it is first used, so that `import reportedly` costs nothing."""
    if name == "__version__":
        from importlib.metadata import version

        return version("reportedly")
    if name not in _HOMES:
        raise AttributeError(f"module 'reportedly' has no attribute '{name}'")
    return getattr(import_module(f"reportedly.{_HOMES[name]}"), name)
