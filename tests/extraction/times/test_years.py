"""Days and months without a year are given the one that the words around them tell."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.extraction.times import find_times

TUESDAY = date(2025, 2, 25)


def first_date(text: str) -> str | None:
    first, *_ = find_times(text, TUESDAY)
    return first.date.edtf if first.date else None


@pytest.mark.parametrize(
    ("text", "written"),
    [
        pytest.param("In May and June 2019 they met.", "2019-05", id="and"),
        pytest.param("From May to June of 2019 they met.", "2019-05", id="to"),
        pytest.param("From December to January 2019 they met.", "2018-12", id="over the turn of the year"),
        pytest.param("From May 3 to June 4, 2019, they met.", "2019-05-03", id="days"),
        pytest.param("In January they met, and in June 2019 they left.", "2025-01", id="not a month of another clause"),
        pytest.param("On May 3 and 4, 2019, they met.", "2019-05-03", id="two days"),
        pytest.param("On May 30 and 31 they met.", "2024-05-30", id="two days of no year"),
    ],
)
def test_take_the_year_of_the_month_they_are_joined_to(text: str, written: str) -> None:
    assert first_date(text) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        pytest.param("He will host both of the rivals at his ranch on December 1.", "2025-12-01", id="will, far off"),
        pytest.param("He hosted both of the rivals at his ranch on December 1.", "2024-12-01", id="past, far off"),
        pytest.param("They met on June 2.", "2024-06-02", id="past"),
        pytest.param("They moved the first of all the races to June 2.", "2025-06-02", id="what was moved to a day"),
        pytest.param("They held the first of all the races on June 2.", "2024-06-02", id="what was held on it"),
        pytest.param(
            "The first of the races, June 2, is open.", "2025-06-02", id="the nearer without a verb before it"
        ),
        pytest.param("July was dry.", "2024-07", id="a month that is the subject, past"),
        pytest.param("July will be dry.", "2025-07", id="a month that is the subject, to come"),
        pytest.param("July car sales rose.", "2024-07", id="figures, past"),
        pytest.param("July car sales are expected to rise.", "2025-07", id="figures, to come"),
        pytest.param("The June convention drew crowds.", "2025-06", id="what is known by its month"),
        pytest.param("Sales in the year to July were flat.", "2024-07", id="figures of a year"),
        pytest.param("Sales will be flat in the year to July.", "2025-07", id="figures of a year to come"),
        pytest.param("They put off the talks to June.", "2025-06", id="what was put off"),
        pytest.param("The election is in October.", "2025-10", id="what is in a month"),
        pytest.param("The election was in October.", "2024-10", id="what was in a month"),
        pytest.param("He was ousted in a May coup.", "2024-05", id="one thing of a month, past"),
        pytest.param("They called a May vote.", "2025-05", id="one thing of a month, to come"),
        pytest.param("The money runs out in December.", "2025-12", id="what runs out then"),
        pytest.param("The money ran out in December.", "2024-12", id="what ran out then"),
        pytest.param("July's fair was wet.", "2024-07", id="what a month has, past"),
        pytest.param("July's fair will be dry.", "2025-07", id="what a month has, to come"),
        pytest.param("The fair in July drew many.", "2024-07", id="a verb behind a month"),
    ],
)
def test_take_the_year_that_the_words_around_them_tell(text: str, written: str) -> None:
    assert first_date(text) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        pytest.param("In the quarter ended Sept. 30, sales rose.", "2024-07/2024-09", id="its last day"),
        pytest.param("In the quarter that ended in June, sales rose.", "2024-04/2024-06", id="its last month"),
        pytest.param("In the quarter ended June 30, 2023, sales rose.", "2023-04/2023-06", id="its year"),
        pytest.param("In the quarter ended Jan. 31, sales rose.", "2025-01/2025-03", id="its last day, just over"),
        pytest.param("In the quarter, sales ended Sept. 30 lower.", "2024-10/2024-12", id="not its end"),
        pytest.param("They meet on the third Thursday in November 2019.", "2019-11-21", id="with its year"),
        pytest.param("They met on the last Friday of June.", "2024-06-28", id="the last, past"),
        pytest.param("They will meet on the first Monday of June.", "2025-06-02", id="to come"),
        pytest.param("They will meet on Monday, and of June nobody spoke.", "2025-03-03", id="no month"),
    ],
)
def test_are_those_of_a_quarter_by_its_end_and_of_a_weekday_counted_in_its_month(text: str, written: str) -> None:
    assert first_date(text) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        pytest.param("A wave struck on Boxing Day 2004.", "2004-12-26", id="a fixed day"),
        pytest.param("The march of Memorial Day, 2011, was long.", "2011-05-30", id="a weekday of a month"),
        pytest.param("It fell on Easter Sunday of 1916.", "1916-04-23", id="a day beside a full moon"),
        pytest.param("They left the day after Christmas 2009.", "2009-12-26", id="the day beside one"),
        pytest.param("Over Easter, 2,000 came.", "2025-04-20", id="a number of people"),
        pytest.param("Over Easter they said that 2019 was wet.", "2025-04-20", id="a year of another clause"),
        pytest.param("The museum will open in the new year.", "2026", id="a new year to come"),
        pytest.param("Prices fell in the new year.", "2025", id="a new year that has begun"),
        pytest.param("They rang in the new year in 2019.", "2019", id="a feast"),
    ],
)
def test_are_those_that_a_holiday_is_told_with_and_those_that_begin(text: str, written: str) -> None:
    assert first_date(text) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        pytest.param("She left in the summer of '89.", "1989-06/1989-08", id="a season"),
        pytest.param("They met in May '68.", "1968-05", id="a month"),
        pytest.param("They met in May '20s style.", "2024-05", id="a fashion"),
        pytest.param("They left in early '94.", "1994", id="early"),
        pytest.param("Highs are in the 80s.", None, id="degrees"),
    ],
)
def test_may_be_told_by_their_last_digits(text: str, written: str | None) -> None:
    found = [time.date.edtf for time in find_times(text, TUESDAY) if time.date]
    assert found[:1] == ([written] if written else [])


def test_of_a_second_decade_are_read_without_an_apostrophe() -> None:
    found = [
        time.value for time in find_times("In the 1970s and 80s it had mills; highs were in the 70s and 80s.", TUESDAY)
    ]
    assert found == ["197X", "198X"]
