"""Subjects of cues are the words that name who speaks, also where the parse is wrong or gives a verb none."""

from __future__ import annotations

import pytest

from tests.extraction.speech.reading import speech_of


def speakers(text: str) -> dict[str | None, str | None]:
    """The words for the speaker of each statement, by the words of its cue."""
    return {
        mention.cue and mention.cue.of(text): mention.speaker and mention.speaker.of(text)
        for mention in reversed(speech_of(text))
    }


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            '"They asked us to choose", thunders Kari Holm, leader of the union.',
            {"thunders": "Kari Holm, leader of the union"},
            id="verb like a plural, before a name",
        ),
        pytest.param(
            '"In Oslo they talk", murmurs Karin D., 61.', {"murmurs": "Karin D., 61"}, id="the same before an age"
        ),
        pytest.param('The "farce", fears of which spread, was over.', {}, id="a plural"),
    ],
)
def test_stand_behind_verbs_taken_for_nouns(text: str, found: dict[str, str]) -> None:
    assert speakers(text) == found


@pytest.mark.parametrize(
    ("text", "cue", "speaker"),
    [
        pytest.param(
            "Lund denied the notion that a strike was coming, explaining that she knew of none.",
            "explaining",
            "Lund",
            id="participle after a denied notion",
        ),
        pytest.param(
            "The union had gone into the talks demanding that the port be closed.",
            "demanding",
            "The union",
            id="participle behind a meeting",
        ),
        pytest.param(
            "The talks ended when the union left the room, saying that it had been ignored.",
            "saying",
            "the union",
            id="who left, not the talks",
        ),
        pytest.param(
            "The union struck when the mayor left the room, saying that it had been ignored.",
            "saying",
            "The union",
            id="who does what is told",
        ),
        pytest.param(
            "The mayor spoke with a sailor demanding that the port be closed.",
            "demanding",
            "a sailor",
            id="participle behind a person",
        ),
        pytest.param("The plan was called a mistake by Lund.", "called", "Lund", id="by whom a name is given"),
        pytest.param(
            "The plan was called a book by Lund by the mayor.", "called", "the mayor", id="not by whom a book is"
        ),
        pytest.param(
            "Dahl says the goal is peace but conceded that the road is long.",
            "conceded",
            "Dahl",
            id="another tense",
        ),
        pytest.param(
            "The envoy said that Oslo was ready and suggested that it would sign in May.",
            "suggested",
            "The envoy",
            id="joined to the reported clause",
        ),
        pytest.param(
            "The mayor urged the captain to turn back and thanked the crew for their help.",
            "thanked",
            "The mayor",
            id="joined to what is urged",
        ),
        pytest.param(
            "She said the men asked for water and shouted that they were cold.",
            "said",
            "She",
            id="the first of them",
        ),
        pytest.param(
            "Lund insisted that Berg would close the bridge before adding that the harbor was safe.",
            "adding",
            "Lund",
            id="before adding",
        ),
        pytest.param(
            "As Lund praised the deal, Dahl left the room, saying he was tired.",
            "saying",
            "Dahl",
            id="not of a circumstance",
        ),
        pytest.param(
            'Mayor Lund faced doubts: "The town keeps its bridge and its harbor," noting the deal would "bring money".',
            "noting",
            "Mayor Lund",
            id="behind a quotation",
        ),
    ],
)
def test_are_those_of_the_verb_that_a_cue_goes_on_from(text: str, cue: str, speaker: str) -> None:
    assert speakers(text)[cue] == speaker


@pytest.mark.parametrize(
    ("text", "cue", "speaker"),
    [
        pytest.param("While he's said he'll fight on, Lund must decide.", "said", "he", id="has taken for is"),
        pytest.param("It's said that the mines are rich.", "said", None, id="passive"),
        pytest.param(
            "In a statement to the Observer, her policy adviser, Jake Dahl, said: “It is over.”",
            "said",
            "Jake Dahl",
            id="apposition to the wrong noun",
        ),
        pytest.param(
            "Dahl joked about the job, then says he will welcome advice.", "says", "Dahl", id="deed in front of the cue"
        ),
        pytest.param("The US vice-president said it was over.", "said", "The US vice-president", id="hyphen"),
        pytest.param("The crew - as the captain said - was cold.", "said", "the captain", id="no hyphen"),
        pytest.param("The talks are over, said Ann Lee.", "said", "Ann Lee", id="name behind the cue"),
        pytest.param(
            "“Talks with the mayor end”, said Ann Lee, the envoy.", "said", "Ann Lee, the envoy", id="inverted"
        ),
        pytest.param("“It is over,” said the 46-year-old.", "said", "the 46-year-old", id="age"),
        pytest.param(
            "“Is it lost?” asked Mr. Dahl, looking away.", "asked", "Mr. Dahl", id="auxiliary of the question"
        ),
        pytest.param(
            "Leaks in all the ships - Carl Holm: “We have found eleven of them since the storm.”",
            ":",
            "Carl Holm",
            id="name behind a dash",
        ),
    ],
)
def test_are_found_where_the_parse_is_wrong(text: str, cue: str, speaker: str | None) -> None:
    assert speakers(text).get(cue) == speaker


@pytest.mark.parametrize(
    ("text", "cue", "speaker"),
    [
        pytest.param("Complaints from rivals that the mines were poor grew.", "Complaints", "rivals", id="from"),
        pytest.param("Her claim that the mines were rich was false.", "claim", "Her", id="possessor"),
        pytest.param("The crowd answered with calls for peace.", "calls", "The crowd", id="object of a preposition"),
        pytest.param("There were calls for peace.", "calls", None, id="nobody"),
    ],
)
def test_of_nouns_are_those_who_utter_them(text: str, cue: str, speaker: str | None) -> None:
    assert speakers(text).get(cue) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param("Lund released a letter that said the war was over.", "Lund", id="released"),
        pytest.param("Lund burned a letter that said the war was over.", "a letter that", id="burned"),
        pytest.param("Lund burned a letter which said the war was over.", "which", id="another pronoun"),
    ],
)
def test_of_a_text_are_those_who_issue_it(text: str, speaker: str) -> None:
    assert speakers(text)["said"] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param("If she were to prevail, she would able to claim that the strike was over.", "she", id="subject"),
        pytest.param(
            "At an event in St. Andrews, Fife, 62-year-old Nora Dahl also railed against the strike, and explained"
            " how much it upset her.",
            "62-year-old Nora Dahl",
            id="person",
        ),
        pytest.param("Told about how the strike would end, the mayor smiled.", None, id="not who is told"),
    ],
)
def test_are_guessed_from_the_order_of_words(text: str, speaker: str | None) -> None:
    (found,) = speech_of(text)
    assert (found.speaker and found.speaker.of(text), found.is_guessed) == (speaker, speaker is not None)


@pytest.mark.parametrize(
    ("text", "speakers_by_cue"),
    [
        pytest.param(
            "Lund, when asked whether the bridge was old, told reporters it was new.", {"told"}, id="who was asked"
        ),
        pytest.param(
            "Lund asked whether the bridge was old, and told reporters it was new.", {"asked", "told"}, id="who asked"
        ),
    ],
)
def test_are_not_those_to_whom_it_is_said(text: str, speakers_by_cue: set[str]) -> None:
    assert speakers(text).keys() == speakers_by_cue
