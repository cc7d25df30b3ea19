"""Ids …"""

from __future__ import annotations

import pytest

from timeline.domain.ids import is_plain_id, plain_id
from timeline.domain.lengths import ID_LENGTH

PLAIN = ("ana-berg", "000_d3eb", "wire-19980807.0261", "urn:uuid:6e8bc430", "übersicht-2", "a~b")


@pytest.mark.parametrize("given", PLAIN)
def test_that_may_stand_in_an_address_stay_as_they_are(given: str) -> None:
    assert is_plain_id(given)
    assert plain_id(given) == given


@pytest.mark.parametrize(
    ("given", "made"),
    [
        pytest.param("https://gazette.example/2025/talks", "gazette-example-2025-talks", id="an address"),
        pytest.param("http://www.gazette.example/?p=12", "gazette-example-p-12", id="an address with a question"),
        pytest.param("tag:gazette.example,2025:7.post-9", "tag:gazette-example-2025:7-post-9", id="a tag"),
        pytest.param("desk/talks", "desk-talks", id="a path"),
        pytest.param("../talks", "talks", id="a path upwards"),
        pytest.param("talks.json", "talks-json", id="the name of a file"),
        pytest.param(" talks\tin Oslo\n", "talks-in-Oslo", id="white space"),
        pytest.param("a\x00b\ud800c", "a-b-c", id="what no database takes"),
        pytest.param("..", "", id="dots"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_of_anything_else_are_made_of_it(given: str, made: str) -> None:
    assert not is_plain_id(given)
    assert plain_id(given) == made


def test_that_are_too_long_are_cut_and_stay_different() -> None:
    long, other = (f"https://gazette.example/{'9.' * 200}{end}" for end in "12")
    assert len(plain_id(long)) <= ID_LENGTH
    assert is_plain_id(plain_id(long))
    assert plain_id(long) != plain_id(other)
