"""Spellings of a name that the list does not have lead to whom it means, and near misses to nobody of the list."""

from __future__ import annotations

import pytest

from tests.extraction.actors.reading import ids_of, words_of


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Jeppe Haldorssen spoke in Oslo.", "jeppe-haldorsen"),
        ("Jeppe K. Haldorsen spoke in Oslo.", "jeppe-haldorsen"),
        ("Jeppine Haldorsen spoke in Oslo.", "jeppine-haldorsen"),
        ("Norwegian President Idda Lundh spoke in Oslo.", "ida-lund"),
        ("Norwegian President Ingrid Lund spoke in Oslo.", "ida-lund"),
        ("Norwegian President Ingrid Lynge spoke in Oslo.", "ingrid-lynge"),
        ("Swedish President Ingrid Lund spoke in Oslo.", "ingrid-lund"),
        ("Former Norwegian President Olaf Berg spoke in Oslo.", "olaf-berg"),
    ],
)
def test_lead_to_the_listed(text: str, actor: str) -> None:
    assert actor in ids_of(text)


def test_hold_for_the_surname_as_written() -> None:
    text = "Norwegian President Idda Lund spoke in Oslo. Later Lund left."
    assert words_of(text, "ida-lund") == ["Idda Lund", "Lund"]
