"""A pipeline forgets new words once it knows enough."""

from __future__ import annotations

import pytest

from timeline.extraction.language import forgetting, parse, pipeline

TEXT = "Dr. {} said on Friday that the quorvings were zelded, and he'd zelded them himself."


def told(text: str) -> list[tuple[str, ...]]:
    (paragraph,) = parse(text)
    return [(word.text, word.lemma_, word.tag_, word.dep_, word.ent_type_) for word in paragraph.doc]


def test_keeping_them_until_then() -> None:
    told(TEXT.format("Vostrander"))
    assert "Vostrander" in pipeline().vocab.strings


def test_and_reads_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = told(TEXT.format("Mellquist"))
    monkeypatch.setattr(forgetting, "ENOUGH", 0)
    assert [told(TEXT.format("Mellquist")) for _ in range(2)] == [kept, kept]


def test_so_that_it_does_not_grow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forgetting, "ENOUGH", 0)
    told(TEXT.format("Ostervane"))
    assert "Ostervane" not in pipeline().vocab.strings


def test_and_lemmas_begin_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forgetting, "ENOUGH", 0)
    told(TEXT.format("Ravnholt"))
    assert pipeline().get_pipe("lemmatizer").cache == {}  # type: ignore[attr-defined]
