"""Scale: who speaks is found in a time that grows no faster than the text."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from tests.extraction.actors.reading import article, known
from tests.extraction.scale import assert_time_grows_no_faster, texts_of
from timeline.extraction.actors import find_actors, lay_out
from timeline.extraction.language import parse
from timeline.extraction.quotes import find_quotes
from timeline.extraction.sentences import find_sentences
from timeline.extraction.speakers import resolve_speakers
from timeline.extraction.speech import find_speech

PARAGRAPHS = 300
MEN = "Mr Moe, Mr Dahl, Mr Holm, Mr Rask, Mr Lie, Mr Vik, Mr Aas and Mr Bye"


def resolving(text: str) -> Callable[[], object]:
    """The work on a text whose actors and statements are found already."""
    paragraphs = parse(text)
    page, sentences = lay_out(text, paragraphs), find_sentences(text, paragraphs)
    actors = find_actors(article(text), page, sentences, known())
    speech = find_speech(text, paragraphs, find_quotes(text), sentences, page.transcript)
    return partial(resolve_speakers, article(text), page, speech, actors, known())


@pytest.mark.slow
@pytest.mark.parametrize(
    "paragraphs",
    [
        pytest.param("Q: Why?\n\nA: Eva Moe, Ida Dahl, Ane Holm and Eli Rask stay. I go.\n\n", id="answers"),
        pytest.param(f"{MEN} left. She said it was late.\n\n", id="pronouns that fit nobody"),
        pytest.param("Eva Moe met Ida Dahl. They said so. Both sides said it was late.\n\n", id="words for two"),
        pytest.param("Norway, Sweden and Finland met. All three said so. The latter left.\n\n", id="words for three"),
    ],
)
def test_time_grows_no_faster_than_the_text(paragraphs: str) -> None:
    assert_time_grows_no_faster(*map(resolving, texts_of(paragraphs, PARAGRAPHS * len(paragraphs))))
