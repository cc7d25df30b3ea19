"""A reading remembers what was found in it, for itself alone."""

from __future__ import annotations

from dataclasses import replace

from tests.extraction.readings import reading_of
from timeline.extraction.language import Paragraph
from timeline.extraction.reading import Reading, once_a_reading


def test_asks_once_for_each_question_and_reading() -> None:
    asked: list[str] = []

    @once_a_reading
    def count(reading: Reading, paragraph: Paragraph, words: str) -> int:
        asked.append(words)
        return paragraph.span.of(reading.article.text).count(words)

    reading = reading_of("Ana Berg met Jon Lund. Lund left.")
    paragraph = reading.paragraphs[0]
    assert [count(reading, paragraph, words) for words in ("Lund", "Berg", "Lund")] == [2, 1, 2]
    assert asked == ["Lund", "Berg"]
    count(replace(reading, sides=()), paragraph, "Lund")
    assert asked == ["Lund", "Berg", "Lund"]
