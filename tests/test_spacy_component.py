"""The spaCy component: added by its name alone, it gives each document its reports."""

from __future__ import annotations

from typing import Any

import pytest
import spacy
from spacy.tokens import Doc

from reportedly import read
from reportedly.errors import DateError

TEXT = "Norway's prime minister plans to visit Kenya in May, officials said on Tuesday."


@pytest.fixture
def nlp() -> Any:
    pipeline = spacy.blank("en")
    pipeline.add_pipe("reportedly", config={"published": "2024-01-15"})
    return pipeline


def test_reports(nlp: Any) -> None:
    """`doc._.reports` are the reports that `read` gives, with their words and reasons."""
    doc = nlp(TEXT)
    assert doc._.reports == read(TEXT, published="2024-01-15")
    assert [r.explain(TEXT) for r in doc._.reports] == [r.explain(TEXT) for r in read(TEXT, published="2024-01-15")]
    first = doc._.reports[0]
    assert doc.char_span(*first.spans["trigger"]).text == first.trigger == "visit"


def test_a_documents_own_date_goes_first(nlp: Any) -> None:
    """`doc._.published` wins over the date of the pipeline."""
    doc = nlp.make_doc(TEXT)
    doc._.published = "2019-06-03"
    assert nlp(doc)._.reports == read(TEXT, published="2019-06-03")


def test_a_document_can_be_stored(nlp: Any) -> None:
    """The reports survive `to_bytes` and `from_bytes`."""
    doc = nlp(TEXT)
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert again._.reports == doc._.reports != []


def test_unread_and_empty_documents(nlp: Any) -> None:
    """No text gives no report; nor does a document that the component has not seen."""
    assert nlp("")._.reports == []
    assert nlp.make_doc(TEXT)._.reports == []


def test_a_date_that_is_none() -> None:
    """A wrong date is refused when the component is added, not at the first document."""
    with pytest.raises(DateError, match="no date"):
        spacy.blank("en").add_pipe("reportedly", config={"published": "soon"})
