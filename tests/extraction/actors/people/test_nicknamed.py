"""People are found by names that have a nickname in them."""

from __future__ import annotations

import pytest

from tests.extraction.actors.reading import ids_of


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        pytest.param('Anna "the Hawk" Raslo left.', {"anna-raslo"}, id="straight marks"),
        pytest.param("Anna “Hawk” Raslo left. Raslo spoke.", {"anna-raslo"}, id="curved marks"),
        pytest.param('They met Captain Anna "Hawk" Raslo.', {"anna-raslo"}, id="behind a title"),
        pytest.param('Anna "Hawk" Raslo\'s plan failed.', {"anna-raslo"}, id="owner"),
        pytest.param('Anna "Hawk" O\'Raslo left.', {"anna-oraslo"}, id="apostrophe"),
        pytest.param('The show "Hawk" Sunday was long.', set(), id="no first name"),
        pytest.param('They told Anna "Hawks" were there.', set(), id="no last name"),
        pytest.param('They told Anna "no" Monday.', set(), id="day"),
    ],
)
def test_with_nicknames(text: str, actors: set[str]) -> None:
    assert ids_of(text) == actors
