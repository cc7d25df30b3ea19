"""Word a date for people, no more finely than it is known."""

from __future__ import annotations

import calendar
from datetime import date

from timeline.domain.dates import PartialDate
from timeline.domain.kinds import Precision

UNDATED = "undated"
EARLY, MIDDLE = (1, 10), (11, 20)  # the days that newspapers call early and mid-month; what follows is late
ORDINALS = {1: "st", 2: "nd", 3: "rd"}


def name_date(when: PartialDate) -> str:
    """Word a date for people, as it stands inside a sentence.

    >>> name_date(PartialDate.day(date(2025, 2, 24)))
    'Monday 24 February 2025'
    >>> name_date(PartialDate.week_of(date(2025, 2, 19)))
    'week of 17 February 2025'
    >>> name_date(PartialDate(date(2022, 1, 1), None, Precision.YEAR))
    'since 2022'
    """
    return _name_part_of_month(when) or _name_ends(when, "about " if when.approximate else "")


def name_day(day: date) -> str:
    """Word a day without its weekday.

    >>> name_day(date(2025, 2, 24))
    '24 February 2025'
    """
    return f"{day.day} {name_month(day)}"


def name_month(day: date) -> str:
    """Word the month that the day lies in.

    >>> name_month(date(2025, 2, 24))
    'February 2025'
    """
    return f"{calendar.month_name[day.month]} {day.year}"


def _name_ends(when: PartialDate, about: str) -> str:
    """Word a date by what is known of its ends; ``about`` stands before them."""
    if when.earliest and when.latest:
        return about + _name_closed(when.earliest, when.latest, when.precision)
    if when.earliest:
        return f"since {about}{_name_unit(when.earliest, when.precision)}"
    if when.latest:
        return f"by {about}{_name_unit(when.latest, when.precision)}"
    return UNDATED


def _name_closed(first: date, last: date, precision: Precision) -> str:
    """Word a date with two ends: one unit, or a range that says only once what both share."""
    start, end = _name_unit(first, precision), _name_unit(last, precision)
    if start == end or precision is Precision.WEEK:
        return start
    if precision is Precision.DAY:
        return f"{_shared_day(first, last)} to {name_day(last)}"
    if precision is Precision.MONTH and first.year == last.year:
        return f"{calendar.month_name[first.month]} to {end}"
    return f"{start} to {end}"


def _shared_day(first: date, last: date) -> str:
    """The first day of a range without the month and year that its last day has too."""
    if first.year != last.year:
        return name_day(first)
    return str(first.day) if first.month == last.month else f"{first.day} {calendar.month_name[first.month]}"


def _name_unit(day: date, precision: Precision) -> str:
    """Word the day, week, month, year, decade or century that the day lies in."""
    match precision:
        case Precision.CENTURY:
            return f"the {_ordinal(day.year // 100 + 1)} century"
        case Precision.DECADE:
            return f"the {day.year // 10}0s"
        case Precision.YEAR:
            return str(day.year)
        case Precision.MONTH:
            return name_month(day)
        case Precision.WEEK:
            return f"week of {name_day(day)}"
        case _:
            return f"{calendar.day_name[day.weekday()]} {name_day(day)}"


def _name_part_of_month(when: PartialDate) -> str:
    """Word the early, middle or late days of a month, "" for any other date."""
    first, last = when.earliest, when.latest
    if not (when.approximate and first and last and (first.year, first.month) == (last.year, last.month)):
        return ""
    days = (first.day, last.day)
    if days == EARLY:
        return f"early {name_month(first)}"
    if days == MIDDLE:
        return f"mid-{name_month(first)}"
    is_rest = days == (MIDDLE[1] + 1, calendar.monthrange(last.year, last.month)[1])
    return f"late {name_month(first)}" if is_rest else ""


def _ordinal(number: int) -> str:
    """Write 21 as "21st"; a century has two digits, so 111 needs no rule."""
    teens = range(11, 14)
    return f"{number}{'th' if number in teens else ORDINALS.get(number % 10, 'th')}"
