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


@pytest.mark.parametrize(
    ("text", "content"),
    [
        pytest.param(
            '"The bridge is ready," Lund said as a sailor shouted: "Never!"', ["Never!"], id="verb with a subject"
        ),
        pytest.param(
            '"The bridge is ready," Lund said before adding: "Though the ferry is not ready for winter."',
            ["Though the ferry is not ready for winter."],
            id="verb that goes on",
        ),
        pytest.param(
            '"The bridge is ready," Lund said, and: "The ferry is not ready for winter."',
            ["The bridge is ready,", "The ferry is not ready for winter."],
            id="no verb",
        ),
    ],
)
def test_are_of_the_cue_that_leads_to_them(text: str, content: list[str]) -> None:
    assert content in [spans for _, spans in told(text)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        pytest.param(
            '"We see the river as a border," Lund said on the radio\u2019s "Face the Town."',
            ["We see the river as a border,"],
            id="behind the cue",
        ),
        pytest.param(
            'The "Harbor Hour" guest wrote: "The river is a border for all of us."',
            ["The river is a border for all of us."],
            id="before the cue",
        ),
        pytest.param(
            '"They cannot go on like this," Lund wrote. "Harbor Hour" is a show on the radio.',
            ["They cannot go on like this,"],
            id="the start of a sentence",
        ),
        pytest.param(
            '"We go on," Lund said. "Big time." For now they wait.', ["We go on,", "Big time."], id="a sentence"
        ),
        pytest.param(
            '"We need a treaty on the river," Lund said, and "clear rules for all."',
            ["We need a treaty on the river,", "clear rules for all."],
            id="joined by and",
        ),
    ],
)
def test_are_names_where_they_stand_in_narration(text: str, content: list[str]) -> None:
    spans = [span for _, spans in told(text) for span in spans]
    assert [span.strip() for span in spans] == content


@pytest.mark.parametrize(
    ("text", "content"),
    [
        pytest.param(
            'Lund wrote in response: "The bridge was closed by the mayor."',
            ["The bridge was closed by the mayor."],
            id="circumstance",
        ),
        pytest.param(
            'Lund explained the delay by saying: "It was the winter that closed the bridge."',
            ["It was the winter that closed the bridge."],
            id="another verb of speech",
        ),
        pytest.param(
            'Lund said that the bridge was late: "It was the winter that closed the bridge."',
            ["the bridge was late", "It was the winter that closed the bridge."],
            id="a report",
        ),
    ],
)
def test_are_reported_without_how_they_were_said(text: str, content: list[str]) -> None:
    assert [span for _, spans in told(text) for span in spans] == content


@pytest.mark.parametrize(
    ("text", "content"),
    [
        pytest.param(
            'If the ferry closes in spring, Lund wrote, "the market will be better than ever."',
            ["If the ferry closes in spring", "the market will be better than ever."],
            id="cue between",
        ),
        pytest.param(
            'The decision "was so early that few knew of the bridge. People still spoke of the ferry," said Lund.',
            ['The decision "was so early that few knew of the bridge. People still spoke of the ferry,"'],
            id="cue behind",
        ),
        pytest.param(
            'If the ferry closes in spring, "I do not see how anyone can reach the market," Lund said.',
            ['If the ferry closes in spring, "I do not see how anyone can reach the market,"'],
            id="I",
        ),
        pytest.param(
            'Speaking of the ferry, Lund wrote, "the market will be better than ever."',
            ["the market will be better than ever."],
            id="circumstance",
        ),
        pytest.param('Now, Lund wrote, "We wait for spring."', ["We wait for spring."], id="now"),
        pytest.param(
            'As Lund wrote, "the market will be better than ever."', ["the market will be better than ever."], id="as"
        ),
    ],
)
def test_go_on_with_the_sentence_before_them(text: str, content: list[str]) -> None:
    assert [span for _, spans in told(text) for span in spans] == content


@pytest.mark.parametrize(
    ("text", "content"),
    [
        pytest.param(
            'Lund wrote that he "needs help and support for years to come, as all of us here do."',
            'that he "needs help and support for years to come, as all of us here do."',
            id="mostly quoted",
        ),
        pytest.param('Lund wrote that the bridge was "old."', 'the bridge was "old."', id="quoted in part"),
    ],
)
def test_keep_that_where_all_but_a_few_words_are_quoted(text: str, content: str) -> None:
    assert [span for _, spans in told(text) for span in spans] == [content]
