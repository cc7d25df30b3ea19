"""Who takes part though no argument of the clause names him is told by what is done."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.extraction.events.reading import events_of
from tests.extraction.readings import reading_of
from timeline.domain.kinds import ActorKind, EventKind
from timeline.domain.spans import Span
from timeline.extraction.events import find_events
from timeline.extraction.records import ActorMention, ArticleActor


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Berg visited Sweden on Monday.", ("ana-berg", "sweden")),
        ("Berg paid a visit to Sweden on Monday.", ("ana-berg", "sweden")),
        ("Berg arrived in Sweden on Monday.", ("ana-berg", "sweden")),
        ("Berg flew to Norway and Sweden on Monday.", ("ana-berg", "norway", "sweden")),
        ("Berg visited Oslo on Monday.", ("ana-berg",)),
        ("Berg returned to Sweden on Monday.", ("ana-berg",)),
        ("Berg left Sweden for Norway on Monday.", ("ana-berg",)),
        ("Norway sent an envoy to Sweden on Monday.", ("norway", "sweden")),
    ],
)
def test_the_country_that_is_visited(text: str, actors: tuple[str, ...]) -> None:
    assert [event.actors for event in events_of(text) if event.kind is EventKind.VISIT] == [actors]


def test_nobody_visits_his_own_country() -> None:
    reading = reading_of("Berg flew to Sweden on Monday.")
    actors = tuple(replace(row, country="sweden") if row.id == "ana-berg" else row for row in reading.actors)
    assert [event.actors for event in find_events(replace(reading, actors=actors))] == [("ana-berg",)]


@pytest.mark.parametrize(
    ("text", "kind", "actors"),
    [
        pytest.param(
            "Norway was condemned in a joint statement by Sweden and Finland on Monday.",
            EventKind.ANNOUNCEMENT,
            {"norway", "sweden", "finland"},
            id="in a statement by",
        ),
        pytest.param(
            "Norway was condemned in a debate by the sea on Monday.",
            EventKind.ANNOUNCEMENT,
            {"norway"},
            id="in no words",
        ),
        pytest.param("The talks on Monday were mediated by Norway.", EventKind.MEETING, {"norway"}, id="mediated by"),
        pytest.param(
            "The talks of Berg and Lund on Monday were condemned by Norway.",
            EventKind.MEETING,
            {"ana-berg", "jon-lund"},
            id="condemned by",
        ),
        pytest.param(
            "Norway's foreign minister met Lund on Monday.", EventKind.MEETING, {"norway", "jon-lund"}, id="an office"
        ),
        pytest.param(
            "Norway's foreign minister Ana Berg met Lund on Monday.",
            EventKind.MEETING,
            {"ana-berg", "jon-lund"},
            id="an office beside a name",
        ),
        pytest.param(
            "Norway's party, the Reds, met Lund on Monday.", EventKind.MEETING, {"jon-lund"}, id="beside another name"
        ),
        pytest.param(
            "Norway dropped plans to raise taxes after talks with Sweden.",
            EventKind.MEETING,
            {"norway", "sweden"},
            id="after talks",
        ),
        pytest.param(
            "On Monday Norway fired rockets near the border with Sweden.",
            EventKind.MILITARY,
            {"norway"},
            id="near the border",
        ),
        pytest.param(
            "On Monday Norway fired rockets near the borders with Oslo, Sweden and Finland.",
            EventKind.MILITARY,
            {"norway"},
            id="near the borders of several",
        ),
        pytest.param(
            "On Monday Norway fired rockets at the army of Sweden.", EventKind.MILITARY, {"norway", "sweden"}, id="at"
        ),
    ],
)
def test_those_behind_other_words(text: str, kind: EventKind, actors: set[str]) -> None:
    assert [set(event.actors) for event in events_of(text) if event.kind is kind] == [actors]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        pytest.param("The protests began on Monday. The protesters left.", ("protesters",), id="of the only crowd"),
        pytest.param("The floods began on Monday. The protesters left.", (), id="of no crowd"),
    ],
)
def test_the_crowd_whose_deed_it_is(text: str, actors: tuple[str, ...]) -> None:
    reading, start = reading_of(text), text.index("protesters left")
    crowd = ActorMention(Span(start, start + len("protesters")), "protesters", "given")
    known = ArticleActor("protesters", "protesters", ActorKind.GROUP, (), (crowd,))
    (first, *_) = find_events(replace(reading, actors=(known,)))
    assert first.actors == actors


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        pytest.param("Sweden slept. Berg met envoys from Sweden on Monday.", ("ana-berg", "sweden"), id="from"),
        pytest.param("Sweden slept. Berg met the leaders of Sweden on Monday.", ("ana-berg", "sweden"), id="of"),
        pytest.param(
            "Sweden slept. Berg met leaders from Spain, Portugal and Sweden on Monday.",
            ("ana-berg", "sweden"),
            id="last",
        ),
        pytest.param("Sweden slept. Berg met the fish of Sweden on Monday.", ("ana-berg",), id="no people"),
        pytest.param("Sweden slept. Berg met envoys near Sweden on Monday.", ("ana-berg",), id="near"),
    ],
)
def test_the_country_that_people_come_for(text: str, actors: tuple[str, ...]) -> None:
    """A country counts there where the stage before found it elsewhere only."""
    reading = reading_of(text)
    known = tuple(replace(row, mentions=row.mentions[:1]) for row in reading.actors)
    found = find_events(replace(reading, actors=known))
    assert [event.actors for event in found if event.kind is EventKind.MEETING] == [actors]
