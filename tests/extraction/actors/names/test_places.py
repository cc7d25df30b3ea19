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


@pytest.mark.parametrize(
    ("text", "is_actor"),
    [
        ("From Oslo, the envoy spoke to reporters.", False),
        ("The envoy weighed in from Oslo on Monday.", False),
        ("What is coming out of Oslo is a warning.", False),
        ("The envoy won concessions from Oslo.", True),
        ("The envoy spoke to Oslo on Monday.", True),
        ("Calls from Oslo for a truce grew louder.", True),
        ("OSLO (ntb) - Ministers met on Monday.", False),
    ],
    ids=["in front", "behind a verb", "out of", "from a partner", "to a partner", "calls of a partner"]
    + ["dateline of a small agency"],
)
def test_stand_for_nobody_where_somebody_speaks_from_them(text: str, is_actor: bool) -> None:
    assert ("norway" in ids_of(text)) is is_actor
