"""A text is parsed paragraph by paragraph, and overlong ones in pieces whose places still hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.extraction.language import parse
from timeline.extraction.language.paragraphs import LONGEST_LINE, LONGEST_PIECE, LONGEST_WORD, find_pieces

SENTENCE = "The envoy met the minister on Monday. "


def words(text: str) -> list[str]:
    return [piece.span.of(text) for piece in find_pieces(text)]


@given(st.text(st.sampled_from("a \n.\"'\r\x85\u2028"), max_size=60), st.sampled_from([1, 4_000]))
def test_which_are_the_text_without_its_line_breaks_and_the_spaces_beside_them(text: str, times: int) -> None:
    lines = (line.strip() for line in (text * times).split("\n"))
    assert "".join(words(text * times)) == "".join(lines)
    assert all(len(piece) <= LONGEST_PIECE for piece in words(text * times))


def test_of_which_an_empty_text_has_one() -> None:
    assert words("") == [""]
    assert words("\n\n") == [""]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("  Talks ended.  \n\tNobody came.", ["Talks ended.", "Nobody came."], id="indented"),
        pytest.param("Talks ended.\n   \nNobody came.", ["Talks ended.", "Nobody came."], id="a line of spaces"),
        pytest.param("Talks ended.\r\nNobody came.\r\n", ["Talks ended.", "Nobody came."], id="Windows"),
        pytest.param("Talks  ended.", ["Talks  ended."], id="spaces within"),
    ],
)
def test_hold_no_spaces_beside_them(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "end"),
    [
        pytest.param(SENTENCE * 400, "Monday. ", id="after a sentence"),
        pytest.param("word " * 4_000, "word ", id="after a word"),
        pytest.param("x" * 12_000, "x", id="where it is full"),
    ],
)
def test_cut_where_it_hurts_least(text: str, end: str) -> None:
    first, *others = words(text)
    assert LONGEST_PIECE // 2 < len(first) <= LONGEST_PIECE
    assert first.endswith(end)
    assert others


@pytest.mark.parametrize(
    ("text", "is_prose"),
    [
        pytest.param(SENTENCE, True, id="a sentence"),
        pytest.param("“—”", False, id="marks"),
        pytest.param("12 345", False, id="numbers"),
        pytest.param("a" * (LONGEST_WORD - 1), True, id="a long word"),
        pytest.param("a" * LONGEST_WORD, False, id="a word too long"),
        pytest.param(SENTENCE * (LONGEST_LINE // len(SENTENCE)), True, id="a long line"),
        pytest.param(SENTENCE * (LONGEST_LINE // len(SENTENCE) + 1), False, id="a line too long"),
    ],
)
def test_parsed_only_where_they_are_prose(text: str, is_prose: bool) -> None:
    assert {piece.is_prose for piece in find_pieces(text)} == {is_prose}


def test_parsed_in_their_places() -> None:
    text = f"Talks\n***\n{SENTENCE * 300}"
    for paragraph in parse(text):
        assert paragraph.doc.text == paragraph.span.of(text)
        assert [paragraph.span_of(word, word).of(text) for word in paragraph.doc] == [
            word.text for word in paragraph.doc
        ]
