"""Conversations in print: which lines belong to them, whose they are, who answers."""

from __future__ import annotations

from functools import partial

import pytest

from tests.extraction.actors.reading import ids_of
from tests.extraction.scale import assert_time_grows_no_faster, texts_of
from tests.extraction.speakers.speaking import resolve, said
from tests.extraction.speech.reading import told
from timeline.extraction.language import parse
from timeline.extraction.transcripts import find_transcript

CONVERSATION = """The two spoke on Sunday.
Marta Olsen: Why did the talks fail?
Ivar Ness: They never had a chance, the minister told us.
We knew it, and our friends knew it.
The talks had begun in May.
Olsen: Will you go back?
Ness: Yes, I will.
We are ready."""
INTERVIEW = """Minister Ida Lund met Ola Berg. Lund spoke to us.
Q: Why did the talks fail?
A: {}
Q: Will they go on?
A: Yes, in May."""
LENGTH = 2_000  # characters of one turn
ANSWERED = (("Q", "Will they go on?"), ("A", "Yes, in May."))


@pytest.mark.parametrize(
    ("text", "utterances"),
    [
        pytest.param(
            CONVERSATION, {1: "olsen", 2: "ness", 3: "", 5: "olsen", 6: "ness", 7: ""}, id="conversation that goes on"
        ),
        pytest.param("Lund: We won.\nBerg: You lost.\nDahl: We won.\nHolm: You did.", {}, id="no label again"),
        pytest.param("Lund: We won.\nLund: We won again.\nLund: We go on.", {}, id="one who speaks"),
        pytest.param("Lund: We won.\nBerg: You lost.\nThe two left.", {}, id="two lines"),
        pytest.param("Lund: 2,310 votes\nBerg: 1,200 votes\nLund: 400 seats\nBerg: 200 seats", {}, id="table"),
        pytest.param(
            INTERVIEW.format("We never had a chance."), {1: "q", 2: "a", 3: "q", 4: "a"}, id="questions and answers"
        ),
        pytest.param(INTERVIEW.format("They never had a chance."), {}, id="a newsroom that asks itself"),
        pytest.param("Photo: We won.\nBerg: You lost.\nPhoto: I left.\nBerg: You did.", {}, id="captions"),
    ],
)
def test_finds_the_lines_of_a_conversation(text: str, utterances: dict[int, str]) -> None:
    found = find_transcript(parse(text))
    assert {number: one.label["name"].split()[-1].lower() if one.label else "" for number, one in found.items()} == (
        utterances
    )


@pytest.mark.parametrize(
    ("name", "is_own"),
    [
        pytest.param("OLSEN", True, id="who speaks to somebody"),
        pytest.param("NESS", False, id="who tells the news"),
    ],
)
def test_tells_a_party_to_a_conversation_from_a_reporter(name: str, is_own: bool) -> None:
    text = "OLSEN: What did you hear?\nNESS: The talks began.\nOLSEN: Thank you.\nNESS: Talks end in May."
    found = find_transcript(parse(text)).values()
    assert {one.is_own for one in found if one.label and one.label["name"] == name} == {is_own}


def test_gives_all_words_of_a_party_to_it() -> None:
    words_of = [(speaker, content) for speaker, _, content in told(CONVERSATION)]
    words = ["They never had a chance, the minister told us", "We knew it, and our friends knew it"]
    assert ("Ivar Ness", words) in words_of
    assert ("Ness", ["Yes, I will", "We are ready"]) in words_of
    assert not any("had begun" in words for _, content in words_of for words in content)


@pytest.mark.parametrize(
    ("words", "statements"),
    [
        pytest.param(
            'The pilot said: "The harbour is closed." I was there.',
            [
                ("Ida Holm", ['The pilot said: "The harbour is closed." I was there', "We sailed", "Our boat is old"]),
                ("The pilot", ["The harbour is closed"]),
            ],
            id="a speaker who quotes",
        ),
        pytest.param("I was there.", [("Ida Holm", ["I was there", "We sailed", "Our boat is old"])], id="one speaker"),
        pytest.param("?", [], id="a speaker without a word"),
    ],
)
def test_gives_paragraphs_that_go_on_to_the_label(words: str, statements: list[tuple[str, list[str]]]) -> None:
    text = f"Berg: Did you sail?\nIda Holm: {words}\nWe sailed.\nOur boat is old.\nBerg: Did you?\nHolm: Yes."
    (_, *found, _, _) = told(text)
    assert told(text)[0] == ("Berg", ":", ["Did you sail"])
    assert [(speaker, content) for speaker, _, content in found] == statements


BROADCAST = """ANA LUND, {}:
The talks failed.
KARI HOLM, MINISTER: I was there, Ana.
LUND: Will they go on? The mayor told me that they would.
HOLM: Yes, they will.
LUND: You heard her."""
TOLD_BY_HOST = ["The mayor: they would", "HOLM: Yes, they will"]
SAID_BY_PARTY = [
    "LUND: Will they go on? The mayor told me that they would",
    "HOLM: Yes, they will",
    "LUND: You heard her",
]


@pytest.mark.parametrize(
    ("role", "turns"),
    [
        pytest.param("HOST", TOLD_BY_HOST, id="host"),
        pytest.param("CHIEF POLITICAL CORRESPONDENT", TOLD_BY_HOST, id="correspondent"),
        pytest.param("OPPOSITION LEADER", SAID_BY_PARTY, id="a party to the conversation"),
        pytest.param("HOSTAGE NEGOTIATOR", SAID_BY_PARTY, id="a word like the role's"),
        pytest.param("FORMER TALK SHOW HOST", SAID_BY_PARTY, id="who told the news once"),
    ],
)
def test_gives_what_tells_the_news_in_a_broadcast_to_nobody(role: str, turns: list[str]) -> None:
    found = [f"{speaker}: {' '.join(content)}" for speaker, _, content in told(BROADCAST.format(role))]
    assert found == ["KARI HOLM: I was there, Ana", *turns]


def test_gives_what_a_newsroom_answers_itself_to_nobody() -> None:
    assert told(INTERVIEW.format("They never had a chance.")) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("A: Ida Lund and I were late.\nIda Lund left.\nA: Yes, in May.", id="no question"),
        pytest.param("Q: Did Ida Lund go?\nA: Ida Lund was late.\nA: Yes, in May.", id="nobody in front"),
        pytest.param("The talks failed.\nQ: Why?\nA: Yes, in May.", id="nobody at all"),
    ],
)
def test_knows_who_answers_only_where_somebody_is_named_before_a_question(text: str) -> None:
    (found,) = resolve(text, said(text, "A", "Yes, in May.", 1))
    assert (found.speaker, found.speaker_rule) == (None, "not named")


def test_takes_whom_the_article_names_most_for_who_answers() -> None:
    text = INTERVIEW.format("We never had a chance, Ola Berg and I, as Ola Berg knows.")
    asked, answered = (said(text, name, words, turn) for turn, (name, words) in enumerate(ANSWERED))
    assert [(one.speaker, one.speaker_rule) for one in resolve(text, asked, answered)] == [
        (None, "not named"),
        ("ida-lund", "interviewed"),
    ]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        pytest.param(
            "KARI VOLDSUND: Why?\nTOR-ARNE BRASK: I left.\nVOLDSUND: Did you?\nBRASK: We all did.",
            {"kari-voldsund", "tor-arne-brask"},
            id="in capitals",
        ),
        pytest.param(
            "MODERATOR: Why?\nMINISTER BRASK: I left.\nVOLDSUND: Did you?\nBRASK: We all did.",
            {"voldsund", "brask"},
            id="by one name, and one who only asks",
        ),
        pytest.param(
            "TIDEVANN: Why?\nBrask: I left.\nTIDEVANN: Did you?\nBrask: We all did.",
            {"brask"},
            id="an outlet that asks",
        ),
        pytest.param("Voldsund: 12 votes\nBrask: 13 votes\nBrask: 14 votes", set(), id="table"),
    ],
)
def test_knows_who_speaks_by_the_labels_alone(text: str, people: set[str]) -> None:
    assert set(ids_of(text)) == people


def test_time_grows_no_faster_than_a_turn() -> None:
    texts = (f"Lund: I {turn}.\nBerg: I {turn}.\n" * 8 for turn in texts_of("“a ", LENGTH))
    assert_time_grows_no_faster(*(partial(find_transcript, parse(text)) for text in texts))
