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


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        pytest.param("Lund’s office said so.", "lunds-office", id="office"),
        pytest.param("Lund’s government office said so.", "lunds-office", id="office of the government"),
        pytest.param("Her press office said so.", "lunds-office", id="press office"),
        pytest.param("Her team said so.", "lund-team", id="team"),
    ],
)
def test_are_those_who_work_in_an_office(text: str, actor: str) -> None:
    assert actor in ids_of(f"{OPENING} {text}")


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        pytest.param("He sat in her press office.", "lunds-office", id="room"),
        pytest.param("He played in her team.", "lund-team", id="players"),
    ],
)
def test_are_not_those_of_a_room(text: str, actor: str) -> None:
    assert actor not in ids_of(f"{OPENING} {text}")


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        pytest.param("The spokesman for the Blue House left.", "blue-house-spokesperson", id="the spokesman for"),
        pytest.param("The Blue House spokesman left.", "blue-house-spokesperson", id="body in front"),
        pytest.param("The Blue House’s spokesman left.", "blue-house-spokesperson", id="body’s"),
        pytest.param("Lund’s spokesman left.", "ida-lund-spokesperson", id="person’s"),
        pytest.param("Her spokesman left.", "ida-lund-spokesperson", id="pronoun"),
        pytest.param("The Blue House refused. Its spokesman left.", "blue-house-spokesperson", id="pronoun of a body"),
        pytest.param("A spokesman for Ms. Lund left.", "ida-lund-spokesperson", id="for a person"),
        pytest.param("The Blue House refused. A spokesman said no.", "blue-house-spokesperson", id="of the last body"),
        pytest.param(
            "The Blue House fell. A party spokesman said no.", "blue-house-spokesperson", id="of a sort of body"
        ),
        pytest.param("A spokesman for President Lund left.", "ida-lund-spokesperson", id="for a title"),
    ],
)
def test_are_unnamed_spokespeople(text: str, actor: str) -> None:
    assert actor in ids_of(f"{OPENING} {text}")


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        pytest.param("The Blue House fell. A spokesman for a cook left.", "blue-house-spokesperson", id="of another"),
        pytest.param("They saw the Blue House. A spokesman left.", "blue-house-spokesperson", id="of what did nothing"),
        pytest.param("The Blue House fell. He is a spokesman.", "blue-house-spokesperson", id="who does nothing"),
        pytest.param("A town burned. Its spokesman left.", "ida-lund-spokesperson", id="of a body, not a person"),
        pytest.param("Her spokesman Ola Moe left.", "ida-lund-spokesperson", id="name behind"),
        pytest.param(
            "Ola Moe, spokesman for the Blue House, left. The spokesman for the Blue House came.",
            "blue-house-spokesperson",
            id="one who was named",
        ),
    ],
)
def test_are_not_spokespeople_with_names(text: str, actor: str) -> None:
    assert actor not in ids_of(f"{OPENING} {text}")
