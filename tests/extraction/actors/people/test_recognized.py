"""People are found under their whole names, and called by parts of these."""

from __future__ import annotations

import pytest

from tests.extraction.actors.reading import ids_of, words_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Carmen Brisán Tolva, the mayor, said that it was over.", "carmen-brisan-tolva"),
        ("Superintendent Yolanda Mo Sai-lam said he fired.", "yolanda-mo-sai-lam"),
        ("District Attorney Olaf R. Vancel, Jr. said so.", "olaf-r-vancel-jr"),
        ("Peder Lund, Jr., said so.", "peder-lund-jr"),
        ("Prosecutors in Visby charged Nikola Petrov with fraud.", "nikola-petrov"),
        ("His ex-girlfriend Tia Moss said it was over.", "tia-moss"),
        ("Ummel Raslo, 53, left for home.", "ummel-raslo"),
        ("Mediator Festus Mogae said it was over.", "festus-mogae"),
        ("Councilmember Tia Moss said it was over.", "tia-moss"),
        ("Department of State Spokesperson Dan Rask said it was over.", "dan-rask"),
    ],
    ids=["first name", "family name in the middle", "junior", "junior of a listed name", "object", "prefix in front"]
    + ["age behind", "mediator", "member of a council", "behind a body"],
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


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It closed at 5 PM Eastern Time.", "eastern-time"),
        ("Sandvel Motors paid. Sandvel told them so.", "sandvel"),
        ("Under General License 44 the firm may sell oil.", "license"),
    ],
    ids=["time of day", "firm that speaks", "number behind"],
)
def test_not_what_is_no_person(text: str, name: str) -> None:
    assert name not in ids_of(text)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("His Royal Highness said it was over.", set()),
        ("His Grace left.", set()),
        ("Then Mr Grace left.", {"grace"}),
        ("Royal Harbour said it was over.", {"royal-harbour"}),
    ],
    ids=["rank of two words", "rank", "surname that is a rank", "body"],
)
def test_ranks_are_nobody(text: str, ids: set[str]) -> None:
    assert ids_of(text) == ids


def test_surnames_that_are_ranks() -> None:
    assert words_of("Mr Grace said it was over. Then Grace left.", "grace") == ["Grace", "Grace"]
