"""Scale: actors of any text, and who speaks there, are found in a time that grows no faster than the text."""

import time
from dataclasses import replace

import pytest

from tests.extraction.actors.reading import article, known
from timeline.extraction.article import read_but_events
from timeline.extraction.language import parse

SHORT, LONG = 100, 400  # sentences
MOST = 2.5 * LONG / SHORT  # times as long for a text so many times as long, with room for a busy machine
LEAST_SECONDS = 0.05  # shorter times are noise


def seconds_to_read(text: str) -> float:
    read, paragraphs = replace(article(""), text=text), parse(text)
    start = time.process_time()
    read_but_events(read, paragraphs, known())
    return time.process_time() - start


@pytest.mark.slow
@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("The army said it fired on the police. ", id="bodies of no country"),
        pytest.param("Tolvex, a miner, left. The company's lawsuit said so. ", id="bodies by nouns, and texts"),
        pytest.param("Norway's Senate met. The Senate voted. The Ohio Senate left. ", id="bodies of several countries"),
        pytest.param("Eva Moe Dahl Of The ", id="capitals"),
    ],
)
def test_time_grows_no_faster_than_the_text(sentence: str) -> None:
    short = max(seconds_to_read(sentence * SHORT), LEAST_SECONDS)
    assert seconds_to_read(sentence * LONG) < MOST * short


@pytest.mark.slow
def test_time_grows_no_faster_than_the_number_of_places() -> None:
    letters = [first + second for first in "abcdefghijklmnopqrst" for second in "aeiouylnrstmdkgvbfph"]
    short, long = (
        "".join(f"A bomb exploded in Mai{two} Shahr. " for two in letters[:number]) for number in (SHORT, LONG)
    )
    assert seconds_to_read(long) < MOST * max(seconds_to_read(short), LEAST_SECONDS)
