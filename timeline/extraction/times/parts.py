"""Phrases for a week or day of a month or year and their anchor go in; that week or day comes out."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from timeline.domain.dates import DAYS_IN_WEEK
from timeline.extraction.phrases import Phrase
from timeline.extraction.times.anchors import Anchor
from timeline.extraction.times.days import nearest, years_around
from timeline.extraction.times.numbers import resolve_month_number, resolve_ordinal
from timeline.extraction.times.periods import step_of
from timeline.extraction.times.readings import (
    MONTHS_IN_YEAR,
    Reading,
    day_reading,
    shift_month,
    week_reading,
)

LAST = ("last", "final")
# from the first or the last of seven days: most of them lie in the week of that day
MID_WEEK = timedelta(DAYS_IN_WEEK // 2)


def resolve_part_of_period(phrase: Phrase, anchor: Anchor) -> Reading:
    """ "The first week of April", "the last day of the year"; a week is the one in which most of those days lie."""
    first, last = _bounds(phrase, anchor)
    is_week = phrase.part("unit") == "week"
    if phrase.part("ordinal") in LAST:
        return week_reading(last - MID_WEEK) if is_week else day_reading(last)
    steps = resolve_ordinal(phrase.part("ordinal")) - 1
    if is_week:
        return week_reading(first + MID_WEEK + timedelta(steps * DAYS_IN_WEEK))
    return day_reading(first + timedelta(steps))


def _bounds(phrase: Phrase, anchor: Anchor) -> tuple[date, date]:
    """The first and the last day of the month or year that the phrase names."""
    if "month" in phrase.parts:
        return _month_from(_first_of_month(phrase, anchor))
    steps = step_of(phrase)
    if phrase.part("whole") == "month":
        return _month_from(date(*shift_month(anchor.today.year, anchor.today.month, steps), 1))
    year = int(phrase.parts.get("year", anchor.today.year + steps))
    return date(year, 1, 1), date(year, MONTHS_IN_YEAR, 31)


def _first_of_month(phrase: Phrase, anchor: Anchor) -> date:
    """The first day of a month with a name, the nearest where no year is told."""
    years = [int(phrase.parts["year"])] if "year" in phrase.parts else years_around(anchor.today)
    return nearest([date(year, resolve_month_number(phrase.parts["month"]), 1) for year in years], phrase, anchor)


def _month_from(first: date) -> tuple[date, date]:
    """The first and the last day of a month."""
    return first, first.replace(day=calendar.monthrange(first.year, first.month)[1])
