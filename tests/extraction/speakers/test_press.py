"""Those who speak to the press, and parts of a body, are whoever they speak for, and the secretary is not."""

from __future__ import annotations

import pytest

from tests.extraction.speakers.speaking import resolve, said


@pytest.mark.parametrize(
    ("text", "speaker", "actor"),
    [
        (
            "The Northern Council met. The council's press service said it was over.",
            "The council's press service",
            True,
        ),
        (
            "The press office of the Northern Council said it was over.",
            "The press office of the Northern Council",
            True,
        ),
        ("The Northern Council press service said it was over.", "The Northern Council press service", True),
        (
            "The Northern Council was late. The council press review said it was over.",
            "The council press review",
            False,
        ),
        ("The Northern Council met. A council member said it was over.", "A council member", False),
    ],
    ids=["owner", "of", "in front", "no press service", "member"],
)
def test_by_whom_they_speak_for(text: str, speaker: str, actor: bool) -> None:
    (found,) = resolve(text, said(text, speaker, "it was over", 0))
    assert (found.speaker == "northern-council") is actor


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The head of the port team, Tia Moss, said it was over.", "tia-moss"),
        ("The head of the port team, as Tia Moss knew, said it was over.", None),
    ],
    ids=["name behind a comma", "another's name"],
)
def test_heads_are_whose_name_stands_behind_their_comma(text: str, actor: str | None) -> None:
    (found,) = resolve(text, said(text, "The head of the port team", "it was over", 0))
    assert found.speaker == actor


@pytest.mark.parametrize(
    ("text", "speaker", "actor"),
    [
        (
            "The Northern Council's port section said it was over.",
            "The Northern Council's port section",
            "northern-council",
        ),
        ("The Northern Council met. The council's board said it was over.", "The council's board", "northern-council"),
        ("The Northern Council's rival said it was over.", "The Northern Council's rival", None),
        ("Kenya's tuna group said it was over.", "Kenya's tuna group", None),
        ("The Green Party of ex-mayor Ida Moe said it was over.", "The Green Party of ex-mayor Ida Moe", "green-party"),
        ("The Green Party, Ida Moe said, it was over.", "Ida Moe", "ida-moe"),
    ],
    ids=["part", "part of a noun", "other", "country", "body of somebody", "somebody"],
)
def test_parts_speak_for_their_bodies(text: str, speaker: str, actor: str | None) -> None:
    (found,) = resolve(text, said(text, speaker, "it was over", 0))
    assert found.speaker == actor
