"""Sentences: where they end, and which are no part of the article."""

import pytest

from timeline.extraction.language import parse
from timeline.extraction.sentences import find_sentences


def sentences_of(text: str) -> list[str]:
    return [sentence.span.of(text) for sentence in find_sentences(text, parse(text))]


def boilerplate_of(text: str) -> list[str]:
    return [sentence.span.of(text) for sentence in find_sentences(text, parse(text)) if sentence.is_boilerplate]


def test_spans_slice_back_in_order() -> None:
    text = "  The talks opened. They failed.\n\nNobody came back. "
    assert sentences_of(text) == ["The talks opened.", "They failed.", "Nobody came back."]


def test_counts_paragraphs_from_zero() -> None:
    text = "One line stands here.\n\nAnother stands there."
    assert [sentence.paragraph for sentence in find_sentences(text, parse(text))] == [0, 1]


def test_keeps_a_question_and_its_cue_together() -> None:
    text = '"Where is the harbor?" he asked the pilot.'
    assert sentences_of(text) == [text]


@pytest.mark.parametrize(
    "line",
    [
        "ALSO READ: Harbor talks resume in the north",
        "RELATED \u2014 Mayor: No \u201cNew Bridge\u201d Before Spring",
        "Read more: The bridge that nobody wanted",
        "Read the full article here",
        "Continue reading at harbornews.example",
        "Follow Ann Lee on Facebook and Twitter.",
        "Follow us on X",
        "Share.",
        "Leave A Reply",
        "Exit mobile version",
        "Sign up for our newsletter to get the news every day",
        "Photo: Ann Lee / Harbor Agency",
        "All rights reserved.",
    ],
)
def test_marks_lines_of_the_page(line: str) -> None:
    text = f"The harbor opened on Monday after two years of work on its walls and roads.\n{line}\nShips came in."
    assert boilerplate_of(text) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "KEY POINTS",
        "- The mayor says the bridge will open in spring.",
        "Share prices fell on Monday.",
        "Read the letter that the mayor sent, and you see why.",
        "Follow the money, the prosecutor said.",
        "Mayor Seeks Deal for New Bridge with Neighbors",
        "Economic relief for the islands",
        "Related industries lost jobs in the spring.",
    ],
)
def test_keeps_lines_of_the_article(line: str) -> None:
    text = f"The harbor opened on Monday after two years of work on its walls and roads.\n{line}\nShips came in."
    assert boilerplate_of(text) == []


@pytest.mark.parametrize("line", ["Ann Lee for Harbor News", "reuters"])
def test_marks_who_wrote_it_only_at_the_foot(line: str) -> None:
    body = "The harbor opened on Monday after two years of work on its walls and roads."
    assert boilerplate_of(f"{body}\n\n{line}") == [line]
    assert boilerplate_of(f"{line}\n\n{body}") == []
