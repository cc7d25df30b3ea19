"""What is to be is found where the words set a day for it, and what was done to a thing where they give its day."""

from __future__ import annotations

import pytest

from tests.extraction.events.reading import events_of, told


@pytest.mark.parametrize(
    ("text", "kind", "status", "edtf"),
    [
        ("The strike planned for Friday has angered Norway.", "scheduled", "planned", "2025-02-28"),
        ("New checks due in March would slow the trains.", "scheduled", "planned", "2025-03"),
        ("The meeting scheduled for Friday has angered Norway.", "scheduled", "planned", "2025-02-28"),
        ("The hearing scheduled for Friday was postponed.", "scheduled", "cancelled", "2025-02-28"),
        ("The union called a rally for Friday.", "scheduled", "planned", "2025-02-28"),
        ("The hearing was rescheduled for Friday.", "scheduled", "planned", "2025-02-28"),
        ("Berg has called an election for Friday.", "vote", "planned", "2025-02-28"),
        ("The hearing, pencilled in for Friday, was moved.", "scheduled", "planned", "2025-02-28"),
        ("A ruling is expected on Friday.", "scheduled", "planned", "2025-02-28"),
        ("A verdict in the case is expected by Friday.", "scheduled", "planned", "../2025-02-28"),
        ("A decision is due next week.", "scheduled", "planned", "2025-03-03/2025-03-09"),
        ("Ana Berg is due in court on Friday.", "scheduled", "planned", "2025-02-28"),
    ],
)
def test_by_the_noun_that_is_set_for_a_day(text: str, kind: str, status: str, edtf: str) -> None:
    assert (kind, status, edtf) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The strike planned for months has angered Norway.",
        "The strike planned on Monday has angered Norway.",
        "New checks made in March slowed the trains.",
        "Norway announced a debate on Friday's vote.",
        "Norway did not call a rally for Friday.",
        "Berg called a rally to mourn a man before the trial on Friday.",
        "The judge set bail for Berg on Monday, with the trial in April.",
        "The union called a rally on Monday.",
        '"The hearing scheduled for Friday is a farce," she said.',
        "Ana Berg, due in Oslo on Friday, is ill.",
        "A meeting of experts planned for Friday has angered Norway.",
        "The report was expected on Monday.",
        "The report was expected in March.",
        "No decision is expected on Friday.",
        "The report is expected to be out on Friday.",
        "The report is long on Friday.",
        "If a ruling is expected on Friday, Norway will wait.",
    ],
)
def test_not_by_nouns_that_nothing_sets_for_a_day(text: str) -> None:
    assert "appointed-noun" not in [event.rule for event in events_of(text)]


def test_with_whoever_set_it() -> None:
    event = events_of("Norway has called a debate for Friday.")[-1]
    assert (event.title, event.actors) == ("Norway's debate", ("norway",))


def test_once_where_a_verb_tells_it_too() -> None:
    assert told("Lund is expected in Oslo on Friday.") == [("visit", "planned", "2025-02-28")]


def test_of_a_vote_as_nobodys_own() -> None:
    assert [event.title for event in events_of("Berg has called an election for Friday.")][-1] == "An election"


def test_once_where_the_noun_tells_its_day() -> None:
    assert told("The talks with Sweden planned for Friday have angered Norway.") == [
        ("meeting", "planned", "2025-02-28"),
    ]


@pytest.mark.parametrize(
    ("text", "status", "edtf"),
    [
        ("Norway announced that Sweden would host the games.", "planned", ""),
        ("Norway said that Sweden would host the games this week.", "planned", "2025-02-24/2025-03-02"),
        ("Tariffs due to start on Friday would hit the farms.", "planned", "2025-02-28"),
        ("Norway is due to send an adviser to Sweden.", "planned", ""),
    ],
)
def test_by_words_for_what_is_to_come(text: str, status: str, edtf: str) -> None:
    assert ("scheduled", status, edtf) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Norway said that Sweden would host the games.",
        "Norway announced that Sweden would host the games if it could.",
        "Norway would host the games this week.",
        "Norway was due to send an adviser to Sweden.",
        "The games would help Norway, which announced the plan.",
    ],
)
def test_not_by_words_for_what_might_be(text: str) -> None:
    assert "scheduled" not in [kind for kind, _, _ in told(text)]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("A ruling issued by Norway on Monday is unclear.", "A ruling is issued by Norway"),
        ("Jon Lund, arrested by Norway on Monday, is ill.", "Jon Lund is arrested by Norway"),
    ],
)
def test_of_what_was_done_to_a_noun_on_a_day(text: str, title: str) -> None:
    assert title in [event.title for event in events_of(text)]


@pytest.mark.parametrize(
    "text",
    [
        "A ruling issued by Norway is unclear.",
        "A ruling issued on Monday is unclear.",
        "A ruling seen by Norway on Monday is unclear.",
        "A letter naming Norway on Monday is unclear.",
    ],
)
def test_not_of_what_nobody_did_on_a_day(text: str) -> None:
    assert events_of(text) == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Berg called an election.", "announcement"),
        ("Norway called a ballot.", "announcement"),
        ("Berg called for an election.", "demand"),
        ("Berg called for a ballot.", "demand"),
    ],
)
def test_by_calling_a_vote_and_by_calling_for_one(text: str, kind: str) -> None:
    assert [event.kind.value for event in events_of(text)] == [kind]
