"""Times are dated as finely as their words, and no finer."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extraction.scale import assert_time_grows_no_faster, texts_of
from timeline.extraction.records import TimeMention
from timeline.extraction.times import find_times

TUESDAY = date(2025, 2, 25)
LENGTH = 10_000


def only_time(text: str, published: date | None = TUESDAY) -> TimeMention:
    (found,) = find_times(text, published)
    return found


def last_time(text: str) -> TimeMention:
    return find_times(text, TUESDAY)[-1]


def edtf(found: TimeMention) -> str | None:
    return found.date.edtf if found.date else None


@pytest.mark.parametrize(
    ("text", "value", "written"),
    [
        ("on 2025-02-24", "2025-02-24", "2025-02-24"),
        ("on 2025/02/24", "2025-02-24", "2025-02-24"),
        ("on 24 February 2025", "2025-02-24", "2025-02-24"),
        ("on Feb. 24, 2025", "2025-02-24", "2025-02-24"),
        ("on Feb.24", "2025-02-24", "2025-02-24"),
        ("on 5-Feb-2024", "2024-02-05", "2024-02-05"),
        ("on 05.02.2024", "2024-02-05", "2024-02-05"),
        ("the week of the 17th of February", "2025-W08", "2025-02-17/2025-02-23"),
        ("over the week-end", "2025-W08-WE", "2025-02-22/2025-02-23"),
        ("two years back", "2023", "2023"),
        ("in July 2015", "2015-07", "2015-07"),
        ("in early February", "2025-02", "2025-02-01/2025-02-10~"),
        ("in mid-January", "2025-01", "2025-01-11/2025-01-20~"),
        ("in late January", "2025-01", "2025-01-21/2025-01-31~"),
        ("at the end of February 2024", "2024-02", "2024-02-21/2024-02-29~"),
        ("in early 2024", "2024", "2024-01/2024-04~"),
        ("in late 2023", "2023", "2023-09/2023-12~"),
        ("late last year", "2024", "2024-09/2024-12~"),
        ("earlier this year", "2025", "2025"),
        ("in 2022", "2022", "2022"),
        ("in the 1990s", "199X", "199X"),
        ("in the early 1990s", "199X", "1990/1993~"),
        ("in the '90s", "199X", "199X"),
        ("in the sixties", "196X", "196X"),
        ("in the 19th century", "18", "18XX"),
        ("in the Soviet era", "1922/1991", "1922/1991"),
        ("the post-2014 order", "2014", "2014/.."),
        ("the pre-1917 order", "1917", "../1917"),
        ("in August", "2024-08", "2024-08"),
        ("in March", "2025-03", "2025-03"),
        ("last August", "2024-08", "2024-08"),
        ("next August", "2025-08", "2025-08"),
        ("they met in September", "2024-09", "2024-09"),
        ("they will meet in September", "2025-09", "2025-09"),
        ("they will not forget January", "2025-01", "2025-01"),
        ("they signed it in May", "2024-05", "2024-05"),
        ("they sign it in May", "2025-05", "2025-05"),
        ("it is to be signed in November", "2025-11", "2025-11"),
        ("they won the November vote", "2024-11", "2024-11"),
        ("5 p.m. on March 3", "2025-03-03T17:00", "2025-03-03"),
        ("Dec. 22, last year", "2024-12-22", "2024-12-22"),
        ("August last year", "2024-08", "2024-08"),
        ("last week", "2025-W08", "2025-02-17/2025-02-23"),
        ("next week", "2025-W10", "2025-03-03/2025-03-09"),
        ("last month", "2025-01", "2025-01"),
        ("the week of March 3", "2025-W10", "2025-03-03/2025-03-09"),
        ("this coming weekend", "2025-W09-WE", "2025-03-01/2025-03-02"),
        ("next weekend", "2025-W10-WE", "2025-03-08/2025-03-09"),
        ("last weekend", "2025-W08-WE", "2025-02-22/2025-02-23"),
        ("on Oct. 23", "2024-10-23", "2024-10-23"),
        ("on March 3", "2025-03-03", "2025-03-03"),
        ("the third quarter of 2024", "2024-Q3", "2024-07/2024-09"),
        ("in the third quarter", "2024-Q3", "2024-07/2024-09"),
        ("the first half of 2024", "2024-H1", "2024-01/2024-06"),
        ("the summer of 2024", "2024-SU", "2024-06/2024-08"),
        ("last winter", "2023-WI", "2023-12/2024-02"),
        ("next summer", "2025-SU", "2025-06/2025-08"),
        ("two weeks ago", "2025-W07", "2025-02-10/2025-02-16"),
        ("three months ago", "2024-11", "2024-11"),
        ("about three months ago", "2024-11", "2024-11~"),
        ("just three months ago", "2024-11", "2024-11"),
        ("ten years ago", "2015", "2015"),
        ("two decades ago", "200X", "200X"),
        ("five days ago", "2025-02-20", "2025-02-20"),
        ("the day before yesterday", "2025-02-23", "2025-02-23"),
        ("Yesterday evening", "2025-02-24", "2025-02-24"),
        ("last night", "2025-02-24TNI", "2025-02-24"),
        ("next Monday, March 3", "2025-03-03", "2025-03-03"),
        ("at 6:15 a.m. on Saturday, Feb. 15", "2025-02-15T06:15", "2025-02-15"),
        ("9 a.m. on Tuesday", "2025-02-25T09:00", "2025-02-25"),
        ("at 9:30 p.m.", "2025-02-25T21:30", "2025-02-25"),
        ("on Christmas Eve", "2024-12-24", "2024-12-24"),
        ("on Easter Sunday", "2025-04-20", "2025-04-20"),
        ("on Thanksgiving", "2024-11-28", "2024-11-28"),
        ("at the end of the month", "2025-02", "2025-02-21/2025-02-28~"),
        ("since 9/11", "2001-09-11", "2001-09-11"),
        ("on Mother's Day", "2025-05-11", "2025-05-11"),
        ("from Feb. 24 to 25", "2025-02-24/2025-02-25", "2025-02-24/2025-02-25"),
        ("on Feb. 24-25", "2025-02-24/2025-02-25", "2025-02-24/2025-02-25"),
        ("from 3 to 5 March 2024", "2024-03-03/2024-03-05", "2024-03-03/2024-03-05"),
        ("a week from Friday", "2025-03-07", "2025-03-07"),
        ("two weeks from tomorrow", "2025-03-12", "2025-03-12"),
        ("ten years ago this week", "2015-W09", "2015-02-23/2015-03-01"),
        ("a year ago today", "2024-02-25", "2024-02-25"),
        ("earlier in the week", "2025-W09", "2025-02-24/2025-03-02"),
        ("until at least 2030", "2030", "2030"),
        ("a week ago Friday", "2025-02-14", "2025-02-14"),
        ("they won in the summer", "2024-SU", "2024-06/2024-08"),
        ("it will open in the summer", "2025-SU", "2025-06/2025-08"),
        ("it closed during the winter", "2024-WI", "2024-12/2025-02"),
        ("put off until the fall", "2025-FA", "2025-09/2025-11"),
        ("first-half profit", "2025-H1", "2025-01/2025-06"),
        ("second-half profit", "2024-H2", "2024-07/2024-12"),
        ("the year-earlier quarter", "2023-Q4", "2023-10/2023-12"),
        ("a fortnight ago", "2025-W07", "2025-02-10/2025-02-16"),
        ("at 0930 GMT", "2025-02-25T09:30", "2025-02-25"),
        ("on Labor Day", "2024-09-02", "2024-09-02"),
        ("they lost on Election Day", "2024-11-05", "2024-11-05"),
        ("on Memorial Day", "2025-05-26", "2025-05-26"),
        ("6 in the morning on Monday", "2025-02-24T06:00", "2025-02-24"),
        ("6 in the afternoon on Monday", "2025-02-24T18:00", "2025-02-24"),
        ("12 noon on Monday", "2025-02-24T12:00", "2025-02-24"),
        ("12:30 a.m. on Monday", "2025-02-24T00:30", "2025-02-24"),
        ("noon on Monday", "2025-02-24T12:00", "2025-02-24"),
        ("midnight Monday", "2025-02-24T24:00", "2025-02-24"),
        ("Monday of last week", "2025-02-17", "2025-02-17"),
        ("March 3 of last year", "2024-03-03", "2024-03-03"),
        ("next March 3", "2025-03-03", "2025-03-03"),
        ("last March 3", "2024-03-03", "2024-03-03"),
        ("over the weekend", "2025-W08-WE", "2025-02-22/2025-02-23"),
        ("the latest quarter", "2024-Q4", "2024-10/2024-12"),
        ("last year's third quarter", "2024-Q3", "2024-07/2024-09"),
        ("the year-earlier period", "2024", "2024"),
        ("this spring", "2025-SP", "2025-03/2025-05"),
        ("last fall", "2024-FA", "2024-09/2024-11"),
        ("late last August", "2024-08", "2024-08-21/2024-08-31~"),
        ("early next week", "2025-W10", "2025-03-03/2025-03-09~"),
        ("two quarters ago", "2024-Q3", "2024-07/2024-09"),
        ("by year-end", "2025", "2025-09/2025-12~"),
        ("by the year's end", "2025", "2025-09/2025-12~"),
        ("at 2:46 p.m. on March 3, 2011", "2011-03-03T14:46", "2011-03-03"),
        ("at 7:30 tonight", "2025-02-25T19:30", "2025-02-25"),
        ("at five o'clock this morning", "2025-02-25T05:00", "2025-02-25"),
        ("at 12:30 this afternoon", "2025-02-25T12:30", "2025-02-25"),
        ("at 11 p.m. last night", "2025-02-24T23:00", "2025-02-24"),
        ("at midnight last night", "2025-02-24T24:00", "2025-02-24"),
        ("at 2:30 last night", "2025-02-25T02:30", "2025-02-25"),
        ("at 2:30 tonight", "2025-02-26T02:30", "2025-02-26"),
        ("at 2:30 this morning", "2025-02-25T02:30", "2025-02-25"),
        ("at seven o'clock last evening", "2025-02-24T19:00", "2025-02-24"),
        ("at 14:30 this afternoon", "2025-02-25T14:30", "2025-02-25"),
        ("at nine o\u2019clock Friday night", "2025-02-21T21:00", "2025-02-21"),
        ("at three o'clock in the afternoon", "2025-02-25T15:00", "2025-02-25"),
        ("shares fell Fri. in Oslo", "2025-02-21", "2025-02-21"),
        ("by the end of next month", "2025-03", "2025-03-21/2025-03-31~"),
        ("last Christmas", "2024-12-25", "2024-12-25"),
        ("they left next Easter", "2025-04-20", "2025-04-20"),
        ("in 2023's second half", "2023-H2", "2023-07/2023-12"),
        ("this year's first half", "2025-H1", "2025-01/2025-06"),
        ("for the full year", "2025", "2025"),
        ("on April the third", "2025-04-03", "2025-04-03"),
        ("ten years ago this summer", "2015-SU", "2015-06/2015-08"),
        ("two years ago next month", "2023-03", "2023-03"),
        ("the snow fell overnight", "2025-02-24TNI", "2025-02-24"),
        ("the snow will fall overnight", "2025-02-25TNI", "2025-02-25"),
        ("it will report fourth-quarter profit", "2024-Q4", "2024-10/2024-12"),
        ("it will open in the third quarter", "2025-Q3", "2025-07/2025-09"),
        ("in the current quarter", "2025-Q1", "2025-01/2025-03"),
        ("the 2023 third quarter", "2023-Q3", "2023-07/2023-09"),
        ("profit of 2023 Q4", "2023-Q4", "2023-10/2023-12"),
        ("in H1 2024", "2024-H1", "2024-01/2024-06"),
        ("in FY2024", "2024", "2024"),
        ("on March twenty-third", "2025-03-23", "2025-03-23"),
        ("on May first", "2025-05-01", "2025-05-01"),
        ("in nineteen ninety one", "1991", "1991"),
        ("in the fifth century", "04", "04XX"),
        ("on Black Monday", "1987-10-19", "1987-10-19"),
    ],
)
def test_have_value_and_date(text: str, value: str, written: str) -> None:
    found = only_time(text)
    assert (found.value, edtf(found)) == (value, written)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        pytest.param("They met on Feb. 3. They signed the day after.", "2025-02-04", id="the day after"),
        pytest.param("They met on Feb. 3. They signed the next day.", "2025-02-04", id="the next day"),
        pytest.param("They met on Feb. 3. They signed the following Friday.", "2025-02-07", id="the following Friday"),
        pytest.param("They met on Feb. 3, and had the previous Friday.", "2025-01-31", id="the previous Friday"),
        pytest.param("The third quarter of 2023 beat the latest period.", "2023-07/2023-09", id="the latest period"),
        pytest.param("After a weak third quarter, the second half is poor.", "2024-07/2024-12", id="the second half"),
        pytest.param("They met on Feb. 3, and had talked two days earlier.", "2025-02-01", id="two days earlier"),
        pytest.param("They met on Feb. 3. They ate that evening.", "2025-02-03", id="that evening"),
        pytest.param("They met on Feb. 3. They ate that same day.", "2025-02-03", id="that same day"),
        pytest.param("They met on Feb. 3. They signed the next morning.", "2025-02-04", id="the next morning"),
        pytest.param("They met in June 1998 and signed the following year.", "1999", id="the following year"),
        pytest.param("They met in June 1998, and had the year before.", "1997", id="the year before"),
        pytest.param("The second quarter of 2024 beat the year-earlier period.", "2023-04/2023-06", id="year-earlier"),
        pytest.param(
            "Beat the second quarter of 2024, and a year ago.", "2023-04/2023-06", id="a year ago, of a quarter"
        ),
        pytest.param("In the second quarter of 2024, the quarter was calm.", "2024-04/2024-06", id="the quarter"),
        pytest.param("They met in June 1998 and left later that year.", "1998", id="later that year"),
        pytest.param(
            "They met on Feb. 3. They had come five days ago.", "2025-02-20", id="ago counts from publication"
        ),
        pytest.param("Profit rose in the third quarter of 2024, from a year earlier.", "2023-07/2023-09", id="quarter"),
        pytest.param("Profit rose last month, from a year earlier.", "2024", id="a year earlier, of no quarter"),
    ],
)
def test_count_from_the_date_spoken_of_last(text: str, written: str) -> None:
    assert edtf(last_time(text)) == written


@pytest.mark.parametrize(
    ("text", "value", "written"),
    [
        pytest.param("They met on 24 February 2025.", "2025-02-24", "2025-02-24", id="absolute"),
        pytest.param("They met at 5 p.m. on March 3, 2011.", "2011-03-03T17:00", "2011-03-03", id="a time of a date"),
        pytest.param("They met in the third quarter of 2019.", "2019-Q3", "2019-07/2019-09", id="a quarter of a year"),
        pytest.param("They met on the last Friday of May 2019.", "2019-05-31", "2019-05-31", id="weekday of a month"),
        pytest.param("They met on the last Friday of May.", "XXXX-WXX-5", None, id="weekday of a month of no year"),
        pytest.param("They met on Friday.", "XXXX-WXX-5", None, id="weekday"),
        pytest.param("They met last week.", "PAST_REF", None, id="past"),
        pytest.param("They meet next week.", "FUTURE_REF", None, id="future"),
        pytest.param("They meet today.", "PRESENT_REF", None, id="present"),
        pytest.param("They met for two days.", "P2D", None, id="duration"),
    ],
)
def test_stay_undated_without_a_publication_day(text: str, value: str, written: str | None) -> None:
    found = only_time(text, None)
    assert (found.value, edtf(found)) == (value, written)


SENTENCE = "Friday the last week February 24 2025 a year ago two 999 decades later end of '90s quarter 0 will century"
PIECES = st.sampled_from([*SENTENCE.split(), ",", ".", "\n", "\u201c", "'s", "9 a.m.", "1st", "2020-13-45"])
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=30).map(" ".join))


@settings(max_examples=300)
@given(text=TEXTS, published=st.none() | st.dates())
def test_stand_in_order_apart_and_on_their_words_in_any_text(text: str, published: date | None) -> None:
    end = 0
    for found in find_times(text, published):
        assert end <= found.span.start < found.span.end <= len(text)
        assert found.span.of(text).strip()
        assert found.rule
        end = found.span.end


@pytest.mark.slow
@pytest.mark.parametrize("unit", ["1", "1 ", '"', "the ", "Friday ", "a year ", "\u201c24 ", "early ", "'90s "])
def test_are_found_in_a_time_that_grows_no_faster_than_the_text(unit: str) -> None:
    assert_time_grows_no_faster(*(partial(find_times, text, TUESDAY) for text in texts_of(unit, LENGTH)))
