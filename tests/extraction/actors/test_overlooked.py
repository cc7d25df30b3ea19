"""People whom the parser overlooks are found by an office or a first name, and whole."""

from __future__ import annotations

import pytest

from tests.extraction.actors.reading import ids_of, kinds_of, words_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Cardinal Fulco Mbeyi urged calm.", "fulco-mbeyi"),
        ("Army spokesman Tevin Okenge said the city was calm.", "tevin-okenge"),
        ("Detective Chief Inspector Ruta Millis said a man was held.", "ruta-millis"),
        ("The police are at work, the state governor, Ana Moretes, said.", "ana-moretes"),
        ("Singer Lila Moro wept.", "lila-moro"),
        ("Judge Tolan R. Wexley dismissed the suit.", "tolan-r-wexley"),
        ("Cardinal Fulco M. Mbeyi urged calm.", "fulco-m-mbeyi"),
    ],
    ids=["address", "army", "rank", "between commas", "work", "initial", "initial that the parser overlooks"],
)
def test_behind_an_office(text: str, name: str) -> None:
    assert kinds_of(text)[name] == "person"


@pytest.mark.parametrize(
    "text",
    [
        "They need major Northern Wind upgrades.",
        "The lawyer, Nordic Council, told Avisen that it was over.",
        "The host Blue Dragons lost.",
        "Student Blue Wind closed.",
        "A trader called Polar Bank on Friday.",
    ],
)
def test_not_where_the_word_is_no_office(text: str) -> None:
    assert "person" not in kinds_of(text).values()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Carmen Brisán Tolva, the mayor, said that it was over.", "carmen-brisan-tolva"),
        ("Superintendent Yolanda Mo Sai-lam said he fired.", "yolanda-mo-sai-lam"),
        ("District Attorney Olaf R. Vancel, Jr. said so.", "olaf-r-vancel-jr"),
        ("Peder Lund, Jr., said so.", "peder-lund-jr"),
        ("Prosecutors in Visby charged Nikola Petrov with fraud.", "nikola-petrov"),
    ],
    ids=["first name", "family name in the middle", "junior", "junior of a listed name", "object"],
)
def test_whole_names(text: str, name: str) -> None:
    assert name in ids_of(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Governor Pablo Rosales Nevarez left. Rosales said he was sorry.", ["Pablo Rosales Nevarez", "Rosales"]),
        (
            "Governor Pablo Rosales Nevarez met Ana Rosales. Rosales said she was sorry.",
            ["Pablo Rosales Nevarez"],
        ),
    ],
    ids=["father's name", "another's"],
)
def test_called_by_a_word_in_the_middle(text: str, words: list[str]) -> None:
    assert words_of(text, "pablo-rosales-nevarez") == words
