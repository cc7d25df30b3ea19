"""Scale: actors of any text, and who speaks there, are found in a time that grows no faster than the text."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest

from tests.extraction.actors.reading import article, known
from tests.extraction.scale import TIMES_AS_LONG, assert_time_grows_no_faster, texts_of
from timeline.extraction.article import read_but_events
from timeline.extraction.language import parse

SENTENCES = 100


def reading(text: str) -> Callable[[], object]:
    """The work on a text that is parsed already."""
    return partial(read_but_events, replace(article(""), text=text), parse(text), known())


@pytest.mark.slow
@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("The army said it fired on the police. ", id="bodies of no country"),
        pytest.param("Tolvex, a miner, left. The company's lawsuit said so. ", id="bodies by nouns, and texts"),
        pytest.param("Norway's Senate met. The Senate voted. The Ohio Senate left. ", id="bodies of several countries"),
        pytest.param("Eva Moe Dahl Of The ", id="capitals"),
        pytest.param("Eva Moe's aides left. The mayor's office and her spokesman said so. ", id="people of others"),
        pytest.param("Eva Moe, Ola Moe and Ida Moe left. Her spokesman said so. ", id="many who may be a spokesman"),
        pytest.param(
            "Ola Moe, spokesman for the Ports Union, left. The family spokesman left. ", id="with a name or not"
        ),
        pytest.param("Ida Moe, the sister of Ola Moe, came. Mr. Moe met Minister Moe. ", id="people of one surname"),
        pytest.param("The Libyan ambassador left. ", id="posts"),
        pytest.param("Tolvex said it would cut its costs. The miner fell. ", id="bodies by how they are told of"),
        pytest.param("A senator and a lawmaker left. Senator Eva Moe met Senator Ida Moe. ", id="those named later"),
        pytest.param("Tolvex's board met. Coldwater's board met. ", id="what bodies have"),
        pytest.param("Ida and Eva Moe left with his wife Eva. ", id="couples and relatives"),
    ],
)
def test_time_grows_no_faster_than_the_text(sentence: str) -> None:
    assert_time_grows_no_faster(*map(reading, texts_of(sentence, SENTENCES * len(sentence))))


@pytest.mark.slow
def test_time_grows_no_faster_than_the_number_of_places() -> None:
    letters = [first + second for first in "abcdefghijklmnopqrst" for second in "aeiouylnrstmdkgvbfph"]
    sentences = [f"A bomb exploded in Mai{two} Shahr. " for two in letters]
    short, long = sentences[:SENTENCES], sentences[: TIMES_AS_LONG * SENTENCES]
    assert_time_grows_no_faster(reading("".join(short)), reading("".join(long)))
