"""Branches of unions are known by their number, and by the fullest name that the article has for it."""

from __future__ import annotations

import pytest

from tests.extraction.actors.reading import ids_of, words_of


@pytest.mark.parametrize(
    ("text", "actor", "words"),
    [
        (
            "Brontax Pilots Local 12 met. Local 12 left.",
            "brontax-pilots-local-12",
            ["Brontax Pilots Local 12", "Local 12"],
        ),
        ("Local 12 voted. Dan Rask, president of OPU Local 12, left.", "opu-local-12", ["Local 12", "OPU Local 12"]),
        ("OPU Local 12 met. Local 13 left.", "opu-local-12", ["OPU Local 12"]),
        ("OPU Local 12 met. Local 13 left.", "local-13", ["Local 13"]),
        (
            "Local 12 of the Ovid Pilots Union met. Local 12 left.",
            "ovid-pilots-union",
            ["Local 12", "Ovid Pilots Union", "Local 12"],
        ),
    ],
    ids=["later", "earlier", "one", "another", "of a union"],
)
def test_by_number(text: str, actor: str, words: list[str]) -> None:
    assert words_of(text, actor) == words


@pytest.mark.parametrize(
    "text",
    [
        "Local 12.30 is noon.",
        "Local residents left.",
        "Local authorities closed 12 roads.",
        "Local 18-year-old wins a prize.",
        "They ran the Local 5K on Sunday.",
        "The mayor called Local 12 News.",
        "Local 300 people protested.",
    ],
)
def test_not_without_one(text: str) -> None:
    assert not [actor for actor in ids_of(text) if actor.startswith("local-") and actor[-1].isdigit()]
