"""Headlines of happenings whose own words say too little: they name the doer, or tell what was done in a happening."""

from __future__ import annotations

import pytest

from tests.extraction.events.reading import events_of


@pytest.mark.parametrize(
    ("text", "title"),
    [
        pytest.param("Lund survived a drone attack in 2014.", "Lund survived a drone attack", id="survived it"),
        pytest.param("Prices rose after a drone attack in 2014.", "A drone attack", id="only after it"),
        pytest.param("Reuters reported an attack in 2014.", "An attack", id="only reported"),
        pytest.param("Lund survived an attack on Norway in 2014.", "An attack on Norway", id="told by its own words"),
        pytest.param(
            "Berg opened the session on Monday, a move that Sweden mocked.",
            "Berg opened the session",
            id="a comment behind a comma",
        ),
        pytest.param(
            "On Monday Norway voted in last week's election.", "Norway voted in the election", id="what a day owns"
        ),
        pytest.param(
            "Berg and Lund told a press conference that it was over.",
            "Ana Berg and Jon Lund speak at a press conference",
            id="of two",
        ),
        pytest.param("Monday's attack on Norway killed two.", "The attack on Norway killed two", id="a day's attack"),
        pytest.param(
            "On Monday President Ana Berg met Lund.", "President Ana Berg met Lund", id="a day taken for a name's part"
        ),
        pytest.param("By Monday Jon Lund had met Berg.", "Jon Lund had met Berg", id="a day by which it was over"),
        pytest.param("In 2014 Norway joined an Easter truce.", "Norway joined an Easter truce", id="a day in a name"),
        pytest.param("Berg met Lund during her visit to Oslo.", "Ana Berg visits Oslo", id="her visit somewhere"),
        pytest.param("Berg met Lund during her visit.", "Ana Berg pays a visit", id="her visit"),
        pytest.param("Prices rose on Monday during the visit to Oslo.", "The visit to Oslo", id="nobody's visit"),
        pytest.param(
            "Lund has survived a drone attack in 2014.", "Lund has survived a drone attack", id="has survived"
        ),
        pytest.param("That changed on Monday with a vote.", "That changed with a vote", id="that alone"),
        pytest.param("Berg smiled. Her party split on Monday.", "Ana Berg's party split", id="her party"),
        pytest.param("Berg smiled. Her Excellency met Lund on Monday.", "Ana Berg met Lund", id="her excellency"),
        pytest.param("Berg smiled. Her honor fell on Monday.", "Ana Berg's honor fell", id="her honor, no title"),
        pytest.param("The party split on Monday.", "The party split", id="nobody's party"),
        pytest.param("Berg told Lund to leave the U.S.", "Berg told Lund to leave the U.S.", id="an abbreviation last"),
        pytest.param("Berg told Lund to leave the port.", "Berg told Lund to leave the port", id="a word last"),
        pytest.param("Berg turned down the plan 7-4 on Monday.", "Berg turned down the plan 7-4", id="a count last"),
        pytest.param(
            "The port of Oslo, whose gates were replaced in 2014, is old.",
            "The port's gates were replaced",
            id="whose gates",
        ),
        pytest.param(
            "Berg smiled. Speaking to the Gazette on Monday, she wept.",
            "Ana Berg speaks to the Gazette",
            id="a participle first",
        ),
    ],
)
def test_headline(text: str, title: str) -> None:
    assert title in [event.title for event in events_of(text)]
