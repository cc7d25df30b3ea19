"""Quotes: which marks make a quotation, and which make none."""

from functools import partial
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extraction.scale import assert_time_grows_no_faster, texts_of
from timeline.extraction.quotes import find_quotes

LENGTH = 20_000
MARKS = "\"'`\u201c\u201d\u2018\u2019"


def words_of(text: str) -> list[str]:
    return [quote.span.of(text) for quote in find_quotes(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param('"We will sign," the mayor said.', ["We will sign,"], id="straight"),
        pytest.param("\u201cWe will sign,\u201d she said.", ["We will sign,"], id="curly"),
        pytest.param("``We will sign,'' she said.", ["We will sign,"], id="latex"),
        pytest.param("''We will sign,'' she said.", ["We will sign,"], id="two apostrophes"),
        pytest.param("\u2018We will sign,\u2019 she said.", ["We will sign,"], id="single curly"),
        pytest.param("'We will sign,' she said.", ["We will sign,"], id="single straight"),
        pytest.param("\u201cA \u2018B c\u2019 d,\u201d he said.", ["A \u2018B c\u2019 d,"], id="nested single"),
        pytest.param("\u201cA \u201cB c\u201d d,\u201d he said.", ["A \u201cB c\u201d d,"], id="nested alike"),
        pytest.param('\u201cCopied from a page," she said.', ["Copied from a page,"], id="curly closed by straight"),
        pytest.param(
            '\u201cIt is rare," she said. "It was lovely.\u201d', ["It is rare,", "It was lovely."], id="mixed twice"
        ),
        pytest.param("\u201cIt is rare,\u201c she said.", ["It is rare,"], id="closed by an opening mark"),
        pytest.param('\u201cA "b c" d,\u201d he said.', ['A "b c" d,'], id="straight inside curly"),
        pytest.param('"A \u201cb c\u201d d," he said.', ["A \u201cb c\u201d d,"], id="curly inside straight"),
        pytest.param("\u201cHe is 6'2\" tall,\u201d she said.", ["He is 6'2\" tall,"], id="inches inside a quotation"),
        pytest.param(
            '"Nobody closes this\nThe next paragraph', ["Nobody closes this"], id="unclosed ends with paragraph"
        ),
    ],
)
def test_reads_marks(text: str, expected: list[str]) -> None:
    assert words_of(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The workers' pay and the owners' profit rose.", id="possessives"),
        pytest.param("It's the city's plan; they don't like it.", id="apostrophes"),
        pytest.param("Music of the '90s was loud, and they loved 'em.", id="elisions"),
        pytest.param("The door is 6'2\" high and 3'1\" wide.", id="feet and inches"),
        pytest.param('""', id="empty"),
        pytest.param("", id="no text"),
    ],
)
def test_reads_no_apostrophe_as_a_mark(text: str) -> None:
    assert words_of(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The takeover ended with \u201cannexation.\u201d", True, id="a word that nobody reports"),
        pytest.param("\u201cNever,\u201d the minister said.", False, id="a word with its cue"),
        pytest.param("The \u201cgreen bridge\u201d stands.", True, id="a name"),
        pytest.param("He called it \u201cquite absurd\u201d.", False, id="two words after a cue"),
        pytest.param("A plan \u201cwe can all live with\u201d stands.", False, id="more than two words"),
    ],
)
def test_marks_scare_quotes(text: str, expected: bool) -> None:
    assert [quote.is_scare for quote in find_quotes(text)] == [expected]


def test_continues_an_unclosed_quotation_that_the_next_paragraph_reopens() -> None:
    text = "\u201cThe first part is long.\n\n\u201cThe second part ends it.\u201d\n\u201cA third is new.\u201d"
    assert [quote.continues for quote in find_quotes(text)] == [False, True, False]


@pytest.mark.parametrize(("line", "expected"), [("ADVERTISEMENT", True), ("The mayor paused.", False)])
def test_continues_behind_a_line_of_the_page_but_not_of_the_article(line: str, expected: bool) -> None:
    text = f"\u201cThe first part is long.\n{line}\n\u201cThe second part ends it.\u201d"
    assert [quote.continues for quote in find_quotes(text)] == [False, expected]


def test_outer_span_takes_the_marks_in() -> None:
    text = "He said: \u201cWe are ready now.\u201d"
    assert [quote.outer.of(text) for quote in find_quotes(text)] == ["\u201cWe are ready now.\u201d"]


@given(st.text(alphabet=st.sampled_from(MARKS + "abc .,\n'sS\u00e9\x00\u2028")) | st.text())
def test_spans_are_ordered_disjoint_and_inside_any_text(text: str) -> None:
    quotes = find_quotes(text)
    for quote in quotes:
        assert quote.outer.contains(quote.span)
        assert 0 <= quote.outer.start < quote.outer.end <= len(text)
        assert "\n" not in quote.outer.of(text)
    for before, after in pairwise(quotes):
        assert before.outer.end <= after.outer.start


@pytest.mark.parametrize("unit", ['"', "\u201c", "'", "\u2018 ", "'s ", '"a ', "\u201ca\u201d"])
def test_time_grows_no_faster_than_the_text(unit: str) -> None:
    assert_time_grows_no_faster(*(partial(find_quotes, text) for text in texts_of(unit, LENGTH)))
