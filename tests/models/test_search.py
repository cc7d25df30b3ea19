"""A search …"""

from __future__ import annotations

import pytest

from timeline.models.search import beginnings_of, typed_words_of, words_of


@pytest.mark.parametrize(
    ("searched", "text"),
    [
        ("delegate", "Two delegates left"),
        ("signing", "They signed it"),
        ("MINISTERS", "the minister's plan"),
        ("zurich", "In Zürich, at noon"),
        ("Zürich", "in Zurich"),
        ("strasse", "auf der Straße"),
        ("2025", "since 2025,"),
        ("peace talk", "Talks about peace"),
        ("the talks", "talks of grain"),
    ],
)
def test_finds_a_word_in_other_clothes(searched: str, text: str) -> None:
    assert set(words_of(searched)) <= set(words_of(text))


@pytest.mark.parametrize(
    ("searched", "text"),
    [
        ("grain", "A migraine"),
        ("port", "The report"),
        ("talks", "They walk"),
        ("2025", "20 and 25"),
        ("peace talk", "Talks"),
    ],
)
def test_finds_no_word_in_another(searched: str, text: str) -> None:
    assert not set(words_of(searched)) <= set(words_of(text))


def test_looks_for_nothing_in_words_that_tell_nothing() -> None:
    assert words_of("the of an") == ()


@pytest.mark.parametrize("typed", ["an", "ana ber", "berg", "BERG ana", "bérg"])
def test_of_a_name_begins_where_its_words_do(typed: str) -> None:
    assert set(typed_words_of(typed)) <= set(beginnings_of("Ana Berg"))


@pytest.mark.parametrize("typed", ["na", "bergen", "erg"])
def test_of_a_name_does_not_begin_in_the_middle(typed: str) -> None:
    assert not set(typed_words_of(typed)) <= set(beginnings_of("Ana Berg"))
