"""That two wordings are of the same words …"""

from __future__ import annotations

from tests.merging.stories import read_story
from timeline.merging.cast import cast_of
from timeline.merging.likeness.wordings import compare_wordings
from timeline.merging.tellings import find_tellings

WORN_OUT = "the crews are exhausted and cannot sail"
FATIGUE = "her sailors are too tired to leave port"


def told(words: str, kind: str = "indirect") -> str:
    return f"Berg said <s x ana-berg {kind} 2024-05-13>{words}</s>."


def chance(one: str, other: str) -> float:
    """How likely the first words that two articles report are the same."""
    story = read_story(f"== a | Post | 2024-05-14\n{one}\n== b | Bild | 2024-05-14\n{other}\n")
    first, second = (find_tellings(found, cast_of(())).statements[0] for found in story.findings)
    return compare_wordings(first, second).score


def test_is_less_likely_where_the_speaker_and_nobody_else_says_something_like_it() -> None:
    more = told("the captains are tired")
    by_another = more.replace("ana-berg", "jon-helgason")
    one, other = told(WORN_OUT), told(FATIGUE)
    assert chance(one, f"{other}\n{more}") < chance(one, f"{other}\n{by_another}")


def test_is_less_likely_of_long_wordings() -> None:
    besides = "as are their wives, and all of the people who wait for them at home on the coast of Norway"
    assert chance(told(WORN_OUT), told(f"{FATIGUE}, {besides}")) < chance(told(WORN_OUT), told(FATIGUE))


def test_is_less_likely_where_not_one_speaker_says_them() -> None:
    by_another = told(FATIGUE).replace("ana-berg", "jon-helgason")
    assert chance(told(WORN_OUT), by_another) < chance(told(WORN_OUT), told(FATIGUE))


def test_is_more_likely_where_both_tell_one_number() -> None:
    forty, as_many, ninety = map(told, ("forty crews are worn out", "40 sailors are tired", "90 sailors are tired"))
    assert chance(forty, as_many) > 2 * chance(forty, ninety)


def test_is_impossible_of_two_quotations_in_one_article() -> None:
    story = read_story(f"== a | Post | 2024-05-14\n{told(WORN_OUT, 'direct')}\n{told(FATIGUE, 'direct')}\n")
    assert compare_wordings(*find_tellings(story.findings[0], cast_of(())).statements).score == 0


def test_is_not_to_be_told_from_a_few_words() -> None:
    assert chance(told("too tired now"), told("they are worn out")) == 0
    assert chance(told("they are too tired now"), told("they are worn out")) > 0.3


def test_is_hardly_less_likely_where_the_speaker_says_it_again() -> None:
    again, else_ = told("the sailors are too tired to leave the port"), told("the sailors of Bodo left the port")
    alone = chance(told(WORN_OUT), told(FATIGUE))
    assert chance(told(WORN_OUT), f"{told(FATIGUE)}\n{again}") > 0.8 * alone
    assert chance(told(WORN_OUT), f"{told(FATIGUE)}\n{else_}") < 0.75 * alone


def test_is_not_told_from_whom_they_name() -> None:
    one, other = told("herring was the topic of her talk with Helgason"), told("Helgason is a friend of the whales")
    among = told("it rains").replace("ana-berg", "jon-helgason")
    assert chance(f"{one}\n{among}", f"{other}\n{among}") < chance(one, other) / 2
