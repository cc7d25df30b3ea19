"""Capitals stand for their countries where they act, and not where they only say where something is."""

from __future__ import annotations

import pytest

from tests.extraction.actors.reading import ids_of


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Washington said it was over.", {"united-states"}),
        ("He flew to Washington, DC. They left Washington D.C. on Friday.", set()),
        ("Norway sued Washington, D.C.", {"norway"}),
    ],
    ids=["acts", "is flown to, with its district", "is sued, with its district"],
)
def test_stand_for_their_countries_where_they_act(text: str, actors: set[str]) -> None:
    assert ids_of(text) == actors
