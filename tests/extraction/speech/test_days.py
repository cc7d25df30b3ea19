"""Days between a cue and what it reports are the cue's, whatever the parser makes of them."""

import pytest

from tests.extraction.speech.reading import told


@pytest.mark.parametrize(
    ("text", "content"),
    [
        pytest.param("The bank said on Tuesday it would wait.", "it would wait", id="day before a pronoun"),
        pytest.param("The minister said on Monday talks would go on.", "talks would go on", id="day before a noun"),
        pytest.param(
            "The minister said on Friday peace talks with the rebels were hard.",
            "peace talks with the rebels were hard",
            id="day before a name",
        ),
        pytest.param(
            "Ann Lee said Sunday morning negotiators were in the last hours.",
            "negotiators were in the last hours",
            id="part of a day",
        ),
        pytest.param("The mayor said in Riga on Monday he was hopeful.", "he was hopeful", id="behind a place"),
        pytest.param(
            "The mayor told reporters on Monday there was no deal.", "there was no deal", id="behind listeners"
        ),
        pytest.param(
            "Foreign Minister Ann Lee told reporters in Riga on Monday she was hopeful.",
            "she was hopeful",
            id="before what looks like a circumstance",
        ),
        pytest.param(
            "The mayor said in Riga that on Monday he was ill.", "on Monday he was ill", id="a day of what is reported"
        ),
        pytest.param("The mayor said Monday that the bridge was safe.", "the bridge was safe", id="before that"),
        pytest.param("The mayor said Monday was a holiday.", "Monday was a holiday", id="subject"),
        pytest.param("The mayor said Monday's talks were off.", "Monday's talks were off", id="owner"),
    ],
)
def test_are_left_to_the_cue(text: str, content: str) -> None:
    assert [spans for _, _, spans in told(text)] == [[content]]
