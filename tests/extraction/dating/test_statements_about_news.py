"""A statement about news that was over has the day of that news."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extraction.readings import TUESDAY, reading_of
from timeline.extraction.dating import date_statements

OVER = "Costa met Lund in the old town hall of Oslo yesterday. The two of them spoke about the harbor of the town.\n"
LONG_AGO = (
    "Costa met Lund in the old town hall of Oslo last Friday. The two of them spoke about the harbor of the town.\n"
)
NEW = "Costa met Lund in the old town hall of Oslo on Monday. The two of them spoke about the harbor of the town.\n"
WEDNESDAY = date(2025, 2, 26)


@pytest.mark.parametrize(
    ("text", "published", "edtf", "rule"),
    [
        pytest.param(OVER + "Berg said fish is cheap.", TUESDAY, "2025-02-24", "about-news", id="yesterday"),
        pytest.param(NEW + "Berg said fish is cheap.", WEDNESDAY, "2025-02-24", "about-news", id="days ago"),
        pytest.param(NEW + "Berg said fish is cheap.", TUESDAY, "2025-02-25", "publication-day", id="the day before"),
        pytest.param(OVER + "Berg says fish is cheap.", TUESDAY, "2025-02-25", "publication-day", id="in the present"),
        pytest.param("Berg says fish is cheap\n" + OVER, TUESDAY, "2025-02-24", "about-news", id="in a headline"),
        pytest.param(
            OVER + "Berg said fish is cheap, and left today.", TUESDAY, "2025-02-24", "about-news", id="of no later day"
        ),
        pytest.param(
            NEW + "Costa left the town on Tuesday.\nBerg said fish is cheap.",
            WEDNESDAY,
            "2025-02-26",
            "publication-day",
            id="behind a later day",
        ),
        pytest.param(
            OVER + "Berg had said fish is cheap.", TUESDAY, "", "standing-position", id="before what is being told"
        ),
        pytest.param(LONG_AGO + "Berg said fish is cheap.", TUESDAY, "2025-02-25", "publication-day", id="long ago"),
    ],
)
def test_gives_what_others_say_the_day_of_news_that_was_over(text: str, published: date, edtf: str, rule: str) -> None:
    cue = "says" if "says" in text else "said"
    reading = reading_of(text, {"fish is cheap": f"ana-berg|{cue}"}, published)
    (statement,) = date_statements(reading)
    assert (statement.date.edtf, statement.date_rule) == (edtf, rule)


@pytest.mark.parametrize(
    ("content", "edtf", "rule"),
    [
        ("Lund left the town on Tuesday", "2025-02-25", "not-before"),
        ("Lund will leave the town on Tuesday", "2025-02-24", "about-news"),
        ("Lund left the town in 2014", "2025-02-24", "about-news"),
    ],
)
def test_lets_no_report_be_made_before_what_it_tells(content: str, edtf: str, rule: str) -> None:
    reading = reading_of(f"{OVER}Berg said {content}.", {content: "ana-berg|said"}, WEDNESDAY)
    (statement,) = date_statements(reading)
    assert (statement.date.edtf, statement.date_rule) == (edtf, rule)
