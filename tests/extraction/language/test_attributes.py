"""What is remembered of words is what spaCy's own ruler says of them."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from timeline.extraction.language import pipeline
from timeline.extraction.language.attributes import REMEMBERED, RULER

TEXTS = [
    "The envoy said she hadn't seen it, but you do have to ask: there's nothin' to it.",
    "There are talks; let's go, y'all. I'm gonna say that isn't theirs, and he'd got what he gets.",
    "  “Don't,”   he told me;\tthe United States' 3,000 troops, who were sent in 2014, ain't leaving!  ",
    "Being there once, I did not do well: myself, I should've been what I'd have had to be.",
    "That is this, which those who want these won't.",
]


def told(doc: Doc) -> list[tuple[str, str, str, str, str, str]]:
    return [(word.text, word.pos_, word.lemma_, str(word.morph), word.tag_, word.dep_) for word in doc]


@pytest.mark.parametrize("text", [*TEXTS, *reversed(TEXTS)])
def test_as_the_ruler_says(text: str) -> None:
    nlp = pipeline()
    with nlp.select_pipes(enable=["tok2vec", "tagger", "parser"]):
        bare = nlp(text)
    ruled = nlp.get_pipe(RULER)(bare.copy())
    assert told(nlp.get_pipe(REMEMBERED)(bare.copy())) == told(ruled)


def test_in_the_pipeline_instead_of_the_ruler() -> None:
    assert REMEMBERED in pipeline().pipe_names
    assert RULER not in pipeline().pipe_names
