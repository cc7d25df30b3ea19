"""Spokespeople without a name are told by whoever they speak for."""

from __future__ import annotations

import pytest

from tests.extraction.actors.reading import ids_of

OPENING = "Ida Lund came."


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
        pytest.param(
            "A spokesman for Norwegian Water Minister Dan Rask left.", "dan-rask-spokesperson", id="for a field"
        ),
        pytest.param("A spokesman for Visby Premier Dan Rask left.", "dan-rask-spokesperson", id="for a place"),
        pytest.param(
            "The Ports Union met. A spokesman for the union left.", "ports-union-spokesperson", id="for a noun"
        ),
        pytest.param("The Ports Union met. The union's spokesman left.", "ports-union-spokesperson", id="of a noun"),
        pytest.param(
            "Tia Moss, a Vesle spokeswoman, left. The spokesman for the Blue House came.",
            "blue-house-spokesperson",
            id="none who was named, by gender",
        ),
        pytest.param(
            "Ola Moe, spokesman for the Ports Union, left. The spokesman for the Blue House came.",
            "blue-house-spokesperson",
            id="none who was named, by body",
        ),
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


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("A trade ministry spokesman said so.", "norwegian-trade-ministry-spokesperson"),
        ("A trade ministry spokesman said Denmark would answer.", "danish-trade-ministry-spokesperson"),
        ("Ola Moe, a trade ministry spokesman, said so.", None),
        ("A trade ministry spokesman, Ola Moe, said so.", None),
        ("They saw a trade ministry spokesman.", None),
        ("A trade fair spokesman said so.", None),
    ],
    ids=["of the country spoken of", "of whom is spoken", "name in front", "name behind", "does nothing", "no body"],
)
def test_speak_for_bodies_whose_country_is_not_said(text: str, actor: str | None) -> None:
    found = {id for id in ids_of(f"Norway slept. {text}") if "ministry" in id}
    assert found == ({actor} if actor else set())


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("A family spokesperson said he was ill.", {"family-spokesperson"}),
        ("He was ill, according to a hospital spokesman.", {"hospital-spokesperson"}),
        ("The presidential spokesman said he was ill.", {"presidential-spokesperson"}),
        ("The Ports Union met. A military spokesman said no.", {"ports-union", "military-spokesperson"}),
        ("Ola Moe, a palace spokesman, left. The palace spokesman said no.", {"ola-moe"}),
        ("A senior spokesman said he was ill.", set()),
        ("He wants a family spokesperson.", set()),
    ],
)
def test_speak_for_what_has_no_name(text: str, actors: set[str]) -> None:
    assert ids_of(text) == actors
