"""What somebody says of himself is told of him in a headline."""

from __future__ import annotations

import pytest

from tests.extraction.events.reading import events_of


@pytest.mark.parametrize(
    ("text", "title"),
    [
        pytest.param("We offered our friends a boat on Monday", "Ana Berg offered her friends a boat", id="our"),
        pytest.param("I offered Norway my boat on Monday", "Ana Berg offered Norway her boat", id="my"),
        pytest.param("I offered Norway his boat on Monday", "Ana Berg offered Norway his boat", id="his"),
        pytest.param("On Monday we gladly offer Norway a boat", "Ana Berg gladly offers Norway a boat", id="we"),
        pytest.param("On Monday I offered Norway a boat from us", "Ana Berg offered Norway a boat", id="us"),
        pytest.param("On Monday I offered Norway a boat from Oslo", "Ana Berg offered Norway a boat from Oslo"),
    ],
)
def test_in_the_words_of_another(text: str, title: str) -> None:
    (event,) = events_of(f'"{text}," Ana Berg said.', {text: "ana-berg|said"})
    assert event.title == title


def test_unless_it_is_nobodys_quotation() -> None:
    (event,) = events_of("Norway offered our ministry a boat on Monday.")
    assert event.title == "Norway offered our ministry a boat"
