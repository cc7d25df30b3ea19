"""What words mean together …"""

from __future__ import annotations

import pytest

from timeline.merging.words.meanings import find_meaning, likeness, nearest, weigh_words


@pytest.mark.parametrize(
    ("words", "same", "other"),
    [
        ("the crews are exhausted", "the fatigue of the sailors", "the harbour is empty"),
        ("a truce was agreed", "the two sides accepted a ceasefire", "a bridge was repaired"),
        ("the captives were released", "kidnappers freed the hostages", "the herring was counted"),
    ],
    ids=["tired", "truce", "captives"],
)
def test_is_nearer_in_a_translation_than_in_another_sentence(words: str, same: str, other: str) -> None:
    meaning = find_meaning(words)
    assert likeness(meaning, find_meaning(same)) > 2 * likeness(meaning, find_meaning(other))


def test_is_like_nothing_where_there_is_no_word() -> None:
    assert likeness(find_meaning("..."), find_meaning("the herring was counted")) == 0


def test_is_one_whatever_the_order_of_the_words() -> None:
    assert (find_meaning("wine is cheap") == find_meaning("cheap is Wine")).all()


def test_is_nearest_to_the_likest_of_others() -> None:
    told, likest, besides = map(find_meaning, ("a truce was agreed", "they agreed on a ceasefire", "wine is cheap"))
    assert nearest(told, (besides, likest)) == likeness(told, likest) > likeness(told, besides)


def test_is_nearest_to_nothing_where_there_are_no_others() -> None:
    assert nearest(find_meaning("wine is cheap"), ()) == 0


def test_is_told_less_by_what_the_whole_article_speaks_of() -> None:
    shares = weigh_words("The herring is gone. No herring came. Who ate the herring?", ())
    one, other = "the herring is gone", "the herring was sold"
    plainly = likeness(find_meaning(one), find_meaning(other))
    assert likeness(find_meaning(one, shares), find_meaning(other, shares)) < 0.8 * plainly


def test_is_not_told_by_the_names_of_people() -> None:
    shares = weigh_words("Ida Berg met Jon Helgason.", ["Ida Berg", "Berg"])
    assert (find_meaning("Berg sailed", shares) == find_meaning("sailed", shares)).all()
