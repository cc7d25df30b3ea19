"""The reader says what a text is not fit for, and reads the rest."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.extraction.fitness import find_problems, is_english
from timeline.extraction.language import parse
from timeline.extraction.records import Article

ENGLISH = "The envoy said on Monday that the talks had been useful and that they would go on in the spring."
STUB = "The envoy said that the talks would go on. Subscribe to continue reading this article."


def problems(text: str, published: date | None = date(2025, 3, 4)) -> list[str]:
    article = Article("a", "a.txt", "", "", published, text)
    return [problem.message for problem in find_problems(article, parse(text))]


def test_has_nothing_to_say_of_a_dated_english_article() -> None:
    assert problems(ENGLISH) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Der Gesandte sagte am Montag, die Verhandlungen seien nützlich gewesen und gingen im Frühjahr weiter.",
            id="German",
        ),
        pytest.param(
            "El enviado dijo el lunes que las conversaciones fueron útiles y que continuarán en primavera.",
            id="Spanish",
        ),
        pytest.param(
            "Посланник сказал в понедельник, что переговоры были полезными и продолжатся весной там же снова и снова.",
            id="Russian",
        ),
    ],
)
def test_names_another_language(text: str) -> None:
    assert not is_english(parse(text))
    assert "expected English" in problems(text)[0]


def test_takes_a_headline_for_english() -> None:
    assert is_english(parse("Envoy meets minister"))


def test_names_a_missing_day() -> None:
    assert "expected a publication day" in problems(ENGLISH, published=None)[0]


def test_names_what_a_paywall_leaves() -> None:
    assert problems(STUB) == ["expected a whole article, found what a paywall leaves of one"]
    assert problems(STUB.replace("Subscribe to continue reading", "Nobody denied") + " Subscribe.") == []
