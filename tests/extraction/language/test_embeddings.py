"""A network that remembers words makes of them what it made before."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from spacy import load
from thinc.api import Model, chain, with_array

from timeline.extraction.language import DEFAULT_MODEL, embeddings, pipeline
from timeline.extraction.language.embeddings import WordMemory, remember_words

TEXTS = ["The envoy met the envoy of the north.", "", "  ", "Envoys, they said, had met: “the” north met the North."]


@pytest.mark.parametrize("component", ["tok2vec", "ner"])
def test_to_the_last_bit(component: str) -> None:
    nlp = load(DEFAULT_MODEL)
    pipe: Any = nlp.get_pipe(component)
    network = pipe.model
    network = network.get_ref("tok2vec") if "tok2vec" in network.ref_names else network
    docs = [nlp.make_doc(text) for text in TEXTS * 2]
    before = network.predict(docs)
    remember_words(network)
    assert all(np.array_equal(*pair) for _ in range(2) for pair in zip(before, network.predict(docs), strict=True))


def test_in_the_pipeline_of_every_article() -> None:
    networks = [getattr(component, "model", None) for _, component in pipeline().components]
    parts = [part for network in networks if isinstance(network, Model) for part in network.walk()]
    remembering = [part for part in parts if part.name == "remembering"]
    assert len(remembering) >= 2


def test_leaving_other_networks_as_they_are() -> None:
    network: Model[object, object] = chain(with_array(Model("one", len)), with_array(Model("two", len)))
    names = [part.name for part in network.walk()]
    remember_words(network)
    assert [part.name for part in network.walk()] == names


class Counting:
    """A layer that counts how many words it was asked for."""

    def __init__(self) -> None:
        self.asked = 0

    def get_dim(self, _: str) -> int:
        return 1

    def predict(self, words: np.ndarray) -> np.ndarray:
        self.asked += len(words)
        return words[:, :1].astype(np.float32) * 2


def test_asking_once_for_each_word() -> None:
    layer = Counting()
    memory = WordMemory(layer)  # type: ignore[arg-type]
    words = np.array([[1, 5], [2, 5], [1, 5]], np.uint64)
    assert memory.recall(words).ravel().tolist() == [2, 4, 2]
    assert memory.recall(words[:2]).ravel().tolist() == [2, 4]
    assert layer.asked == 2


def test_forgetting_when_too_many_are_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embeddings, "ENOUGH", 2)
    layer = Counting()
    memory = WordMemory(layer)  # type: ignore[arg-type]
    for first in range(5):
        words = np.array([[first, 0], [first + 1, 0]], np.uint64)
        assert memory.recall(words).ravel().tolist() == [2 * first, 2 * first + 2]
    assert len(memory.places) <= 4
