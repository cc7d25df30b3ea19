"""The ministry of a minister is found where it is only called "the ministry"."""

from __future__ import annotations

import pytest

from tests.extraction.actors.reading import ids_of, words_of


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Danish Foreign Minister Dan Rask left. The ministry said it was late.", "danish-foreign-ministry"),
        ("Unification Minister Dan Rask left. The ministry said it was late.", "unification-ministry"),
        ("Dan Rask, minister for water and irrigation, left. The ministry paid.", "water-and-irrigation-ministry"),
        ("Finance Minister Dan Rask left. Trade Minister Lena Falk stayed. The ministry paid.", "trade-ministry"),
        (
            "Danish Farm Minister Dan Rask left. His Swedish counterpart stayed. The ministry paid.",
            "swedish-farm-ministry",
        ),
    ],
    ids=["country", "no country", "minister for", "the last", "counterpart"],
)
def test_of_the_last_minister_named(text: str, actor: str) -> None:
    assert words_of(text, actor) == ["The ministry"]


@pytest.mark.parametrize(
    "text",
    [
        "Prime Minister Dan Rask left. The ministry said it was late.",
        "Danish Minister Dan Rask left. The ministry said it was late.",
        "Foreign Minister Dan Rask left. The ministry of health said it was late.",
        "Foreign Minister Dan Rask left. He stood by the ministry.",
        "Dan Rask left. The ministry said it was late.",
        "Dan Rask, a former finance minister, left. The ministry said it was late.",
        "Dan Rask, the shadow finance minister, left. The ministry said it was late.",
    ],
    ids=["prime", "of a country", "another", "only a place", "no minister", "former minister", "shadow minister"],
)
def test_not_without_a_field_or_a_deed(text: str) -> None:
    assert not [actor for actor in ids_of(text) if actor.endswith("ministry") and "health" not in actor]
