"""Remembered word vectors have the same bits as vectors computed anew."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from reportedly import language, word_vectors
from reportedly.word_vectors import remember_vectors

TEXTS = ["Envoys of Chad met in Oslo.", "They met again, “soon”, in Oslo.", "", "🕊️ 1,000 envoys!", "Envoys"]


@pytest.fixture
def models(monkeypatch: pytest.MonkeyPatch) -> tuple[Any, Any]:
    """The model as it is used, and one that remembers nothing."""
    build = language._model.__wrapped__
    remembering = build()
    monkeypatch.setattr(language, "remember_vectors", lambda network: None)
    return remembering, build()


def test_same_bits(models: tuple[Any, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """In one batch or several, known or new, and after forgetting, each word's vector is the same to the last bit."""
    remembering, plain = models
    wanted = plain.get_pipe("tok2vec").predict([plain.make_doc(text) for text in TEXTS])
    network = remembering.get_pipe("tok2vec")
    docs = [remembering.make_doc(text) for text in TEXTS]
    assert all(np.array_equal(a, b) for a, b in zip(network.predict(docs), wanted, strict=True))
    monkeypatch.setattr(word_vectors, "MOST", 3)
    for doc, vectors in zip(reversed(docs), reversed(wanted), strict=True):
        assert np.array_equal(network.predict([doc])[0], vectors)


def test_another_network_is_left_alone() -> None:
    """A network that is built in another way stays as it is."""
    from thinc.api import Relu, chain

    network = chain(Relu(2, 2), Relu(2, 2))
    before = list(network.layers)
    remember_vectors(network)
    assert network.layers == before
