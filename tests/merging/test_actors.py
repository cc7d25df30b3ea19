"""Actors of several articles …"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.builders import value_of_article
from timeline.domain.dates import PartialDate
from timeline.domain.kinds import ActorKind, EntryType, EventKind, EventStatus, StatementKind
from timeline.domain.spans import Span
from timeline.extraction.actors.names.known import KnownActors, read_known_actors
from timeline.extraction.records import (
    ActorMention,
    ArticleActor,
    EventMention,
    Findings,
    SpeechMention,
    StatementMention,
)
from timeline.merging.actors import MergedActors, merge_actors, rename_actors
from timeline.merging.identity import PreviousEvidence, PreviousIds
from timeline.merging.records import Alias, Role

WORDS = Span(0, 3)
LISTED = """
[[actor]]
id = "olena-kovalenko"
name = "Olena Kovalenko"
kind = "person"
aliases = ["Kovalenko"]
country = "ukraine"
wikidata = "Q42"
roles = [{ title = "Minister of Ports", country = "ukraine", since = 2024-03-01 }]
"""


def person(name: str, *aliases: str, kind: ActorKind = ActorKind.PERSON, **fields: Any) -> ArticleActor:
    id = name.lower().replace(" ", "-")
    return replace(ArticleActor(id, name, kind, aliases, (ActorMention(WORDS, id, "name"),)), **fields)


def article_of(*actors: ArticleActor, id: str = "a") -> Findings:
    return Findings(value_of_article(id, text=", ".join(actor.name for actor in actors)), actors=actors)


def merged(
    *articles: ArticleActor, known: KnownActors | None = None, previous: PreviousIds | None = None
) -> MergedActors:
    """Each actor told of in an article of its own, merged."""
    findings = [article_of(actor, id=f"a{number}") for number, actor in enumerate(articles)]
    return merge_actors(findings, known or KnownActors(), previous or PreviousIds())


def named_before(*ids: str) -> PreviousIds:
    return PreviousIds(tuple(PreviousEvidence(EntryType.ACTOR, id, "", (), id) for id in ids))


@pytest.mark.parametrize(
    ("one", "other", "ids"),
    [
        pytest.param("Olha Vasylyshyna", "Olha Vasilishina", {"olha-vasylyshyna"}, id="letters of one name"),
        pytest.param("Olha Bondar", "Olena Bondar", {"olha-bondar", "olena-bondar"}, id="two first names"),
        pytest.param("Vasylyshyna", "Vasilishina", {"vasylyshyna", "vasilishina"}, id="surnames alone"),
    ],
)
def test_are_one_under_spellings_of_a_full_name(one: str, other: str, ids: set[str]) -> None:
    assert {actor.id for actor in merged(person(one), person(other)).actors} == ids


def test_are_several_where_bodies_are_called_nearly_alike() -> None:
    bodies = (person(name, kind=ActorKind.ORGANISATION) for name in ("Lviv Yards", "Lvyv Yards"))
    assert len(merged(*bodies).actors) == 2


@pytest.mark.parametrize(
    ("known", "previous", "kept"),
    [
        pytest.param("", (), "olena-kowalenko", id="else the first"),
        pytest.param("", ("olena-kovalenko",), "olena-kovalenko", id="rather the one of the former timeline"),
        pytest.param(LISTED, ("olena-kowalenko",), "olena-kovalenko", id="first of all the listed one"),
    ],
)
def test_go_by_one_id_of_theirs(known: str, previous: tuple[str, ...], kept: str) -> None:
    told = merged(
        person("Olena Kowalenko"),
        person("Olena Kovalenko"),
        known=read_known_actors(known, ""),
        previous=named_before(*previous),
    )
    assert set(told.present.values()) == {kept}
    gone = [name for name in told.present if name != kept]
    assert [(alias.id, alias.target) for alias in told.aliases] == [(name, kept) for name in gone]


def test_have_the_name_the_kind_and_the_country_that_most_articles_give() -> None:
    told = (
        person("Ida Lund", "Lund", role="mayor", country="norway"),
        person("Ida Lund", role="mayor", country="denmark"),
        person("Ida Lund", role="poet", country="norway"),
        person("Ida Lund", kind=ActorKind.ORGANISATION),
    )
    (actor,) = merged(*told).actors
    assert (actor.name, actor.names, actor.kind, actor.country) == ("Ida Lund", ("Lund",), ActorKind.PERSON, "norway")
    assert actor.roles == (Role("mayor", "norway"), Role("poet", "norway"))


def test_have_what_the_list_says_of_them_and_all_their_names() -> None:
    (actor,) = merged(person("Olena Kovalenko", "the minister"), known=read_known_actors(LISTED, "")).actors
    assert (actor.country, actor.wikidata) == ("ukraine", "Q42")
    assert actor.names == ("Kovalenko", "the minister")
    assert actor.roles == (Role("Minister of Ports", "ukraine", "2024-03-01", ""),)


def test_are_found_by_all_ids_that_they_ever_had() -> None:
    aliases = (Alias(EntryType.ACTOR, "i-lund", "lund"), Alias(EntryType.ACTOR, "gone", "nobody"))
    evidence = (PreviousEvidence(EntryType.ACTOR, "lund", "", (), "Ida Lund"),)
    found = merged(person("Ida Lund"), previous=PreviousIds(evidence, aliases)).aliases
    assert {(alias.id, alias.target) for alias in found} == {("i-lund", "ida-lund"), ("lund", "ida-lund")}


def test_are_nobody_of_another_kind_of_entry() -> None:
    aliases = (Alias(EntryType.EVENT, "lund", "ida-lund"),)
    assert merged(person("Ida Lund"), previous=PreviousIds((), aliases)).aliases == ()


def telling(*ids: str) -> Findings:
    """An article in which the first of these speaks to the second, through the third, and all of them meet."""
    speech = SpeechMention((WORDS,), StatementKind.DIRECT, 0, "quote")
    said = StatementMention(speech, ids[0], "name", ids[1], ids[2], PartialDate.unknown(), "no-date")
    unsaid = replace(said, speaker=None, addressee=None, via=None)
    met = EventMention(
        EventKind.MEETING, EventStatus.HAPPENED, "", ids, WORDS, WORDS, PartialDate.unknown(), "no-date", "verb"
    )
    actors = tuple(ArticleActor(id, id, ActorKind.PERSON, (), (ActorMention(WORDS, id, "name"),)) for id in ids)
    return Findings(value_of_article(), actors=actors, statements=(said, unsaid), events=(met,))


def test_go_by_the_present_id_wherever_they_are_told_of() -> None:
    renamed, wanted = rename_actors(telling("old", "b", "c"), {"old": "new"}), telling("new", "b", "c")
    assert (renamed.statements, renamed.events) == (wanted.statements, wanted.events)
    assert [(actor.id, actor.name) for actor in renamed.actors] == [("new", "old"), ("b", "b"), ("c", "c")]
    assert [actor.mentions for actor in renamed.actors] == [actor.mentions for actor in wanted.actors]


def test_take_part_once_where_two_ids_become_one() -> None:
    (met,) = rename_actors(telling("old", "new", "c"), {"old": "new"}).events
    assert met.actors == ("new", "c")


def test_are_left_alone_where_all_ids_are_present_ones() -> None:
    told = telling("a", "b", "c")
    assert rename_actors(told, {"a": "a", "other": "else"}) is told
