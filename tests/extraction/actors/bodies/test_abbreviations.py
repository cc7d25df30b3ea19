"""Abbreviations stand in every place for the body that the article gives them to, or whose initials they are."""

from __future__ import annotations

import pytest

from tests.extraction.actors.reading import words_of

NAME = "Open Ports Union"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"The {NAME} (OPU) met. The OPU agreed.", [NAME, "OPU", "OPU"]),
        (f"The {NAME} [OPU] met. The OPU agreed.", [NAME, "OPU", "OPU"]),
        (f"The {NAME}, or UPA, met. The UPA agreed.", [NAME, "UPA", "UPA"]),
        (f"The {NAME}, known as the UPA, met. The UPA agreed.", [NAME, "UPA", "UPA"]),
        (f"The {NAME}, the UPA and others met.", [NAME]),
        (f"The {NAME} (founded in 1990) met.", [NAME]),
        (f"The {NAME} met. The OPU agreed.", [NAME, "OPU"]),
        (f"The {NAME} met. The OPA agreed.", [NAME]),
        (f"The {NAME} met the Oslo Pilots Union. The OPU agreed.", [NAME]),
        (f"The {NAME} met. The Ovid Pipe Union (OPU) agreed. The OPU left.", [NAME]),
    ],
)
def test_are_those_said_behind_the_name(text: str, words: list[str]) -> None:
    assert words_of(text, "open-ports-union") == words


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The Committee on Energy Oversight met. The CEO left.", "committee-on-energy-oversight"),
        ("The United Sugar Association met. The USA said no.", "united-sugar-association"),
        ("The Polar Stevedores Trust met at 6 PST.", "polar-stevedores-trust"),
    ],
    ids=["office", "country", "word in capitals"],
)
def test_are_no_initials_that_mean_something_else(text: str, actor: str) -> None:
    assert len(words_of(text, actor)) == 1
