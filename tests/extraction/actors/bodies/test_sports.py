"""Federations are found by the country and sport of their names where they act, and nothing else of a sport is."""

from __future__ import annotations

import pytest

from tests.extraction.actors.reading import ids_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Curling Canada said it had no comment.", "curling-canada", id="sport in front"),
        pytest.param("New Zealand Cricket offered a deal.", "new-zealand-cricket", id="country of two words"),
        pytest.param("U.S. Rowing confirmed that the trip was off.", "us-rowing", id="country with points"),
        pytest.param("World Rugby said the rules would change.", "world-rugby", id="of the world"),
    ],
)
def test_federations_that_act(text: str, name: str) -> None:
    assert name in ids_of(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("They watched Curling Canada jerseys sell.", "curling-canada", id="what it gives"),
        pytest.param("French Rugby is in trouble.", "french-rugby", id="sport of a people"),
        pytest.param("He left Canada, Rowing said.", "canada-rowing", id="behind a comma"),
        pytest.param("The Canada football fans said no.", "canada-football", id="small letters"),
    ],
)
def test_sports_are_none(text: str, name: str) -> None:
    assert name not in ids_of(text)
