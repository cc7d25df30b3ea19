"""Datelines are told from what a line says."""

from __future__ import annotations

import pytest

from timeline.domain.spans import Span
from timeline.extraction.datelines import find_label_of_place, length_of_dateline
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
        ("OSLO. May 16 (Northfax) - Ministers met.", "Ministers met."),
        ("May 16 (NPA) -- Ministers met.", "Ministers met."),
        ("Odda (Norway) (NPA) – Ministers met.", "Ministers met."),
        ("OSLO (Northern Wire / Fjord - 16th May, 2022) Ministers met.", "Ministers met."),
        ("(NPA) Ministers met.", "Ministers met."),
        ("(Ann Lee, Northern.example) Ministers met.", "Ministers met."),
        ("Oslo, Norway — Ministers met.", "Ministers met."),
        ("OSLO (NPA) --", ""),
        ("OSLO (dpa) - Ministers met.", "Ministers met."),
        ("OSLO (dpa/NW) - Ministers met.", "Ministers met."),
    ],
    ids=[
        *("city-and-country", "city", "small-letters", "day", "agency-alone", "no-agency", "two-spaces", "slashes"),
        *("stop-before-day", "day-alone", "country-in-brackets", "day-in-brackets", "agency-and-no-dash", "writer"),
        "long-dash",
        *("own-line", "agency-in-small-letters", "agencies-in-small-letters"),
    ],
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
        "Oslo — the capital — was calm.",
        "Ann Lee — We met.",
        "Oslo — Norway's capital — was calm.",
        "NATO-led troops left.",
        "FLU-24 cases rose.",
        "NATO (North Atlantic Treaty Organization) ministers met.",
        "(The ministers) met.",
        "Ann Lund (R) - who won - left.",
        "Lund (dpatz) - who won - left.",
        "(Northern Wire)",
        "",
    ],
)
def test_are_not_seen_in_other_lines(line: str) -> None:
    assert length_of_dateline(line) == 0


def test_are_told_by_a_colon_behind_the_only_label_in_capitals() -> None:
    text = "Title\nNEW HAVEN: Ministers met.\nThey left."
    assert find_label_of_place(text) == Span(6, 17)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("BERG: Ministers met.\nLUND: We left.", id="transcript"),
        pytest.param("BERG: Did you meet?", id="own speech"),
        pytest.param("EXCLUSIVE: Ministers met.", id="label of the newsroom"),
        pytest.param("Oslo: Ministers met.", id="small letters"),
    ],
)
def test_are_not_told_by_other_colons(text: str) -> None:
    assert find_label_of_place(text) is None


@pytest.mark.parametrize("text", ["Title\nOSLO (NW) - Ministers met.", "Title\nOSLO: Ministers met."])
def test_are_no_part_of_a_paragraph(text: str) -> None:
    assert [paragraph.span.of(text) for paragraph in parse(text)] == ["Title", "Ministers met."]
