"""Times are told from what only looks like them: names, numbers, ordinals and parts."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.extraction.times import find_times

TUESDAY = date(2025, 2, 25)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("May I ask? In May they did.", ["May"], id="May"),
        pytest.param("The March on Rome began in March.", ["March"], id="March"),
        pytest.param("Ana May left in May. After May's talk she rested.", ["May"], id="a name like a month"),
        pytest.param("They left in May. After May she rested, on May 5.", ["May", "May", "May 5"], id="no such name"),
        pytest.param("When March came he left. After March she rested.", ["March"], id="a word that opens a clause"),
        pytest.param("The Long March began. It was the talk of March.", [], id="an event like a month"),
        pytest.param("April Sole spoke in April.", ["April"], id="April"),
        pytest.param(
            "Resolution 1970 was passed by at least 1995 people after round 1500 in 2011.", ["2011"], id="numbers"
        ),
        pytest.param("It sold roughly 2000 Riga stores, approximately 1990 by 2012.", ["2012"], id="rough numbers"),
        pytest.param("They won 3:15 over 2:10, at 9:30 and 10:00 GMT.", ["9:30", "10:00 GMT"], id="clock times"),
        pytest.param("It fell from 31:15 to 9:75, at 25 o'clock.", [], id="no time of any day"),
        pytest.param("It rose by 25 in the afternoon, to 30 in the morning, to 99 p.m.", [], id="no hours"),
        pytest.param("On Super Tuesday they won, and on Tuesday.", ["Tuesday"], id="a name of a day"),
        pytest.param("Said Tues of Fri Lund: on Mon, Mon Sole met.", ["Tues", "Mon"], id="short names of days"),
        pytest.param("It is open Mon-Fri, as on Fri.", ["Fri."], id="short names of a row of days"),
        pytest.param("In March second-quarter profit fell.", ["March", "second-quarter"], id="an ordinal"),
        pytest.param("It is nineteen five, in the second half of the latest period.", [], id="of a game"),
        pytest.param("In the 1980's, it fell.", ["the 1980's"], id="a decade in the old way"),
        pytest.param("Call 555-1990, said the 1989-1990 list.", ["1989", "1990"], id="telephone numbers"),
        pytest.param("The Daily Sole is a daily, like the DAILY.", ["daily"], id="a newspaper"),
        pytest.param("They left two weeks after it, a week before it.", ["two weeks", "a week"], id="signals"),
        pytest.param("They left on 3 May. Two days after, it fell.", ["3 May", "Two days after"], id="no signals"),
        pytest.param("It fell for a second time, by a quarter of its worth.", [], id="ordinals and parts"),
        pytest.param("Three-quarters of it fell, in three quarters.", ["three quarters"], id="three-quarters"),
        pytest.param("Riga Today said today that it fell.", ["today"], id="an outlet"),
        pytest.param("Lund Visits Riga Today\nRiga Today said so.", ["Today"], id="a headline"),
        pytest.param("The Easter Fund met at Easter I said.", ["Easter"], id="a fund"),
        pytest.param(
            "On Christmas Eve Lund left. The Easter Fund met.", ["Christmas Eve"], id="a day in front of a name"
        ),
        pytest.param("One Nation Now and the Riga Monthly met now.", ["now"], id="names that end so"),
        pytest.param("21st Century Films met a Future Fund.", [], id="names that begin so"),
        pytest.param("They left as soon as they could, and came back soon.", ["soon"], id="as soon as"),
        pytest.param("They met from March 30-31, not April 25-24.", ["March 30-31"], id="days in reverse"),
        pytest.param("31/31/2025, and 24 February 2025", ["24 February 2025"], id="no day of any calendar"),
        pytest.param(
            "It began ninety centuries ago, in the 1st century, or in 1999.", ["1999"], id="before all calendars"
        ),
        pytest.param("That same day, that year, they left in 1999.", ["1999"], id="of no date yet"),
    ],
)
def test_are_told_from_names_and_numbers(text: str, words: list[str]) -> None:
    assert [found.span.of(text) for found in find_times(text, TUESDAY)] == words
