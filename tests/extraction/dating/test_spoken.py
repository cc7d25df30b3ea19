"""Words like "today" in a quotation count from the day on which they were said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.extraction.readings import reading_of
from timeline.domain.dates import PartialDate
from timeline.extraction.dating import date_spoken
from timeline.extraction.times import find_times

MONDAY, WEDNESDAY = date(2025, 2, 24), date(2025, 2, 26)
SAID = "the town is ours today"


def spoken(text: str, content: str, rule: str = "same-clause", published: date | None = WEDNESDAY) -> list[str]:
    """The days of a text in which Berg says something on Monday, dated by a rule."""
    reading = reading_of(text, {content: "ana-berg|said"}, published)
    (statement,) = reading.statements
    said = replace(statement, date=PartialDate.day(MONDAY), date_rule=rule)
    reading = replace(reading, times=find_times(text, published), statements=(said,))
    return [time.date.edtf for time in date_spoken(reading) if time.date]


@pytest.mark.parametrize(
    ("content", "edtf"),
    [
        pytest.param("the town is ours today", "2025-02-24", id="today"),
        pytest.param("the town fell last night", "2025-02-23", id="last night"),
        pytest.param("the town will fall on Tuesday", "2025-02-25", id="a weekday"),
        pytest.param("the town fell in January", "2025-01", id="no day"),
        pytest.param("the town fell on Feb. 3", "2025-02-03", id="a date"),
    ],
)
def test_are_of_the_speaker(content: str, edtf: str) -> None:
    assert spoken(f'On Monday Berg said: "{content}."', content) == ["2025-02-24", edtf]


def test_are_of_the_article_without_quotation_marks() -> None:
    assert spoken(f"On Monday Berg said {SAID}.", SAID) == ["2025-02-24", "2025-02-26"]


def test_are_of_the_article_behind_the_quotation() -> None:
    assert spoken(f'On Monday Berg said: "{SAID}." Lund left today.', SAID)[-1] == "2025-02-26"


def test_are_of_the_article_where_it_implies_the_day_of_speech() -> None:
    assert spoken(f'Berg said: "{SAID}."', SAID, rule="publication-day") == ["2025-02-26"]


def test_tell_their_rule() -> None:
    reading = reading_of(f'Berg said: "{SAID}."', {SAID: "ana-berg|said"}, WEDNESDAY)
    (statement,) = reading.statements
    said = replace(statement, date=PartialDate.day(MONDAY), date_rule="same-clause")
    reading = replace(reading, times=find_times(reading.article.text, WEDNESDAY), statements=(said,))
    assert [time.rule for time in date_spoken(reading)] == ["day-of-speech"]
