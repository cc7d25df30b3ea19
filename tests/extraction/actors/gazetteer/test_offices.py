"""Offices without a name stand for whoever held them on the day, by the dated roles of the list."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extraction.actors.reading import article, ids_of, known
from timeline.extraction.actors import KnownActors, find_actors, lay_out, read_known_actors
from timeline.extraction.language import parse

MINISTERS = """
[[actor]]
id = "eva-holm"
name = "Eva Holm"
kind = "person"
country = "norway"
roles = [{ title = "Defense Minister of Norway", country = "norway", since = 2024-01-01 }]

[[actor]]
id = "kai-ness"
name = "Kai Ness"
kind = "person"
country = "norway"
roles = [{ title = "First Deputy Defense Minister of Norway", country = "norway", since = 2024-01-01 }]
"""


def held_by(text: str, day: date | None, listed: KnownActors) -> set[str]:
    found = find_actors(article(text, day), lay_out(text, parse(text)), (), listed)
    return {actor.id for actor in found if actor.kind == "person"}


@pytest.mark.parametrize(
    ("day", "holder"),
    [
        pytest.param(date(2015, 6, 1), {"ola-berg"}, id="holder of before"),
        pytest.param(date(2019, 12, 31), {"ola-berg"}, id="last day"),
        pytest.param(date(2020, 1, 1), {"ida-lund"}, id="first day"),
        pytest.param(date(2025, 2, 25), {"ida-lund"}, id="holder of today"),
        pytest.param(date(2011, 6, 1), set(), id="before all that are listed"),
        pytest.param(None, {"ida-lund"}, id="no day: who holds it still"),
    ],
)
def test_of_a_president_are_held_on_the_day(day: date | None, holder: set[str]) -> None:
    assert held_by("The Norwegian president met the ministers in the capital.", day, known()) == holder


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        pytest.param("The Norwegian defense minister spoke to them on Monday.", {"eva-holm"}, id="American spelling"),
        pytest.param("Norway's defence minister spoke to them on Monday.", {"eva-holm"}, id="British spelling"),
        pytest.param("Norway's defence minister spoke to them -", {"eva-holm"}, id="in a text that ends in a hyphen"),
        pytest.param("The Swedish-Norwegian defense minister spoke to them.", set(), id="behind a hyphen"),
        pytest.param("The Norwegian deputy defence minister spoke to them.", {"kai-ness"}, id="the deputy"),
        pytest.param("The Norwegian finance minister spoke to them on Monday.", set(), id="another office"),
        pytest.param("The Swedish defense minister spoke to them on Monday.", set(), id="another country"),
        pytest.param("The Norwegian defense minister to Sweden spoke.", set(), id="sent elsewhere"),
        pytest.param(
            "Former Norwegian defense minister Jon Dahl spoke to them.", {"jon-dahl"}, id="former, with a name"
        ),
    ],
)
def test_of_ministers_are_told_from_their_deputies(text: str, holder: set[str]) -> None:
    assert held_by(text, date(2025, 2, 25), read_known_actors(MINISTERS, "ministers.toml")) == holder


DIPLOMAT = """
[[actor]]
id = "eva-holm"
name = "Eva Holm"
kind = "person"
country = "norway"
roles = [{ title = "Foreign Minister of Norway", country = "norway", since = 2024-01-01 }]
"""


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        pytest.param("Norway's top diplomat spoke to them on Monday.", {"eva-holm"}, id="who heads the diplomats"),
        pytest.param("A Norwegian diplomat spoke to them on Monday.", set(), id="one of the diplomats"),
        pytest.param("Sweden's top diplomat spoke to them on Monday.", set(), id="another country's"),
    ],
)
def test_of_foreign_ministers_are_told_from_other_diplomats(text: str, holder: set[str]) -> None:
    assert held_by(text, date(2025, 2, 25), read_known_actors(DIPLOMAT, "diplomat.toml")) == holder


SENATOR = """
[[actor]]
id = "eva-holm"
name = "Eva Holm"
kind = "person"
country = "norway"
roles = [{ title = "Senator", country = "norway", since = 2024-01-01 }]
"""


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        pytest.param("The Norwegian senator spoke to them on Monday.", set(), id="one of many"),
        pytest.param("Eva Holm left. The Norwegian senator spoke to them.", {"eva-holm"}, id="the one named"),
        pytest.param("Norwegian senator from Ohio Daniel Moe spoke.", {"daniel-moe"}, id="another, with a name"),
    ],
)
def test_that_many_hold_at_once_tell_nobody_of_the_list(text: str, holder: set[str]) -> None:
    assert held_by(text, date(2025, 2, 25), read_known_actors(SENATOR, "senator.toml")) == holder


def test_behind_an_indefinite_article_are_nobodys_in_particular() -> None:
    text = "Eva Holm left. A Norwegian senator spoke to them."
    found = find_actors(article(text), lay_out(text, parse(text)), (), read_known_actors(SENATOR, "senator.toml"))
    assert [len(actor.mentions) for actor in found if actor.id == "eva-holm"] == [1]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Athens expelled the Libyan ambassador to Greece.", {"libyan-ambassador-to-greece"}),
        ("The Libyan ambassador said it was over.", {"libyan-ambassador"}),
        ("They expelled the Libyan ambassador to Fiji. The Libyan ambassador left.", {"libyan-ambassador-to-fiji"}),
        ("The Libyan high commissioner said it was over.", {"libyan-high-commissioner"}),
        ("The Libyan commissioner said it was over.", set()),
        ("A Libyan ambassador said it was over.", set()),
        ("The Libyan ambassador's car was new.", set()),
        ("The Libyan ambassador Raslo Numa left.", {"raslo-numa"}),
        ("Libya's ambassador Raslo Numa came. The Libyan ambassador left.", {"raslo-numa"}),
        ("The first Asian-American vice president spoke.", set()),
    ],
)
def test_ambassadors_without_a_name_are_told_by_their_posts(text: str, actors: set[str]) -> None:
    assert ids_of(text) - {"greece", "libya", "fiji"} == actors
