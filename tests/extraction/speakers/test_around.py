"""Those around somebody who speak are not that person."""

from __future__ import annotations

import pytest

from tests.extraction.speakers.speaking import resolve, said


@pytest.mark.parametrize(
    ("speaker", "actor"),
    [
        pytest.param("An aide to President Tia Moss", None, id="aide"),
        pytest.param("A close ally of Prime Minister Tia Moss", None, id="ally"),
        pytest.param("The wife of former Mayor Tia Moss", None, id="wife"),
        pytest.param("A source close to President Tia Moss", None, id="source"),
        pytest.param("Minister for Water Tia Moss", "tia-moss", id="office"),
        pytest.param("A letter on Sunday from Mayor Tia Moss", "tia-moss", id="her words"),
        pytest.param("A post on Bluesky by Mayor Tia Moss", "tia-moss", id="her post"),
    ],
)
def test_are_others(speaker: str, actor: str | None) -> None:
    text = f"{speaker} said it was over."
    (found,) = resolve(text, said(text, speaker, "it was over", 0))
    assert found.speaker == actor


@pytest.mark.parametrize(
    ("speaker", "actor"),
    [
        pytest.param("Her transport minister", None, id="hers"),
        pytest.param("The prime minister", "tia-moss", id="she herself"),
    ],
)
def test_are_not_whose_they_are(speaker: str, actor: str | None) -> None:
    text = f"Prime Minister Tia Moss left. {speaker} said it was over."
    (found,) = resolve(text, said(text, speaker, "it was over", 0))
    assert found.speaker == actor


@pytest.mark.parametrize(
    ("speaker", "actor"),
    [("A young driver", None), ("Her foreign minister", None), ("A report", "tia-moss")],
    ids=["somebody", "somebody's", "nobody"],
)
def test_go_on_without_a_name(speaker: str, actor: str | None) -> None:
    text = f"Tia Moss came. {speaker} said it was dark. She said it was over."
    first, second = said(text, speaker, "it was dark", 0), said(text, "She", "it was over", 1)
    assert resolve(text, first, second)[1].speaker == actor


def test_who_have_a_policy_are_no_policy() -> None:
    text = "The Northern Council met. The Northern Council's policy chief said it was over."
    (found,) = resolve(text, said(text, "The Northern Council's policy chief", "it was over", 0))
    assert found.speaker is None


def test_do_not_describe_whom_they_speak_of() -> None:
    text = "The harbor chief praised Tia Moss."
    (found,) = resolve(text, said(text, "The harbor chief", "Tia Moss", 0))
    assert found.speaker is None


@pytest.mark.parametrize(("title", "actor"), [("aide", "tia-moss"), ("lawyer", None)], ids=["his title", "another"])
def test_speak_on_by_their_title(title: str, actor: str | None) -> None:
    text = f"Tia Moss, a palace aide, said it was late. The {title} said it was over."
    first, second = said(text, "Tia Moss", "it was late", 0), said(text, f"The {title}", "it was over", 1)
    assert resolve(text, first, second)[1].speaker == actor
