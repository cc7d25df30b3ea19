"""Headlines of announcements go on with what was announced."""

from __future__ import annotations

import pytest

from tests.extraction.events.reading import events_of


@pytest.mark.parametrize(
    ("text", "said", "title"),
    [
        pytest.param(
            '"Fish is far cheaper now," Berg wrote on Twitter on Monday.',
            {"Fish is far cheaper now": "ana-berg|wrote"},
            "Berg wrote on Twitter: \u201cFish is far cheaper now\u201d",
            id="quoted",
        ),
        pytest.param(
            '"Bring back the ships at once," Berg demanded on Monday.',
            {"Bring back the ships at once": "ana-berg|demanded"},
            "Berg demanded: \u201cBring back the ships at once\u201d",
            id="demanded",
        ),
        pytest.param(
            'Berg demanded "a free hand in all talks" on Monday.',
            {'"a free hand in all talks"': "ana-berg|demanded"},
            "Berg demanded a free hand in all talks",
            id="quoted in part",
        ),
        pytest.param(
            "Lund left for good, Berg announced on Twitter on Monday.",
            {"Lund left for good": "ana-berg|announced"},
            "Berg announced on Twitter: Lund left for good",
            id="reported before",
        ),
        pytest.param(
            "Berg announced on Monday that Lund left for good.",
            {"Lund left for good": "ana-berg|announced"},
            "Berg announced that Lund left for good",
            id="reported behind",
        ),
        pytest.param(
            '"I\'m glad (and so is [Lund]) of it," Berg wrote on Twitter on Monday.',
            {"I'm glad (and so is [Lund]) of it": "ana-berg|wrote"},
            "Berg wrote on Twitter: \u201cI'm glad (and so is [Lund]) of it\u201d",
            id="to the letter",
        ),
        pytest.param(
            '"No," Berg wrote on Twitter on Monday.', {"No": "ana-berg|wrote"}, "Berg wrote on Twitter", id="a word"
        ),
    ],
)
def test_say_what_was_announced(text: str, said: dict[str, str], title: str) -> None:
    assert title in [event.title for event in events_of(text, said)]


def test_have_dots_where_a_quotation_goes_on() -> None:
    words = (
        "Fish is far cheaper now in all the towns of the north, and nobody who lives in the old harbor of Oslo wants it"
    )
    (event,) = events_of(f'"{words}," Berg wrote on Twitter on Monday.', {words: "ana-berg|wrote"})
    assert event.title.startswith("Berg wrote on Twitter: \u201cFish is far cheaper now in all the towns")
    assert event.title.endswith(" \u2026\u201d")
