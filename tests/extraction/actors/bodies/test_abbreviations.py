"""Abbreviations stand for the body behind whose full name the article gives them, in every place."""

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
