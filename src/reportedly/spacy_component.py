"""The reader as a spaCy pipeline component: ``nlp.add_pipe("reportedly")`` gives ``doc._.reports``."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from reportedly.reader import as_date, read
from reportedly.records import Report

KEPT = "reportedly"  # where in doc.user_data the reports lie, as plain values, so that a Doc can be stored
DEFAULTS = {"published": None, "publisher": None, "lexicon": None}


@Language.factory("reportedly", default_config=DEFAULTS)  # type: ignore[untyped-decorator]
def make_component(
    nlp: Any, name: str, published: str | None, publisher: str | None, lexicon: str | None
) -> Callable[[Doc], Doc]:
    """A component that reads each document's text; `published` is an ISO date for all of them.

    A document's own date goes first where ``doc._.published`` is set. `lexicon` names a folder of your own rules.
    Raises DateError when `published` is no date.
    """
    if not Doc.has_extension("published"):
        Doc.set_extension("published", default=None)
    if not Doc.has_extension("reports"):
        Doc.set_extension("reports", getter=reports_of)
    day, folder = as_date(published), Path(lexicon) if lexicon else None

    def read_document(doc: Doc) -> Doc:
        own: date | str | None = doc._.published
        reports = read(doc.text, published=own or day, publisher=publisher, lexicon=folder)
        doc.user_data[KEPT] = [_plain(report) for report in reports]
        return doc

    return read_document


def reports_of(doc: Doc) -> list[Report]:
    """The reports of a document, in text order; none where the component has not read it."""
    return [Report.model_validate(values) for values in doc.user_data.get(KEPT, ())]


def _plain(report: Report) -> dict[str, Any]:
    because = {field: [why.span and list(why.span), why.rule] for field, why in report.because.items()}
    return {**report.model_dump(mode="json"), "because": because}
