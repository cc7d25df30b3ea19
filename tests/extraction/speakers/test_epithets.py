"""An epithet means the person of whom an article spoke last."""

from __future__ import annotations

import pytest

from tests.extraction.speakers.speaking import resolve, said


@pytest.mark.parametrize(
    ("speaker", "actor"),
    [
        pytest.param("the Ohio Republican", "tia-moss", id="party and state"),
        pytest.param("the left-wing populist", "tia-moss", id="opinion"),
        pytest.param("the former Ohio senator", "tia-moss", id="former office"),
        pytest.param("the Ohio senator", None, id="office"),
        pytest.param("the Republicans", None, id="several"),
        pytest.param("a Republican", None, id="any"),
        pytest.param("the cook", None, id="work"),
    ],
)
def test_means_the_last_one(speaker: str, actor: str | None) -> None:
    text = f"House Speaker Tia Moss was right. It was over, {speaker} said."
    (found,) = resolve(text, said(text, speaker, "It was over", 0))
    assert found.speaker == actor


def test_means_nobody_far_away() -> None:
    text = "House Speaker Tia Moss was right.\n\nIt rained.\n\nIt was over, the Ohio Republican said."
    (found,) = resolve(text, said(text, "the Ohio Republican", "It was over", 0))
    assert found.speaker is None


def test_himself_is_who_stands_before() -> None:
    text = "Ida Lund left. Ola Berg himself said it was over."
    (found,) = resolve(text, said(text, "himself", "it was over", 0))
    assert found.speaker == "ola-berg"
