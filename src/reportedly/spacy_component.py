"""The reader as a spaCy pipeline component: ``nlp.add_pipe("reportedly")`` gives ``doc._.reports``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc


@Language.factory("reportedly", default_config={"published": None, "publisher": None})  # type: ignore[untyped-decorator]
def make_component(nlp: Any, name: str, published: str | None, publisher: str | None) -> Callable[[Doc], Doc]:
    """A component that reads each document's text; `published` is an ISO date for all of them.

    A document's own date goes first where the extension ``doc._.published`` is set.
    """
    for extension in ("reports", "published"):
        if not Doc.has_extension(extension):
            Doc.set_extension(extension, default=None)

    def read_document(doc: Doc) -> Doc:
        from reportedly.reader import read

        doc._.reports = read(doc.text, published=doc._.published or published, publisher=publisher)
        return doc

    return read_document
