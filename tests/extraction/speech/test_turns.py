"""Turns of speech: what goes on after its cue in other sentences and paragraphs, with twins that do not."""

import pytest

from tests.extraction.speech.reading import speech_of, told


def test_goes_on_with_the_turn_in_a_paragraph_that_is_only_a_quotation() -> None:
    text = '"The bridge is ready," the mayor said.\n"We open it in spring and close the ferry."\nNobody answered.'
    found = speech_of(text)
    assert [(mention.turn, mention.speaker is None) for mention in found] == [(0, False), (0, True)]


@pytest.mark.parametrize(
    ("text", "turns"),
    [
        pytest.param(
            '"The bridge is ready," said Ann Lee, who said that the ferry would close. "We open it in spring."',
            [0, 1, 0],
            id="report in a clause of the cue",
        ),
        pytest.param(
            '"The bridge is ready," said Ann Lee, who said that the ferry would close.\n"We open it in spring."',
            [0, 1, 0],
            id="next paragraph",
        ),
        pytest.param(
            '"The bridge is ready," said Ann Lee. Bob Ray said that the ferry would close. "We open it in spring."',
            [0, 1, 1],
            id="report in a sentence of its own",
        ),
    ],
)
def test_goes_on_with_the_turn_of_the_quotation_in_the_sentence(text: str, turns: list[int]) -> None:
    assert [mention.turn for mention in speech_of(text)] == turns


@pytest.mark.parametrize(
    ("text", "content"),
    [
        pytest.param(
            "The bridge is safe, the mayor said.\nWe open it in spring and close the ferry.",
            ["The bridge is safe", "We open it in spring and close the ferry"],
            id="after a report",
        ),
        pytest.param(
            "The bridge is safe, the mayor told us.\nWe walked across it in spring and took the ferry.",
            ["The bridge is safe"],
            id="writer who says we",
        ),
        pytest.param(
            "The bridge was built in two years.\nWe open it in spring and close the ferry.", [], id="after narration"
        ),
    ],
)
def test_takes_a_first_person_paragraph_for_the_speakers(text: str, content: list[str]) -> None:
    assert [span for _, _, spans in told(text) for span in spans] == content


@pytest.mark.parametrize(
    ("text", "turns"),
    [
        pytest.param(
            'The mayor said that the bridge was safe.\n"We open it in spring and close the ferry."',
            [0, 0],
            id="at the end of its line",
        ),
        pytest.param(
            'The mayor said that the bridge was safe. Nobody else knew of it yet.\n"We open it and close the ferry."',
            [0],
            id="before narration",
        ),
    ],
)
def test_goes_on_from_a_report_with_a_quotation_on_a_line_of_its_own(text: str, turns: list[int]) -> None:
    assert [mention.turn for mention in speech_of(text)] == turns


def test_leaves_a_quotation_after_narration_alone() -> None:
    text = 'The bridge was built in two years.\n"We open it in spring and close the ferry."'
    assert speech_of(text) == ()


def test_gives_an_announced_paragraph_to_who_announced_it() -> None:
    text = 'The mayor added on Monday:\n"We open the bridge in spring and close the ferry."'
    assert told(text) == [("The mayor", "added", ["We open the bridge in spring and close the ferry."])]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        pytest.param(
            "The mayor said on Monday:\n- The bridge will open.\n- The ferry is to be shut.\nNobody knew.",
            ["The bridge will open", "The ferry is to be shut"],
            id="verb of speech",
        ),
        pytest.param(
            "Statements by Mayor Ann Lee:\n\u25aa\ufe0f The bridge will open;\n\u25aa\ufe0f The ferry is to be shut.",
            ["The bridge will open", "The ferry is to be shut"],
            id="noun of saying",
        ),
        pytest.param("The reasons for the delay:\n- The bridge is old.\n- The ferry is shut.", [], id="no speech"),
        pytest.param("The winners of the year are:\n- Ann Lee of the Harbor Times.", [], id="other verb"),
    ],
)
def test_gives_an_announced_list_to_who_announced_it(text: str, content: list[str]) -> None:
    assert [span for _, _, spans in told(text) for span in spans] == content


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param(
            '"Fish is cheap," Ana Berg said. "Bread is dear today.\n\n"Nobody here can pay for it."', 2, id="open"
        ),
        pytest.param(
            '"Fish is cheap," Ana Berg said. "Bread is dear today."\n\n"Nobody here can pay for it."', 3, id="closed"
        ),
    ],
)
def test_takes_in_the_next_paragraph_where_a_quotation_is_left_open(text: str, count: int) -> None:
    assert len(speech_of(text)) == count


@pytest.mark.parametrize(
    ("text", "content"),
    [
        pytest.param(
            '"The bridge is ready," Lund wrote from Tromso, Norw. "The ferry is late."',
            ["The bridge is ready,", "The ferry is late."],
            id="short form",
        ),
        pytest.param(
            '"The bridge is ready," Lund wrote to the U.S. "ferry that comes late."',
            ["The bridge is ready,"],
            id="no start",
        ),
        pytest.param(
            '"The bridge is ready," Lund wrote. "We can use it now."',
            ["The bridge is ready,", "We can use it now."],
            id="short words",
        ),
    ],
)
def test_goes_on_behind_the_end_of_a_sentence(text: str, content: list[str]) -> None:
    assert [span for _, _, spans in told(text) for span in spans] == content


@pytest.mark.parametrize(
    ("heading", "turns"),
    [
        pytest.param("\u2018A truly old bridge.\u2019", [0], id="single marks"),
        pytest.param('"A truly old bridge."', [0, 0], id="double marks"),
        pytest.param(
            "\u2018It is a truly old bridge, and the ferry is old as well.\u2019", [0, 0], id="a longer sentence"
        ),
    ],
)
def test_does_not_go_on_with_a_heading(heading: str, turns: list[int]) -> None:
    text = f'"The bridge is ready," the mayor said.\n{heading}\nThey left in spring.'
    assert [mention.turn for mention in speech_of(text)] == turns
