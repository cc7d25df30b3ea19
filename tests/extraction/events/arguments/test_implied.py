"""Who takes part though no argument of the clause names him is told by what is done."""

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
    assert [event.actors for event in find_by_rules(replace(reading, actors=actors))] == [("ana-berg",)]


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
        pytest.param(
            "Norway was condemned in a joint statement on Sweden on Monday.",
            EventKind.ANNOUNCEMENT,
            {"norway"},
            id="in a statement on",
        ),
        pytest.param("The talks on Monday were mediated by Norway.", EventKind.MEETING, {"norway"}, id="mediated by"),
        pytest.param(
            "The talks of Berg and Lund on Monday were condemned by Norway.",
            EventKind.MEETING,
            {"ana-berg", "jon-lund"},
            id="condemned by",
        ),
        pytest.param(
            "The attack on Norway on Monday was claimed by Sweden.",
            EventKind.MILITARY,
            {"norway", "sweden"},
            id="claimed by",
        ),
        pytest.param("The visit by Berg on Monday was filmed by Lund.", EventKind.VISIT, {"ana-berg"}, id="filmed by"),
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
            "Norway praised a plan drawn up after talks with Sweden.", EventKind.MEETING, {"sweden"}, id="of others"
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
            "On Monday Norway and Sweden signed an accord on the border with Finland.",
            EventKind.AGREEMENT,
            {"norway", "sweden", "finland"},
            id="on the border",
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
        pytest.param("The protests began on Monday. The protesters left the rioters.", (), id="of one of two"),
        pytest.param("Berg's protests began on Monday. The protesters left.", ("ana-berg",), id="of somebody named"),
        pytest.param("The floods began on Monday. The protesters left.", (), id="of no crowd"),
    ],
)
def test_the_crowd_whose_deed_it_is(text: str, actors: tuple[str, ...]) -> None:
    reading = reading_of(text)
    crowds = tuple(called(text, word, ActorKind.GROUP) for word in ("protesters", "rioters") if word in text)
    (first, *_) = find_by_rules(replace(reading, actors=(*reading.actors, *crowds)))
    assert first.actors == actors


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        pytest.param("Berg and Lund told", ("ana-berg", "jon-lund", "gazette"), id="who is joined"),
        pytest.param("Lund's cousin Berg told", ("ana-berg", "gazette"), id="who is only named"),
    ],
)
def test_who_speaks_beside_the_speaker(text: str, actors: tuple[str, ...]) -> None:
    found = events_of(f"{text} the Gazette that fish is cheap.", {"fish is cheap": "ana-berg|told"})
    assert [event.actors for event in found] == [actors]


@pytest.mark.parametrize(
    ("words", "kind", "actors"),
    [
        pytest.param("minister", ActorKind.PERSON, ("minister", "ana-berg"), id="who is known"),
        pytest.param("slept", ActorKind.PERSON, ("norway", "ana-berg"), id="who is not"),
    ],
)
def test_the_country_for_the_holder_of_an_office(words: str, kind: ActorKind, actors: tuple[str, ...]) -> None:
    text = "Norway's minister met Berg on Monday. Fishermen slept."
    reading = reading_of(text)
    found = find_by_rules(replace(reading, actors=(*reading.actors, called(text, words, kind))))
    assert [event.actors for event in found] == [actors]


def test_a_country_behind_its_article() -> None:
    text = "Berg flew to the Netherlands on Monday. The Netherlands froze."
    reading = reading_of(text)
    known = replace(called(text, "Netherlands froze", ActorKind.COUNTRY), id="netherlands")
    found = find_by_rules(replace(reading, actors=(*reading.actors, known)))
    assert [event.actors for event in found if event.kind is EventKind.VISIT] == [("ana-berg", "netherlands")]


def called(text: str, words: str, kind: ActorKind) -> ArticleActor:
    """An actor who is called so in the text, once."""
    start = text.index(words)
    return ArticleActor(words, words, kind, (), (ActorMention(Span(start, start + len(words)), words, "given"),))


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
    found = find_by_rules(replace(reading, actors=known))
    assert [event.actors for event in found if event.kind is EventKind.MEETING] == [actors]


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
