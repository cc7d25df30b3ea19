"""A text and its publication day go in, its time mentions come out: one table gives each rule its resolver."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from timeline.domain.kinds import TimeType
from timeline.extraction.lexicon.time_words import WEEKDAY_NUMBERS
from timeline.extraction.phrases import Phrase, find_phrases
from timeline.extraction.records import TimeMention
from timeline.extraction.times import days, holidays, lengths, parts, periods, seasons, years
from timeline.extraction.times.anchors import Anchor
from timeline.extraction.times.guards import names_no_time
from timeline.extraction.times.readings import Reading, reference_reading

ABSOLUTE: dict[str, Callable[[Phrase], Reading | None]] = {
    "iso-day": days.resolve_written_day,
    "numeric-day": days.resolve_written_day,
    "day-of-year": days.resolve_written_day,
    "day-of-year-number-first": days.resolve_written_day,
    "day-of-history": holidays.resolve_day_of_history,
    "month-of-year": periods.resolve_written_month,
    "season-of-year": seasons.resolve_season_of_year,
    "decade": years.resolve_decade,
    "named-decade": years.resolve_decade,
    "century": years.resolve_century,
    "century-by-year": years.resolve_century_by_year,
    "era": years.resolve_era,
    "year-with-shade": years.resolve_year,
    "year-as-bound": years.resolve_year_as_bound,
    "year": years.resolve_year,
    "spoken-year": years.resolve_spoken_year,
    "frequency-of-weekday": lengths.resolve_frequency_of_weekday,
    "frequency": lengths.resolve_frequency,
    "frequency-word": lengths.resolve_frequency_word,
    "frequency-of-season": lengths.resolve_frequency_of_season,
    "frequency-of-part": lengths.resolve_frequency_of_part,
    "frequency-of-month": lengths.resolve_frequency_of_month,
    "relative-length": lengths.resolve_length,
    "recent-units": lengths.resolve_recent_units,
    "compound-length": lengths.resolve_length,
    "unit-long": lengths.resolve_unit_long,
    "length": lengths.resolve_length,
    "half-length": lengths.resolve_half_length,
    "quarter-century": lengths.resolve_quarter_century,
    "bare-offset": lengths.resolve_bare_offset,
    "past-unit": lengths.resolve_one_unit,
    "rate": lengths.resolve_rate,
    "article-length": lengths.resolve_one_unit,
    "bare-units": lengths.resolve_bare_units,
    "reference": lengths.resolve_reference,
    "future": lengths.resolve_future,
    "any-time-soon": lengths.resolve_future,
}
"""Rules whose words say it all."""

ANCHORED: dict[str, Callable[[Phrase, Anchor], Reading | None]] = {
    "clock-on-day": days.resolve_clock_on_day,
    "clock-on-part-of-day": days.resolve_clock_on_part_of_day,
    "month-of-relative-year": periods.resolve_month_of_relative_year,
    "clock-on-date": days.resolve_clock_on_date,
    "days-of-month": days.resolve_month_days,
    "days-of-month-listed": days.resolve_month_day,
    "days-of-month-numbers-first": days.resolve_month_days,
    "day-of-month": days.resolve_month_day,
    "day-of-month-number-first": days.resolve_month_day,
    "week-of-day": days.resolve_week_of_day,
    "week-from-day": days.resolve_week_from_day,
    "years-ago-now": years.resolve_years_ago,
    "part-of-period": parts.resolve_part_of_period,
    "weekday-of-month": days.resolve_weekday_of_month,
    "weekday-of-week": days.resolve_weekday_of_week,
    "weekday": days.resolve_weekday,
    "day-beside-named-day": days.resolve_day_beside_named_day,
    "day-beside-weekday": days.resolve_day_beside_weekday,
    "named-day": days.resolve_named_day,
    "named-part-of-day": days.resolve_named_part_of_day,
    "quarter-of-months": periods.resolve_quarter_of_months,
    "quarter-of-year": periods.resolve_quarter_of_year,
    "quarter-after-year": periods.resolve_quarter_of_year,
    "quarter-by-number": periods.resolve_quarter_of_year,
    "the-period": years.resolve_the_year,
    "year-ago-period": periods.resolve_year_ago_period,
    "quarter": periods.resolve_quarter,
    "half-of-year": periods.resolve_half_of_year,
    "half-after-year": periods.resolve_half_of_year,
    "half-by-number": periods.resolve_half_of_year,
    "business-half": periods.resolve_business_half,
    "season": seasons.resolve_season,
    "relative-season": seasons.resolve_relative_season,
    "day-beside-holiday": holidays.resolve_day_beside_holiday,
    "holiday": holidays.resolve_holiday,
    "weekend": days.resolve_weekend,
    "relative-month": periods.resolve_relative_month,
    "relative-period": periods.resolve_period,
    "period-after-next": periods.resolve_period_after_next,
    "same-period-of-year": periods.resolve_same_period_of_year,
    "season-of-same-year": seasons.resolve_season_of_same_year,
    "same-period": periods.resolve_same_period,
    "in-the-period": periods.resolve_period,
    "neighbor-day": days.resolve_neighbor_day,
    "next-part-of-day": days.resolve_next_part_of_day,
    "part-of-same-day": days.resolve_part_of_same_day,
    "day-after": periods.resolve_day_after,
    "end-of-period": periods.resolve_end_of_period,
    "part-of-short-year": years.resolve_part_of_short_year,
    "short-year": years.resolve_short_year,
    "year-end": years.resolve_year_end,
    "new-year": years.resolve_new_year,
    "month": periods.resolve_month,
    "offset": lengths.resolve_offset,
    "clock": days.resolve_clock,
}
"""Rules whose words count from the publication day, or from the date that the text spoke of last."""

LOOKS_BACK = re.compile(r"(?i)\b(?:ago|last|past|previous|yesterday|earlier|before)\b")
LOOKS_AHEAD = re.compile(r"(?i)\b(?:next|coming|following|tomorrow|later|after|from now|hence)\b")


def find_times(text: str, published: date | None) -> tuple[TimeMention, ...]:
    """Find the time expressions of an article, in reading order, with the dates that they mean.

    >>> [time.date.edtf for time in find_times("They met on Friday, early in 2025.", date(2025, 2, 25)) if time.date]
    ['2025-02-21', '2025-01/2025-04~']
    """
    anchor = Anchor(text, published) if published else None
    found = []
    for phrase in find_phrases(text):
        if names_no_time(phrase, text):
            continue
        reading = _resolve(phrase, anchor)
        if reading is None:
            continue
        anchor = anchor.after(reading) if anchor else None
        found.append(TimeMention(phrase.span, reading.type, reading.value, reading.date, phrase.rule))
    return tuple(found)


def _resolve(phrase: Phrase, anchor: Anchor | None) -> Reading | None:
    """The reading of a phrase; None where its numbers are no date after all ("31/31/2025", "9,000 years ago")."""
    try:
        if phrase.rule in ABSOLUTE:
            return ABSOLUTE[phrase.rule](phrase)
        anchor = anchor or _anchor_of_year(phrase)
        return ANCHORED[phrase.rule](phrase, anchor) if anchor else _unanchored(phrase)
    except (ValueError, OverflowError):  # outside the years 1 to 9999, which is all that a calendar here can show
        return None


def _anchor_of_year(phrase: Phrase) -> Anchor | None:
    """The beginning of the year that a phrase names, which needs no publication day: "the third quarter of 2019"."""
    return Anchor("", date(int(phrase.parts["year"]), 1, 1)) if "year" in phrase.parts else None


def _unanchored(phrase: Phrase) -> Reading:
    """What the words alone say where nobody knows the publication day: a direction, and no date."""
    if phrase.part("weekday") in WEEKDAY_NUMBERS:
        return Reading(TimeType.DATE, f"XXXX-WXX-{WEEKDAY_NUMBERS[phrase.part('weekday')] + 1}")
    if LOOKS_BACK.search(phrase.words):
        return reference_reading("PAST_REF")
    return reference_reading("FUTURE_REF" if LOOKS_AHEAD.search(phrase.words) else "PRESENT_REF")
