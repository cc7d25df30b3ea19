"""Datelines are told from what a line says."""

from __future__ import annotations

import pytest

from timeline.extraction.datelines import length_of_dateline
from timeline.extraction.language import parse


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("LAGOS, Nigeria (AP) - Ministers met.", "Ministers met."),
        ("OSLO (NW) — Ministers met.", "Ministers met."),
        ("Oslo (Northern Wire) -- Ministers met.", "Ministers met."),
        ("ACCRA, May 24 (NPA) - Ministers met.", "Ministers met."),
        ("(Reuters) - Ministers met.", "Ministers met."),
        ("OSLO – Ministers met.", "Ministers met."),
        ("ACCRA, May 24 (NPA) --  Ministers met.", "Ministers met."),
        ("MINSK, May 16. /BELTA/. Ministers met.", "Ministers met."),
    ],
    ids=["city-and-country", "city", "small-letters", "day", "agency-alone", "no-agency", "two-spaces", "slashes"],
)
def test_are_left_out(line: str, rest: str) -> None:
    assert line[length_of_dateline(line) :] == rest


@pytest.mark.parametrize(
    "line",
    [
        "Ministers met - again.",
        "Oslo - the capital - was calm.",
        "RELATED — Ministers meet",
        "WATCH LIVE - Ministers meet",
        "The bank (founded in 1990) - a small one - closed.",
        "- a bullet",
        "Oslo, May 16. Ministers met.",
        "",
    ],
)
def test_are_not_seen_in_other_lines(line: str) -> None:
    assert length_of_dateline(line) == 0


def test_are_no_part_of_a_paragraph() -> None:
    text = "Title\nOSLO (NW) - Ministers met."
    assert [paragraph.span.of(text) for paragraph in parse(text)] == ["Title", "Ministers met."]
