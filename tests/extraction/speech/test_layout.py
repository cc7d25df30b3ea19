"""Layout: what labels, datelines and the lines of a page around an article do to what is said in it."""

import pytest

from tests.extraction.speech.reading import told


def test_takes_a_headline_for_the_words_of_its_label() -> None:
    words = "Opponents say that the bridge is unsafe"
    assert told(f"Mayor Ann Lee: {words}")[0] == ("Mayor Ann Lee", ":", [words])


def test_takes_a_label_behind_a_bullet_for_who_says_what_is_quoted() -> None:
    text = 'They met.\n\u2022 Ann Lee: "The bridge will open in spring."\n\u2022 Bridge and ferry close'
    assert told(text) == [("Ann Lee", ":", ["The bridge will open in spring."])]


def test_takes_the_label_of_a_quotation_for_nobody() -> None:
    assert told('Quote: "The bridge will open in spring."')[0][0] is None


def test_finds_nothing_in_lines_of_the_page() -> None:
    assert told("Category: Mayors of the coast and their new bridges") == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        pytest.param(
            "OSLO, Norway (AP) \u2014 The bridge will open in spring, the mayor said.",
            "The bridge will open in spring",
            id="agency",
        ),
        pytest.param(
            "OSLO -- The bridge will open in spring, according to the mayor.",
            "The bridge will open in spring",
            id="place",
        ),
        pytest.param(
            "UN \u2014 EU talks will open in spring, the mayor said.",
            "EU talks will open in spring",
            id="body as place",
        ),
        pytest.param(
            "The harbor (AP) \u2014 it is old \u2014 will open in spring, the mayor said.",
            "The harbor (AP) \u2014 it is old \u2014 will open in spring",
            id="dash that opens an aside",
        ),
    ],
)
def test_leaves_the_dateline_out(text: str, content: str) -> None:
    assert told(text)[-1][2] == [content]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param(
            "Lund saw patience as the only way for the two towns to share their old river: "
            '"I believe that those towns should wait and share it."',
            "Lund",
            id="clause that the parse hangs on the quotation",
        ),
        pytest.param(
            'More on the bridge from Ida Lund: \u00a0"I believe that those towns should wait for spring."',
            "Ida Lund",
            id="spaces behind the colon",
        ),
        pytest.param('The bridge was old: "I think that it should be new at last."', "The bridge", id="any subject"),
    ],
)
def test_gives_words_behind_a_colon_to_the_subject_before_it(text: str, speaker: str) -> None:
    assert told(text)[-1][0] == speaker


QUOTATION = "The old bridge will open in spring."


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param(f'The mayors agree on the ferry - Ann Lee: "{QUOTATION}"', "Ann Lee", id="behind a dash"),
        pytest.param(f'The bridge is old \u2014 Harbor Research: "{QUOTATION}"', "Harbor Research", id="a body"),
        pytest.param(f'The mayors met. From the report: "{QUOTATION}"', "the report", id="a document"),
        pytest.param(f'They printed a letter by Ann Lee: "{QUOTATION}"', "Ann Lee", id="behind by"),
        pytest.param(f'The mayor said this - and more - of it: "{QUOTATION}"', "The mayor", id="no name behind a dash"),
        pytest.param(f'The mayor told a man from Oslo this: "{QUOTATION}"', "The mayor", id="more behind the name"),
    ],
)
def test_gives_words_behind_a_colon_to_the_source_right_before_it(text: str, speaker: str) -> None:
    assert [row[0] for row in told(text) if QUOTATION in row[2]] == [speaker]


@pytest.mark.parametrize(
    ("below", "speaker"),
    [
        pytest.param("- Ann Lee.", "Ann Lee", id="a name"),
        pytest.param("\u2014 Ann Lee, mayor of the town", "Ann Lee", id="a name and an office"),
        pytest.param("- The bridge opened late.", None, id="an entry of a list"),
        pytest.param("Ann Lee left.", None, id="no dash"),
        pytest.param('- Ann Lee: "We left."', None, id="who says something else"),
    ],
)
def test_takes_a_line_with_a_dash_and_a_name_for_who_signs_the_quotation_above(below: str, speaker: str | None) -> None:
    rows = told(f'They met.\n"{QUOTATION}"\n{below}\nThey left.')
    assert [row[0] for row in rows if row[2] == [QUOTATION]] == ([speaker] if speaker else [])


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param(f'They met.\n"{QUOTATION}\nAnn Lee, Harbor Board."\nThey left.', "Ann Lee", id="left open"),
        pytest.param(f'They met.\n"{QUOTATION}\nIt is ready."\nThey left.', None, id="no name"),
        pytest.param(f'They met.\n"{QUOTATION}"\nAnn Lee."\nThey left.', None, id="closed"),
    ],
)
def test_takes_a_name_at_the_end_of_a_quotation_for_who_signs_it(text: str, speaker: str | None) -> None:
    assert [row[0] for row in told(text) if row[2] == [QUOTATION]] == ([speaker] if speaker else [])


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param(f'Ann Lee said,"{QUOTATION}"', "Ann Lee", id="no space before a mark"),
        pytest.param(f'"{QUOTATION}" - Ann Lee, mayor of the town', "Ann Lee", id="an office behind the name"),
        pytest.param(
            f'Special Assistant to the Mayor of the Town Ann Lee: "{QUOTATION}"',
            "Special Assistant to the Mayor of the Town Ann Lee",
            id="a long office before the name",
        ),
        pytest.param(
            f'Special Assistants to the Mayor of the Town had old letters: "{QUOTATION}"',
            "Special Assistants to the Mayor of the Town",
            id="the subject where no name stands before the colon",
        ),
        pytest.param(f'"{QUOTATION}" - Links to the best news', None, id="no name"),
        pytest.param(f'Ann Lee came. Asked Bob Ray: "{QUOTATION}"', "Bob Ray", id="a cue in front of the name"),
        pytest.param(f'Ann Lee came. Hope Ray: "{QUOTATION}"', "Hope Ray", id="a first name like a cue"),
    ],
)
def test_signs_with_names(text: str, speaker: str | None) -> None:
    assert [row[0] for row in told(text)] == ([speaker] if speaker else [])
