"""Judgment: how sure one must be that a cue reports something, with twins that look less like a report."""

import pytest

from tests.extraction.speech.reading import told


@pytest.mark.parametrize(
    ("text", "content"),
    [
        pytest.param(
            "The harbour\nThe mayor repeated the high costs of the port.", ["the high costs of the port"], id="report"
        ),
        pytest.param(
            "The harbour\nThe port is hard to reach, the mayor wrote in a letter.",
            ["The port is hard to reach"],
            id="clause before its cue",
        ),
        pytest.param("The harbour\nThe port is hard to reach, the mayor wrote a letter.", None, id="two clauses"),
        pytest.param("Berg repeats high costs of port.\nThe harbour", None, id="title"),
        pytest.param('The harbour\nThe mayor defended the "plan" for the port.', None, id="with marks"),
        pytest.param("The harbour\nThe mayor left, citing two people.", None, id="people who are cited"),
        pytest.param("The harbour\nThe mayor left, citing high costs.", ["high costs"], id="reason that is cited"),
        pytest.param("The harbour\nThe mayor detailed it.", None, id="only a pronoun"),
        pytest.param("The harbour\nDetails were asked of the plan for the port.", None, id="nobody speaks"),
        pytest.param("The harbour\nLund, expected to leave the post, smiled.", None, id="done to whoever is named"),
        pytest.param("The harbour\nThey went, with Lund expected to leave the post.", None, id="with somebody"),
    ],
)
def test_judge_what_looks_like_a_report(text: str, content: list[str] | None) -> None:
    assert [row[2] for row in told(text)] == ([content] if content else [])


@pytest.mark.parametrize(
    ("text", "content"),
    [
        pytest.param('"Can you name one thing?" the mayor asked.', ["Can you name one thing?"], id="question"),
        pytest.param("The mayor asked not to be named.", None, id="no quotation"),
        pytest.param('"It is not ours at all," he deadpanned.', ["It is not ours at all,"], id="rare verb"),
        pytest.param("He deadpanned that day.", None, id="rare verb without a quotation"),
    ],
)
def test_need_no_judgment_of_a_quoted_sentence_before_its_cue(text: str, content: list[str] | None) -> None:
    assert [row[2] for row in told(f"The harbour\n{text}")] == ([content] if content else [])


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        pytest.param(
            'Lund said Berg had told him that the port was "a ruin".',
            ['Berg had told him that the port was "a ruin"'],
            id="a quotation",
        ),
        pytest.param(
            "Lund said Berg had warned that the port was a ruin.",
            ["Berg had warned that the port was a ruin", "the port was a ruin"],
            id="a report",
        ),
        pytest.param(
            'Lund said Berg told him, "Nobody is going to mend the port now."',
            ['Berg told him, "Nobody is going to mend the port now."', "Nobody is going to mend the port now"],
            id="a whole quotation",
        ),
        pytest.param('Berg had told him that the port was "a ruin".', ['the port was "a ruin"'], id="told by itself"),
        pytest.param(
            'Lund said they would build a port, to which Berg replied: "We will not pay for that."',
            ['they would build a port, to which Berg replied: "We will not pay for that."', "We will not pay for that"],
            id="in a clause of its own",
        ),
    ],
)
def test_leave_what_somebody_quotes_of_another_to_whoever_tells_it(text: str, contents: list[str]) -> None:
    assert [content for row in told(f"The harbour\n{text}") for content in row[2]] == contents
