"""Surnames that several people of an article bear mean the one of whom it speaks."""

from __future__ import annotations

import pytest

from tests.extraction.actors.reading import words_of


@pytest.mark.parametrize(
    ("text", "actor", "words"),
    [
        ("Ida Raslo, the sister of Ola Raslo, came. Raslo left.", "ida-raslo", ["Ida Raslo", "Raslo"]),
        ("Ida Raslo came. Ola Raslo spoke. Raslo left.", "ola-raslo", ["Ola Raslo", "Raslo"]),
        ("Arne Lund met Ida Lund. Mr. Lund left.", "arne-lund", ["Arne Lund", "Lund"]),
        ("Arne Lund met Ida Lund. Ms. Lund left.", "ida-lund", ["Ida Lund", "Lund"]),
        (
            "Omar bin Saleh al-Tani met Moe. Al-Tani left.",
            "omar-bin-saleh-al-tani",
            ["Omar bin Saleh al-Tani", "Al-Tani"],
        ),
        ("Musa Abu Raslo met Moe. Abu Raslo said no.", "musa-abu-raslo", ["Musa Abu Raslo", "Abu Raslo"]),
        ("Musa Abu Raslo met Moe. Abu Tollo said no.", "musa-abu-raslo", ["Musa Abu Raslo"]),
    ],
    ids=["sister", "not a sister", "husband", "wife", "behind a particle", "behind a small word", "part of a name"],
)
def test_mean_one(text: str, actor: str, words: list[str]) -> None:
    assert words_of(text, actor) == words
