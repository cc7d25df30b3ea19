"""Phrases for years, decades, centuries and eras and their anchor go in; the period comes out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from timeline.domain.dates import PartialDate
from timeline.domain.kinds import Precision, TimeType
from timeline.extraction.lexicon.time_words import DECADES, ERAS, HUNDREDS, SEASON_CODES
from timeline.extraction.phrases import Phrase
from timeline.extraction.times.anchors import Anchor
from timeline.extraction.times.days import nearest, resolve_weekday, years_around
from timeline.extraction.times.numbers import resolve_month_number, resolve_number, resolve_ordinal
from timeline.extraction.times.periods import resolve_period, step_of
from timeline.extraction.times.readings import (
    Reading,
    century_reading,
    day_reading,
    decade_reading,
    era_reading,
    month_reading,
    period_reading,
    season_reading,
    year_reading,
)
from timeline.extraction.times.seasons import resolve_relative_season
from timeline.extraction.times.shades import shade

UNSAID_CENTURY = 1900  # of "the sixties" or "the '90s"
CENTURY, SOON = 100, 4  # years


def resolve_year(phrase: Phrase) -> Reading:
    """A year, whole, or with "early", "mid", "late", "the end of"."""
    return shade(year_reading(int(phrase.parts["year"])), phrase.part("shade"))


def resolve_short_year(phrase: Phrase, anchor: Anchor) -> Reading:
    """ "In '94": the latest year that ends so, or one soon to come: "the class of '27"."""
    latest = anchor.today.year + SOON
    return year_reading(latest - (latest - int(phrase.parts["short"])) % CENTURY)


def resolve_part_of_short_year(phrase: Phrase, anchor: Anchor) -> Reading:
    """ "The summer of '89", "May '68"."""
    year = int(resolve_short_year(phrase, anchor).value)
    if "season" in phrase.parts:
        return shade(season_reading(year, SEASON_CODES[phrase.part("season")]), phrase.part("shade"))
    return shade(month_reading(year, resolve_month_number(phrase.parts["month"])), phrase.part("shade"))


def resolve_spoken_year(phrase: Phrase) -> Reading | None:
    """ "Nineteen ninety-one"; "nineteen five" is none."""
    rest = resolve_number(phrase.part("rest"))
    return year_reading(HUNDREDS[phrase.part("hundreds")] + int(rest)) if rest and 10 <= rest < 100 else None


def resolve_year_as_bound(phrase: Phrase) -> Reading:
    """ "Post-2014": from that year on; "pre-1917": up to it."""
    year = PartialDate.year(int(phrase.parts["year"]))
    if phrase.part("bound") == "post":
        date_after = PartialDate(year.earliest, None, Precision.YEAR)
        return Reading(TimeType.DATE, phrase.parts["year"], date_after)
    return Reading(TimeType.DATE, phrase.parts["year"], PartialDate(None, year.latest, Precision.YEAR))


def resolve_the_year(phrase: Phrase, anchor: Anchor) -> Reading:
    """ "For the year"; one that "ended Sept. 30" by the year of its end: the latest, or the next if it "ends" then."""
    if "month" not in phrase.parts:
        return resolve_period(phrase, anchor)
    month, today = resolve_month_number(phrase.parts["month"]), anchor.today
    latest = today.year - (month > today.month)
    is_over = phrase.part("end") == "ended" or month == today.month
    return year_reading(int(phrase.parts.get("year", latest if is_over else latest + 1)))


def resolve_years_ago(phrase: Phrase, anchor: Anchor) -> Reading | None:
    """ "Ten years ago this week", "a year ago today", "two years ago Monday".

    :raises ValueError: on a 29 February, where that year had none.
    """
    years = int(resolve_number(phrase.part("number")) or 1)
    then = anchor.today.replace(year=anchor.today.year - years)
    if "weekday" in phrase.parts:
        day = resolve_weekday(phrase, anchor).date
        return day_reading(day.earliest.replace(year=then.year)) if day and day.earliest else None
    if "season" in phrase.parts:
        return resolve_relative_season(phrase, replace(anchor, today=then))
    return period_reading(phrase.part("unit") or "day", step_of(phrase), then)


def resolve_year_end(phrase: Phrase, anchor: Anchor) -> Reading:
    """ "Year-end", "the year's end"."""
    return shade(period_reading(phrase.part("unit"), 0, anchor.today), "end")


def resolve_new_year(phrase: Phrase, anchor: Anchor) -> Reading:
    """ "In the new year": the one that begins next, or began last."""
    return year_reading(nearest([date(year, 1, 1) for year in years_around(anchor.today)], phrase, anchor).year)


def resolve_decade(phrase: Phrase) -> Reading:
    """ "The early 1990s", "the '60s", "the sixties"."""
    if "decade" in phrase.parts:
        year = UNSAID_CENTURY + DECADES[phrase.part("decade")]
    else:
        year = int(phrase.parts.get("year") or UNSAID_CENTURY + int(phrase.parts["short"]))
    return shade(decade_reading(year), phrase.part("shade"))


def resolve_century(phrase: Phrase) -> Reading | None:
    """ "The 19th century"."""
    number = resolve_ordinal(phrase.part("ordinal"))
    return shade(century_reading((number - 1) * 100), phrase.part("shade")) if number > 1 else None


def resolve_century_by_year(phrase: Phrase) -> Reading:
    """ "The 1800s"."""
    return shade(century_reading(int(phrase.parts["year"])), phrase.part("shade"))


def resolve_era(phrase: Phrase) -> Reading:
    """ "The Soviet era"."""
    years = next(years for name, years in ERAS.items() if name.lower() == phrase.part("era"))
    return era_reading(*years)
