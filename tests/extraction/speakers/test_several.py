"""Words for some who were told together mean the first of them, and words for one of two mean that one."""

from __future__ import annotations

import pytest

from tests.extraction.speakers.speaking import resolve, said

LIST = "Norway, Sweden and Denmark signed a pact."
MINISTERS = "Minister Arne Dahl met Minister Kari Moe."


@pytest.mark.parametrize(
    ("text", "speaker", "actor"),
    [
        pytest.param(f"{LIST} All three said it was over.", "All three", "norway", id="all three"),
        pytest.param(f"{LIST} All three countries said it was over.", "All three countries", "norway", id="countries"),
        pytest.param(f"{LIST} The trio said it was over.", "The trio", "norway", id="trio"),
        pytest.param(f"{LIST} Three others said it was over.", "Three others", None, id="three others"),
        pytest.param(f"{MINISTERS} The latter said it was over.", "The latter", "kari-moe", id="latter"),
        pytest.param(f"{MINISTERS} The former said it was over.", "The former", "arne-dahl", id="former"),
        pytest.param(f"{LIST} The latter said it was over.", "The latter", None, id="latter of three"),
        pytest.param(f"{MINISTERS} The latter half said it was over.", "The latter half", None, id="latter half"),
        pytest.param(
            "Norway and Sweden met. The former said it was over.", "The former", "norway", id="former of two states"
        ),
        pytest.param(
            "The Ports Union and the Pilots Union met. The pair said it was over.",
            "The pair",
            "ports-union",
            id="pair of bodies",
        ),
    ],
)
def test_words_for_some(text: str, speaker: str, actor: str | None) -> None:
    assert resolve(text, said(text, speaker, "it was over", 1))[0].speaker == actor


@pytest.mark.parametrize(
    ("text", "speaker", "actor"),
    [
        pytest.param(
            "Minister Arne Dahl left. His Excellency said it was over.", "His Excellency", "arne-dahl", id="he"
        ),
        pytest.param("Minister Arne Dahl left. Her Excellency said it was over.", "Her Excellency", None, id="no she"),
        pytest.param(
            "Minister Arne Dahl left. His Royal Highness said it was over.",
            "His Royal Highness",
            "arne-dahl",
            id="royal",
        ),
        pytest.param("Minister Arne Dahl left. His grace said it was over.", "His grace", None, id="his grace"),
        pytest.param("Pope Arne left. The pontiff said it was over.", "The pontiff", "arne", id="pontiff"),
        pytest.param(
            "Vice Premier Arne Dahl left. The prime minister said it was over.", "The prime minister", None, id="vice"
        ),
        pytest.param(
            "Assistant Secretary of State Arne Dahl left. The secretary of state said it was over.",
            "The secretary of state",
            None,
            id="assistant",
        ),
        pytest.param(
            "Secretary of State Arne Dahl left. The secretary of state said it was over.",
            "The secretary of state",
            "arne-dahl",
            id="no assistant",
        ),
    ],
)
def test_words_of_rank(text: str, speaker: str, actor: str | None) -> None:
    assert resolve(text, said(text, speaker, "it was over", 1))[0].speaker == actor


def test_it_goes_on_from_a_body_without_a_name() -> None:
    text = "The Ports Union met. The regulator said it was late. It said it was over."
    speech = said(text, "The regulator", "it was late", 1), said(text, "It", "it was over", 2)
    assert [found.speaker for found in resolve(text, *speech)] == [None, None]
