"""That two wordings are of the same words …"""

from __future__ import annotations

import pytest

from tests.merging.stories import read_story
from timeline.merging.likeness.wordings import compare_wordings
from timeline.merging.tellings import cast_of, find_tellings

WORN_OUT = "her crews are worn out"
FATIGUE = "the sailors suffer from fatigue"


def told(words: str, kind: str = "indirect") -> str:
    return f"Berg said <s x ana-berg {kind} 2024-05-13>{words}</s>."


def chance(one: str, other: str) -> float:
    """How likely the first words that two articles report are the same."""
    story = read_story(f"== a | Post | 2024-05-14\n{one}\n== b | Bild | 2024-05-14\n{other}\n")
    first, second = (find_tellings(found, cast_of(())).statements[0] for found in story.findings)
    return compare_wordings(first, second).score


@pytest.mark.parametrize(
    "besides",
    [("the captains are tired",), ("wine is cheap", "a bridge was repaired", "the museum is open")],
    ids=["something like it", "much else"],
)
def test_is_less_likely_where_the_speaker_and_nobody_else_says_more(besides: tuple[str, ...]) -> None:
    more = "\n".join(map(told, besides))
    by_another = more.replace("ana-berg", "jon-helgason")
    one, other = told(WORN_OUT), told(FATIGUE)
    assert chance(one, f"{other}\n{more}") < chance(one, f"{other}\n{by_another}")


def test_is_less_likely_where_only_one_denies() -> None:
    one, both = told(f"it is untrue and not so that {WORN_OUT}"), told(f"it is not so that {FATIGUE}")
    assert chance(told(WORN_OUT), both) < chance(told(WORN_OUT), told(f"it is just so that {FATIGUE}"))
    assert chance(one, both) > chance(one, told(f"it is just so that {FATIGUE}"))


def test_is_less_likely_where_one_wording_is_far_longer() -> None:
    longer = "the sailors suffer from fatigue, as do their wives and all of the people who wait for them at home"
    assert chance(told(WORN_OUT), told(longer)) < chance(told(WORN_OUT), told(FATIGUE))


@pytest.mark.parametrize(
    ("one", "same", "other"),
    [
        ("her forty crews are worn out", "the 40 sailors suffer from fatigue", "the 90 sailors suffer from fatigue"),
        ("Oslo's crews are worn out", "Norway's sailors suffer from fatigue", "Peru's sailors suffer from fatigue"),
    ],
    ids=["figures", "countries"],
)
def test_is_less_likely_of_other_figures_and_countries(one: str, same: str, other: str) -> None:
    assert chance(told(one), told(other)) < chance(told(one), told(FATIGUE)) < chance(told(one), told(same))


def test_is_impossible_of_two_quotations_in_one_article() -> None:
    story = read_story(f"== a | Post | 2024-05-14\n{told(WORN_OUT, 'direct')}\n{told(FATIGUE, 'direct')}\n")
    assert compare_wordings(*find_tellings(story.findings[0], cast_of(())).statements).score == 0
