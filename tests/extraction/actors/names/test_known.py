"""The actors known in advance are read whole, or refused by file and key."""

from __future__ import annotations

from datetime import date

import pytest

from tests.conftest import ROOT
from timeline.domain.kinds import ActorKind
from timeline.extraction.actors import KnownRole, read_known_actors
from timeline.extraction.actors.names.countries import countries
from timeline.extraction.faults import SeedError

ONE = 'actor = [{{id = "ida-lund", name = "Ida Lund", kind = "person"{}}}]'
SEEDS = ROOT / "seeds" / "actors.toml"


def test_reads_every_key() -> None:
    more = (
        ', aliases = ["Lund"], called = ["sage"], country = "norway", wikidata = "Q1", gender = "female", '
        'roles = [{title = "Minister"}]'
    )
    (actor,) = read_known_actors(ONE.format(more), "actors.toml").actors
    assert (actor.id, actor.name, actor.kind, actor.aliases) == ("ida-lund", "Ida Lund", ActorKind.PERSON, ("Lund",))
    assert (actor.country, actor.wikidata, actor.gender) == ("norway", "Q1", "female")
    assert (actor.called, actor.roles) == (("sage",), (KnownRole("Minister"),))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("actor = [", "not TOML", id="broken TOML"),
        pytest.param("people = []", "unknown key 'people'", id="unknown table"),
        pytest.param("actor = 1", "key 'actor'", id="no tables"),
        pytest.param('actor = ["Ida"]', "actor 1: expected a table", id="text for a table"),
        pytest.param('actor = [{id = "x", name = "X"}]', "(x): missing key 'kind'", id="missing key"),
        pytest.param(ONE.format(", age = 3"), "(ida-lund): unknown key 'age'", id="unknown key"),
        pytest.param(ONE.format(', aliases = "Lund"'), "key 'aliases'", id="alias no list"),
        pytest.param(ONE.format(', aliases = ["-"]'), "key 'aliases'", id="alias without a letter"),
        pytest.param(ONE.format(', aliases = ["Ida Lund"]'), "'Ida Lund' is given twice", id="alias twice"),
        pytest.param(ONE.format(', gender = "f"'), "key 'gender'", id="unknown gender"),
        pytest.param(ONE.format(", country = 1"), "key 'country': expected text, found 1", id="number for text"),
        pytest.param(ONE.format(", roles = 1"), "key 'roles'", id="roles no list"),
        pytest.param(ONE.format(", roles = [1]"), "role 1: expected a table", id="role no table"),
        pytest.param(ONE.format(", roles = [{}]"), "role 1: missing key 'title'", id="role without title"),
        pytest.param(ONE.format(', roles = [{title = "M", day = 1}]'), "unknown key 'day'", id="unknown key of a role"),
        pytest.param(ONE.format(', roles = [{title = "M", since = "2020"}]'), "key 'since'", id="text for a day"),
        pytest.param(
            ONE.format(', roles = [{title = "M", since = 2020-01-02, until = 2020-01-01}]'),
            "key 'until'",
            id="ends before it begins",
        ),
        pytest.param('actor = [{id = "Ida Lund", name = "I", kind = "person"}]', "key 'id'", id="id with spaces"),
        pytest.param('actor = [{id = "x", name = "X", kind = "robot"}]', "key 'kind'", id="unknown kind"),
    ],
)
def test_are_refused_with_the_place(text: str, words: str) -> None:
    with pytest.raises(SeedError) as caught:
        read_known_actors(text, "actors.toml")
    assert str(caught.value).startswith("actors.toml")
    assert words in str(caught.value)


@pytest.mark.parametrize("second", [("ida-lund", "Other"), ("other", "Ida Lund")], ids=["same id", "same name"])
def test_have_ids_and_names_once(second: tuple[str, str]) -> None:
    row = '[[actor]]\nid = "{}"\nname = "{}"\nkind = "person"\n'
    with pytest.raises(SeedError, match="ida-lund"):
        read_known_actors(row.format("ida-lund", "Ida Lund") + row.format(*second), "actors.toml")


@pytest.mark.parametrize(
    ("day", "holds"),
    [(date(2019, 12, 31), False), (date(2020, 1, 1), True), (date(2021, 1, 1), True), (date(2021, 1, 2), False)],
)
def test_hold_offices_from_the_first_day_to_the_last(day: date, holds: bool) -> None:
    assert KnownRole("Minister", since=date(2020, 1, 1), until=date(2021, 1, 1)).holds_on(day) is holds


def test_without_a_day_hold_what_they_have_not_left() -> None:
    assert KnownRole("Minister").holds_on(None)
    assert not KnownRole("Minister", until=date(2021, 1, 1)).holds_on(None)


def test_of_the_seeds_name_their_countries() -> None:
    actors = read_known_actors(SEEDS.read_text(encoding="utf-8"), "actors.toml").actors
    named = {actor.country for actor in actors} | {role.country for actor in actors for role in actor.roles}
    assert named - {""} <= {country.id for country in countries()}
