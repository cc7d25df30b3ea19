"""A network of spaCy goes in; the same network comes out, remembering the numbers that it computes for each word.

Before it looks at a word's neighbors, a network turns the word (its form, its ends, its shape) into numbers. This is a
quarter of its work, and always the same for the same word.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from thinc.api import Model, chain, with_array

ENOUGH = 10_000  # words, a few megabytes; then the memory is cleared
LAYERS = ["extract_features", "list2ragged", "with_array", "with_array", "ragged2list"]
PER_WORD = slice(2, 4)  # those of the layers that turn the features of each word into its numbers

Features = NDArray[np.uint64]  # a row for each word
Vectors = NDArray[np.float32]


class WordMemory:
    """The output of a layer for words, by their features."""

    def __init__(self, layer: Model[Any, Any]) -> None:
        self.layer = layer
        self.places: dict[bytes, int] = {}
        self.vectors: Vectors = np.zeros((0, layer.get_dim("nO")), np.float32)

    def recall(self, words: Features) -> Vectors:
        """The output for these words, computed only for new ones."""
        keys: list[bytes] = np.ascontiguousarray(words).view(f"V{words.itemsize * words.shape[1]}").ravel().tolist()
        if len(self.places) > ENOUGH:
            self.places, self.vectors = {}, self.vectors[:0]
        unknown = {key: place for place, key in enumerate(keys) if key not in self.places}
        if unknown:
            self.places |= {key: number for number, key in enumerate(unknown, len(self.places))}
            self.vectors = np.concatenate([self.vectors, self.layer.predict(words[list(unknown.values())])])
        return self.vectors[[self.places[key] for key in keys]]


def remember_words(network: Model[Any, Any]) -> None:
    """Let a network remember the numbers of each word."""
    for part in list(network.walk()):
        if [layer.name.partition("(")[0] for layer in part.layers] == LAYERS:
            looked_up, mixed = (layer.layers[0] for layer in part.layers[PER_WORD])
            part.layers[PER_WORD] = [with_array(_remembering(chain(looked_up, mixed)))]


def _remembering(layer: Model[Any, Any]) -> Model[Any, Any]:
    return Model("remembering", _forward, layers=[layer], attrs={"memory": WordMemory(layer)})


def _forward(model: Model[Any, Any], words: Features, is_train: bool) -> tuple[Vectors, Any]:
    assert not is_train, "a network that remembers learns nothing more"
    vectors: Vectors = model.attrs["memory"].recall(words)
    return vectors, None
