"""Names of places are not people's, though a small parser says so."""

from __future__ import annotations

import pytest

from tests.extraction.actors.reading import ids_of, kinds_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Prince Edward County officials closed the school.", "edward-county"),
        ("Lady Grey Creek flooded on Friday, Ida Lund said.", "grey-creek"),
        ("Residents of Puerto Tarma blocked the road.", "puerto-tarma"),
        ("Troops entered Deir Hasnah on Friday.", "deir-hasnah"),
        ("They walked to Dorrit Bay and Anna Square.", "anna-square"),
        ("The crowd met in Victoria Park on Friday.", "victoria-park"),
    ],
)
def test_not_people(text: str, name: str) -> None:
    assert name not in ids_of(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Edward Grey closed the school, Ida Lund said.", "edward-grey"),
        ("Anna Hill said that it was over.", "anna-hill"),
        ("Victoria Park, a lawyer, said that it was over.", "victoria-park"),
        ("Judge Ricardo Lima said that it was over.", "ricardo-lima"),
        ("Jordan Dahl said that it was over.", "jordan-dahl"),
    ],
)
def test_people_with_such_words(text: str, name: str) -> None:
    assert kinds_of(text)[name] == "person"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Judge Ricardo Lima left. Lima said that it was over.", {"ricardo-lima"}),
        ("Lima closed its border. Judge Ricardo Lima left. Lima warned Norway.", {"peru", "ricardo-lima", "norway"}),
    ],
    ids=["bearer first", "city first"],
)
def test_a_city_and_who_bears_its_name(text: str, who: set[str]) -> None:
    assert ids_of(text) == who
