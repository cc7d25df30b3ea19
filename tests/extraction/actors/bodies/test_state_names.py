"""A body of a state is one actor under all of its names."""

from __future__ import annotations

import pytest

from tests.extraction.actors.reading import article, ids_of
from timeline.extraction.actors import find_actors, lay_out, read_known_actors
from timeline.extraction.language import parse

LISTED = """
[[actor]]
id = "norges-treasury"
name = "Norges Treasury"
kind = "government"
aliases = ["Norwegian Finance Ministry"]
"""


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        pytest.param(
            "The Foreign Ministry of Norway refused. The Norwegian foreign ministry left.",
            {"norwegian-foreign-ministry"},
            id="country behind",
        ),
        pytest.param(
            "The Norwegian Ministry of Foreign Affairs refused. The ministry left.",
            {"norwegian-foreign-ministry"},
            id="field behind",
        ),
        pytest.param(
            "The Ministry of Health of Kenya refused. Norway’s health ministry left.",
            {"kenyan-health-ministry", "norwegian-health-ministry"},
            id="two states",
        ),
        pytest.param(
            "The Central Bank of the Netherlands raised rates. The Dutch central bank waited.",
            {"dutch-central-bank"},
            id="no ministry",
        ),
        pytest.param("The Bank of Norway raised rates.", {"bank-of-norway"}, id="no body that every state has"),
        pytest.param("The University of Lillehammer refused.", {"university-of-lillehammer"}, id="of no country"),
        pytest.param(
            "The Parliament of Workers refused. The Norwegian parliament left.",
            {"parliament-of-workers", "norwegian-parliament"},
            id="of no state",
        ),
    ],
)
def test_are_those_of_one_body(text: str, actors: set[str]) -> None:
    assert set(ids_of(text)) == actors


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The Norwegian finance ministry refused.", id="country in front"),
        pytest.param("The finance ministry of Norway refused.", id="country behind"),
        pytest.param("The Finance Ministry of Norway refused.", id="in capitals"),
        pytest.param("The Ministry of Finance of Norway refused.", id="field behind"),
    ],
)
def test_are_those_of_a_listed_body(text: str) -> None:
    found = find_actors(article(text), lay_out(text, parse(text)), (), read_known_actors(LISTED, "listed.toml"))
    assert [actor.id for actor in found] == ["norges-treasury"]
