"""Offices of officials and ministries in small letters act like bodies with names."""

from __future__ import annotations

import pytest

from tests.extraction.actors.reading import ids_of, words_of


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        pytest.param("The mayor’s office said so.", "mayors-office", id="office"),
        pytest.param("The mayor’s press office said so.", "mayors-office", id="press office"),
        pytest.param("They left, according to the attorney general’s office.", "attorney-generals-office", id="source"),
        pytest.param("The Danish prime minister’s office said so.", "danish-prime-ministers-office", id="of a country"),
        pytest.param("The Denmark prime minister’s office said so.", "denmark-prime-ministers-office", id="name of it"),
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


@pytest.mark.parametrize(
    ("text", "actor", "words"),
    [
        pytest.param(
            "The ministry of health of Norway refused.",
            "norwegian-health-ministry",
            ["ministry of health of Norway"],
            id="country behind",
        ),
        pytest.param(
            "The Norwegian ministry of health refused.",
            "norwegian-health-ministry",
            ["Norwegian ministry of health"],
            id="adjective in front",
        ),
        pytest.param(
            "Norway’s ministry of internal affairs refused.",
            "norwegian-interior-ministry",
            ["Norway’s ministry of internal affairs"],
            id="possessive in front",
        ),
        pytest.param(
            "Norway wept. The ministry of health refused. Norway left. Norway came.",
            "norwegian-health-ministry",
            ["ministry of health"],
            id="country of the article",
        ),
        pytest.param(
            "The ministry of health refused.", "norwegian-health-ministry", [], id="of no country that is told"
        ),
        pytest.param("The ministry of Arne Dahl refused.", "norwegian-health-ministry", [], id="of somebody"),
    ],
)
def test_are_ministries(text: str, actor: str, words: list[str]) -> None:
    assert words_of(text, actor) == words
