"""A statement made at talks, or by somebody who took part in them, has their day."""

from __future__ import annotations

import pytest

from tests.extraction.readings import reading_of
from timeline.extraction.dating import date_statements


@pytest.mark.parametrize(
    ("text", "edtf", "rule"),
    [
        ("Berg met Lund yesterday.\nAfter the talks, Berg said fish is cheap.", "2025-02-24", "after-talks"),
        ("Berg met Lund yesterday.\nBerg said afterwards fish is cheap.", "2025-02-24", "after-talks"),
        ("Berg met Lund yesterday.\nWhen the talks ended, Berg said fish is cheap.", "2025-02-24", "after-talks"),
        ("Berg met Lund yesterday.\nAt the meeting, Berg said fish is cheap.", "2025-02-24", "after-talks"),
        (
            "Costa met Lund yesterday.\nBerg, the envoy who joined the talks, said fish is cheap.",
            "2025-02-24",
            "after-talks",
        ),
        ("Berg, who attended Monday's talks, said fish is cheap.", "2025-02-24", "after-talks"),
        (
            "Costa met Lund on Monday.\nBerg, the envoy who likes talks, said fish is cheap.",
            "2025-02-25",
            "publication-day",
        ),
        ("Costa met Lund yesterday.\nThe two leaders said fish is cheap.", "2025-02-24", "after-talks"),
        ("Costa met Lund on Monday.\nTwo sources said fish is cheap.", "2025-02-25", "publication-day"),
        ("Berg met Lund yesterday.\nBerg said in town fish is cheap.", "2025-02-24", "took-part"),
        ("Costa met Lund on Monday.\nBerg said in town fish is cheap.", "2025-02-25", "publication-day"),
        (
            "Costa met Lund yesterday. The mayor walked in with Berg.\nBerg said fish is cheap.",
            "2025-02-24",
            "took-part",
        ),
        (
            "Costa met Lund on Monday. In 2014 the mayor walked in with Berg.\nBerg said fish is cheap.",
            "2025-02-25",
            "publication-day",
        ),
        ("The mayor thanked Berg, who met Lund on Monday.\nBerg said fish is cheap.", "2025-02-25", "publication-day"),
        ("Berg had met Lund yesterday.\nBerg said fish is cheap.", "2025-02-25", "publication-day"),
        ("Berg met Lund last week.\nBerg said afterwards fish is cheap.", "2025-02-25", "publication-day"),
        ("Lund lies in bed.\nBerg said afterwards fish is cheap.", "2025-02-25", "publication-day"),
    ],
)
def test_gives_a_statement_the_day_of_talks(text: str, edtf: str, rule: str) -> None:
    (statement,) = date_statements(reading_of(text, {"fish is cheap": "ana-berg|said"}))
    assert (statement.date.edtf, statement.date_rule) == (edtf, rule)


def test_leaves_what_is_told_in_the_present_out_of_a_scene() -> None:
    reading = reading_of("Berg met Lund yesterday.\nBerg says fish is cheap.", {"fish is cheap": "ana-berg|says"})
    assert [statement.date_rule for statement in date_statements(reading)] == ["publication-day"]
