"""Ministries in small letters act like those with names."""

from __future__ import annotations

import pytest

from tests.extraction.actors.reading import words_of


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
