"""The card and the credits of an article say who wrote, translated and edited it."""

from __future__ import annotations

import pytest

from tests.extraction.actors.reading import actors_of
from timeline.domain.kinds import ActorKind
from timeline.extraction.actors.card import NEAR_TITLE


@pytest.mark.parametrize(
    ("line", "people"),
    [
        pytest.param("By Kari Moe, Trade Editor, and Eva Dahl", {"Kari Moe", "Eva Dahl"}, id="authors with a post"),
        pytest.param("By KARI MOE", {"Kari Moe"}, id="author in capitals"),
        pytest.param("By Kari Moe, The Oslo Herald", {"Kari Moe"}, id="author of a newspaper"),
        pytest.param("By Kari Moe, Costa Rica", {"Kari Moe"}, id="author in a country"),
        pytest.param("Translated by Eva Dahl", {"Eva Dahl"}, id="translator"),
        pytest.param("Additional reporting by Eva Dahl in Bergen", {"Eva Dahl"}, id="reporter elsewhere"),
        pytest.param(
            "(Reporting by Kari Moe in Bergen and Eva Dahl; Editing by Per Vik.)",
            {"Kari Moe", "Eva Dahl", "Per Vik"},
            id="agency's last line",
        ),
        pytest.param("Gazette writer Eva Dahl in Bergen contributed to this report.", {"Eva Dahl"}, id="who helped"),
        pytest.param("Words by Kari Moe | Photographs by Eva Dahl", {"Kari Moe", "Eva Dahl"}, id="words and pictures"),
        pytest.param("Live reporting: Kari Moe and Eva Dahl in Bergen", {"Kari Moe", "Eva Dahl"}, id="live"),
        pytest.param("Eva Dahl in Bergen and Kari Moe in Tromso", {"Kari Moe", "Eva Dahl"}, id="where they are"),
        pytest.param("Kari Moe, Deputy Trade Editor", {"Kari Moe"}, id="name and post"),
        pytest.param("Trade Talks in Bergen", set(), id="headline with a place"),
        pytest.param("Chad Vote in Doubt", set(), id="headline that begins with a country"),
        pytest.param("Nato Summit in Bergen", set(), id="headline that begins with an alliance"),
        pytest.param("Victoria Falls in Danger", set(), id="headline that begins with a landmark"),
        pytest.param("Cold nights contributed to this state.", set(), id="what helped"),
        pytest.param("By Monday it was over.", set(), id="day"),
        pytest.param("By the Blue Harbor, nobody slept.", set(), id="place in a sentence"),
        pytest.param("Edited by nobody, it was long.", set(), id="no name"),
    ],
)
def test_name_people_in_lines_of_credits(line: str, people: set[str]) -> None:
    found = actors_of(f"Nobody came to the talks.\n{line}")
    assert {actor.name for actor in found if actor.kind is ActorKind.PERSON} == people


def test_name_nobody_far_behind_the_title() -> None:
    line = "Eva Dahl in Bergen"
    found = actors_of("\n".join(["Nobody came to the talks.", *["It was late."] * 100, line]))
    assert not [mention for actor in found for mention in actor.mentions if mention.rule == "credit"]


def test_name_nobody_in_a_sentence_that_is_read_in_part() -> None:
    start = "Nobody came to the talks.\n"
    line = "Eva Dahl in Bergen and Kari Moe met again, and nobody else did."
    behind = NEAR_TITLE - len("Eva Dahl in Bergen")
    text = start + "x" * (behind - len(start) - 1) + "\n" + line
    assert not [mention for actor in actors_of(text) for mention in actor.mentions if mention.rule == "credit"]


def test_name_each_of_several_authors() -> None:
    line = "Kari Moe in Bergen, Eva Dahl and Per Vik in Tromso"
    found = actors_of(f"{line}\nNobody came to the talks.", byline=line)
    assert [actor.name for actor in found] == ["Kari Moe", "Eva Dahl", "Per Vik"]


def test_name_an_author_whose_name_is_no_persons() -> None:
    (actor,) = actors_of("Nobody came.\nnewsdesk", byline="Newsdesk")
    assert actor.id == "newsdesk"
