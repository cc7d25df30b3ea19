"""Names are bodies' where the words beside them say so, everywhere in the article, and in any text in little time."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from tests.extraction.actors.reading import ids_of, words_of
from timeline.extraction.actors.bodies.described import find_described
from timeline.extraction.actors.names.page import Page, lay_out
from timeline.extraction.language import parse

LONG = 60_000  # characters; what is read again from every place takes minutes here
SLOWEST = 5.0  # seconds


def page_of(text: str) -> Page:
    return lay_out(text, parse(text))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("They own Tolvex, a miner of salt.", ["Tolvex"], id="behind a comma"),
        pytest.param("They own Tolvex, a miner's dream.", [], id="what belongs to one"),
        pytest.param("They own shares of the chipmaker Norvik Systems.", ["Norvik Systems"], id="in front"),
        pytest.param("They met Paz y Bosque, a charity.", [], id="the end of a foreign name"),
        pytest.param("They left Oslo, a party of six.", [], id="a place"),
        pytest.param("They met Eva Moe, the group that sings.", [], id="a person"),
        pytest.param("Tolvex fell. They own Tolvex, a miner.", ["Tolvex", "Tolvex"], id="everywhere"),
    ],
)
def test_are_told_by_their_neighbors(text: str, names: list[str]) -> None:
    assert [mention.span.of(text) for mention in find_described(page_of(text))] == names


@pytest.mark.parametrize(
    ("text", "name", "found"),
    [
        pytest.param("Nordvik CEO Tollo Berge left.", "nordvik", True, id="whose leader is named"),
        pytest.param("AI chief Ana Moe left.", "ai", False, id="field that somebody leads"),
        pytest.param("Junta chief Tan Solo Thelo left.", "junta", False, id="noun that somebody leads"),
        pytest.param("QD spokesman Gareth Krugel said so. The QD said it would sue.", "qd", True, id="abbreviation"),
        pytest.param("The agency, Monday, said so.", "monday", False, id="day"),
        pytest.param("Coldwater\u2019s board met on Monday.", "coldwater", True, id="what only bodies have"),
        pytest.param("Coldwater\u2019s letter came on Monday.", "coldwater", False, id="what people have, too"),
        pytest.param("Dan Rask met the envoy. Rask\u2019s board was angry.", "rask", False, id="what a person has"),
        pytest.param("Shares in Tolvane fell on Monday.", "tolvane", True, id="shares"),
        pytest.param("Workers at Coldwater voted to stay out.", "coldwater", True, id="workers"),
        pytest.param("Workers for Peace marched on Monday.", "peace", False, id="what workers march for"),
        pytest.param("Partner for Coldness was shown on Monday.", "coldness", False, id="title of a film"),
        pytest.param("Staff at Easter earn more.", "easter", False, id="feast"),
        pytest.param("Covid\u2019s management was hard.", "covid", False, id="illness"),
        pytest.param("They rely on state-owned Tolvane.", "tolvane", True, id="whose it is"),
        pytest.param("The opposition VNDS welcomed the deal.", "vnds", True, id="letters of a party"),
        pytest.param("The ruling Monday said so.", "monday", False, id="judges' ruling"),
        pytest.param("The opposition MPs left.", "mps", False, id="members of the opposition"),
        pytest.param(
            "Vera Salt, who covers grain at broker Norvik Partner, left.", "norvik-partner", True, id="broker"
        ),
        pytest.param("Nick Farr, a debt manager at Coldwater, left.", "coldwater", True, id="manager"),
    ],
)
def test_are_told_by_who_leads_them(text: str, name: str, found: bool) -> None:
    assert (name in ids_of(text)) is found


def test_are_one_actor_in_all_places() -> None:
    assert words_of("Tolvex fell. They own Tolvex, a miner.", "tolvex") == ["Tolvex", "Tolvex"]


@pytest.mark.parametrize("unit", ["A-", "A&", "Aa ", "Aa, the x y z w ", "the Aa ", "bank ", "Aa Bb chief "])
def test_take_no_time_in_lines_of_capitals(unit: str) -> None:
    page = replace(lay_out(unit * (LONG // len(unit)), page_of("x").paragraphs), headlines=frozenset({0}))
    start = time.process_time()
    assert not list(find_described(page))
    assert time.process_time() - start < SLOWEST
