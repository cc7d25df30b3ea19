"""The reader takes any text at all: it never fails, its spans always slice, and no text takes it long."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import date
from functools import cache, partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.extraction.scale import assert_time_grows_no_faster, texts_of
from timeline.domain.spans import Span
from timeline.extraction.actors import KnownActors, read_known_actors
from timeline.extraction.article import find_all
from timeline.extraction.records import Article, Findings, TimeMention

SEEDS = Path(__file__).parents[2] / "seeds"
NEWSY = [
    *("“", "”", '"', "'", "‘", "’", "``", "''", "«", "»", "(", ")", ",", ".", "?", ":", "—", "...", "\n", "\n\n", "\t"),
    *("said", "told reporters", "according to", "he added", "asked", "that", "announced", "in an interview with"),
    *("met", "visited", "signed an agreement with", "will meet", "elected", "denied", "refused to", "agreed to", "to"),
    *(
        "Anna Berg",
        "President Jon Lund",
        "the French president",
        "Norway",
        "the minister",
        "he",
        "she",
        "they",
        "Reuters",
    ),
    *("on Monday", "yesterday", "in 2014", "5 March 2025", "last week", "the 1990s", "3 p.m.", "two days later", "may"),
    *("the", "talks", "sanctions", "ALSO READ:", "Subscribe", "99999999999999999999", "31/02/2025", "\u202e", "é", "𝔘"),
    *("both nations", "the two leaders", "the move came", "the attack", "in a report", "voted to", "blaming"),
    *(
        "Norway's",
        "the Norwegian",
        "army",
        "Senate",
        "Ministry of Trade",
        "a number of",
        "of",
        "the senator from",
        "Ohio",
    ),
    *("the company's", "lawsuit", "government statement", "-based", "(IED)", "asked her to go", "and left"),
    *("OSLO:", "OSLO —", "(NPA)", "Quote:", "Source:", "Read more\n", "Related articles\n", "\nComments\n", "\u00a0"),
]
newsy = st.lists(st.sampled_from(NEWSY), max_size=60).map(" ".join)
SLOWEST = 60e-6  # seconds of processor time a character, many times what it takes; squares take a hundred times that
SHORT, LONG, LONGEST = 5_000, 250_000, 500_000  # characters; lines above 200,000 are not parsed


@cache
def known() -> KnownActors:
    return read_known_actors((SEEDS / "actors.toml").read_text(), "actors.toml")


def read(text: str, published: date | None = date(2025, 3, 5)) -> Findings:
    [findings] = find_all([Article("talks", "talks.txt", "Talks", "The Daily", published, text)], known())
    return findings


def spans(found: Findings) -> Iterator[Span]:
    """Every span of every finding."""
    yield from (sentence.span for sentence in found.sentences)
    yield from (span for quote in found.quotes for span in (quote.span, quote.outer))
    yield from (mention.span for actor in found.actors for mention in actor.mentions)
    for statement in found.statements:
        speech = statement.speech
        yield from speech.content
        yield from (span for span in (speech.cue, speech.speaker, speech.addressee, speech.via) if span is not None)
    yield from (span for event in found.events for span in (event.evidence, event.trigger))
    yield from (time.span for time in times(found))


def times(found: Findings) -> Iterator[TimeMention]:
    yield from found.times
    yield from (statement.time for statement in found.statements if statement.time is not None)
    yield from (event.time for event in found.events if event.time is not None)


def check(text: str, found: Findings) -> None:
    """The laws that hold of what is found in any text."""
    actors = {actor.id for actor in found.actors}
    assert all(0 <= span.start < span.end <= len(text) and span.of(text).strip() for span in spans(found))
    assert all(event.title.strip() for event in found.events)
    assert all(set(event.actors) <= actors for event in found.events)
    assert all({item.speaker, item.addressee, item.via} - {None} <= actors for item in found.statements)
    assert list(found.sentences) == sorted(found.sentences, key=lambda sentence: sentence.span)
    assert len({actor.id for actor in found.actors}) == len(found.actors)


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(newsy, st.sampled_from([None, date(2025, 3, 5), date(1, 1, 1), date(9999, 12, 31), date(2024, 2, 29)]))
def test_reads_anything_that_looks_like_news(text: str, published: date | None) -> None:
    check(text, read(text, published))


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=200))
@example("")
@example("\r\n\x85\u2028\u2029")
@example("“" * 5 + "a" + "”" * 5)
def test_reads_any_characters(text: str) -> None:
    check(text, read(text))


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u2009"])
def test_reads_a_space_of_any_width_as_a_space(space: str) -> None:
    text = "OSLO (NPA) - President Jon Lund met Anna Berg on 3 March 2025, she told reporters. \u201cWe agreed.\u201d"
    plain, spaced = read(text), read(text.replace(" ", space))
    assert list(spans(spaced)) == list(spans(plain))
    assert spaced.article.text.count(space) == text.count(" ")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("unit", "size"),
    [
        pytest.param('"', LONGEST, id="quotation marks"),
        pytest.param('" ', LONG, id="quotation marks with spaces"),
        pytest.param("“", LONG, id="opening marks"),
        pytest.param("'a ", LONG, id="apostrophes"),
        pytest.param("said ", LONG, id="one cue word"),
        pytest.param("Berg said ", LONG, id="a name and a cue"),
        pytest.param("7", LONGEST, id="digits"),
        pytest.param("2014 ", LONG, id="years"),
        pytest.param("x", LONGEST, id="one word"),
        pytest.param("(", LONG, id="parentheses"),
        pytest.param(" ", LONGEST, id="spaces"),
        pytest.param("\n", LONGEST, id="empty lines"),
        pytest.param("AB ", LONG, id="capitals"),
        pytest.param("the talks\n", LONG, id="wrapped lines"),
        pytest.param("OSLO: ", LONG, id="labels"),
    ],
)
def test_reads_one_endless_line_within_seconds(unit: str, size: int) -> None:
    text = unit * (size // len(unit))
    started = time.process_time()
    check(text, read(text))
    assert time.process_time() - started < SLOWEST * size


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit",
    [
        pytest.param('"', id="quotation marks"),
        pytest.param("“a ", id="opening marks"),
        pytest.param("Berg met Lund on Monday and ", id="one clause"),
        pytest.param("Berg said that ", id="reports in reports"),
        pytest.param("Berg said.\n", id="short paragraphs"),
    ],
)
def test_takes_no_more_than_its_share_for_a_longer_text(unit: str) -> None:
    read("Berg said.")  # so that nothing is loaded while time is taken
    assert_time_grows_no_faster(*(partial(read, text) for text in texts_of(unit, SHORT)))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "‘The ferry is “late” again,’ Anna Berg said. ‘We wait for it.’\n‘It comes at noon.’", id="single marks"
        ),
        pytest.param("«The ferry is “late” again,» Anna Berg said. «We wait for it.»", id="angle marks"),
        pytest.param('" The ferry is \'late\' again, " Anna Berg said. " We wait for it. "', id="spaces within"),
    ],
)
def test_tells_what_is_said_in_the_words_of_the_stored_text(text: str) -> None:
    said = [span.of(text) for statement in read(text).statements for span in statement.speech.content]
    assert [words[:9] for words in said][:2] == ["The ferry", "We wait f"]
    assert any("late" in words and words.strip("“”'‘’\" ,.»«") != "late" for words in said)
