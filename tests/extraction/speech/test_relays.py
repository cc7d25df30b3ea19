"""Relays are the outlets that carry what somebody else said; the speaker is whom they quote."""

from __future__ import annotations

import pytest

from tests.extraction.speech.reading import speech_of


@pytest.mark.parametrize(
    ("text", "speaker", "via"),
    [
        pytest.param(
            "“We will not sign,” the captain said, according to Reuters.", "the captain", "Reuters", id="according to"
        ),
        pytest.param(
            "“We will not sign,” the captain said, according to the rules.", "the captain", None, id="no outlet"
        ),
        pytest.param(
            "Dahl, the captain, was quoted by Reuters as saying that the harbor was shut.",
            "Dahl, the captain",
            "Reuters",
            id="quoted by",
        ),
        pytest.param(
            "“Nobody will sign,” Dahl was quoted as saying by the Harbor news agency.",
            "Dahl",
            "the Harbor news agency",
            id="quoted as saying by",
        ),
        pytest.param(
            "“The visit is off,” the newspaper quoted an unnamed clerk as saying.",
            "an unnamed clerk",
            "the newspaper",
            id="quoted somebody behind the quotation",
        ),
        pytest.param(
            "“The visit is off,” the newspaper quoted on Monday.",
            "the newspaper",
            None,
            id="quoted nobody in particular",
        ),
        pytest.param(
            "The newspaper quoted an unnamed clerk as saying that the visit was off.",
            "an unnamed clerk",
            "The newspaper",
            id="quoted somebody",
        ),
        pytest.param(
            "The visit is off, the Harbor Times reported, citing two officials.",
            "two officials",
            "the Harbor Times",
            id="reported, citing",
        ),
        pytest.param(
            "The newspaper reported on Monday, citing the ministry, that the visit was off.",
            "the ministry",
            "The newspaper",
            id="reported that, citing",
        ),
        pytest.param("The newspaper said that the visit was off.", "The newspaper", None, id="on its own"),
        pytest.param(
            "“We will not sign,” Dahl said in a statement carried by the Harbor news agency.",
            "Dahl",
            "the Harbor news agency",
            id="statement carried by",
        ),
        pytest.param(
            "“We will not sign,” Dahl said in a statement followed by applause.", "Dahl", None, id="no carrier"
        ),
    ],
)
def test_are_told_from_speakers(text: str, speaker: str, via: str | None) -> None:
    (found,) = speech_of(text)
    assert [words and words.of(text) for words in (found.speaker, found.via)] == [speaker, via]


def test_are_no_part_of_what_they_carry() -> None:
    text = "The mayor said that the bridge was safe, according to Reuters."
    found = next(mention for mention in speech_of(text) if mention.speaker and mention.speaker.of(text) == "The mayor")
    assert [span.of(text) for span in (*found.content, found.via) if span] == ["the bridge was safe", "Reuters"]


def test_leave_the_wish_to_be_unnamed_out() -> None:
    text = "Two clerks who asked not to be named said that the visit was off."
    assert [mention.content[0].of(text) for mention in speech_of(text)] == ["the visit was off"]


@pytest.mark.parametrize(
    ("text", "addressee", "via"),
    [
        pytest.param("The mayor told reporters that the bridge was safe.", "reporters", None, id="listeners"),
        pytest.param(
            "The mayor told the Harbor News agency that it was safe.",
            "the Harbor News agency",
            "the Harbor News agency",
            id="outlet",
        ),
        pytest.param(
            "The mayor said in an interview with Reuters that the bridge was safe.", None, "Reuters", id="interview"
        ),
        pytest.param("Speaking to reporters, the mayor said it was safe.", "reporters", None, id="speaking to"),
        pytest.param(
            "The mayor, talking to Harbor Television, said it was safe.",
            "Harbor Television",
            "Harbor Television",
            id="talking to an outlet",
        ),
        pytest.param("Walking to the harbor, the mayor said it was safe.", None, None, id="walking to"),
        pytest.param("The mayor urged the Harbor Times to wait.", None, None, id="wanted of an outlet"),
        pytest.param("The mayor called on Harbor Television to wait.", None, None, id="called on an outlet"),
        pytest.param("The mayor said that the bridge was safe.", None, None, id="nobody named"),
    ],
)
def test_are_told_from_mere_listeners(text: str, addressee: str | None, via: str | None) -> None:
    mention = speech_of(text)[0]
    assert (mention.addressee and mention.addressee.of(text)) == addressee
    assert (mention.via and mention.via.of(text)) == via
