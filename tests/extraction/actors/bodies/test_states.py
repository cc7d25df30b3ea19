"""States act under their names, by their bodies and by those who rule them."""

from __future__ import annotations

import pytest

from tests.extraction.actors.reading import ids_of


@pytest.mark.parametrize(
    ("text", "actor", "found"),
    [
        pytest.param("The US-China pact is old.", "china", True, id="joined to another, the second"),
        pytest.param("The US-China pact is old.", "united-states", True, id="joined to another, the first"),
        pytest.param("The old China-Tolvex pact ended.", "china", False, id="joined to a firm"),
        pytest.param("The China pact is old.", "china", False, id="alone"),
        pytest.param("Berg flew to Lyon, China, on Monday.", "china", False, id="behind a town where one goes"),
        pytest.param("Berg wrote to Lyon and to China on Monday.", "china", True, id="beside a town"),
    ],
)
def test_have_something_with_a_state_that_is_joined(text: str, actor: str, found: bool) -> None:
    assert (actor in ids_of(text)) is found


@pytest.mark.parametrize(
    ("text", "actor", "found"),
    [
        pytest.param("They wrote to the leadership of Norway.", "norwegian-government", True, id="leadership"),
        pytest.param("The authorities of the Netherlands refused.", "dutch-government", True, id="with an article"),
        pytest.param("They came from the other side of Norway.", "norwegian-government", False, id="side"),
        pytest.param("They wrote to the leadership of Tolvex.", "norwegian-government", False, id="of a firm"),
        pytest.param(
            "The leadership of Norway’s party refused.", "norwegian-government", False, id="of what is the state's"
        ),
    ],
)
def test_are_ruled_by_those_of_whom_they_are_told(text: str, actor: str, found: bool) -> None:
    assert (actor in ids_of(text)) is found


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        pytest.param("The central bank of Norway raised rates.", {"norwegian-central-bank"}, id="bank"),
        pytest.param("The ministry of foreign affairs of Kenya refused.", {"kenyan-foreign-ministry"}, id="ministry"),
        pytest.param("The top court of the Netherlands refused.", {"dutch-supreme-court"}, id="usual name"),
        pytest.param("The central bank of Tolvex raised rates.", set(), id="of a firm"),
        pytest.param("The old bank of Norway raised rates.", {"norway"}, id="no body of a state"),
    ],
)
def test_have_bodies_by_the_name_behind_these(text: str, actors: set[str]) -> None:
    assert set(ids_of(text)) == actors


@pytest.mark.parametrize(
    ("text", "actor", "found"),
    [
        pytest.param("A Danish army statement named no day.", "danish-army", True, id="statement of a body"),
        pytest.param("A Danish army garden named no day.", "danish-army", False, id="garden of a body"),
        pytest.param("A Blue House statement named no day.", "blue-house", True, id="statement of a listed body"),
        pytest.param("A Blue House garden named no day.", "blue-house", False, id="garden of a listed body"),
    ],
)
def test_issue_documents_by_their_bodies(text: str, actor: str, found: bool) -> None:
    assert (actor in ids_of(text)) is found


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        pytest.param(
            "She met Danish, Swedish, and Polish officials.",
            {"danish-government", "swedish-government", "polish-government"},
            id="three governments",
        ),
        pytest.param("She met Danish, tired and Polish officials.", {"polish-government"}, id="a word between"),
        pytest.param("The ministers of Denmark and Poland left.", {"denmark", "poland"}, id="ministers of states"),
        pytest.param("The ministers of the west left.", {"ministers-of-the-west"}, id="ministers of others"),
    ],
)
def test_act_by_their_officials(text: str, actors: set[str]) -> None:
    assert set(ids_of(text)) == actors


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        pytest.param("They trust the Danish army", "danish-army", id="body"),
        pytest.param("Denmark's Senate", "danish-senate", id="body alone"),
        pytest.param("They trust the Danish", "denmark", id="adjective"),
    ],
)
def test_may_be_the_last_words_of_a_text(text: str, actor: str) -> None:
    assert ids_of(text) == {actor}
