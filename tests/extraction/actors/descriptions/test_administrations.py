"""Those who work under a leader act by the leader's name."""

from __future__ import annotations

import pytest

from tests.extraction.actors.reading import ids_of

OPENING = "Ida Lund came."


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        pytest.param("Lund’s office said so.", "lunds-office", id="office"),
        pytest.param("Lund’s government office said so.", "lunds-office", id="office of the government"),
        pytest.param("Her press office said so.", "lunds-office", id="press office"),
        pytest.param("Her team said so.", "lund-team", id="team"),
        pytest.param("Her campaign said so.", "lund-campaign", id="campaign"),
    ],
)
def test_are_those_who_work_in_an_office(text: str, actor: str) -> None:
    assert actor in ids_of(f"{OPENING} {text}")


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        pytest.param("He sat in her press office.", "lunds-office", id="room"),
        pytest.param("He played in her team.", "lund-team", id="players"),
        pytest.param("She ended her campaign.", "lund-campaign", id="what is ended"),
    ],
)
def test_are_not_those_of_a_room(text: str, actor: str) -> None:
    assert actor not in ids_of(f"{OPENING} {text}")
