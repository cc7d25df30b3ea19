"""Who took part in what a noun goes back to takes part in what is told by that noun."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.extraction.events.reading import events_of
from tests.extraction.readings import reading_of
from timeline.domain.kinds import EventKind
from timeline.extraction.events.arguments.earlier import earlier_participants
from timeline.extraction.events.detection.triggers import Trigger
from timeline.extraction.events.finding import find_by_rules


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Norway struck Sweden. Snow fell. The strike began on Monday.", ("norway", "sweden")),
        ("Norway struck Sweden. Snow fell. The next strike began on Monday.", ()),
        ("Norway struck Sweden. Snow fell. A strike began on Monday.", ()),
        ("Norway invaded Sweden. Snow fell. The invasion started on Monday.", ("norway", "sweden")),
        ("Norway invaded Sweden. Snow fell. The storm started on Monday.", ()),
        ("Berg released a reporter. Snow fell. The reporter slept on Monday.", ()),
        ("Norway reported a loss. Snow fell. The reporter was arrested on Monday.", ()),
        ("Norway protected a ship. Snow fell. The protest was held on Monday.", ()),
        ("Norway banned fish. Snow fell. The ban was lifted on Monday.", ("norway",)),
        ("Norway banned fish. Snow fell. The ban was lifted in 2014.", ()),
    ],
    ids=[
        "same word",
        "another",
        "any",
        "its verb",
        "other word",
        "a person",
        "who did it",
        "like it",
        "of late",
        "long ago",
    ],
)
def test_where_nobody_is_named(text: str, actors: tuple[str, ...]) -> None:
    assert events_of(text)[-1].actors == actors


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Norway offered Sweden fish. Snow fell. Sweden rejected the offer on Monday.", ("sweden", "norway")),
        ("Norway offered Sweden fish. Snow fell. Sweden rejected an offer on Monday.", ("sweden",)),
        ("Norway offered Sweden fish. Snow fell. Sweden rejected the offer of a loan on Monday.", ("sweden",)),
        ("Norway offered Sweden fish. Snow fell. Sweden rejected the idea on Monday.", ("sweden",)),
    ],
    ids=["the offer", "any", "told which", "something else"],
)
def test_as_those_who_are_answered(text: str, actors: tuple[str, ...]) -> None:
    assert events_of(text)[-1].actors == actors


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
def test_as_both_sides(text: str, actors: int) -> None:
    assert len(events_of(text)[-1].actors) == actors


@pytest.mark.parametrize(
    ("text", "office", "actors"),
    [
        ("Sweden waits. Jon Lund wept. Ana Berg met her Swedish counterpart on Monday.", "Minister", ("jon-lund",)),
        ("Sweden waits. Jon Lund wept. Ana Berg met her Swedish counterpart on Monday.", "Judge", ("sweden",)),
        ("Sweden waits. Jon Lund wept. Ana Berg met a Swedish envoy on Monday.", "Minister", ("sweden",)),
    ],
    ids=["same office", "another office", "no counterpart"],
)
def test_of_the_same_office_abroad(text: str, office: str, actors: tuple[str, ...]) -> None:
    reading = reading_of(text)
    roles = {"ana-berg": ("Minister", "norway"), "jon-lund": (office, "sweden")}
    people = (
        replace(actor, role=roles[actor.id][0], country=roles[actor.id][1]) if actor.id in roles else actor
        for actor in reading.actors
    )
    events = find_by_rules(replace(reading, actors=tuple(people)))
    assert events[-1].actors == ("ana-berg", *actors)


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Norway waits. Ana Berg offered her country's help on Monday.", ("ana-berg", "norway")),
        ("Norway waits. Ana Berg offered her brother's help on Monday.", ("ana-berg",)),
    ],
    ids=["country", "brother"],
)
def test_for_their_country(text: str, actors: tuple[str, ...]) -> None:
    reading = reading_of(text)
    people = (replace(actor, country="norway") if actor.id == "ana-berg" else actor for actor in reading.actors)
    (event,) = find_by_rules(replace(reading, actors=tuple(people)))
    assert set(event.actors) == set(actors)


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Norway struck Sweden. The strike was long. The strike ended.", ("norway", "sweden")),
        ("Norway struck Sweden. A strike was called. The strike ended.", ()),
        ("Norway struck Sweden. Gunmen struck a bank. The strike ended.", ()),
    ],
    ids=["known", "told anew", "by others"],
)
def test_of_the_last_that_was_told_anew(text: str, actors: tuple[str, ...]) -> None:
    reading = reading_of(text)
    (paragraph,) = reading.paragraphs
    verb = next(word for word in paragraph.doc.tokens if word.text == "ended")
    assert earlier_participants(reading, paragraph, Trigger(verb, EventKind.BACKGROUND, "dated-clause")) == actors
