"""Heads of bodies are told by the body and what any head is called."""

from __future__ import annotations

import pytest

from tests.extraction.actors.reading import words_of

OPENING = "Anna Dahl, president of the Northern Council, came."


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Northern Council chief left.", "Northern Council chief"),
        ("The Council's leader left.", "Council's leader"),
        ("The head of the Council left.", "head of the Council"),
        ("The head of the N.C. left.", "head of the N.C."),
        ("The Council president left.", "Council president"),
        ("They met the Council chief's aide.", "Council chief"),
    ],
    ids=["body in front", "body's", "of the body", "with a stop", "own office", "whose aide"],
)
def test_are_those_who_have_the_role(text: str, words: str) -> None:
    assert words in words_of(f"{OPENING} {text}", "anna-dahl")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("A Council chief left.", id="any"),
        pytest.param("The Council chief, Ida Lund, left.", id="another, who is named"),
        pytest.param("The Council chief negotiator left.", id="of another office"),
        pytest.param("The Council chairman left.", id="with another office"),
        pytest.param("The Blue House chief left.", id="of another body"),
        pytest.param("The head of the Council of Elders left.", id="of a longer name"),
    ],
)
def test_are_nobody_else(text: str) -> None:
    assert words_of(f"{OPENING} {text}", "anna-dahl") == ["Anna Dahl"]


@pytest.mark.parametrize("role", ["deputy head", "former president", "spokesman"])
def test_are_at_the_top(role: str) -> None:
    text = f"Anna Dahl, {role} of the Northern Council, came. The Council chief left."
    assert words_of(text, "anna-dahl") == ["Anna Dahl"]


def test_may_be_at_the_top_for_the_time_being() -> None:
    text = "Anna Dahl, acting head of the Northern Council, came. The Council chief left."
    assert words_of(text, "anna-dahl") == ["Anna Dahl", "Council chief"]


def test_may_speak_for_a_body_abroad() -> None:
    text = "Anna Dahl, the Council's high representative, met Ida Lund. The Council's top diplomat left."
    assert words_of(text, "anna-dahl") == ["Anna Dahl", "Council's top diplomat"]


def test_are_the_last_before() -> None:
    text = f"{OPENING} Tia Moss, chair of the Northern Council, left. The Council chief spoke."
    assert words_of(text, "tia-moss") == ["Tia Moss", "Council chief"]
