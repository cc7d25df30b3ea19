"""Sentences: where they end, and which are no part of the article."""

import pytest

from timeline.extraction.language import parse
from timeline.extraction.sentences import find_sentences

PROSE = "The harbor opened on Monday after two years of work on its walls and roads."


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
        "Exit mobile version",
        "Sign up for our newsletter to get the news every day",
        "Photo: Ann Lee / Harbor Agency",
        "All rights reserved.",
        "Get daily emails in your inbox",
        "World News",
        "2 min read",
        "Source: Harbor Agency",
        "Loading weather data ...",
        "Harbor News's Ann Lee and Jon Berg contributed to this report.",
        "Support our journalism with a small gift!",
    ],
)
def test_marks_lines_of_the_page(line: str) -> None:
    text = f"{PROSE}\n{line}\nShips came in."
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
        "Source: Mayor Lee in an interview with Harbor TV",
        "Get your papers in order, the mayor said.",
        "Ann Lee is a reporter at Harbor News.",
        "Loading went on for two days.",
        "No comment.",
        "Fake news!",
        "The town contributed to the report.",
        "Support us with ships, the mayor said.",
    ],
)
def test_keeps_lines_of_the_article(line: str) -> None:
    text = f"{PROSE}\n{line}\nShips came in."
    assert boilerplate_of(text) == []


@pytest.mark.parametrize(
    "line", ["Ann Lee for Harbor News", "reuters", "Ann Lee is a senior reporter at Harbor News, covering ports."]
)
def test_marks_who_wrote_it_only_at_the_foot(line: str) -> None:
    assert boilerplate_of(f"{PROSE}\n\n{line}") == [line]
    assert boilerplate_of(f"{line}\n\n{PROSE}") == []


@pytest.mark.parametrize(
    "label", ["Read more:", "Also read", "Related articles", "MORE ABOUT", "More from Harbor News"]
)
def test_marks_the_headlines_under_a_label(label: str) -> None:
    listed = f'{label}\nMayor sees "no hurry" for bridge\nWill the old ferry sail again?'
    assert boilerplate_of(f"{PROSE}\n\n{listed}\n\n{PROSE}\nA NEW BRIDGE") == listed.split("\n")


def test_keeps_the_title_under_a_label_in_front_of_all_prose() -> None:
    assert boilerplate_of(f"Trending\nHarbor opens again\n{PROSE}") == ["Trending"]


@pytest.mark.parametrize("heading", ["Comments", "3 comments", "Leave a reply", "No comments yet..."])
def test_marks_what_readers_say(heading: str) -> None:
    said = f"{heading}\nLisa, 5 March\nThe mayor met nobody."
    assert boilerplate_of(f"{PROSE}\n{said}") == said.split("\n")


def test_keeps_the_article_behind_a_button_for_comments() -> None:
    assert boilerplate_of(f"Harbor opens\n3 comments\n{PROSE}") == ["3 comments"]


def test_marks_the_links_that_end_a_page() -> None:
    links = ["Harbors of the north", "01:25", "Will the old ferry sail again?"]
    assert boilerplate_of("\n".join([PROSE, *links])) == links


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(["Harbors of the north", "Ships of the south"], id="two lines"),
        pytest.param(["- the old ferry", "- the new bridge", "- the harbor"], id="items of a list"),
        pytest.param(["Ships: 3", "Boats: 14", "Ferries: 1"], id="figures"),
    ],
)
def test_keeps_the_last_lines_of_an_article(lines: list[str]) -> None:
    assert boilerplate_of("\n".join([PROSE, *lines])) == []


def test_marks_a_headline_in_capitals_between_paragraphs() -> None:
    link = "MAYOR SAYS FERRY TO THE ISLANDS WILL SAIL AGAIN"
    assert boilerplate_of(f"{link}\n{PROSE}\n{link}\n{PROSE}\nTHE NEW BRIDGE\n{PROSE}") == [link]
