"""People around somebody are told by whose they are, and are actors where they take part in something."""

from __future__ import annotations

import pytest

from tests.extraction.actors.reading import ids_of, words_of

OPENING = "Ida Lund came."


@pytest.mark.parametrize(
    ("text", "actor", "words"),
    [
        pytest.param("Lund’s lawyers left.", "lunds-lawyers", ["Lund’s lawyers"], id="possessive"),
        pytest.param("Lund supporters left.", "lunds-supporters", ["Lund supporters"], id="name in front"),
        pytest.param("Aides to Ms. Lund left.", "lunds-aides", ["Aides to Ms. Lund"], id="name behind"),
        pytest.param("Associates of Lund left.", "lunds-associates", ["Associates of Lund"], id="opening"),
        pytest.param("Her closest aides left.", "lunds-aides", ["Her closest aides"], id="pronoun"),
        pytest.param("Her legal team left.", "lunds-lawyers", ["Her legal team"], id="same people"),
        pytest.param("She was ill, according to her family.", "lunds-family", ["her family"], id="source"),
        pytest.param("A letter was sent to her lawyers.", "lunds-lawyers", ["her lawyers"], id="receiving"),
        pytest.param("She and her allies left.", "lunds-allies", ["her allies"], id="beside the person"),
    ],
)
def test_are_those_of_a_person(text: str, actor: str, words: list[str]) -> None:
    assert words_of(f"{OPENING} {text}", actor) == words


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        pytest.param("The wife of a lawyer had many friends.", "lunds-friends", id="nobody’s"),
        pytest.param("Lund told friends about it.", "lunds-friends", id="told, not possessed"),
        pytest.param("Lund’s words to supporters were few.", "lunds-supporters", id="words between"),
        pytest.param("The stories are about her friends.", "lunds-friends", id="topic"),
        pytest.param("His friends left.", "lunds-friends", id="a man’s"),
        pytest.param("The Lund family home burned.", "lunds-family", id="home of theirs"),
        pytest.param("Her rivals, Ola Berg and Eva Moe, left.", "lunds-rivals", id="those who are named"),
    ],
)
def test_are_not(text: str, actor: str) -> None:
    assert actor not in ids_of(f"{OPENING} {text}")


def test_leave_their_person_an_actor() -> None:
    assert {"ida-lund", "lunds-lawyers"} <= ids_of("Ida Lund’s lawyers left.")
