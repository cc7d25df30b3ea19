"""People whose name an article gives are found by one name alone, and what stands beside a name is read as a role."""

from __future__ import annotations

import pytest

from tests.extraction.actors.reading import ids_of
from timeline.domain.spans import Span
from timeline.extraction.actors.names.roles import find_role


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('A student named Tarro said, "We stay."', "tarro"),
        ("A teacher identified only as Dervish said that schools were closed.", "dervish"),
        ("One man, who gave his name only as Abdi, wept.", "abdi"),
        ("A nurse, using the pseudonym Marguerite, said it was over.", "marguerite"),
        ("The attacker identified himself as Tollo.", "tollo"),
    ],
)
def test_by_one_name(text: str, name: str) -> None:
    assert name in ids_of(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A ship named Aurelia sank.", "aurelia"),
        ("They named Tarro as the winner.", "tarro"),
        ("The plan, called Skylift, failed.", "skylift"),
    ],
)
def test_not_things_that_are_named(text: str, name: str) -> None:
    assert name not in ids_of(text)


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("The Danish information minister Raslo Numa spoke.", "Raslo Numa", "Danish information minister"),
        ("Norway's nuclear chief Raslo Numa spoke.", "Raslo Numa", "Norway's nuclear chief"),
        ("He met information minister Raslo Numa.", "Raslo Numa", "information minister"),
        ("The mayor, Raslo Numa, and the bishop prayed.", "Raslo Numa", "mayor"),
        ("President Ida Lund and her Danish counterpart, Raslo Numa, spoke.", "Raslo Numa", ""),
        ("They gave water minister Raslo Numa a pen.", "Raslo Numa", "water minister"),
    ],
)
def test_roles(text: str, name: str, role: str) -> None:
    start = text.index(name)
    assert find_role(text, Span(start, start + len(name))) == role


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("A family spokesperson said he was ill.", {"family-spokesperson"}),
        ("He was ill, according to a hospital spokesman.", {"hospital-spokesperson"}),
        ("A senior spokesman said he was ill.", set()),
        ("He wants a family spokesperson.", set()),
    ],
)
def test_spokespeople_of_what_has_no_name(text: str, actors: set[str]) -> None:
    assert ids_of(text) == actors
