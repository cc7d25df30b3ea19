"""Complements: what a cue may report besides a clause of its own, each with a twin that reports nothing."""

import pytest

from tests.extraction.speech.reading import speech_of


def told(text: str) -> list[list[str]]:
    return [[span.of(text) for span in mention.content] for mention in speech_of(text)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        pytest.param(
            "The mayor called for the ferry to be closed.", ["the ferry to be closed"], id="what is called for"
        ),
        pytest.param("The mayor asked if the bridge was safe.", ["if the bridge was safe"], id="reported question"),
        pytest.param(
            "The mayor asked how long the ferry would take.", ["how long the ferry would take"], id="question word"
        ),
        pytest.param(
            "The bridge will fall before winter, the mayor speculated.",
            ["The bridge will fall before winter"],
            id="rare verb behind what was said",
        ),
        pytest.param("The mayor guessed the bridge would fall.", ["the bridge would fall"], id="rare verb before it"),
        pytest.param(
            "As the mayor noted, the bridge is older than the harbor.",
            ["the bridge is older than the harbor"],
            id="sentence about an aside",
        ),
        pytest.param(
            "As the mayor noted, the harbor is committed to keeping the bridge open.",
            ["the harbor is committed to keeping the bridge open"],
            id="sentence about an aside before an auxiliary",
        ),
        pytest.param(
            "Commenting on the ferry, the mayor said the bridge was safe.",
            ["the bridge was safe"],
            id="not what it is said of",
        ),
        pytest.param(
            'The mayor told the sailors: "The bridge is safe for all of us."',
            ["The bridge is safe for all of us."],
            id="not who is told",
        ),
        pytest.param("The mayor told a story of two bridges.", ["a story of two bridges"], id="story that is told"),
        pytest.param(
            'The bridge, as the mayor put it, is "a gift to the harbor".',
            ["The bridge", "a gift to the harbor"],
            id="as the mayor put it",
        ),
        pytest.param(
            "The mayor\u2019s claim is that the bridge is safe.", ["the bridge is safe"], id="what a claim is"
        ),
        pytest.param(
            "They recall the mayor\u2019s statement on Monday that the bridge was safe.",
            ["the bridge was safe"],
            id="statement on a day",
        ),
        pytest.param("The mayor has long rejected it, arguing it is old.", ["it is old"], id="clause beside a pronoun"),
        pytest.param(
            "On the steps of the palace she told the sailors that there were nine bridges left.",
            ["there were nine bridges left"],
            id="behind a place and no comma",
        ),
        pytest.param(
            "The captain reckons that the bridge is safe.", ["the bridge is safe"], id="manner of speaking or thinking"
        ),
        pytest.param("The mayor called on Monday for a ferry.", ["a ferry"], id="called on a day"),
        pytest.param("The mayor said Monday that the bridge was safe.", ["the bridge was safe"], id="day before that"),
        pytest.param(
            "The bridge is old; the mayor said it was unsafe.", ["it was unsafe"], id="clause parted by a semicolon"
        ),
        pytest.param("The bridge is old, the mayor said.", ["The bridge is old"], id="clause parted by a comma"),
        pytest.param(
            "The mayor proposed a tax to pay for the bridge.",
            ["a tax to pay for the bridge"],
            id="what it is meant to do",
        ),
        pytest.param(
            "The mayor proposed a tax because the bridge was old.",
            ["a tax because the bridge was old"],
            id="why it is proposed",
        ),
        pytest.param("The mayor proposed a tax while the band played.", ["a tax"], id="what happened meanwhile"),
        pytest.param(
            "The mayor was quoted as saying that the bridge was safe.",
            ["the bridge was safe"],
            id="quoted as saying",
        ),
        pytest.param(
            "The bridge was called a mistake by the mayor.", ["The bridge", "a mistake"], id="name that a passive gives"
        ),
        pytest.param(
            "The bridge was described as a risk by two sailors.",
            ["The bridge", "as a risk"],
            id="description that a passive gives",
        ),
        pytest.param(
            "The mayor was asked a relatively simple question about the bridge.",
            ["a relatively simple question about the bridge"],
            id="not who is asked",
        ),
        pytest.param(
            "The bridge, the mayor said in a speech, was safe.",
            ["The bridge", "was safe"],
            id="clause whose subject the parser gives to the cue",
        ),
        pytest.param(
            "The bridge is not closed \u2013 in fact, the mayor said it was safe.",
            ["it was safe"],
            id="clause behind a dash and an opening",
        ),
        pytest.param("They told few people about their plan.", ["their plan"], id="topic of those who listen"),
        pytest.param(
            "The mayor was endorsed the day before by former rival Ida Berg.", ["The mayor"], id="whom another endorses"
        ),
    ],
)
def test_report_more_than_clauses(text: str, content: list[str]) -> None:
    assert told(text) == [content]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The mayor has long rejected that.", id="what only takes up what was said"),
        pytest.param("The mayor thanked him for that before those who asked him about it.", id="pronouns alone"),
        pytest.param("The mayor maintained the bridge for years.", id="bridge that is looked after"),
        pytest.param("The mayor waited for the ferry to be closed.", id="what is waited for"),
        pytest.param("The mayor looked up how old the ferry was built.", id="a question that nobody asks"),
        pytest.param("As the mayor arrived, the bridge was closed.", id="sentence about an event"),
        pytest.param("As the mayor put the keys away, the bridge was closed.", id="keys that are put away"),
        pytest.param("The bridge, as the mayor left it, is a gift to the harbor.", id="as the mayor left it"),
        pytest.param("The mayor\u2019s car is a gift of the harbor.", id="what a car is"),
        pytest.param("The island recalled its ambassador from the kingdom.", id="recalled ambassador"),
        pytest.param("The bridge was crossed on foot by the mayor.", id="passive that tells a deed"),
        pytest.param("They sent a letter to people about the bridge.", id="topic of a letter"),
        pytest.param("The mayor was carried to the bridge by his aides.", id="passive that carries"),
        pytest.param("The mayor came Monday, and the bridge was safe.", id="day of an event"),
    ],
)
def test_report_no_events(text: str) -> None:
    assert told(text) == []
