"""Texts are parsed in common batches …"""

from __future__ import annotations

import pytest

from timeline.extraction.language import parse, parse_texts, parsing

TEXTS = ["Talks ended.\n\nThe envoys left on Monday.", "", "A vote follows.", "***\nNobody spoke.", "They met."]


def words(text: str) -> list[list[str]]:
    return [[token.text for token in paragraph.doc] for paragraph in parse(text)]


@pytest.mark.parametrize("batch", [1, 2, 3, 100])
def test_and_come_back_in_their_order(monkeypatch: pytest.MonkeyPatch, batch: int) -> None:
    monkeypatch.setattr(parsing, "BATCH", batch)
    found = [[[token.text for token in paragraph.doc] for paragraph in paragraphs] for paragraphs in parse_texts(TEXTS)]
    assert found == [words(text) for text in TEXTS]


def test_which_are_read_as_they_are_needed() -> None:
    waiting = iter(["They met. ", "They left.\n" * 200, "They returned."])
    next(parse_texts(waiting))
    assert list(waiting) == ["They returned."]


def test_whole_documents_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "BATCH", 2)
    (paragraphs,) = parse_texts(["One.\nTwo.\nThree."])
    assert [paragraph.index for paragraph in paragraphs] == [0, 1, 2]
