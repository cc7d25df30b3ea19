"""What words mean together …"""

from __future__ import annotations

import pytest

from timeline.merging.words.meanings import find_meaning, find_rivals, likeness


@pytest.mark.parametrize(
    ("words", "same", "other"),
    [
        ("the crews are worn out", "the fatigue of the sailors", "the harbour is empty"),
        ("a truce was agreed", "the two sides accepted a ceasefire", "a bridge was repaired"),
        ("the captives were let go", "kidnappers freed the hostages", "the herring was counted"),
    ],
    ids=["tired", "truce", "captives"],
)
def test_is_nearer_in_a_translation_than_in_another_sentence(words: str, same: str, other: str) -> None:
    meaning = find_meaning(words)
    assert likeness(meaning, find_meaning(same)) > 2 * likeness(meaning, find_meaning(other))


def test_is_like_nothing_where_no_word_is_known() -> None:
    assert likeness(find_meaning("of the"), find_meaning("the herring was counted")) == 0


def test_has_no_rival_in_what_an_article_tells_twice() -> None:
    told, again, besides = map(find_meaning, ("a truce was agreed", "they agreed on a truce", "wine is cheap"))
    assert find_rivals(told, (told, again, besides)) == (besides,)
