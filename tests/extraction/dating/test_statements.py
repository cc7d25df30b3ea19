"""A statement has the day on which it was made."""

from __future__ import annotations

import pytest

from tests.extraction.readings import reading_of
from timeline.extraction.dating import date_statements

LEAD = "The council of the town met to speak about its harbor again. The harbor has been closed for a very long time.\n"


@pytest.mark.parametrize(
    ("text", "content", "said", "edtf", "rule"),
    [
        ("Berg said on Monday that fish is cheap.", "fish is cheap", {}, "2025-02-24", "same-clause"),
        ("On Monday, Berg said fish is cheap.", "fish is cheap", {}, "2025-02-24", "same-clause"),
        ("Berg said fish is cheap.", "fish is cheap", {}, "2025-02-25", "publication-day"),
        ("Berg said on Monday of talks that fish is cheap.", "fish is cheap", {}, "2025-02-24", "same-clause"),
        ("Berg said on Friday of talks that fish is cheap.", "fish is cheap", {}, "2025-02-25", "publication-day"),
        ("Berg said the fair opens on Friday.", "the fair opens on Friday", {}, "2025-02-25", "publication-day"),
        (
            "Berg said on Monday that fish is cheap.\nBerg said that bread is dear.",
            "bread is dear",
            {"fish is cheap": "ana-berg|said"},
            "2025-02-24",
            "same-occasion",
        ),
        (
            "Berg said last week that fish is cheap.\nBerg said that bread is dear.",
            "bread is dear",
            {"fish is cheap": "ana-berg|said"},
            "2025-02-17/2025-02-23",
            "same-occasion",
        ),
        (
            "Berg said in 2014 that fish is cheap.\nBerg said that bread is dear.",
            "bread is dear",
            {"fish is cheap": "ana-berg|said"},
            "2025-02-25",
            "publication-day",
        ),
        (
            "Berg had said on January 10 that fish is cheap.\nBerg said that bread is dear.",
            "bread is dear",
            {"fish is cheap": "ana-berg|said"},
            "2025-02-25",
            "publication-day",
        ),
        (
            "Berg had said on Monday that fish is cheap.\nBerg said that bread is dear.",
            "bread is dear",
            {"fish is cheap": "ana-berg|said"},
            "2025-02-24",
            "same-occasion",
        ),
        (
            "Lund said on Monday that fish is cheap.\nBerg said that bread is dear.",
            "bread is dear",
            {"fish is cheap": "jon-lund|said"},
            "2025-02-25",
            "publication-day",
        ),
        (
            "Berg visited Oslo yesterday.\nBerg said after her meetings in Oslo that bread is dear.",
            "bread is dear",
            {},
            "2025-02-24",
            "named-occasion",
        ),
        (
            "Lund visited Oslo yesterday.\nBerg said after her meetings in Oslo that bread is dear.",
            "bread is dear",
            {},
            "2025-02-25",
            "publication-day",
        ),
        (
            "Berg's remarks follow Lund's statement on Monday.\nBerg said that bread is dear.",
            "bread is dear",
            {},
            "2025-02-24",
            "same-occasion",
        ),
        (
            "Berg met Lund yesterday.\nAfter the talks, Berg said fish is cheap.",
            "fish is cheap",
            {},
            "2025-02-24",
            "after-talks",
        ),
        (
            "Berg met Lund yesterday.\nBerg said afterwards fish is cheap.",
            "fish is cheap",
            {},
            "2025-02-24",
            "after-talks",
        ),
        (
            "Berg met Lund yesterday.\nWhen the talks ended, Berg said fish is cheap.",
            "fish is cheap",
            {},
            "2025-02-24",
            "after-talks",
        ),
        (
            "Berg met Lund yesterday.\nAt the meeting, Berg said fish is cheap.",
            "fish is cheap",
            {},
            "2025-02-24",
            "after-talks",
        ),
        (
            "Costa met Lund yesterday.\nBerg, the envoy who joined the talks, said fish is cheap.",
            "fish is cheap",
            {},
            "2025-02-24",
            "after-talks",
        ),
        ("Berg, who attended Monday's talks, said fish is cheap.", "fish is cheap", {}, "2025-02-24", "after-talks"),
        (
            "Costa met Lund yesterday.\nBerg, the envoy who likes talks, said fish is cheap.",
            "fish is cheap",
            {},
            "2025-02-25",
            "publication-day",
        ),
        (
            "Costa met Lund yesterday.\nThe two leaders said fish is cheap.",
            "fish is cheap",
            {},
            "2025-02-24",
            "after-talks",
        ),
        (
            "Costa met Lund yesterday.\nTwo sources said fish is cheap.",
            "fish is cheap",
            {},
            "2025-02-25",
            "publication-day",
        ),
        (
            "Berg met Lund yesterday.\nBerg said in town that bread is dear.",
            "bread is dear",
            {},
            "2025-02-24",
            "took-part",
        ),
        (
            "Costa met Lund yesterday.\nBerg said in town that bread is dear.",
            "bread is dear",
            {},
            "2025-02-25",
            "publication-day",
        ),
        (
            "Costa met Lund yesterday. The mayor walked in with Berg.\nBerg said that bread is dear.",
            "bread is dear",
            {},
            "2025-02-24",
            "took-part",
        ),
        (
            "Costa met Lund yesterday. In 2014 the mayor walked in with Berg.\nBerg said that bread is dear.",
            "bread is dear",
            {},
            "2025-02-25",
            "publication-day",
        ),
        (
            "Berg is a guest, although she said on Monday she was not sure that she could come.",
            "she was not sure that she could come",
            {},
            "2025-02-24",
            "same-clause",
        ),
        (
            "The mayor thanked Berg, who met Lund yesterday.\nBerg said that bread is dear.",
            "bread is dear",
            {},
            "2025-02-25",
            "publication-day",
        ),
        (
            "Berg had met Lund yesterday.\nBerg said that bread is dear.",
            "bread is dear",
            {},
            "2025-02-25",
            "publication-day",
        ),
        (
            "Berg met Lund last week.\nBerg said afterwards fish is cheap.",
            "fish is cheap",
            {},
            "2025-02-25",
            "publication-day",
        ),
        (
            "Lund lies in bed.\nBerg said afterwards fish is cheap.",
            "fish is cheap",
            {},
            "2025-02-25",
            "publication-day",
        ),
        ("Berg insists on cheap bread.", "cheap bread", {}, "", "standing-position"),
        ("Berg has said that bread is dear.", "bread is dear", {}, "2025-02-25", "publication-day"),
        ("Commenting on Monday's vote, Berg said fish is cheap.", "fish is cheap", {}, "2025-02-25", "publication-day"),
        (
            "When asked about the talks on Monday, Berg said fish is cheap.",
            "fish is cheap",
            {},
            "2025-02-25",
            "publication-day",
        ),
        (
            "When asked on Monday about the talks, Berg said fish is cheap.",
            "fish is cheap",
            {},
            "2025-02-24",
            "participle",
        ),
        (LEAD + "Berg has said that bread is dear.", "bread is dear", {}, "", "standing-position"),
        ("Berg, who visited Oslo last week, said fish is cheap.", "fish is cheap", {}, "2025-02-25", "publication-day"),
    ],
)
def test_says_when_a_statement_was_made(text: str, content: str, said: dict[str, str], edtf: str, rule: str) -> None:
    cue = "insists" if "insists" in text else "said"
    reading = reading_of(text, {**said, content: f"ana-berg|{cue}"})
    found = next(row for row in date_statements(reading) if row.speech.content[0].of(text) == content)
    assert (found.date.edtf, found.date_rule) == (edtf, rule)


def test_leaves_what_is_told_in_the_present_out_of_a_scene() -> None:
    reading = reading_of("Berg met Lund yesterday.\nBerg says fish is cheap.", {"fish is cheap": "ana-berg|says"})
    assert [statement.date_rule for statement in date_statements(reading)] == ["publication-day"]


def test_leaves_a_statement_undated_where_nobody_knows_the_day_of_publication() -> None:
    reading = reading_of("Berg said fish is cheap.", {"fish is cheap": "ana-berg|said"}, published=None)
    (statement,) = date_statements(reading)
    assert (statement.date.edtf, statement.date_rule) == ("", "no-date")
