"""What is remembered of lemmas is what spaCy's own lemmatizer says."""

from __future__ import annotations

import pytest

from timeline.extraction.language import pipeline
from timeline.extraction.language.lemmas import INDEX, LEMMATIZER, REMEMBERED_LEMMAS

TEXTS = [
    "The envoys said that she had ruled out meetings; her rulings and meeting were worse than ours.",
    "Leaves fell while he leaves: he left the left-leaning party's better axes, 3,000 dice and mice.",
    "  “Don't,”   they told me;\tI'm gonna say the U.S. ain't leaving the Netherlands' Xyzzings!  ",
    "",
]


@pytest.mark.parametrize("text", [*TEXTS, *reversed(TEXTS)])
def test_as_the_lemmatizer_says(text: str) -> None:
    nlp = pipeline()
    with nlp.select_pipes(disable=[REMEMBERED_LEMMAS]):
        bare = nlp(text)
    lemmatized = nlp.get_pipe(LEMMATIZER)(bare.copy())
    assert [word.lemma_ for word in nlp.get_pipe(REMEMBERED_LEMMAS)(bare.copy())] == [w.lemma_ for w in lemmatized]


def test_in_the_pipeline_instead_of_the_lemmatizer() -> None:
    assert REMEMBERED_LEMMAS in pipeline().pipe_names
    assert LEMMATIZER not in pipeline().pipe_names


def test_with_words_that_are_found_at_once() -> None:
    index = pipeline().get_pipe(LEMMATIZER).lookups.get_table(INDEX)  # type: ignore[attr-defined]
    assert {type(words) for words in index.values()} == {frozenset}
