"""States and provinces inside a country are actors where they act, and tell where a name begins."""

from __future__ import annotations

import pytest

from tests.extraction.actors.reading import ids_of


@pytest.mark.parametrize(
    ("text", "actor", "found"),
    [
        pytest.param("Ohio postponed its vote.", "ohio", True, id="one that acts"),
        pytest.param("The state of Ohio postponed its vote.", "ohio", True, id="one called a state"),
        pytest.param("New Jersey sued the firm.", "new-jersey", True, id="two words"),
        pytest.param("The vote was in Ohio.", "ohio", False, id="where something is"),
        pytest.param("He spoke of the state of Ohio.", "ohio", False, id="of what somebody speaks"),
        pytest.param("Ohio voters left.", "ohio", False, id="whose people act"),
        pytest.param("Virginia Holm left.", "virginia", False, id="first name"),
        pytest.param("They fled to American Samoa.", "samoa", False, id="country inside a name"),
        pytest.param("They armed Samoa.", "samoa", True, id="that country"),
    ],
)
def test_are_found(text: str, actor: str, found: bool) -> None:
    assert (actor in ids_of(text)) is found


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        pytest.param("The senator from Ohio Daniel Holm left.", {"daniel-holm"}, id="from a province"),
        pytest.param("The senator from New Jersey Daniel Holm left.", {"daniel-holm"}, id="of two words"),
        pytest.param("The senator from Ohio Street left.", set(), id="street"),
    ],
)
def test_stand_between_office_and_name(text: str, actors: set[str]) -> None:
    assert ids_of(text) == actors
