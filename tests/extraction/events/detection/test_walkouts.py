"""A strike is one of workers where the words beside it say whose work it stops; another one is of arms."""

from __future__ import annotations

import pytest

from tests.extraction.events.reading import told


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The coalition\u2019s strike killed two bakers on Monday.", "military"),
        ("The army\u2019s strike hit the bakers on Monday.", "military"),
        ("A rail strike hit the bakers on Monday.", "background"),
        ("A drone strike hit the bakers on Monday.", "military"),
        ("The bakers\u2019 strike entered the town on Monday.", "background"),
    ],
)
def test_is_of_workers_or_of_arms(text: str, kind: str) -> None:
    assert [found for found, _, _ in told(text)] == [kind]
