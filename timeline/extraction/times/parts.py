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
    Reading,
    day_reading,
    month_reading,
    period_reading,
    season_reading,
    week_reading,
    year_reading,
)

STEPS = {"last": -1, "this": 0, "next": 1, "after next": 2, "before last": -2}
LAST = ("last", "final")
MID_WEEK = DAYS_IN_WEEK // 2  # days: the week in which most of the last seven days of a month lie
DAY_OF_FIRST_WEEK = 4  # of January: it lies in the first week of a year, as ISO 8601 counts
CENTURY = 100


def resolve_part_of_period(phrase: Phrase, anchor: Anchor) -> Reading:
    """ "The first week of April", "the last day of the year"; a week is the one in which its first day lies."""
    first, last = _bounds(phrase, anchor)
    is_week = phrase.part("unit") == "week"
    if phrase.part("ordinal") in LAST:
        return week_reading(last - timedelta(MID_WEEK)) if is_week else day_reading(last)
    steps = resolve_ordinal(phrase.part("ordinal")) - 1
    if is_week and first.month == 1 and "month" not in phrase.parts:
        first = first.replace(day=DAY_OF_FIRST_WEEK)
    return week_reading(first + timedelta(steps * DAYS_IN_WEEK)) if is_week else day_reading(first + timedelta(steps))


def _bounds(phrase: Phrase, anchor: Anchor) -> tuple[date, date]:
    """The first and the last day of the month or year that the phrase names."""
    if "month" in phrase.parts:
        month = resolve_month_number(phrase.parts["month"])
        years = [int(phrase.parts["year"])] if "year" in phrase.parts else years_around(anchor.today)
        first = nearest([date(year, month, 1) for year in years], phrase, anchor)
        return first, first.replace(day=calendar.monthrange(first.year, month)[1])
    start = date(int(phrase.parts["year"]), 1, 1) if "year" in phrase.parts else anchor.today
    period = period_reading(phrase.part("whole") or "year", STEPS.get(phrase.part("which"), 0), start).date
    assert period
    assert period.earliest
    assert period.latest
    return period.earliest, period.latest


def resolve_quarter_of_months(phrase: Phrase, anchor: Anchor) -> Reading | None:
    """ "The October-December quarter"; three months that are no quarter of the year are none."""
    first, last = (resolve_month_number(phrase.parts[part]) for part in ("first", "last"))
    if last - first != MONTHS_IN_QUARTER - 1 or last % MONTHS_IN_QUARTER:
        return None
    number = str(last // MONTHS_IN_QUARTER)
    return resolve_quarter_of_year(replace(phrase, parts=phrase.parts | {"ordinal": number}), anchor)


def resolve_the_year(phrase: Phrase, anchor: Anchor) -> Reading:
    """ "For the year"; one that "ended Sept. 30" by the year of its end, the latest where none is told."""
    if "month" not in phrase.parts:
        return resolve_period(phrase, anchor)
    month = resolve_month_number(phrase.parts["month"])
    return year_reading(int(phrase.parts.get("year", anchor.today.year - (month > anchor.today.month))))


def resolve_period_after_next(phrase: Phrase, anchor: Anchor) -> Reading:
    """ "The week after next", "the year before last"."""
    return period_reading(phrase.part("unit"), STEPS[phrase.part("way")], anchor.today)


def resolve_same_period_of_year(phrase: Phrase, anchor: Anchor) -> Reading | None:
    """ "The same month last year": of the month or week that the text spoke of last."""
    spoken_of = anchor.previous.earliest if anchor.previous and anchor.previous.earliest else anchor.today
    year = int(phrase.parts.get("year", anchor.today.year - 1))
    if phrase.part("unit") == "month":
        return month_reading(year, spoken_of.month)
    return week_reading(date.fromisocalendar(year, min(spoken_of.isocalendar().week, 52), 1))


def resolve_season_of_same_year(phrase: Phrase, anchor: Anchor) -> Reading | None:
    """ "That summer": of the year that the text spoke of last."""
    if anchor.previous is None or anchor.previous.earliest is None:
        return None
    return season_reading(anchor.previous.earliest.year, SEASON_CODES[phrase.part("season")])


def resolve_short_year(phrase: Phrase, anchor: Anchor) -> Reading:
    """ "In '94": the latest year that ends so."""
    return year_reading(anchor.today.year - (anchor.today.year - int(phrase.parts["short"])) % CENTURY)
