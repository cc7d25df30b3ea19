"""Scale: statements and sentences of any text are found in a time that grows no faster than the text."""

import time

import pytest

from timeline.extraction.language import Paragraph, parse
from timeline.extraction.quotes import find_quotes
from timeline.extraction.sentences import find_sentences
from timeline.extraction.speech import find_speech

SHORT, LONG = 5_000, 20_000
MOST = 2.5 * LONG / SHORT  # times as long for a text so many times as long, with room for a busy machine
LEAST_SECONDS = 0.05  # shorter times are noise


def seconds_to_read(text: str, paragraphs: tuple[Paragraph, ...]) -> float:
    start = time.process_time()
    find_speech(text, paragraphs, find_quotes(text), find_sentences(text, paragraphs))
    return time.process_time() - start


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
    short, long = (unit * (length // len(unit)) for length in (SHORT, LONG))
    least = max(seconds_to_read(short, parse(short)), LEAST_SECONDS)
    assert seconds_to_read(long, parse(long)) < MOST * least
