"""Speech: content, speaker and cue of statements, one sentence each, with twins that are none."""

import pytest

from tests.extraction.speech.reading import speech_of, told
from timeline.domain.kinds import StatementKind


@pytest.mark.parametrize(
    ("text", "speaker", "cue", "content"),
    [
        pytest.param(
            '"The bridge will open in spring," the mayor said.',
            "the mayor",
            "said",
            ["The bridge will open in spring,"],
            id="cue after",
        ),
        pytest.param(
            "\u201cThe bridge will open in spring,\u201d said Ann Lee.",
            "Ann Lee",
            "said",
            ["The bridge will open in spring,"],
            id="inverted cue",
        ),
        pytest.param(
            'The mayor said: "The bridge will open in spring."',
            "The mayor",
            "said",
            ["The bridge will open in spring."],
            id="cue before",
        ),
        pytest.param(
            '"The bridge," she said, "will open in spring."',
            "she",
            "said",
            ["The bridge,", "will open in spring."],
            id="cue inside",
        ),
        pytest.param(
            "The minister said that the bridge would open in spring.",
            "The minister",
            "said",
            ["the bridge would open in spring"],
            id="clause",
        ),
        pytest.param(
            "The bridge will open in spring, the minister said.",
            "the minister",
            "said",
            ["The bridge will open in spring"],
            id="clause before its cue",
        ),
        pytest.param(
            "The bridge will open in spring, according to two officials.",
            "two officials",
            "according to",
            ["The bridge will open in spring"],
            id="according to",
        ),
        pytest.param(
            "In the words of the mayor, the bridge is a gift to the harbor.",
            "the mayor",
            "In the words of",
            ["the bridge is a gift to the harbor"],
            id="in the words of",
        ),
        pytest.param(
            "Why is the ferry not in port? We waited for hours \u2014 Ann Lee (@annlee) May 1, 2024",
            "Ann Lee (@annlee)",
            "\u2014",
            ["Why is the ferry not in port? We waited for hours"],
            id="embedded post",
        ),
        pytest.param('"The bridge is ready," he went on.', "he", "went", ["The bridge is ready,"], id="went on"),
        pytest.param(
            "The minister floated the idea of a second bridge.",
            "The minister",
            "floated the idea",
            ["a second bridge"],
            id="voiced thought",
        ),
        pytest.param(
            "The minister insists on building a second bridge.",
            "The minister",
            "insists",
            ["building a second bridge"],
            id="insists on",
        ),
        pytest.param(
            "\u201cThe bridge is ready for its first winter.\u201d \u2014 Ann Lee",
            "Ann Lee",
            "\u2014",
            ["The bridge is ready for its first winter."],
            id="signature",
        ),
        pytest.param(
            "REPORTER: Do you think that the bridge is safe?",
            "REPORTER",
            ":",
            ["Do you think that the bridge is safe"],
            id="transcript",
        ),
        pytest.param(
            "ANN LEE, MAYOR OF THE HARBOR: We open the bridge in spring.",
            "ANN LEE",
            ":",
            ["We open the bridge in spring"],
            id="transcript with a title",
        ),
        pytest.param(
            'Mayor Lee \u2014 "We open the bridge in spring."',
            "Mayor Lee",
            "\u2014",
            ["We open the bridge in spring."],
            id="dash before an answer",
        ),
        pytest.param(
            "Lee to Harbor Times: Bridge will open in spring",
            "Lee",
            ":",
            ["Bridge will open in spring"],
            id="headline that names the listener",
        ),
        pytest.param(
            "Engineers criticised the bridge as unsafe.",
            "Engineers",
            "criticised",
            ["the bridge as unsafe"],
            id="British spelling",
        ),
        pytest.param("The mayor appealed for calm.", "The mayor", "appealed", ["calm"], id="appealed for"),
        pytest.param('"The bridge is ours," Lee lectured.', "Lee", "lectured", ["The bridge is ours,"], id="rare verb"),
        pytest.param(
            "OSLO: Opponents say that the bridge is unsafe",
            "Opponents",
            "say",
            ["the bridge is unsafe"],
            id="place in capitals",
        ),
    ],
)
def test_finds_one_statement(text: str, speaker: str, cue: str, content: list[str]) -> None:
    assert told(text) == [(speaker, cue, content)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The bridge opened in spring.", id="narration"),
        pytest.param("The takeover of the islands ended with \u201cannexation.\u201d", id="scare quotes"),
        pytest.param("ALSO READ: Mayor says bridge will open in spring", id="boilerplate"),
        pytest.param("The ship carries timber and grain.", id="an object of no speech"),
        pytest.param("The bridge seems to be ready.", id="nobody speaks"),
        pytest.param("In the harbor of the city, the bridge is a gift.", id="no words of anybody"),
        pytest.param("We waited for hours \u2014 Ann Lee and I \u2014 on May 1, 2024", id="names between dashes"),
        pytest.param("He went on along the harbor.", id="went on walking"),
        pytest.param("The two ports agreed to open the bridge.", id="a deed that is agreed"),
        pytest.param("", id="no text"),
    ],
)
def test_finds_no_statement(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param('"The bridge is ready," he said.', StatementKind.DIRECT, id="direct"),
        pytest.param('He said the bridge was "ready for the winter".', StatementKind.MIXED, id="mixed"),
        pytest.param("He said the bridge was ready.", StatementKind.INDIRECT, id="indirect"),
    ],
)
def test_tells_kinds_by_the_marks(text: str, kind: StatementKind) -> None:
    assert [mention.kind for mention in speech_of(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        pytest.param("Bob, they said, ordered them to wait.", "they", ["Bob", "ordered them to wait"], id="clause"),
        pytest.param(
            'The bad news for the farmers, she said, is that "nobody paid."',
            "she",
            ["The bad news for the farmers", 'is that "nobody paid."'],
            id="quotation that ends it",
        ),
        pytest.param(
            'The bank, he noted, may be on their side. "Nothing helps as much as a title," he said.',
            "he",
            ["The bank", "may be on their side"],
            id="not a quotation after it that has its own cue",
        ),
    ],
)
def test_gives_the_broken_clause_to_the_aside(text: str, speaker: str, content: list[str]) -> None:
    assert [(who, what) for who, _, what in told(text)][0] == (speaker, content)


def test_keeps_a_sentence_after_the_cue_in_the_same_turn() -> None:
    text = '"The bridge is ready," the mayor said. "We open it in spring."'
    assert [(mention.turn, mention.rule) for mention in speech_of(text)] == [(0, "ccomp<"), (0, "same-turn")]


def test_keeps_a_quotation_with_its_own_cue_apart() -> None:
    text = '"The bridge is ready," the mayor said. "It is not," the engineer replied.'
    assert [mention.turn for mention in speech_of(text)] == [0, 1]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The islands declared independence from the kingdom in 1905.", id="declared independence"),
        pytest.param("The company did not respond to a request for comment.", id="request for comment"),
    ],
)
def test_finds_no_statement_in_a_deed(text: str) -> None:
    assert told(text) == []


def test_finds_what_is_declared_to_be_so() -> None:
    assert told("The islands declared that the bridge was theirs.") == [
        ("The islands", "declared", ["the bridge was theirs"])
    ]


def test_leaves_narration_after_the_cue_out_of_a_quotation() -> None:
    text = '"Follow me to the bridge," she said, and the men came along.'
    assert [content for _, _, content in told(text)] == [["Follow me to the bridge,"]]


def test_leaves_the_title_of_a_show_out_of_a_quotation() -> None:
    text = '"The bridge is ready for winter," the mayor said on the "Morning Harbor Hour."'
    assert [content for _, _, content in told(text)] == [["The bridge is ready for winter,"]]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param("The ministry was praised for saying that the bridge was safe.", "The ministry", id="gerund"),
        pytest.param('Ann Lee smiled and said, "The bridge is ready for winter."', "Ann Lee", id="joined verbs"),
        pytest.param('The mayor went on to say: "The bridge is ready for winter."', "The mayor", id="went on to say"),
        pytest.param("The mayor released a letter saying that the bridge is safe.", "The mayor", id="issued text"),
        pytest.param("A letter saying that the bridge is safe was sent.", "A letter", id="text that nobody issues"),
        pytest.param("The mayor is quick to point out that the bridge is safe.", "The mayor", id="adjective"),
        pytest.param("The mayor used the debate to say that the bridge is safe.", "The mayor", id="thing put to use"),
        pytest.param("That bridge, many argue, could be safe.", "many", id="many argue"),
        pytest.param('Continued Lee: "The bridge is ready for winter."', "Lee", id="inverted at the start"),
        pytest.param('"The bridge is ready for winter," read one.', "one", id="inverted number"),
        pytest.param('"The bridge is ready for winter," tweeted another.', "another", id="inverted pronoun"),
    ],
)
def test_finds_the_subject_of_a_clause_without_one(text: str, speaker: str) -> None:
    assert told(text)[-1][0] == speaker
