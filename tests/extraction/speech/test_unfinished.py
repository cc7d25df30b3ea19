"""Quotations that a comma leaves open: whose words they are, with twins that are nobody's."""

import pytest

from tests.extraction.speech.reading import told


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        pytest.param(
            '"If the ferry closes, the town will lose its market," the editorial read.',
            "the editorial",
            "read",
            id="verb taken for another word",
        ),
        pytest.param('"Friends, the market stays open," the email read.', "the email", "read", id="noun like a verb"),
        pytest.param(
            '"A very old bridge, a very old bridge this one," Lund, the town\u2019s engineer and a leader in the race '
            "for the council by some distance after the debate in spring, said in Tromso.",
            "Lund",
            "said",
            id="long apposition",
        ),
        pytest.param(
            '"The bridge will not last for another winter," she surmised.', "she", "surmised", id="verb only for this"
        ),
        pytest.param(
            '"They know that the ferry is the only way across the river," a voice-over in the film states.',
            "a voice-over in the film",
            "states",
            id="speaker with a phrase",
        ),
        pytest.param(
            '"Tales of the Old Harbor," a series that Lund wrote, comes back.',
            None,
            None,
            id="a title",
        ),
        pytest.param(
            '"Show me the bridge that they built," shot back one sailor, who did not smile.',
            "one sailor",
            "shot",
            id="speaker behind the verb",
        ),
        pytest.param('"The bridge is old and the ferry is late," and so on.', None, None, id="no verb"),
        pytest.param(
            'He walked to the "old bridge of the small harbor," and the ferry called.',
            None,
            None,
            id="within a sentence",
        ),
    ],
)
def test_are_said_by_whoever_a_verb_of_speech_names(text: str, speaker: str | None, cue: str | None) -> None:
    first = text.split('"')[1]
    found = [(row[0], row[1]) for row in told(text) if row[2][0] == first]
    assert found == ([(speaker, cue)] if cue else [])
