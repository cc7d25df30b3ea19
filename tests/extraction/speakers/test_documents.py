"""Texts that are said to speak are those of whoever issued them."""

from __future__ import annotations

import pytest

from tests.extraction.speakers.speaking import resolve, said


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        pytest.param(
            "The Northern Council issued a statement. The statement said it was over.",
            "The statement",
            "northern-council",
            id="who issued it",
        ),
        pytest.param(
            "In a statement by Ida Lund there was hope. The statement said it was over.",
            "The statement",
            "ida-lund",
            id="by whom it was",
        ),
        pytest.param(
            "Avisen wrote of it. The Northern Council met. The report said it was over.",
            "The report",
            "avisen",
            id="the outlet",
        ),
        pytest.param(
            "The Northern Council met. The statement said it was over.", "The statement", None, id="nobody issued it"
        ),
        pytest.param(
            "The Northern Council issued a statement. The statement said Denmark left. The statement said it was over.",
            "The statement",
            "northern-council",
            id="who issued it, and not whom it tells of",
        ),
        pytest.param(
            "The Northern Council issued a statement. The clock said it was over.", "The clock", None, id="no text"
        ),
        pytest.param(
            "The Northern Council issued a joint statement. The joint statement said it was over.",
            "The joint statement",
            "northern-council",
            id="with one word more",
        ),
        pytest.param(
            "The Northern Council filed a lawsuit. The lawsuit said it was over.",
            "The lawsuit",
            "northern-council",
            id="text for a court",
        ),
        pytest.param(
            "The Northern Council met. The council’s letter said it was over.",
            "The council’s letter",
            "northern-council",
            id="whose it is by a noun",
        ),
        pytest.param(
            "The Northern Council sued them. Avisen closed. The lawsuit said it was over.",
            "The lawsuit",
            "northern-council",
            id="who sued",
        ),
        pytest.param(
            "The Northern Council sued them. Avisen closed. The ruling said it was over.",
            "The ruling",
            None,
            id="who did not rule",
        ),
        pytest.param(
            "The Northern Council met. The council statement, which was late, said it was over.",
            "The council statement, which was late",
            "northern-council",
            id="with a clause",
        ),
        pytest.param(
            "The Northern Council met. A report by the council said it was over.",
            "A report by the council",
            "northern-council",
            id="by whom it is by a noun",
        ),
        pytest.param(
            "The Northern Council met. A house by the council said it was over.",
            "A house by the council",
            None,
            id="no text by them",
        ),
        pytest.param(
            "The Northern Council met. A Northern Council-run school said it was over.",
            "A Northern Council-run school",
            None,
            id="who runs the speaker",
        ),
        pytest.param(
            "The Northern Council met. The council’s clock said it was over.",
            "The council’s clock",
            None,
            id="no text of theirs",
        ),
        pytest.param(
            "Norway and Denmark met. The Norwegian statement said it was over.",
            "The Norwegian statement",
            "norway",
            id="a country's",
        ),
        pytest.param(
            "Norway and Denmark met. The Swedish statement said it was over.",
            "The Swedish statement",
            None,
            id="another country's",
        ),
        pytest.param(
            "A Northern Council statement said it was over.",
            "A Northern Council statement",
            "northern-council",
            id="a body's statement",
        ),
        pytest.param(
            "A Northern Council clerk said it was over.", "A Northern Council clerk", None, id="a body's clerk"
        ),
    ],
)
def test_are_their_issuers(text: str, words: str, speaker: str | None) -> None:
    (found,) = resolve(text, said(text, words, "it was over", 0))
    assert found.speaker == speaker
