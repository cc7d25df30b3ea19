"""Bodies of which the parser sees no name are found by an article or the country in front."""

from __future__ import annotations

import pytest

from tests.extraction.actors.reading import kinds_of


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("The Raslo Tovet ratified the treaty.", {"raslo-tovet": "organisation"}),
        ("The Raslo Tovet said it was over.", {"raslo-tovet": "organisation"}),
        ("The Raslo Treaty ended the war.", {}),
        ("The Raslo Harbor grew.", {}),
        ("They like the Raslo Tovet.", {}),
    ],
    ids=["does something", "says something", "treaty", "place", "does nothing"],
)
def test_by_the_article(text: str, actors: dict[str, str]) -> None:
    assert kinds_of(text) == actors


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Germany's Tolvex said it would sue.", {"tolvex": "organisation"}),
        ("The deal was rejected by Norway's Tolvex.", {"tolvex": "organisation"}),
        ("Norway's Lund said it was over.", {"ida-lund": "person"}),
        ("Norway's Friday was cold.", {}),
        ("Norway's Parliament met.", {"norwegian-parliament": "government"}),
    ],
    ids=["firm", "by whom", "somebody known", "day", "body of the state"],
)
def test_by_the_country(text: str, actors: dict[str, str]) -> None:
    assert {id: kind for id, kind in kinds_of(text).items() if id != "norway"} == actors


def test_make_no_actor_of_their_country() -> None:
    assert "germany" not in kinds_of("Germany's Tolvex said it would sue.")
    assert "germany" in kinds_of("Germany said Tolvex would sue.")


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Kroger and Albertsons said they would fight it.", {"kroger", "albertsons"}),
        ("Kroger and Albertsons said it would fight on.", set()),
    ],
    ids=["they", "it"],
)
def test_two_that_are_taken_for_one(text: str, actors: set[str]) -> None:
    assert set(kinds_of(text)) == actors
