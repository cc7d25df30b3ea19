"""Two reports of speech …"""

from __future__ import annotations

import pytest

from tests.merging.stories import merged_labels, read_story
from timeline.merging.terms import weigh_terms

ENDS = "We are ready to rent the old quays to partners from abroad."
BEGINS = "There is room for forty trawlers in our northern fjord too."
BOTH = "We are ready to rent the old quays to partners. There is room for forty trawlers in our fjord."


def groups(*articles: str) -> int:
    story = read_story("\n".join(f"== a{n} | Paper {n} | 2024-05-14\n{words}" for n, words in enumerate(articles)))
    return len(set(merged_labels(story)["statements"].values()))


def quoted(words: str) -> str:
    return f'"<s x ana-berg direct 2024-05-13>{words}</s>" Berg said.'


def told(words: str) -> str:
    return f"Berg said <s x ana-berg indirect 2024-05-13>{words}</s>."


def test_are_one_utterance_in_a_translation_that_shares_no_word() -> None:
    assert groups(told("her crews are worn out"), told("the sailors suffer from fatigue")) == 1


@pytest.mark.parametrize(
    ("besides", "count"),
    [("the quays are empty", 2), ("the captains need a rest", 3)],
    ids=["nothing else comes near", "something else comes as near"],
)
def test_are_one_utterance_by_meaning_alone_where_no_rival_is_as_like(besides: str, count: int) -> None:
    fatigue = told("the sailors suffer from fatigue")
    assert groups(told("her crews are worn out"), f"{fatigue}\n{told(besides)}") == count


@pytest.mark.parametrize(("figure", "count"), [("40", 1), ("90", 2)], ids=["the same figure", "another figure"])
def test_are_no_one_utterance_by_meaning_with_other_figures(figure: str, count: int) -> None:
    assert groups(told("her 40 crews are worn out"), told(f"the {figure} sailors suffer from fatigue")) == count


def test_are_two_utterances_where_one_article_tells_them_in_other_words() -> None:
    assert groups(f"{told('her crews are worn out')}\n{told('the sailors suffer from fatigue')}") == 2


def test_are_two_utterances_where_one_article_quotes_two_sentences() -> None:
    assert groups(f"{quoted(ENDS)}\n{quoted(BEGINS)}") == 2


def test_are_one_utterance_with_what_another_article_quotes_in_one_breath() -> None:
    assert groups(quoted(ENDS), quoted(BOTH)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("nine thousand jobs depend on it", "9,000 jobs depend on it"),
        ("I want to stress that the quays belong to Bodo", "the quays belong to Bodo"),
        ("By the way, the quays belong to Bodo", "the quays belong to Bodo"),
    ],
    ids=["numbers in words and figures", "an opening", "a passing remark"],
)
def test_have_the_same_terms(one: str, other: str) -> None:
    assert weigh_terms(one).weights == weigh_terms(other).weights


def test_have_other_terms_where_the_number_is_another() -> None:
    assert weigh_terms("nine jobs").weights != weigh_terms("eight jobs").weights
