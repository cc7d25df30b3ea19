"""Boundaries of what is said stand where another cue or source begins, and not where the speaker goes on."""

import pytest

from tests.extraction.speech.reading import told


@pytest.mark.parametrize(
    ("text", "content"),
    [
        pytest.param(
            "The mayor said that the bridge was safe and that the ministry warned of ice.",
            "the bridge was safe and that the ministry warned of ice",
            id="one speaker",
        ),
        pytest.param(
            "The mayor said that the bridge was safe, and the ministry warned of ice.",
            "the bridge was safe",
            id="another speaker",
        ),
        pytest.param(
            "The mayor insisted that he had widened the bridge, claiming that the harbor was safe.",
            "he had widened the bridge",
            id="going on",
        ),
        pytest.param(
            "The mayor insisted that he would close the bridge before adding that the harbor was safe.",
            "he would close the bridge",
            id="going on before adding",
        ),
        pytest.param(
            "The mayor insisted that he would close the bridge before leaving the harbor.",
            "he would close the bridge before leaving the harbor",
            id="before something else",
        ),
        pytest.param(
            "The mayor said that the town was neither asked nor told about the bridge.",
            "the town was neither asked nor told about the bridge",
            id="neither of two",
        ),
        pytest.param(
            "The mayor said that ferries had crossed the bay, carrying salt.",
            "ferries had crossed the bay, carrying salt",
            id="something else goes on",
        ),
        pytest.param(
            "The mayor said the bridge was safe, while the captain said the ferry was not.",
            "the bridge was safe",
            id="while another said",
        ),
        pytest.param(
            "The mayor said the bridge was safe, as the ministry said that it had been closed.",
            "the bridge was safe",
            id="as another said that",
        ),
        pytest.param(
            "The mayor said the bridge was safe, while the ferry was not.",
            "the bridge was safe, while the ferry was not",
            id="while with no cue",
        ),
        pytest.param(
            "The mayor said the bridge was safe and promised a ferry.", "the bridge was safe", id="a last and"
        ),
        pytest.param(
            "The mayor urged the captain to turn back and closed the bridge.",
            "the captain to turn back",
            id="what was done besides",
        ),
        pytest.param(
            "The mayor said the bridge is safe but ruled out a ferry.", "the bridge is safe", id="past beside a present"
        ),
        pytest.param("The mayor said he will stay and left the hall.", "he will stay", id="past beside a future"),
        pytest.param(
            "The mayor said the bridge was safe and carried a thousand cars.",
            "the bridge was safe and carried a thousand cars",
            id="past beside a past",
        ),
        pytest.param(
            "The mayor said the bank has lost money and closed its branches.",
            "the bank has lost money and closed its branches",
            id="past beside a perfect",
        ),
        pytest.param(
            "The mayor said the bridge was safe but did not elaborate.", "the bridge was safe", id="no more is told"
        ),
        pytest.param(
            "The mayor said the bridge was safe but refused to say when it was built.",
            "the bridge was safe",
            id="refused to say",
        ),
        pytest.param(
            "The mayor said the captain was warned but refused to turn back.",
            "the captain was warned but refused to turn back",
            id="refused to act",
        ),
        pytest.param(
            "The mayor said the bridge was safe, but gave no details.", "the bridge was safe", id="no details"
        ),
        pytest.param(
            "The mayor said the bridge was safe but would not give a date.",
            "the bridge was safe",
            id="a date kept back",
        ),
        pytest.param(
            "The mayor said the law protects tenants and does not give landlords more rights.",
            "the law protects tenants and does not give landlords more rights",
            id="what the law does not give",
        ),
        pytest.param(
            "The mayor said the treaty was weak and did not provide for inspections.",
            "the treaty was weak and did not provide for inspections",
            id="what the treaty did not provide",
        ),
        pytest.param(
            "The mayor said the captain was tired and did not answer the call.",
            "the captain was tired and did not answer the call",
            id="what the captain did not do",
        ),
        pytest.param(
            "The mayor said the bridge was old and gave no shelter.",
            "the bridge was old and gave no shelter",
            id="nothing else given",
        ),
        pytest.param(
            "The mayor urged the captain to turn back and close the bridge.",
            "the captain to turn back and close the bridge",
            id="two things urged",
        ),
        pytest.param(
            "The mayor promised to raise taxes and cut the toll.",
            "to raise taxes and cut the toll",
            id="a past like the infinitive",
        ),
        pytest.param(
            "Mayor Lund addressed safety doubts: “The town would keep full control over its bridge, roads and harbor,” "
            "noting the deal would “bring in money by signing contracts.”",
            "The town would keep full control over its bridge, roads and harbor,",
            id="going on behind a quotation",
        ),
        pytest.param(
            "The mayor predicted that prices would rise, but that the ferry would stay free.",
            "prices would rise, but that the ferry would stay free",
            id="but that",
        ),
        pytest.param(
            'The mayor said the bridge was safe, but "nobody will cross it in winter."',
            'the bridge was safe, but "nobody will cross it in winter."',
            id="but in marks",
        ),
        pytest.param(
            "The mayor said the bridge was safe, but the captain refused to cross it.",
            "the bridge was safe",
            id="but another did",
        ),
        pytest.param(
            'The captain said that "nobody may cross," according to the harbor report.',
            'that "nobody may cross,"',
            id="a source behind marks",
        ),
    ],
)
def test_stand_where_another_cue_or_source_begins(text: str, content: str) -> None:
    assert told(text)[0][2] == [content]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        pytest.param("The mayor praised the deal, which took two years to write.", "the deal", id="a thing"),
        pytest.param("The mayor criticized the captain, who left the harbor on Monday.", "the captain", id="a person"),
        pytest.param(
            "The mayor complained about the bridge, which was closed in May.", "the bridge", id="behind a preposition"
        ),
        pytest.param(
            "The mayor praised the deal which the town had signed.",
            "the deal which the town had signed",
            id="which deal it was",
        ),
        pytest.param(
            "The mayor complained about the bridge that was closed in May.",
            "the bridge that was closed in May",
            id="which bridge it was",
        ),
        pytest.param(
            "The mayor said the bridge, which was closed in May, was safe.",
            "the bridge, which was closed in May, was safe",
            id="inside a clause",
        ),
    ],
)
def test_stand_before_what_the_writer_adds_to_a_thing_named(text: str, content: str) -> None:
    assert told(text)[0][2] == [content]


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        pytest.param("Late on Monday, the mayor complained loudly.", [], id="a day"),
        pytest.param("On the bridge, the mayor complained again.", [], id="a place"),
        pytest.param("Later on Sunday, the mayor testified before the council.", [], id="and another place"),
        pytest.param("More money, the mayor argued.", ["More money"], id="a thing"),
        pytest.param("The bridge must close, the mayor argued.", ["The bridge must close"], id="a clause"),
        pytest.param(
            "In the end, the mayor said, the bridge will close.",
            ["In the end", "the bridge will close"],
            id="around it",
        ),
        pytest.param(
            "In all, the committee raised 57 million crowns, election records show.",
            ["In all, the committee raised 57 million crowns"],
            id="a sentence with a day or a place",
        ),
        pytest.param("In all, the mayor raised 57 million crowns and harbor records show it.", [], id="joined to it"),
    ],
)
def test_leave_out_when_and_where_it_was(text: str, contents: list[str]) -> None:
    assert [words for _, _, said in told(text) for words in said] == contents


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        pytest.param(
            "Four towns (where the bridges were closed that year, according to the ministry) got a ferry.",
            ["where the bridges were closed that year"],
            id="in parentheses",
        ),
        pytest.param(
            "Four towns (and two villages) got a ferry, according to the ministry.",
            ["Four towns (and two villages) got a ferry"],
            id="behind parentheses",
        ),
        pytest.param(
            'On Saturday, the mayor made clear that "nobody may leave," according to the ministry.',
            ['On Saturday, the mayor made clear that "nobody may leave,"'],
            id="with what others are quoted for",
        ),
    ],
)
def test_stand_about_all_that_a_source_vouches_for(text: str, contents: list[str]) -> None:
    assert [said for _, cue, said in told(text) if cue == "according to"] == [contents]


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        pytest.param(
            'The mayor said the bridge was an "old friend," explaining, "because my father built it and I love it."',
            ['the bridge was an "old friend,"', "because my father built it and I love it."],
            id="behind another cue",
        ),
        pytest.param(
            'The mayor insisted it was "too early" to go while adding on the ferries, "I know that they are safe."',
            ['it was "too early" to go', "I know that they are safe."],
            id="behind another cue and its topic",
        ),
        pytest.param(
            'The mayor insisted it was "too early" to close the bridge while the bells rang, "a song of old."',
            ['it was "too early" to close the bridge while the bells rang, "a song of old."'],
            id="behind no cue",
        ),
        pytest.param(
            'The mayor complained about the bridge, "an old ruin," and left.',
            ['the bridge, "an old ruin,"'],
            id="no sentence",
        ),
        pytest.param(
            'The mayor called the bridge "a mistake" because so few people cross it.',
            ['the bridge "a mistake" because so few people cross it'],
            id="a reason behind marks",
        ),
        pytest.param(
            'The mayor called the bridge "a mistake" while few people listened.',
            ['the bridge "a mistake"'],
            id="a circumstance behind marks",
        ),
        pytest.param(
            'They praised the tax called a "windfall," in which a firm pays for the wind.',
            ['the tax called a "windfall,"'],
            id="added behind marks",
        ),
        pytest.param(
            'They praised the tax called a "windfall" in which they all believe.',
            ['the tax called a "windfall" in which they all believe'],
            id="told behind marks",
        ),
    ],
)
def test_stand_behind_the_marks_of_a_quotation(text: str, contents: list[str]) -> None:
    assert [words for _, _, said in told(text) for words in said] == contents


def test_leave_out_who_is_warned() -> None:
    text = 'Lund warned the editor in a letter, "The winter closed the bridge for us."'
    assert [said for _, _, said in told(text)] == [["The winter closed the bridge for us."]]
