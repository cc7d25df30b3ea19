"""A title that a lead gives to nobody is whoever the next sentences name with it, where one person fits."""

from __future__ import annotations

import pytest

from tests.extraction.actors.reading import words_of

FAR = "It rained on the port. " * 34  # almost as long as a lead


@pytest.mark.parametrize(
    ("text", "actor", "is_found"),
    [
        pytest.param("A senator resigned. Senator Kari Moe said so.", "kari-moe", True, id="office"),
        pytest.param("A senator resigned. Mayor Kari Moe said so.", "kari-moe", False, id="another office"),
        pytest.param("A top Green senator resigned. Senator Kari Moe said so.", "kari-moe", True, id="described"),
        pytest.param("A lawmaker resigned. Senator Kari Moe said so.", "kari-moe", True, id="another word for it"),
        pytest.param("A lawmaker resigned. Mayor Kari Moe said so.", "kari-moe", False, id="no lawmaker"),
        pytest.param(
            "A Danish minister resigned. Foreign Minister Kari Moe said so.", "kari-moe", True, id="country open"
        ),
        pytest.param(
            "A Danish minister resigned. Swedish Foreign Minister Kari Moe said so.",
            "kari-moe",
            False,
            id="another country",
        ),
        pytest.param(
            "A British minister resigned. Health Secretary Kari Moe said so.", "kari-moe", True, id="secretary"
        ),
        pytest.param(
            "A Danish minister resigned. Health Secretary Kari Moe said so.", "kari-moe", False, id="not there"
        ),
        pytest.param(
            "A senator resigned. Senator Kari Moe said so. Senator Tom Beck stayed.", "kari-moe", True, id="next of two"
        ),
        pytest.param(
            "A senator resigned. Ola Berg said so. Senator Kari Moe and Senator Tom Beck stayed.",
            "kari-moe",
            False,
            id="one of two",
        ),
        pytest.param("Senator Kari Moe and Senator Tom Beck met. A senator left.", "kari-moe", False, id="before"),
        pytest.param("A senator must be fair. Senator Kari Moe said so.", "kari-moe", False, id="anybody"),
        pytest.param(
            "A senator said so on condition of anonymity. Senator Kari Moe left.", "kari-moe", False, id="unnamed"
        ),
        pytest.param(
            "An official resigned. Kari Moe, a tax official, said so.", "kari-moe", False, id="mostly unnamed"
        ),
        pytest.param("Berg met a senator. Senator Kari Moe said so.", "kari-moe", False, id="no doer"),
        pytest.param("A senator’s car burned. Senator Kari Moe said so.", "kari-moe", False, id="whose it is"),
        pytest.param(f"{FAR}A senator left. Senator Kari Moe said so.", "kari-moe", True, id="end of the lead"),
        pytest.param(f"{FAR}{FAR}A senator left. Senator Kari Moe said so.", "kari-moe", False, id="behind the lead"),
    ],
)
def test_titles_of_those_who_are_named_later(text: str, actor: str, is_found: bool) -> None:
    assert any(words.startswith("A ") for words in words_of(text, actor)) is is_found
