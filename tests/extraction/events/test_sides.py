"""Sides that did something with each other are remembered for what names nobody and takes two."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.extraction.events.reading import events_of
from tests.extraction.readings import reading_of
from timeline.domain.kinds import ActorKind, EventKind
from timeline.domain.spans import Span
from timeline.extraction.events.finding import find_by_rules
from timeline.extraction.records import ActorMention, ArticleActor


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Norway met Sweden on Monday. The next round is set for Friday.", ("norway", "sweden")),
        (
            "Norway met Sweden. Berg held a summit with Lund on Monday. The next round is set for Friday.",
            ("norway", "sweden"),
        ),
        ("Berg and Lund met. Norway and Sweden held talks. A further meeting is set for Friday.", ("norway", "sweden")),
        ("Norway and Sweden agreed to talk. Berg met Lund. The next round is set for Friday.", ("norway", "sweden")),
        ("Norway and Sweden agreed to talk. Berg met Lund. The next meeting is on Friday.", ("ana-berg", "jon-lund")),
        ("Norway met Sweden in 2014. The next round is set for Friday.", ()),
        ("Norway slept. The next round is set for Friday.", ()),
        ("Norway met Sweden on Monday. The board cancelled a meeting on Friday.", ()),
    ],
)
def test_of_the_meeting_before_met_again(text: str, actors: tuple[str, ...]) -> None:
    assert [event.actors for event in events_of(text) if event.kind is EventKind.MEETING][-1] == actors


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Norway and Sweden signed a truce. Snow fell. The truce will expire on Friday.", ("norway", "sweden")),
        ("Norway and Sweden signed a truce. Snow fell. The shop will close on Friday.", ()),
        ("\u201cNorway and Sweden signed it,\u201d he said. The truce will expire on Friday.", ()),
        ("Norway and Sweden met. Finland slept. Both sides signed a deal on Friday.", ("norway", "sweden")),
        ("Norway accepted the plan in Sweden. Both sides will sign a deal on Friday.", ("norway", "sweden")),
        ("Berg met Lund. Snow fell. The two signed a pact.", ("ana-berg", "jon-lund")),
        ("Berg met Lund. Snow fell. Two signed a pact on Monday.", ()),
        (
            "Berg met Lund. The delegations of Norway, Sweden and Finland met on Monday.",
            ("norway", "sweden", "finland"),
        ),
    ],
    ids=["truce", "shop", "quoted", "both sides", "most named", "the two", "any two", "of those named"],
)
def test_of_what_was_told_before_are_both_sides(text: str, actors: tuple[str, ...]) -> None:
    assert events_of(text)[-1].actors == actors


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Norwegian missiles struck the port of Norway on Monday. Sweden slept.", ("norway",)),
        ("Swedish missiles struck a port on Monday. Sweden slept.", ("sweden",)),
        ("Swedish exports fell on Monday. Sweden slept.", ("sweden",)),
        ("Old missiles struck a Swedish tree on Monday. Sweden slept.", ()),
    ],
    ids=["own", "theirs", "goods", "nobody's"],
)
def test_of_a_deed_are_those_whose_arms_or_goods_did_it(text: str, actors: tuple[str, ...]) -> None:
    assert [event.actors for event in events_of(text)] == [actors]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Norway accepted the plan in Sweden on Monday.", ("norway",)),
        ("Norway accepted the plan of Sweden on Monday.", ("norway", "sweden")),
    ],
)
def test_of_an_agreement_are_not_its_place(text: str, actors: tuple[str, ...]) -> None:
    assert [event.actors for event in events_of(text)] == [actors]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Norway met Sweden on Monday. Snow fell. The two sides agreed to a truce.", "2025-02-24"),
        ("Norway met Sweden on Monday. Snow fell. Norway and Finland agreed to a truce.", ""),
        ("Norway met Sweden on Monday. Snow fell. The two sides had agreed to a truce in 2014.", "2014"),
    ],
    ids=["the same", "another", "its own day"],
)
def test_agreed_on_the_day_of_their_talks(text: str, edtf: str) -> None:
    (found,) = (event for event in events_of(text) if event.kind is EventKind.AGREEMENT)
    assert found.date.edtf == edtf


@pytest.mark.parametrize(("room", "count"), [("Chancellery", 2), ("Gazette", 3)], ids=["seat", "body"])
def test_of_a_meeting_are_not_the_house_where_it_is_held(room: str, count: int) -> None:
    text = f"Berg held a {room} meeting with Lund on Monday."
    reading = reading_of(text)
    place = Span(text.index(room), text.index(room) + len(room))
    body = ArticleActor("house", room, ActorKind.GOVERNMENT, (), (ActorMention(place, "house", "given"),))
    (event,) = find_by_rules(replace(reading, actors=(*reading.actors, body)))
    assert len(event.actors) == count


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Norway met Sweden. Snow fell. The talks with Sweden ended on Monday.", ("sweden", "norway")),
        ("Norway met Sweden. Snow fell. Some talks with Sweden ended on Monday.", ("sweden",)),
        ("Norway met Sweden. Snow fell. The talks with Finland ended on Monday.", ("finland",)),
        ("Norway met Sweden. Snow fell. Norway pledged to sign a deal on Monday.", ("norway", "sweden")),
        ("Berg met Lund. Snow fell. Berg smiled at a joint press conference on Monday.", ("ana-berg", "jon-lund")),
        ("Berg met Lund. Snow fell. Berg smiled at a press conference on Monday.", ("ana-berg",)),
    ],
    ids=["the talks", "any talks", "with another", "a deal", "joint", "own"],
)
def test_complete_the_one_that_is_named(text: str, actors: tuple[str, ...]) -> None:
    assert events_of(text)[-1].actors == actors


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Russia slept. Ukraine slept. The invasion began in 2022.", ("russia", "ukraine")),
        ("Russia slept. Ukraine slept. Snow fell after the start of the war.", ("russia", "ukraine")),
        ("Russia slept. Ukraine slept. The price war began in 2022.", ()),
        ("Russia slept. Norway slept. The invasion began in 2022.", ()),
        ("Russia slept. Ukraine slept. Berg ordered the invasion in 2022.", ("ana-berg",)),
        ("Russia slept. Ukraine slept. Norway slept. The invasion of Norway began in 2022.", ("norway",)),
    ],
    ids=["none", "a turn of it", "of prices", "one is not named", "by who ordered it", "another's"],
)
def test_of_a_war_are_both_where_the_article_names_both(text: str, actors: tuple[str, ...]) -> None:
    reading = reading_of(text)
    further = tuple(_country(text, name) for name in ("Russia", "Ukraine") if name in text)
    events = find_by_rules(replace(reading, actors=(*reading.actors, *further)))
    assert [event.actors for event in events if event.date.is_known or event.rule == "turn"] == [actors]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Norway met Sweden. Snow fell. The talks were chaired by Costa on Monday.", 3),
        ("Norway met Sweden. Snow fell. Talks were chaired by Costa on Monday.", 1),
        ("Norway met Sweden. Snow fell. Finland will host the talks on Friday.", 3),
        ("Norway met Sweden. Snow fell. Finland will host talks on Friday.", 1),
        ("Norway met Sweden. Snow fell. Finland will host the summit on Friday.", 1),
        ("Norway and Sweden exchanged fire. Snow fell. Both sides will meet on Friday.", 2),
        ("Norway met Sweden. Snow fell. A dinner was chaired by Costa on Monday.", 1),
        ("Norway met Sweden. Snow fell. A truce between the two sides began on Monday.", 2),
        ("Norway met Sweden. Snow fell. Both countries' leaders signed a pact on Monday.", 2),
        ("Norway met Sweden. Snow fell. Many countries' leaders signed a pact on Monday.", 0),
        ("Norway and Sweden quarrelled. Snow fell. The two presidents will meet on Friday.", 2),
        ("Norway slept. Sweden slept. Finland slept. Both sides will meet on Friday.", 0),
    ],
    ids=[
        "led",
        "any led",
        "hosted",
        "any hosted",
        "of many",
        "fought",
        "another",
        "between",
        "whose leaders",
        "many",
        "of countries",
        "one of three",
    ],
)
def test_are_counted_where_a_noun_means_both(text: str, actors: int) -> None:
    assert len(events_of(text)[-1].actors) == actors


def _country(text: str, name: str) -> ArticleActor:
    start = text.index(name)
    mention = ActorMention(Span(start, start + len(name)), name.lower(), "given")
    return ArticleActor(name.lower(), name, ActorKind.COUNTRY, (), (mention,))
