"""The names that are found for many words at once are those that spaCy's own recognizer finds."""

from __future__ import annotations

from typing import Any

import pytest
from spacy.tokens import Doc

from timeline.extraction.language import pipeline
from timeline.extraction.language.names import QUICK_NAMES, RECOGNIZER

TEXTS = [
    "Ida Lund, foreign minister of Norway since 12 May 2019, met Tomas Oduya of the Polar Trade Bank in Lagos.",
    "The United Nations Security Council and the European Bank for Reconstruction and Development disagreed.",
    "Lund",
    "",
    " ",
    "  Oslo \n\n Nairobi  ",
    "It cost $3.5 billion, or 40 percent more. The Baltic Herald said so on Tuesday. Nobody in Riga did.",
    "Two Kenyans, three Estonians and a Dr. Mary van der Berg signed the Treaty of Cape Verde at noon",
    "“We are done,” Oduya told the Evening Star. “Ask President Lund!”",
    "he said that they would not.",
]


def named(doc: Doc) -> tuple[list[tuple[int, int, str]], list[str]]:
    return [(name.start, name.end, name.label_) for name in doc.ents], [word.ent_iob_ for word in doc]


def component(name: str) -> Any:
    return pipeline().get_pipe(name)


def parsed(texts: list[str]) -> list[Doc]:
    nlp = pipeline()
    with nlp.select_pipes(enable=["tok2vec", "tagger", "parser"]):
        return list(nlp.pipe(texts))


@pytest.mark.parametrize("text", TEXTS)
def test_as_the_recognizer_finds_in_one_text(text: str) -> None:
    [doc] = parsed([text])
    assert named(component(QUICK_NAMES)(doc.copy())) == named(component(RECOGNIZER)(doc.copy()))


@pytest.mark.parametrize("batch_size", [1, 3, 100])
def test_as_the_recognizer_finds_in_batches(batch_size: int) -> None:
    docs = parsed(TEXTS * 4)
    quick = component(QUICK_NAMES).pipe((doc.copy() for doc in docs), batch_size=batch_size)
    slow = component(RECOGNIZER).pipe((doc.copy() for doc in docs), batch_size=batch_size)
    assert list(map(named, quick)) == list(map(named, slow))
    assert any(doc.ents for doc in component(QUICK_NAMES).pipe(docs))


def test_in_the_pipeline_instead_of_the_recognizer() -> None:
    assert QUICK_NAMES in pipeline().pipe_names
    assert RECOGNIZER not in pipeline().pipe_names
