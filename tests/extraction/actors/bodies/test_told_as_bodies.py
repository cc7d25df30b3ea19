"""Names of one word are bodies' where sentences treat them as no person is treated."""

from __future__ import annotations

import pytest

from tests.extraction.actors.reading import kinds_of


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        pytest.param("Vandrel said on Monday it would cut flights.", "vandrel", "organisation", id="its own will"),
        pytest.param("Vandrel said it would be hard.", "vandrel", "person", id="no will"),
        pytest.param("Vandrel said it had been rejected.", "vandrel", "person", id="what others do"),
        pytest.param("Vandrel sold its mines. Vandrel said so.", "vandrel", "organisation", id="its own"),
        pytest.param("Vandrel sold her mines. Vandrel said so.", "vandrel", "person", id="hers"),
        pytest.param("Vandrel said its board had agreed.", "vandrel", "organisation", id="its board"),
        pytest.param("Vandrel, which runs ferries, said so.", "vandrel", "organisation", id="which"),
        pytest.param("Vandrel, who runs ferries, said so.", "vandrel", "person", id="who"),
        pytest.param("Vandrel apologized. The airline said it rained.", "vandrel", "organisation", id="the airline"),
        pytest.param("Vandrel said it rained. The weather was bad.", "vandrel", "person", id="no body behind"),
        pytest.param("Mr Vandrel left. Vandrel said it would cut flights.", "vandrel", "person", id="a man"),
        pytest.param("Dean Vandrel left. Vandrel said it would cut flights.", "vandrel", "person", id="a title"),
        pytest.param("Regulator Vandrel said it rained.", "vandrel", "organisation", id="kind that opens the sentence"),
        pytest.param("A firm called Vandrel left. Vandrel said so.", "vandrel", "organisation", id="firm called so"),
        pytest.param("A pilot called Vandrel left. Vandrel said so.", "vandrel", "person", id="pilot called so"),
        pytest.param("Lender Norvik Bank said it rained.", "norvik-bank", "organisation", id="kind before a bank"),
    ],
)
def test_are_bodies(text: str, name: str, kind: str) -> None:
    assert kinds_of(text).get(name) == kind
