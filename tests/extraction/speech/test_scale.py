"""Scale: statements and sentences of any text are found in a time that grows no faster than the text."""

from functools import partial

import pytest

from tests.extraction.scale import assert_time_grows_no_faster, texts_of
from timeline.extraction.language import Paragraph, parse
from timeline.extraction.quotes import find_quotes
from timeline.extraction.sentences import find_sentences
from timeline.extraction.speech import find_speech
from timeline.extraction.transcripts import find_transcript

LENGTH = 5_000


def find(text: str, paragraphs: tuple[Paragraph, ...]) -> None:
    """Find what is said in a text that is parsed already."""
    find_speech(text, paragraphs, find_quotes(text), find_sentences(text, paragraphs), find_transcript(paragraphs))


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit",
    [
        pytest.param("he said ", id="cues"),
        pytest.param('"', id="marks"),
        pytest.param('"a ', id="marks and words"),
        pytest.param('"The bridge is safe," he said. ', id="quotations"),
        pytest.param("according to him ", id="according to"),
        pytest.param("he said that she said that ", id="nested reports"),
    ],
)
def test_time_grows_no_faster_than_the_text(unit: str) -> None:
    assert_time_grows_no_faster(*(partial(find, text, parse(text)) for text in texts_of(unit, LENGTH)))
