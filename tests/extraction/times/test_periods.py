"""Weeks, quarters, seasons, years and longer, and days beside a holiday, have the value that their words say."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.extraction.times import find_times

TUESDAY = date(2025, 2, 25)


def values(text: str) -> list[str]:
    return [found.value for found in find_times(text, TUESDAY)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They will meet in the first week of April.", "2025-W14"),
        ("They met in the last week of October.", "2024-W44"),
        ("They met in the second week of May 2019.", "2019-W19"),
        ("It rained in the first week of the year.", "2025-W01"),
        ("It ended on the last day of 2023.", "2023-12-31"),
        ("It ended on the last day of last month.", "2025-01-31"),
        ("Sales fell in the October-December quarter.", "2024-Q4"),
        ("Sales fell in the July to September quarter of 2023.", "2023-Q3"),
        ("Sales fell in the final quarter of 2023.", "2023-Q4"),
        ("They will vote the week after next.", "2025-W11"),
        ("They voted the year before last.", "2023"),
        ("It was shut the day after Christmas.", "2024-12-26"),
        ("It was shut on the eve of Thanksgiving.", "2024-11-27"),
        ("It was full on Black Friday.", "2024-11-29"),
        ("They met in the first week of January 2021.", "2021-W01"),
        ("They met in the first week of last month.", "2025-W01"),
        ("They met the week before last, again.", "2025-W07"),
        ("The 11 September attacks changed it.", "2001-09-11"),
        ("She runs in '27.", "2027"),
        ("It was built in the 1700s.", "17"),
        ("It was built in the early 1900s.", "190X"),
        ("He left in '94.", "1994"),
        ("He left in '21.", "2021"),
        ("The attacks of Sept. 11 changed it.", "2001-09-11"),
        ("The September 11 terrorist attacks changed it.", "2001-09-11"),
        ("The Sept. 11 vote was close.", "2024-09-11"),
        ("He left two years ago Monday.", "2023-02-24"),
        ("He left two weeks ago on Monday.", "2025-02-10"),
        ("He left two and a half years ago.", "2022"),
        ("He left half a century ago.", "1975"),
        ("He left a quarter-century ago.", "2000"),
        ("It was cold this winter.", "2024-WI"),
    ],
)
def test_have_the_value_of_their_words(text: str, value: str) -> None:
    assert values(text) == [value]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In May 2019 he fell ill. He left that summer.", ["2019-05", "2019-SU"]),
        ("In 2019 he fell ill. The next year, he left.", ["2019", "2020"]),
        ("Next year he leaves.", ["2026"]),
        ("Sales rose in January from the same month last year.", ["2025-01", "2024-01"]),
        ("It made a loss in the fiscal year ended Sept. 30, 2023.", ["2023", "2023-09-30"]),
        ("It made a loss in the year ended June 30.", ["2024", "2024-06-30"]),
        ("It hopes for a profit in the year ending June 30.", ["2025", "2025-06-30"]),
        ("They met in May 2019. The next month, they signed.", ["2019-05", "2019-06"]),
        ("They met in May 2019. The next month will be hard.", ["2019-05", "2025-03"]),
        ("They met in 2019, and the next month was hard.", ["2019", "2025-03"]),
        ("They met in 2019, and in the same month last year.", ["2019", "2024-02"]),
        ("The December to March quarter was dry.", ["2024-12", "2025-03"]),
        ("They met the week before last week's vote.", ["2025-W08"]),
        ("In May 2019 he fell ill. Acts that fall short are void.", ["2019-05"]),
        ("In May 2019 he fell ill. He left later that fall with her.", ["2019-05", "2019-FA"]),
    ],
)
def test_count_from_the_date_beside_them(text: str, found: list[str]) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "He left that winter.",
        "The budget year ends soonest.",
        "She starred in '12 Sad Men' and won.",
    ],
)
def test_are_not_found_where_the_words_name_no_time(text: str) -> None:
    assert values(text) == []
