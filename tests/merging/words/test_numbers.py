"""Numbers …"""

from __future__ import annotations

import pytest

from timeline.merging.words.numbers import weight_of_number, write_numbers


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("9,000 tonnes", "^9000 tonnes"),
        ("nine thousand five hundred tonnes", "^9500 tonnes"),
        ("One hundred and twenty boats", "^120 boats"),
        ("twenty-five boats", "^25 boats"),
        ("1.5 million", "^1500000"),
        ("half a million", "^500000"),
        ("two and a half years", "^2.5 years"),
        ("a dozen boats", "^12 boats"),
        ("33 per cent", "^33%"),
        ("33.3% of it", "^33% of it"),
        ("one third", "^33%"),
        ("cut by a third, he said", "cut by ^33%, he said"),
        ("two-thirds", "^67%"),
        ("the third part of it", "the ^33% of it"),
        ("half of it", "^50% of it"),
        ("nine in ten", "^90%"),
        ("nine out of every ten", "^90%"),
    ],
)
def test_are_written_one_way(words: str, written: str) -> None:
    assert write_numbers(words) == written


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("a third round of talks", "a third round of talks"),
        ("the fourth quarter", "the fourth quarter"),
        ("half an hour", "half an hour"),
        ("G7 and F16", "G7 and F16"),
        ("nobody else", "nobody else"),
        ("three in 2015", "^3 in ^2015"),
        ("in 2014 three men", "in ^2014 ^3 men"),
        ("between two and three", "between ^2 and ^3"),
    ],
)
def test_are_not_taken_for_more_than_they_are(words: str, written: str) -> None:
    assert write_numbers(words) == written


def test_tell_more_the_larger_they_are() -> None:
    assert weight_of_number("^2") == 0 < weight_of_number("^12") < weight_of_number("^9000") == 1
