"""Bodies that are called alike in many countries belong to whose they are said to be."""

from __future__ import annotations

import pytest

from tests.extraction.actors.reading import article
from timeline.extraction.actors import find_actors, lay_out, read_known_actors
from timeline.extraction.language import parse

HOUSES = """
[[actor]]
id = "norwegian-senate"
name = "Norwegian Senate"
kind = "government"
country = "norway"
aliases = ["Senate"]

[[actor]]
id = "northern-line"
name = "Northern Line"
kind = "organisation"
country = "norway"
"""


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        pytest.param("The Senate refused.", {"norwegian-senate"}, id="nobody's"),
        pytest.param("Norway's Senate refused.", {"norwegian-senate"}, id="its own"),
        pytest.param("The Kenyan Senate refused.", {"kenyan-senate"}, id="adjective"),
        pytest.param("Kenya's Senate refused.", {"kenyan-senate"}, id="possessive"),
        pytest.param("The Senate of Kenya refused.", {"kenyan-senate"}, id="behind"),
        pytest.param("The Texas Senate refused.", {"texas-senate"}, id="province"),
        pytest.param("The Kenyan Senate met. The Senate refused.", {"kenyan-senate"}, id="the same later"),
        pytest.param(
            "The Kenyan Senate met. The Norwegian Senate left. The Senate refused.",
            {"kenyan-senate", "norwegian-senate"},
            id="both",
        ),
        pytest.param("The talks were in Kenya. Senate refused.", {"norwegian-senate"}, id="end of a sentence"),
        pytest.param("The Kenyan Northern Line refused.", {"northern-line"}, id="no body of a state"),
    ],
)
def test_in_another_country_are_others(text: str, bodies: set[str]) -> None:
    found = find_actors(article(text), lay_out(text, parse(text)), (), read_known_actors(HOUSES, "houses.toml"))
    assert {actor.id for actor in found if actor.id.endswith(("senate", "line"))} == bodies
