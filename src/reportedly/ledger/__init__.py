"""The ledger: articles, reports, links and human corrections in one SQLite file, and the events they make."""

from reportedly.ledger.adding import Added
from reportedly.ledger.asking import AgendaLine, SourceLine
from reportedly.ledger.book import Ledger

__all__ = ["Added", "AgendaLine", "Ledger", "SourceLine"]
