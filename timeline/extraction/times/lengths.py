"""Phrases for how long, how often or how long ago go in; values come out, with dates only for distances from a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from timeline.domain.kinds import TimeType
from timeline.extraction.lexicon.time_words import (
    FREQUENCIES,
    MONTH_NUMBERS,
    PART_CODES,
    REFERENCES,
    SEASON_CODES,
    UNIT_CODES,
    WEEKDAY_NUMBERS,
)
from timeline.extraction.phrases import Phrase
from timeline.extraction.times.anchors import Anchor
from timeline.extraction.times.numbers import HALF, resolve_number
from timeline.extraction.times.readings import (
    MONTHS_IN_YEAR,
    YEARS_OF,
    Reading,
    duration_reading,
    duration_value,
    period_reading,
    quarter_reading,
    reference_reading,
    shift_month,
    year_reading,
)

OPEN = "X"
PAST, FUTURE = "PAST_REF", "FUTURE_REF"
BACK = ("ago", "back", "earlier", "before")
FROM_TODAY = ("ago", "back", "from now", "hence")
HALVES = {
    "century": ("year", 50),
    "decade": ("year", 5),
    "year": ("month", 6),
    "hour": ("minute", 30),
    "day": ("hour", 12),
}


def resolve_length(phrase: Phrase) -> Reading:
    """ "Three days", "several months", "two and a half years"."""
    count = _count(phrase)
    return duration_reading(OPEN if count is None else count, phrase.part("unit"))


def resolve_half_length(phrase: Phrase) -> Reading:
    """ "Half an hour"."""
    unit = phrase.part("unit")
    unit, count = HALVES.get(unit, (unit, HALF))
    return duration_reading(count, unit)


def resolve_quarter_century(_phrase: Phrase) -> Reading:
    """ "A quarter of a century"."""
    return duration_reading(25, "year")


def resolve_one_unit(phrase: Phrase) -> Reading:
    """ "A year", as a length."""
    return duration_reading(1 + _half(phrase), phrase.part("unit"))


def resolve_unit_long(phrase: Phrase) -> Reading:
    """ "Day-long", "decades-long"."""
    return duration_reading(OPEN if phrase.part("plural") else 1, phrase.part("unit"))


def resolve_bare_units(phrase: Phrase) -> Reading:
    """ "For weeks"."""
    return duration_reading(OPEN, phrase.part("unit"))


def resolve_recent_units(phrase: Phrase) -> Reading:
    """ "Recent years" is the past, "recent days" a length that ends now."""
    if phrase.part("unit") == "year" and phrase.part("which") == "recent":
        return reference_reading(PAST)
    return duration_reading(OPEN, phrase.part("unit"))


def resolve_bare_offset(phrase: Phrase) -> Reading:
    """ "Years ago", "months later"."""
    return reference_reading(FUTURE if phrase.part("way") == "later" else PAST)


def resolve_rate(phrase: Phrase) -> Reading:
    """ "$5 a year", "twice a week"."""
    return _set(duration_value(1, phrase.part("unit")))


def resolve_frequency(phrase: Phrase) -> Reading:
    """ "Every day", "every two weeks", "every other month"."""
    count = 2 if "other" in phrase.parts else resolve_number(phrase.part("number")) or 1
    return _set(duration_value(count, phrase.part("unit")))


def resolve_frequency_word(phrase: Phrase) -> Reading:
    """ "Daily", "annually"."""
    return _set(FREQUENCIES[phrase.part("word")])


def resolve_frequency_of_weekday(phrase: Phrase) -> Reading:
    """ "Every Monday", "Mondays"."""
    weekday = phrase.part("weekday") or phrase.part("plural")
    return _set(f"XXXX-WXX-{WEEKDAY_NUMBERS[weekday] + 1}")


def resolve_frequency_of_season(phrase: Phrase) -> Reading:
    """ "Every summer"."""
    return _set(f"XXXX-{SEASON_CODES[phrase.part('season')]}")


def resolve_frequency_of_part(phrase: Phrase) -> Reading:
    """ "Every night"."""
    return _set(f"XXXX-XX-XXT{PART_CODES[phrase.part('part')]}")


def resolve_frequency_of_month(phrase: Phrase) -> Reading:
    """ "Every May"."""
    return _set(f"XXXX-{MONTH_NUMBERS[phrase.parts['month'].capitalize()]:02}")


def resolve_reference(phrase: Phrase) -> Reading:
    """ "Now", "recently", "soon"."""
    return reference_reading(REFERENCES[phrase.part("word")])


def resolve_future(_phrase: Phrase) -> Reading:
    """ "Future", "any time soon"."""
    return reference_reading(FUTURE)


def resolve_offset(phrase: Phrase, anchor: Anchor) -> Reading:
    """ "Two weeks ago" from the day of writing; "two days earlier" from the date that the text spoke of last."""
    count, unit, way = _count(phrase), phrase.part("unit"), phrase.part("way")
    length = duration_reading(OPEN if count is None else count, unit)
    if count is None:
        return reference_reading(PAST if way in BACK else FUTURE)
    if UNIT_CODES[unit].startswith("T") or (count % 1 and UNIT_CODES[unit] not in YEARS_OF):
        return length
    if unit == "year" and not count % 100:
        return reference_reading(PAST if way in BACK else FUTURE)  # "1,000 years ago" names no one year
    start = anchor.today if way in FROM_TODAY else _start(anchor, way)
    if count % 1:
        return _years_away(count * YEARS_OF[UNIT_CODES[unit]] * (-1 if way in BACK else 1), start) if start else length
    steps = -int(count) if way in BACK else int(count)
    if anchor.quarter and unit == "year" and count == 1:
        return quarter_reading(anchor.quarter[0] + steps, anchor.quarter[1])
    return _about(period_reading(unit, steps, start), phrase) if start else length


def _years_away(years: float, start: date) -> Reading:
    """The year that lies some years and a half away."""
    return year_reading(shift_month(start.year, start.month, int(years * MONTHS_IN_YEAR))[0])


def _about(reading: Reading, phrase: Phrase) -> Reading:
    """The reading as the phrase tells it: "about two weeks ago" is approximate."""
    if reading.date is None or "about" not in phrase.parts:
        return reading
    return replace(reading, date=replace(reading.date, approximate=True))


def _count(phrase: Phrase) -> float | None:
    """How many units the phrase tells, None where it leaves that open."""
    count = resolve_number(phrase.part("number"))
    return None if count is None else count + _half(phrase)


def _half(phrase: Phrase) -> float:
    """The half that the phrase adds: "two years and a half"."""
    return HALF * ("half" in phrase.parts)


def _start(anchor: Anchor, way: str) -> date | None:
    """The date that the text spoke of last; "earlier" without one looks back from the day of writing."""
    if anchor.previous and anchor.previous.earliest:
        return anchor.previous.earliest
    return anchor.today if way in BACK else None


def _set(value: str) -> Reading:
    return Reading(TimeType.SET, value)
