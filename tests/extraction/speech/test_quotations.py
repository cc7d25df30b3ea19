"""Quotations: which of them a cue reports, and how much around them, each with a twin that is read otherwise."""

import pytest

from tests.extraction.speech.reading import speech_of


def told(text: str) -> list[tuple[str | None, list[str]]]:
    return [
        (mention.cue and mention.cue.of(text), [span.of(text) for span in mention.content])
        for mention in speech_of(text)
    ]


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        pytest.param(
            '"Not yet," the mayor said of the plan for a second bridge.', "said", ["Not yet,"], id="two words of answer"
        ),
        pytest.param(
            'On the "Harbor Hour," the mayor said that the bridge was safe.',
            "said",
            ["the bridge was safe"],
            id="two words of a title",
        ),
        pytest.param(
            "\u201cWe carried\u201d the old bell over the bridge for hours, the mayor said.",
            "said",
            ["\u201cWe carried\u201d the old bell over the bridge for hours"],
            id="sentence that begins in marks",
        ),
        pytest.param(
            '"We carried the old bell," the mayor said, and the band played.',
            "said",
            ["We carried the old bell,"],
            id="sentence that ends in marks",
        ),
        pytest.param(
            'The mayor went through the old songs: "Follow me to the bridge," he said.',
            "said",
            ["Follow me to the bridge,"],
            id="narration that leads to a sentence",
        ),
        pytest.param(
            'The bridge "will follow us to the harbor," he said.',
            "said",
            ['The bridge "will follow us to the harbor,"'],
            id="words that lead into a quotation",
        ),
        pytest.param(
            '"The bridge is ready for winter," the editors write.',
            "write",
            ["The bridge is ready for winter,"],
            id="cue behind its subject",
        ),
        pytest.param(
            "Quizzed on the bridge, the mayor said, “Probably.”",
            "said",
            ["Probably."],
            id="answer to a question",
        ),
        pytest.param(
            "The bridge would hold, she said, “for a year.”",
            "said",
            ["The bridge would hold", "for a year."],
            id="no question",
        ),
        pytest.param(
            "“We shall not be moved,” thundered the mayor.", "thundered", ["We shall not be moved,"], id="loudly"
        ),
        pytest.param("“Open it!” roared the mayor.", "roared", ["Open it!"], id="at the top of a voice"),
        pytest.param("“Open the bridge”, she manifested.", "manifested", ["Open the bridge"], id="in a translation"),
        pytest.param("The mayor sniped that it was late.", "sniped", ["it was late"], id="with spite"),
        pytest.param("The mayor replied with “not this year”.", "replied", ["not this year"], id="behind with"),
        pytest.param(
            '"Never ask a sailor!" Ann Lee, the mayor says.',
            "says",
            ["Never ask a sailor!"],
            id="cue behind an exclamation",
        ),
        pytest.param(
            '"We open the bridge in spring." Ann Lee said.',
            "said",
            ["We open the bridge in spring."],
            id="sentence that is all cue",
        ),
        pytest.param(
            '"We open the bridge in spring." Ann Lee said that the ferry was old.',
            "said",
            ["the ferry was old"],
            id="sentence with a report of its own",
        ),
        pytest.param(
            '"We are late again," said Ann Lee, who wants the ferry "to be on time for once this year."',
            "said",
            ["We are late again,"],
            id="quotation in a clause about the speaker",
        ),
    ],
)
def test_are_reported_by_their_cue(text: str, cue: str, content: list[str]) -> None:
    assert told(text) == [(cue, content)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        pytest.param(
            'The mayor said that the bridge was safe.  "We open it in spring and close the ferry."',
            ["the bridge was safe", "We open it in spring and close the ferry."],
            id="behind two spaces",
        ),
        pytest.param(
            'The mayor said that the bridge was safe.  The band played "Harbor Lights and Other Songs."',
            ["the bridge was safe"],
            id="title in a sentence of the writer's",
        ),
    ],
)
def test_go_on_with_a_report(text: str, content: list[str]) -> None:
    assert [span for _, spans in told(text) for span in spans] == content


def test_are_those_of_whom_a_colon_follows() -> None:
    text = 'The mayor shot back: "Never ask a sailor!" Ann Lee, he says, had left.'
    assert told(text)[0] == ("shot", ["Never ask a sailor!"])


@pytest.mark.parametrize(
    ("text", "content"),
    [
        pytest.param("The mayor chimed in with “the year was long”.", ["the year was long"], id="what is said"),
        pytest.param(
            "The mayor concluded a deal with “the men of the night”.",
            ["a deal with “the men of the night”"],
            id="with whom a deal is made",
        ),
        pytest.param("The mayor spoke with “the men of the night”.", [], id="with whom one speaks"),
    ],
)
def test_are_said_behind_with_only_where_nothing_else_is(text: str, content: list[str]) -> None:
    assert [span for _, spans in told(text) for span in spans] == content


@pytest.mark.parametrize(
    ("text", "content"),
    [
        pytest.param(
            'The mayor described the council during a Tuesday interview as "a remnant of another period."',
            ["the council", 'as "a remnant of another period."'],
            id="behind when it was said",
        ),
        pytest.param(
            "The captain calls ferry's last offer 'more than fair'",
            ["ferry's last offer 'more than fair'"],
            id="in a headline",
        ),
        pytest.param(
            'The mayor described the council. Berg spoke of it as "a remnant of another period."',
            ["the council"],
            id="in another sentence",
        ),
        pytest.param(
            'The mayor described the council, and Berg said it served as "a remnant of another period."',
            ["the council"],
            id="of somebody else",
        ),
    ],
)
def test_are_the_names_that_a_thing_is_given(text: str, content: list[str]) -> None:
    assert told(text)[0][1] == content
