"""Quotations whose comma or full stop stands behind the marks, as in British papers, are read as those within."""

from __future__ import annotations

import pytest

from tests.extraction.speech.reading import told


@pytest.mark.parametrize(
    ("text", "content"),
    [
        pytest.param(
            '"The ferry is late", Lund said. "It will come at noon".',
            ["The ferry is late", "It will come at noon"],
            id="a sentence behind",
        ),
        pytest.param(
            '"The ferry is late", Lund said in the harbor. She waited. "It will come at noon, I hope".',
            ["The ferry is late", "It will come at noon, I hope"],
            id="a sentence further behind",
        ),
        pytest.param('"Not yet", Lund said of the ferry.', ["Not yet"], id="an answer"),
        pytest.param('"Not yet" Lund said of the ferry.', [], id="no stop at all"),
        pytest.param(
            '"The ferry is late", Lund said. Nobody liked the "noon ferry of the old days" much.',
            ["The ferry is late"],
            id="words within a sentence",
        ),
    ],
)
def test_are_said(text: str, content: list[str]) -> None:
    assert [span for _, _, spans in told(text) for span in spans if span in text.split('"')] == content


@pytest.mark.parametrize("stop", ['."', '".'], ids=["within", "behind"])
def test_are_signed(stop: str) -> None:
    assert told(f'"The old bridge will open in spring{stop} - Ann Lee')[0][0] == "Ann Lee"
