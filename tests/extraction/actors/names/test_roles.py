"""Roles are read from what stands beside a name."""

from __future__ import annotations

import pytest

from timeline.domain.spans import Span
from timeline.extraction.actors.names.roles import find_role


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
def test_are_read_beside_the_name(text: str, name: str, role: str) -> None:
    start = text.index(name)
    assert find_role(text, Span(start, start + len(name))) == role
