"""Amounts …"""

from __future__ import annotations

import pytest

from timeline.merging.words.amounts import find_amounts


@pytest.mark.parametrize(
    ("words", "amounts"),
    [
        ("a loan of $40 million", {"$ million": "$40 million"}),
        ("a loan of $40m", {"$ million": "$40 million"}),
        ("a loan of 2 bn crowns", {"billion": "2 billion"}),
        ("140,000 tons of herring", {"tonnes": "140000 tonnes"}),
        ("a cut of 12 per cent", {"percent": "12 percent"}),
        ("a cut of 12%", {"percent": "12 percent"}),
        ("12 trawlers and 300 people", {"trawlers": "12 trawlers", "people": "300 people"}),
        ("a fine of $2019", {"$": "$2019"}),
        ("2,019 trawlers", {"trawlers": "2019 trawlers"}),
    ],
    ids=["sign", "attached", "short", "tons", "per cent", "%", "two units", "money like a year", "many"],
)
def test_are_found_by_their_units(words: str, amounts: dict[str, str]) -> None:
    assert find_amounts(words) == amounts


@pytest.mark.parametrize(
    "words",
    [
        "more than 400 trawlers",
        "up to $40 million",
        "the 2019 talks",
        "in 2019",
        "40 less",
        "3 trawlers, then 4 trawlers",
    ],
    ids=["vague", "a limit", "of a year", "a year", "no plural", "two of one unit"],
)
def test_are_left_out_where_they_contradict_nothing(words: str) -> None:
    assert find_amounts(words) == {}
