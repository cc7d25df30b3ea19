"""A pattern of words matches what the words one by one would."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.extraction.lexicon.patterns import one_of

LETTERS = st.text("ab.-' ", min_size=1, max_size=5)


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        pytest.param(["minister", "prime minister"], "prime minister", "prime minister", id="whole"),
        pytest.param(["press", "press officer"], "press officers", "press officer", id="the longest that fits"),
        pytest.param(["press", "press officer"], "press offices", "press", id="the shorter where the longer goes on"),
        pytest.param(["U.S."], "UNSO", None, id="marks as they are"),
        pytest.param(["envoy"], "envo", None, id="no half of a word"),
    ],
)
def test_of_words(words: list[str], text: str, found: str | None) -> None:
    match = re.match(one_of(words), text)
    assert (match and match.group()) == found


@given(words=st.lists(LETTERS, min_size=1, max_size=8), text=LETTERS)
def test_of_any_words_in_any_text(words: list[str], text: str) -> None:
    fitting = [word for word in words if text.startswith(word)]
    match = re.match(one_of(words), text)
    assert (match and match.group()) == (max(fitting, key=len) if fitting else None)
