"""Quotation marks of other houses: what is read as double marks, and what stays as it is written."""

from __future__ import annotations

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extraction.scale import assert_time_grows_no_faster, texts_of
from timeline.extraction.quotation_marks import with_double_marks

LENGTH = 20_000
MARKS = "\"'‘’“”„«»″"
OTHER = "‘We will come at noon,’ Ida Lund said.\n"  # makes a text one with single marks outside


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("„We will sign“, she said.", "“We will sign”, she said.", id="low and high"),
        pytest.param("„We will sign”, she said.", "“We will sign”, she said.", id="low and curly"),
        pytest.param("«We will sign», she said.", "“We will sign”, she said.", id="angle"),
        pytest.param("»We will sign«, she said.", "“We will sign”, she said.", id="angle turned about"),
        pytest.param("″We will sign,″ she said.", '"We will sign," she said.', id="slanted"),
        pytest.param("She said: “ We will sign. ”", "She said:  “We will sign.” ", id="spaces within"),
        pytest.param('" We will sign , " she said .', " “We will sign ,”  she said .", id="straight between spaces"),
        pytest.param(
            '" We go , " she said . " We sign . "', " “We go ,”  she said .  “We sign .” ", id="twice in a line"
        ),
        pytest.param('" We will sign .', " “We will sign .", id="nobody closes"),
    ],
)
def test_writes_marks_of_other_languages(text: str, expected: str) -> None:
    assert with_double_marks(text) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("‘It is over,’ he said.", "“It is over,” he said.", id="curly"),
        pytest.param("'It is over,' he said.", "“It is over,” he said.", id="straight"),
        pytest.param("‘It’s over’, he said.", "“It’s over”, he said.", id="an apostrophe inside"),
        pytest.param("‘I heard “no”,’ he said.", "“I heard ‘no’,” he said.", id="others inside"),
        pytest.param('‘I heard "no",’ he said.', "“I heard 'no',” he said.", id="straight ones inside"),
        pytest.param("‘“No” is a word,’ he said.", "“‘No’ is a word,” he said.", id="others at its beginning"),
        pytest.param("He met ‘threats and insults’ there.", "He met “threats and insults” there.", id="a last s"),
        pytest.param("‘Take the workers’ side,’ he said.", "“Take the workers’ side,” he said.", id="a possessive"),
        pytest.param(
            "With ‘threats’ he said that. ‘We go.’", "With “threats” he said that. “We go.”", id="another opens"
        ),
        pytest.param("‘It is over.\n‘It was long.’", "“It is over.\n“It was long.”", id="the next line goes on"),
        pytest.param(
            "‘It is the drivers’ turn.\n‘It was long.’",
            "“It is the drivers’ turn.\n“It was long.”",
            id="goes on behind a possessive",
        ),
        pytest.param("The drivers’ cars are old.", "The drivers’ cars are old.", id="no mark"),
        pytest.param("Songs of the '90s and owners' cars.", "Songs of the '90s and owners' cars.", id="elided"),
    ],
)
def test_writes_single_marks_double_where_they_are_outer(line: str, expected: str) -> None:
    assert with_double_marks(OTHER + OTHER + line) == 2 * "“We will come at noon,” Ida Lund said.\n" + expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Mayor calls it ‘a very bad day’\n“It is,” he said. “So it is.”", id="only a headline has them"),
        pytest.param("“He said ‘we will all go’ and ‘we will all stay’ then.”", id="within double ones"),
        pytest.param("The ‘Blue Bird’ and the ‘Red Ox’ sank.", id="names of ships"),
        pytest.param("''We will all go,'' he said. ''We will stay here.''", id="two single ones are a double one"),
        pytest.param('A 6" nail and a 3" one; "we will," he said.', id="inches"),
        pytest.param("“Copied from a page,“ she said.", id="a wrong mark closes"),
        pytest.param("the drivers' cars, and the owners' houses, and the mayors' cars", id="possessives"),
    ],
)
def test_leaves_other_marks(text: str) -> None:
    assert with_double_marks(text) == text


@given(st.text(alphabet=st.sampled_from(MARKS + "abs .,\n")))
def test_moves_no_word(text: str) -> None:
    read = with_double_marks(text)
    assert len(read) == len(text)
    assert all(new == old for new, old in zip(read, text, strict=True) if old.isalpha() or old == "\n")


@pytest.mark.parametrize("unit", ['"', ' " ', "‘a b c’ ", "s’ ", "« ", " ”", "“ ", "\n‘a", "'a \"b"])
def test_time_grows_no_faster_than_the_text(unit: str) -> None:
    assert_time_grows_no_faster(*(partial(with_double_marks, OTHER + text) for text in texts_of(unit, LENGTH)))
