"""The model's vector of each distinct word, computed once: the first layer of its network, remembered.

The vector depends on the word's form alone, not on its neighbours, and is computed row by row: a remembered one has the
same bits as one computed anew, in whatever batch.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

MOST = 40_000  # distinct words remembered (some 25 MB); then all are forgotten


def remember_vectors(tok2vec: Any) -> None:
    """Let a spaCy tok2vec network remember its word vectors; one that is built in another way is left as it is."""
    from thinc.api import Model

    embed = tok2vec.layers[0] if tok2vec.layers else None
    if embed is None or not embed.layers or embed.layers[0].name != "extract_features":
        return
    features, rest = embed.layers[0], embed.layers[1:]
    known: dict[bytes, int] = {}
    table = np.zeros((0, 0), dtype="f")

    def forward(model: Any, docs: list[Any], is_train: bool) -> tuple[list[Any], Callable[[Any], Any]]:
        nonlocal table
        rows: list[Any] = features.predict(docs)
        if len(known) > MOST:
            known.clear()
        places, fresh = [], []
        for words in rows:
            mine = []
            for key, row in zip(_keys(words), words, strict=True):
                place = known.get(key)
                if place is None:
                    place = known[key] = len(known)
                    fresh.append(row)
                mine.append(place)
            places.append(mine)
        if fresh:
            vectors = _through(rest, [np.ascontiguousarray(fresh)])[0]
            before = len(known) - len(fresh)
            table = _grown(table, len(known), vectors.shape[1])
            table[before : len(known)] = vectors
        return [table[mine] if mine else np.zeros((0, table.shape[1]), dtype="f") for mine in places], _no_training

    tok2vec.layers[0] = Model("remembered_vectors", forward, layers=[embed], dims={"nO": embed.maybe_get_dim("nO")})


def _keys(words: Any) -> list[bytes]:
    data, width = words.tobytes(), words.itemsize * (words.shape[1] if words.ndim > 1 else 1)
    return [data[k : k + width] for k in range(0, len(data), width)]


def _through(layers: list[Any], values: Any) -> Any:
    for layer in layers:
        values = layer.predict(values)
    return values


def _grown(table: Any, rows: int, width: int) -> Any:
    """The table with room for so many rows; it doubles, so that growing stays cheap."""
    if table.shape[1] == width and table.shape[0] >= rows:
        return table
    grown = np.zeros((max(rows, 2 * table.shape[0], 1024), width), dtype="f")
    if table.shape[1] == width:
        grown[: table.shape[0]] = table
    return grown


def _no_training(gradient: Any) -> Any:
    raise NotImplementedError("the model is used, not trained")
