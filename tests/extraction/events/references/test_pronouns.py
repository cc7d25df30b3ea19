"""Pronouns: nobody is "it", whoever said so; and a paper that is sent or signed is no body."""

import pytest

from tests.extraction.readings import reading_of
from timeline.extraction.events.references.pronouns import meant_by


@pytest.mark.parametrize(
    ("text", "pronoun", "meant"),
    [
        pytest.param("Channel Nine said it had moved to Oslo.", "it", "channel-nine", id="a body that says so"),
        pytest.param("Norway slept. Berg said it had moved.", "it", "norway", id="a body before who says so"),
        pytest.param("Berg said it had been moved.", "it", None, id="no person"),
        pytest.param("Berg said she had moved.", "she", "ana-berg", id="a person that says so"),
        pytest.param("Norway wrote a letter. Berg said it had been sent.", "it", None, id="a paper that is sent"),
        pytest.param("Norway wrote a letter. Berg said it had been warned.", "it", "norway", id="a warned body"),
        pytest.param("Norway wrote a pact. It was signed.", "It", None, id="a paper that is signed"),
    ],
)
def test_says_whom_a_pronoun_means(text: str, pronoun: str, meant: str | None) -> None:
    reading = reading_of(text)
    [paragraph] = reading.paragraphs
    token = next(token for token in paragraph.doc.tokens if token.text == pronoun)
    assert meant_by(reading, paragraph, token) == meant
