"""Firms and other bodies go by the rest of their names, and by nouns for what they are."""

from __future__ import annotations

import pytest

from tests.extraction.actors.reading import words_of


@pytest.mark.parametrize(
    ("text", "id", "words"),
    [
        ("Brontax Inc. said it agreed. Brontax said so.", "brontax-inc", ["Brontax Inc", "Brontax"]),
        ("Nordvik Air AS sued. Nordvik Air lost.", "nordvik-air-as", ["Nordvik Air AS", "Nordvik Air"]),
        ("Japan Airlines met the union. Japan sued.", "japan-airlines", ["Japan Airlines"]),
        (
            "Nordvik Air AS sued. The company lost. The Visby-based firm fell.",
            "nordvik-air-as",
            ["Nordvik Air AS", "The company", "The Visby-based firm"],
        ),
        ("The Ports Union met. The company lost.", "ports-union", ["Ports Union"]),
        ("The Ports Union met. The Visby-based union lost.", "ports-union", ["Ports Union", "The Visby-based union"]),
        ("Nordvik Air AS sued. The company, Brontax, lost.", "nordvik-air-as", ["Nordvik Air AS"]),
    ],
)
def test_other_names(text: str, id: str, words: list[str]) -> None:
    assert words_of(text, id) == words
