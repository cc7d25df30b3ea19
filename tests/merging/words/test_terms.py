"""The terms of words …"""

from __future__ import annotations

import pytest

from timeline.merging.words.terms import weigh_terms


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("nine thousand jobs depend on it", "9,000 jobs depend on it"),
        ("a third of the fleet", "33 per cent of the fleet"),
        ("asked twice", "asked two times"),
        ("I want to stress that the quays belong to Bodo", "the quays belong to Bodo"),
        ("By the way, the quays belong to Bodo", "the quays belong to Bodo"),
        ("The shares rose to 17.35. Then ... 20....", "the shares rose to 17.35, then 20"),
    ],
    ids=[
        "numbers in words and figures",
        "shares",
        "times",
        "an opening",
        "a passing remark",
        "the stop behind a number",
    ],
)
def test_are_the_same(one: str, other: str) -> None:
    assert weigh_terms(one).weights == weigh_terms(other).weights


@pytest.mark.parametrize(
    ("one", "other"),
    [("nine jobs", "eight jobs"), ("a third of the talks", "a third round of the talks")],
    ids=["another number", "an ordinal"],
)
def test_are_others(one: str, other: str) -> None:
    assert weigh_terms(one).weights != weigh_terms(other).weights
