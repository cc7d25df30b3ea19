"""Weeks and days of a month, quarters told by their months, and their anchor go in; the period comes out."""

from __future__ import annotations

import calendar
from dataclasses import replace
from datetime import date, timedelta

from timeline.domain.dates import DAYS_IN_WEEK
from timeline.extraction.lexicon.time_words import SEASON_CODES
from timeline.extraction.phrases import Phrase
from timeline.extraction.times.anchors import Anchor
from timeline.extraction.times.days import nearest, years_around
from timeline.extraction.times.numbers import resolve_month_number, resolve_ordinal
from timeline.extraction.times.periods import resolve_period, resolve_quarter_of_year
from timeline.extraction.times.readings import (
    MONTHS_IN_QUARTER,
    MONTHS_IN_YEAR,
    Reading,
    day_reading,
    month_reading,
    period_reading,
    season_reading,
    shift_month,
    week_reading,
    year_reading,
)

STEPS = {"last": -1, "this": 0, "next": 1, "after next": 2, "before last": -2}
LAST = ("last", "final")
MID_WEEK = timedelta(
    DAYS_IN_WEEK // 2
)  # from the first or last of seven days: most of them lie in the week of that day
WEEKS_IN_YEAR = 52  # that every year has
CENTURY, SOON = 100, 4  # years


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
    steps = STEPS.get(phrase.part("which"), 0)
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


def resolve_quarter_of_months(phrase: Phrase, anchor: Anchor) -> Reading:
    """ "The October-December quarter"."""
    number = str(resolve_month_number(phrase.parts["last"]) // MONTHS_IN_QUARTER)
    return resolve_quarter_of_year(replace(phrase, parts=phrase.parts | {"ordinal": number}), anchor)


def resolve_the_year(phrase: Phrase, anchor: Anchor) -> Reading:
    """ "For the year"; one that "ended Sept. 30" by the year of its end: the latest, or the next if it "ends" then."""
    if "month" not in phrase.parts:
        return resolve_period(phrase, anchor)
    month, today = resolve_month_number(phrase.parts["month"]), anchor.today
    latest = today.year - (month > today.month)
    is_over = phrase.part("end") == "ended" or month == today.month
    return year_reading(int(phrase.parts.get("year", latest if is_over else latest + 1)))


def resolve_period_after_next(phrase: Phrase, anchor: Anchor) -> Reading:
    """ "The week after next", "the year before last"."""
    return period_reading(phrase.part("unit"), STEPS[phrase.part("way")], anchor.today)


def resolve_same_period_of_year(phrase: Phrase, anchor: Anchor) -> Reading:
    """ "The same month last year": of the month or week that the text spoke of last, else of the present one."""
    spoken_of = anchor.spoken_of(phrase.part("unit")) or anchor.today
    year = int(phrase.parts.get("year", anchor.today.year - 1))
    if phrase.part("unit") == "month":
        return month_reading(year, spoken_of.month)
    return week_reading(date.fromisocalendar(year, min(spoken_of.isocalendar().week, WEEKS_IN_YEAR), 1))


def resolve_season_of_same_year(phrase: Phrase, anchor: Anchor) -> Reading | None:
    """ "That summer": of the year that the text spoke of last."""
    if anchor.previous is None or anchor.previous.earliest is None:
        return None
    return season_reading(anchor.previous.earliest.year, SEASON_CODES[phrase.part("season")])


def resolve_short_year(phrase: Phrase, anchor: Anchor) -> Reading:
    """ "In '94": the latest year that ends so, or one soon to come: "the class of '27"."""
    latest = anchor.today.year + SOON
    return year_reading(latest - (latest - int(phrase.parts["short"])) % CENTURY)
