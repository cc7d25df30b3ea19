"""A happening is told once, however often an article comes back to it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.extraction.events.reading import events_of
from tests.extraction.readings import TUESDAY, reading_of
from timeline.domain.kinds import EventKind
from timeline.extraction.dating import find_news
from timeline.extraction.events.finding import find_by_rules


def test_once_where_a_headline_tells_the_same() -> None:
    assert len(events_of("Berg meets Lund\nBerg met Lund on Monday.")) == 1


def test_in_a_headline_that_the_body_does_not_repeat() -> None:
    assert len(events_of("Berg meets Lund\nThe weather was fine.")) == 1


@pytest.mark.parametrize(
    ("text", "offers"),
    [
        ("Berg offered Lund a deal on Monday. The plan voiced by Berg is old.", 1),
        ("Berg offered Lund a deal on Monday. A plan presented by Costa is new.", 2),
    ],
)
def test_once_where_a_noun_only_goes_back(text: str, offers: int) -> None:
    assert sum(event.kind is EventKind.OFFER for event in events_of(text)) == offers


@pytest.mark.parametrize(
    ("text", "meetings"),
    [
        ("Berg meets Lund\nBerg met Lund on Monday.", 1),
        ("Berg meets Lund on Friday\nBerg met Lund on Monday.", 2),
    ],
)
def test_of_a_headline_where_the_body_tells_another_day(text: str, meetings: int) -> None:
    assert len(events_of(text)) == meetings


@pytest.mark.parametrize(
    ("text", "meetings"),
    [
        ("Berg met Lund on Monday. The meeting between Berg and Lund went well.", 1),
        ("Berg met Lund on Monday. Berg met Lund last week.", 2),
        ("Berg met Lund on Monday. Berg met Costa.", 2),
        ("Berg and Lund agreed to meet.", 1),
    ],
    ids=["told again", "of another day", "with another", "an appointment"],
)
def test_of_people_who_met_once(text: str, meetings: int) -> None:
    assert [event.kind for event in events_of(text)] == [EventKind.MEETING] * meetings


@pytest.mark.parametrize(
    ("day", "published", "pacts"),
    [
        pytest.param("on Monday", TUESDAY, 1, id="of a day near it"),
        pytest.param("in 2014", TUESDAY, 2, id="of a day far from it"),
        pytest.param("on Doomsday", date.max, 1, id="of the last day there is"),
    ],
)
def test_once_where_a_headline_takes_a_day_near_that_of_the_body(day: str, published: date, pacts: int) -> None:
    text = f"Norway signs a pact with Sweden\nNorway signed a pact with Sweden {day}."
    reading = reading_of(text, published=published)
    found = find_by_rules(replace(reading, news=find_news(reading)))
    assert len(found) == pacts


@pytest.mark.parametrize(
    ("text", "attacks"),
    [
        ("Gunmen attacked a bank in Norway on Monday. The attack took place at noon.", 1),
        ("Gunmen attacked a bank in Norway on Monday. An attack took place at noon.", 2),
        ("Gunmen attacked a bank in Norway on Monday. The attack took place last week.", 2),
    ],
    ids=["the attack", "an attack", "of another day"],
)
def test_once_where_a_noun_with_an_article_goes_back(text: str, attacks: int) -> None:
    assert sum(event.kind is EventKind.MILITARY for event in events_of(text)) == attacks


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Norway and Sweden met on Monday while gathered in Oslo.", [EventKind.MEETING]),
        (
            "Norway closed its port on Monday. Sweden voted on the deal on Monday.",
            [EventKind.BACKGROUND, EventKind.VOTE],
        ),
    ],
    ids=["in the words of a meeting", "beside a vote"],
)
def test_once_where_words_of_a_happening_have_a_clause_of_no_list(text: str, kinds: list[EventKind]) -> None:
    assert [event.kind for event in events_of(text)] == kinds


def test_of_a_briefing_once_though_it_is_named_again() -> None:
    text = "Berg held a press conference on Monday. During the press conference, Berg smiled. Lund gave an interview."
    assert [event.kind for event in events_of(text)] == [EventKind.PRESS_CONFERENCE, EventKind.INTERVIEW]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Berg, speaking at a briefing on Monday, said that prices rose.", [EventKind.PRESS_CONFERENCE]),
        ("Berg, speaking at a forum on Monday, said that prices rose.", [EventKind.ANNOUNCEMENT]),
        (
            "Berg, speaking at a forum on Monday, said that prices rose. In an interview on Monday, Berg smiled.",
            [EventKind.ANNOUNCEMENT, EventKind.INTERVIEW],
        ),
    ],
    ids=["at a briefing", "at a forum", "on two occasions"],
)
def test_of_what_is_said_at_a_briefing(text: str, kinds: list[EventKind]) -> None:
    events = events_of(text, {"prices rose": "ana-berg|said"})
    assert [event.kind for event in events] == kinds


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Norway voted on Monday to urge Sweden to act.", [EventKind.VOTE]),
        ("Norway voted on Monday, and urged Sweden to act.", [EventKind.VOTE, EventKind.DEMAND]),
    ],
    ids=["voted to urge", "voted and urged"],
)
def test_of_what_is_asked_by_a_vote(text: str, kinds: list[EventKind]) -> None:
    assert [event.kind for event in events_of(text)] == kinds


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Berg phoned Lund on Monday. Berg spoke with Lund.", [EventKind.CALL]),
        ("Berg met Lund on Monday. Berg phoned Lund.", [EventKind.MEETING, EventKind.CALL]),
    ],
    ids=["on the phone", "once more"],
)
def test_of_people_who_spoke_with_each_other(text: str, kinds: list[EventKind]) -> None:
    assert [event.kind for event in events_of(text)] == kinds


@pytest.mark.parametrize(
    ("text", "places"),
    [
        pytest.param("Berg meets Lund\nBerg met Lund on Monday.", ["Berg meets Lund"], id="a headline"),
        pytest.param("Berg met Lund on Monday.\nOn Monday it rained.", [], id="told once"),
        pytest.param(
            "Gunmen attacked a bank in Norway on Monday. The attack took place at noon.",
            ["The attack took place at noon"],
            id="a noun",
        ),
        pytest.param("Berg met Lund on Monday. Berg met Lund.", ["Berg met Lund"], id="people who met"),
        pytest.param(
            "Berg met Lund. On Monday Berg met Lund. Costa met Lund. Costa met Lund.", ["Costa met Lund"], id="a chain"
        ),
        pytest.param(
            'Berg announced a bill on Monday. "Fish is cheap," Berg announced on Monday.', [], id="said on one day"
        ),
        pytest.param("Berg phoned Lund. A talk between Berg and Lund is planned.", [], id="of another sort"),
    ],
)
def test_with_the_places_that_tell_it_again(text: str, places: list[str]) -> None:
    again = [told.evidence.of(text) for event in find_by_rules(reading_of(text)) for told in event.retold]
    assert again == places


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param(
            "Norway jails Berg over fraud\nBerg was sent to jail for fraud on Monday.", 1, id="in other words"
        ),
        pytest.param("Norway jails Berg over fraud\nLund opened a bakery on Monday.", 2, id="of something else"),
        pytest.param("Norway jails Berg on Friday\nBerg was sent to jail for fraud on Monday.", 2, id="of another day"),
    ],
)
def test_of_a_headline_in_other_words(text: str, count: int) -> None:
    assert len(find_by_rules(reading_of(text))) == count
