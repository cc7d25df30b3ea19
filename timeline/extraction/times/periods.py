"""Phrases for weeks, months, quarters and halves and their anchor go in; exactly that period comes out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from timeline.extraction.phrases import Phrase
from timeline.extraction.phrases.fragments import QUARTERS
from timeline.extraction.times.absolute import resolve_written_date
from timeline.extraction.times.anchors import Anchor
from timeline.extraction.times.direction import points_forward, weight_of_coming
from timeline.extraction.times.numbers import resolve_month_number, resolve_ordinal
from timeline.extraction.times.readings import (
    MONTHS_IN_HALF,
    MONTHS_IN_QUARTER,
    MONTHS_IN_YEAR,
    Reading,
    day_reading,
    duration_reading,
    half_reading,
    month_reading,
    period_reading,
    quarter_reading,
    shift_month,
    week_reading,
    year_reading,
)
from timeline.extraction.times.shades import shade
from timeline.extraction.times.shared_years import find_shared_year

STEPS = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "following": 1}
"""How many periods away the words point; "this", "current" and "same" stay."""
TWO_STEPS = {"after next": 2, "before last": -2}
WEEKS_IN_YEAR = 52  # that every year has


def resolve_written_month(phrase: Phrase) -> Reading | None:
    """A month with its year; "early" and "late" as a third of it."""
    first = resolve_written_date(f"{phrase.parts['core']} {phrase.parts['year']}")
    return shade(month_reading(first.year, first.month), phrase.part("shade")) if first else None


def resolve_month_of_relative_year(phrase: Phrase, anchor: Anchor) -> Reading:
    """ "August last year"."""
    year, month = anchor.today.year + step_of(phrase), resolve_month_number(phrase.parts["month"])
    if "day" in phrase.parts:
        return day_reading(date(year, month, resolve_ordinal(phrase.part("day"))))
    return shade(month_reading(year, month), phrase.part("shade"))


def resolve_month(phrase: Phrase, anchor: Anchor) -> Reading:
    """A month alone: the nearest one, the past one rather than a coming one."""
    month, today = resolve_month_number(phrase.parts["month"]), anchor.today
    year = find_shared_year(phrase, anchor)
    if year is not None:
        return shade(month_reading(year, month), phrase.part("shade"))
    ahead = (month - today.month) % MONTHS_IN_YEAR
    back = (today.month - month) % MONTHS_IN_YEAR
    looks_back = back <= ahead * weight_of_coming(anchor.text, phrase.span)
    year, month = shift_month(today.year, today.month, -back if looks_back else ahead)
    return shade(month_reading(year, month), phrase.part("shade"))


def resolve_relative_month(phrase: Phrase, anchor: Anchor) -> Reading:
    """ "Last August", "next May"."""
    month = resolve_month_number(phrase.parts.get("month") or phrase.parts["late_month"])
    step = step_of(phrase) if "which" in phrase.parts else -1
    is_of_this_year = step == 0 or (month < anchor.today.month if step < 0 else month > anchor.today.month)
    year = anchor.today.year if is_of_this_year else anchor.today.year + step
    return shade(month_reading(year, month), phrase.part("shade") or phrase.part("shade_first"))


def resolve_period(phrase: Phrase, anchor: Anchor) -> Reading:
    """ "Last week", "early next year"; "the following week" counts from the date that the text spoke of last."""
    reading = period_reading(phrase.part("unit"), step_of(phrase), _counted_from(phrase, anchor) or anchor.today)
    return shade(reading, phrase.part("shade"))


def resolve_period_after_next(phrase: Phrase, anchor: Anchor) -> Reading:
    """ "The week after next", "the year before last"."""
    return period_reading(phrase.part("unit"), TWO_STEPS[phrase.part("way")], anchor.today)


def _counted_from(phrase: Phrase, anchor: Anchor) -> date | None:
    """The date spoken of last, beside which "the following week" and "the next year, he left" lie; None for others."""
    if phrase.part("which") in ("following", "previous"):
        return anchor.previous.earliest if anchor.previous else None
    is_told = phrase.words.lower().startswith("the next") and not points_forward(anchor.text, phrase.span)
    return anchor.spoken_of(phrase.part("unit")) if is_told else None


def resolve_end_of_period(phrase: Phrase, anchor: Anchor) -> Reading:
    """ "The end of the year", "the beginning of next month"."""
    return shade(period_reading(phrase.part("unit"), step_of(phrase), anchor.today), phrase.part("shade"))


def resolve_same_period(phrase: Phrase, anchor: Anchor) -> Reading | None:
    """ "That same day", "later that year": of the date that the text spoke of last."""
    if phrase.part("unit") == "day":
        return day_reading(anchor.previous_day) if anchor.previous_day else None
    start = anchor.previous.earliest if anchor.previous else None
    return period_reading(phrase.part("unit"), 0, start) if start else None


def resolve_same_period_of_year(phrase: Phrase, anchor: Anchor) -> Reading:
    """ "The same month last year": of the month or week that the text spoke of last, else of the present one."""
    spoken_of = anchor.spoken_of(phrase.part("unit")) or anchor.today
    year = int(phrase.parts.get("year", anchor.today.year - 1))
    if phrase.part("unit") == "month":
        return month_reading(year, spoken_of.month)
    return week_reading(date.fromisocalendar(year, min(spoken_of.isocalendar().week, WEEKS_IN_YEAR), 1))


def resolve_day_after(phrase: Phrase, anchor: Anchor) -> Reading | None:
    """ "The day after", "a year earlier": from the date that the text spoke of last."""
    step = 1 if phrase.part("side") in ("after", "later") else -1
    if phrase.part("unit") == "day":
        return day_reading(anchor.previous_day + timedelta(step)) if anchor.previous_day else None
    if phrase.part("unit") == "year" and anchor.quarter:
        return quarter_reading(anchor.quarter[0] + step, anchor.quarter[1])
    start = anchor.previous.earliest if anchor.previous else None
    if start is None and step > 0:
        return duration_reading(1, phrase.part("unit"))
    return period_reading(phrase.part("unit"), step, start or anchor.today)


def resolve_quarter_of_year(phrase: Phrase, anchor: Anchor) -> Reading:
    """ "The third quarter": of the year told, else the latest one, or the next where the words point forward.

    The one that has just ended is still reported, and is meant whatever the words.
    """
    told = phrase.part("ordinal") or phrase.part("number")
    number = QUARTERS if told in ("final", "last") else resolve_ordinal(told)
    if "year" in phrase.parts:
        return quarter_reading(int(phrase.parts["year"]), number)
    if "which" in phrase.parts:
        return quarter_reading(anchor.today.year + step_of(phrase), number)
    ahead = number - _quarter_of(anchor.today)
    this_year = ahead <= 0 or (ahead < QUARTERS - 1 and points_forward(anchor.text, phrase.span))
    return quarter_reading(anchor.today.year - (not this_year), number)


def resolve_quarter_of_months(phrase: Phrase, anchor: Anchor) -> Reading:
    """ "The October-December quarter"."""
    number = str(resolve_month_number(phrase.parts["last"]) // MONTHS_IN_QUARTER)
    return resolve_quarter_of_year(replace(phrase, parts=phrase.parts | {"ordinal": number}), anchor)


def resolve_quarter(phrase: Phrase, anchor: Anchor) -> Reading | None:
    """ "The quarter": the one that the text speaks of, else the last full one; "the latest period" only after one.

    The one "ended Sept. 30" is the latest that lies around that month.
    """
    if "month" in phrase.parts:
        month = resolve_month_number(phrase.parts["month"])
        latest = anchor.today.year - (month > anchor.today.month)
        return quarter_reading(int(phrase.parts.get("year", latest)), (month - 1) // MONTHS_IN_QUARTER + 1)
    if "period" in phrase.parts and anchor.quarter is None:
        return None
    return quarter_reading(*(anchor.quarter or _last_quarter(anchor.today)))


def resolve_year_ago_period(phrase: Phrase, anchor: Anchor) -> Reading | None:
    """ "The year-earlier period": the quarter that the text speaks of, a year before, else the year before."""
    if anchor.quarter or "quarter" in phrase.words:
        year, quarter = anchor.quarter or _last_quarter(anchor.today)
        return quarter_reading(year - 1, quarter)
    return year_reading(anchor.today.year - 1) if "year" in phrase.words else None


def resolve_half_of_year(phrase: Phrase, anchor: Anchor) -> Reading:
    """ "The first half of last year"."""
    year = int(phrase.parts["year"]) if "year" in phrase.parts else anchor.today.year + step_of(phrase)
    return half_reading(year, _half(phrase))


def resolve_business_half(phrase: Phrase, anchor: Anchor) -> Reading | None:
    """ "First-half profit": of the year's half that has begun last, or the next where the words point forward.

    A bare "second half" is one of a game, but in a report of quarters.
    """
    if "business" not in phrase.parts and anchor.quarter is None:
        return None
    half = _half(phrase)
    has_begun = half == 1 or anchor.today.month > MONTHS_IN_HALF
    return half_reading(anchor.today.year - (not has_begun and not points_forward(anchor.text, phrase.span)), half)


def step_of(phrase: Phrase) -> int:
    """How many periods away the words "last", "this", "next" point."""
    return STEPS.get(phrase.part("which").split()[-1] if phrase.part("which") else "", 0)


def _half(phrase: Phrase) -> int:
    return 1 if phrase.part("ordinal") in ("first", "1") else 2


def _last_quarter(day: date) -> tuple[int, int]:
    """Year and number of the last full quarter."""
    year, month = shift_month(day.year, day.month, -MONTHS_IN_QUARTER)
    return year, (month - 1) // MONTHS_IN_QUARTER + 1


def _quarter_of(day: date) -> int:
    return (day.month - 1) // MONTHS_IN_QUARTER + 1
