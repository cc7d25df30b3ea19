"""The reader says what a text is not fit for, and reads the rest."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.extraction.fitness import find_problems, foreign_language
from timeline.extraction.language import parse
from timeline.extraction.records import Article

ENGLISH = "The envoy said on Monday that the talks had been useful and that they would go on in the spring."
STUB = "The envoy said that the talks would go on. Subscribe to continue reading this article."


def problems(text: str, published: date | None = date(2025, 3, 4)) -> list[str]:
    article = Article("a", "a.txt", "", "", published, text)
    return [problem.message for problem in find_problems(article, foreign_language(parse(text)))]


def test_has_nothing_to_say_of_a_dated_english_article() -> None:
    assert problems(ENGLISH) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param(
            "de",
            "Der Gesandte sagte am Montag, die Verhandlungen seien nützlich gewesen und gingen im Frühjahr weiter.",
            id="German",
        ),
        pytest.param(
            "es",
            "El enviado dijo el lunes que las conversaciones fueron útiles y que continuarán en primavera.",
            id="Spanish",
        ),
        pytest.param(
            "ru",
            "Посланник сказал в понедельник, что переговоры были полезными и продолжатся весной там же снова и снова.",
            id="Russian",
        ),
        pytest.param(
            "nl",
            "De gezant zei dat het in de stad rustig was en dat we over een week verder gaan, of er nu een akkoord is "
            "of niet. Er was er geen, had hij gezegd.",
            id="Dutch, with words that are English as well",
        ),
        pytest.param(
            "pt",
            "O ministro disse que as conversas foram boas e que as partes as assinaram. Me disse que no dia a coisa "
            "mudou.",
            id="Portuguese, with words that are English as well",
        ),
    ],
)
def test_names_another_language(language: str, text: str) -> None:
    assert problems(text) == [f'expected English, found another language ("{language}"): nothing was read in it']


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Envoy meets minister", id="a headline"),
        pytest.param(
            "Oil settles lower; delegates eye July cut; Brent falls 2 pct; Norwegian minister sees stable market; "
            "Tehran rejects quota; Baghdad signals compliance; Luanda seeks exemption",
            id="headlines without a function word",
        ),
        pytest.param(
            "Norwegian Prime Minister Kari Lund met Swedish Foreign Minister Sven Berg, Danish envoy Ole Hansen and "
            "Finnish President Matti Virtanen in Oslo.",
            id="names alone",
        ),
        pytest.param(
            "Lund: talks useful. Berg: no deal yet. Hansen: sanctions must end. Virtanen: progress made. "
            "Dubois: key issues remain open.",
            id="notes",
        ),
    ],
)
def test_takes_short_english_for_english(text: str) -> None:
    assert foreign_language(parse(text)) is None


def test_names_a_missing_day() -> None:
    assert "expected a publication day" in problems(ENGLISH, published=None)[0]


def test_names_what_a_paywall_leaves() -> None:
    assert problems(STUB) == ["expected a whole article, found what a paywall leaves of one"]
    assert problems(STUB.replace("Subscribe to continue reading", "Nobody denied") + " Subscribe.") == []
