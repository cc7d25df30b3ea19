"""Listed names mean the listed ones only where the article may speak of them."""

from __future__ import annotations

import pytest

from tests.extraction.actors.reading import article
from timeline.extraction.actors import find_actors, lay_out, read_known_actors
from timeline.extraction.language import parse

LISTED = """
[[actor]]
id = "arne-holm"
name = "Arne Holm"
kind = "person"
aliases = ["Holm"]
country = "norway"
roles = [{ title = "Trade Minister", country = "norway" }]

[[actor]]
id = "eva-rask"
name = "Eva Rask"
kind = "person"
aliases = ["Rask"]
country = "norway"
roles = [{ title = "Prime Minister", country = "norway" }]

[[actor]]
id = "democratic-party"
name = "Democratic Party"
kind = "organisation"
aliases = ["Democrats"]

[[actor]]
id = "labour-party"
name = "Labour Party"
kind = "organisation"
aliases = ["Labour"]
"""


@pytest.mark.parametrize(
    ("text", "actor", "found"),
    [
        pytest.param("Mr Holm said in Oslo that it was over.", "arne-holm", True, id="his capital is named"),
        pytest.param("Arne Holm left. Mr Holm said it was over.", "arne-holm", True, id="his full name"),
        pytest.param("Mr Holm said in Lima that it was over.", "arne-holm", False, id="nothing of his country"),
        pytest.param("Mr Holm said in Lima that it was over.", "holm", True, id="somebody else"),
        pytest.param("Ms Rask said in Lima that it was over.", "eva-rask", True, id="a leader known everywhere"),
        pytest.param("Many Democrats refused.", "democratic-party", True, id="party"),
        pytest.param("The Social Democrats refused.", "democratic-party", False, id="another party"),
        pytest.param("The Social Democrats refused.", "social-democrats", True, id="the other party by its name"),
        pytest.param("The Democrats 66 refused.", "democrats-66", True, id="a party with a number"),
        pytest.param("In May Democrats refused.", "democratic-party", True, id="a word that makes no party"),
        pytest.param("Labour refused.", "labour-party", True, id="party that is called as a field"),
        pytest.param("Labour and Employment Minister Tia Moss left.", "labour-party", False, id="field of a minister"),
        pytest.param("The Labour Court ruled.", "labour-party", False, id="field of a court"),
    ],
)
def test_are_not_taken_for_others(text: str, actor: str, found: bool) -> None:
    known = read_known_actors(LISTED, "listed.toml")
    actors = find_actors(article(text), lay_out(text, parse(text)), (), known)
    assert (actor in {one.id for one in actors}) is found
