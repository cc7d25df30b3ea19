"""Offices of officials act like bodies with names."""

from __future__ import annotations

import pytest

from tests.extraction.actors.reading import ids_of


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        pytest.param("The mayor’s office said so.", "mayors-office", id="office"),
        pytest.param("The mayor’s press office said so.", "mayors-office", id="press office"),
        pytest.param("They left, according to the attorney general’s office.", "attorney-generals-office", id="source"),
        pytest.param("The Danish prime minister’s office said so.", "danish-prime-ministers-office", id="of a country"),
        pytest.param("The Denmark prime minister’s office said so.", "denmark-prime-ministers-office", id="name of it"),
        pytest.param("Acting Mayor’s office said so.", "mayors-office", id="behind a word for who holds it"),
        pytest.param("The prosecutors’ office said so.", "prosecutors-office", id="of several"),
        pytest.param("The Prime Minister’s Office said so.", "prime-ministers-office", id="in capitals"),
    ],
)
def test_are_offices_that_act(text: str, actor: str) -> None:
    assert actor in ids_of(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("They met in the mayor’s office.", id="room"),
        pytest.param("He stood for the mayor’s office.", id="post"),
        pytest.param("The mayor’s officer said so.", id="another word"),
        pytest.param("The cook’s office said so.", id="of no official"),
    ],
)
def test_are_no_offices(text: str) -> None:
    assert not any(actor.endswith("-office") for actor in ids_of(text))
