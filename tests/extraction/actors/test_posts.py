"""Ambassadors without a name are told by their posts, and royals by one name."""

from __future__ import annotations

import pytest

from tests.extraction.actors.reading import ids_of


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Athens expelled the Libyan ambassador to Greece.", {"libyan-ambassador-to-greece"}),
        ("The Libyan ambassador said it was over.", {"libyan-ambassador"}),
        ("They expelled the Libyan ambassador to Fiji. The Libyan ambassador left.", {"libyan-ambassador-to-fiji"}),
        ("The Libyan high commissioner said it was over.", {"libyan-high-commissioner"}),
        ("The Libyan commissioner said it was over.", set()),
        ("A Libyan ambassador said it was over.", set()),
        ("The Libyan ambassador's car was new.", set()),
        ("The Libyan ambassador Raslo Numa left.", {"raslo-numa"}),
        ("Libya's ambassador Raslo Numa came. The Libyan ambassador left.", {"raslo-numa"}),
    ],
)
def test_by_their_posts(text: str, actors: set[str]) -> None:
    assert ids_of(text) - {"greece", "libya", "fiji"} == actors


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Princess Marvelline said it was over.", {"marvelline"}),
        ("Princess Marvelline Rostad sang. Princess Marvelline left.", {"marvelline-rostad"}),
        ("Prince Tollo Air Base was hit.", set()),
        ("They closed Queen Anne Road.", set()),
    ],
)
def test_royals(text: str, actors: set[str]) -> None:
    assert ids_of(text) == actors


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("He flew to Washington, DC. They left Washington D.C. on Friday.", set()),
        ("Norway sued Washington, D.C.", {"norway"}),
        ("Washington said it was over.", {"united-states"}),
        ("The first Asian-American vice president spoke.", set()),
        ("I WON BY A LOT!", set()),
        ("Ida Lund ended her campaign.", {"ida-lund"}),
        ("Ida Lund left. Her campaign said so.", {"ida-lund", "lund-campaign"}),
        ("Songs for Peace Foundation paid.", {"songs-for-peace-foundation"}),
        ("Ana Lu of Clean Rivers Coalition Kenya left.", {"ana-lu", "clean-rivers-coalition-kenya"}),
    ],
)
def test_who_does_anything(text: str, actors: set[str]) -> None:
    assert ids_of(text) == actors
