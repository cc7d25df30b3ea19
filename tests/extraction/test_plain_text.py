"""Plain text is what the reader sees of a text: each character stays in its place."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.extraction.plain_text import as_read

FIRST = (
    "The minister of the islands met the envoy of the mainland on Monday, and both of them said after a talk of two "
    "hours that the harbor should open to the ships of either side before the spring has come."
)
SECOND = "They did not say which of the ships would come first, or who would pay for the pilots and for the lights."


def wrapped(*paragraphs: str, between: str) -> str:
    return between.join(textwrap.fill(paragraph, 50) for paragraph in paragraphs)


@pytest.mark.parametrize("between", ["\n\n", "\n"], ids=["a blank line", "a short line"])
def test_has_paragraphs_in_place_of_wrapped_lines(between: str) -> None:
    assert as_read(wrapped(FIRST, SECOND, between=between)) == between.join([FIRST, SECOND])


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{FIRST}\n{SECOND}", id="paragraphs in one line"),
        pytest.param("Envoy meets minister\nby Ann Lee\nThe envoy came on Monday.\nHe left.", id="one byline"),
        pytest.param("The list:\n- a ship\n- a boat\n- a ferry\n- a raft", id="list"),
    ],
)
def test_keeps_other_lines(text: str) -> None:
    assert as_read(text) == text


def test_has_one_kind_of_space() -> None:
    assert as_read("3\u00a0March\u202f2025") == "3 March 2025"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        pytest.param("\ufeffIt was cold.\u200b He left.", " It was cold.  He left.", id="beside words"),
        pytest.param("He said\u200b \u200e“We go.”", "He said   “We go.”", id="beside marks"),
        pytest.param("www.lund\u200bberg.no", "www.lund\u200bberg.no", id="within a word"),
        pytest.param("It\u00b4s Lund\u02bcs 5\u2032 plank.", "It's Lund’s 5' plank.", id="other apostrophes"),
        pytest.param(
            "A cease\u2011fire of the EU\u2010led talks.", "A cease-fire of the EU-led talks.", id="other hyphens"
        ),
    ],
)
def test_has_nothing_that_nobody_sees(text: str, read: str) -> None:
    assert as_read(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        pytest.param('He <a href="a.html">left</a>.', "He                  left    .", id="tags"),
        pytest.param("It was <b>cold</b>.<br/>", "It was    cold    .     ", id="without values"),
        pytest.param('<h2>Cold</h2><hr class="a" />', "    Cold                     ", id="of other forms"),
        pytest.param("If a < b and b > c, he left <him>.", "If a < b and b > c, he left      .", id="marks"),
        pytest.param("<Laughter> He left.", "<Laughter> He left.", id="a note"),
    ],
)
def test_has_spaces_in_place_of_tags(text: str, read: str) -> None:
    assert as_read(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        pytest.param("It ended.[1] He left.[2][13]", "It ended.    He left.       ", id="behind sentences"),
        pytest.param("“We go,”[4] he said", "“We go,”    he said", id="behind marks"),
        pytest.param("He [1] left [the] port.", "He [1] left [the] port.", id="between words"),
        pytest.param("It is a[1]b of [2025].", "It is a[1]b of [2025].", id="within a word"),
    ],
)
def test_has_spaces_in_place_of_the_numbers_of_notes(text: str, read: str) -> None:
    assert as_read(text) == read


@given(st.text(alphabet=st.sampled_from("ab A.\n\t\u00a0")))
def test_moves_no_character(text: str) -> None:
    read = as_read(text)
    assert len(read) == len(text)
    assert all(new == old or (new == " " and old.isspace()) for new, old in zip(read, text, strict=True))
