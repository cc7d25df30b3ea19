"""The meaning of a phrase (days, weeks, months ...) goes in; its TIMEX3 type and value and its date come out.

There is one function for each form of a value, so that the TIMEX3 value and the :class:`PartialDate` can never differ
in precision: a resolver that knows a month has no way to write a day.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

from timeline.domain.dates import DAYS_IN_WEEK, PartialDate
from timeline.domain.kinds import Precision, TimeType
from timeline.extraction.lexicon.time_words import SEASON_MONTHS, UNIT_CODES

MONTHS_IN_YEAR = 12
MONTHS_IN_QUARTER = 3
MONTHS_IN_HALF = 6
DAYS_OF = {"D": 1, "W": DAYS_IN_WEEK, "FN": 2 * DAYS_IN_WEEK}
FORTNIGHT, WEEKS_OF_FORTNIGHT = "FN", 2
YEARS_OF = {"Y": 1, "DE": 10, "CE": 100}
FINER = {"Y": ("M", MONTHS_IN_YEAR), "TH": ("M", 60), "TM": ("S", 60)}
"""Units whose halves TIMEX3 tells in the next smaller unit: "P2Y6M", "PT5H30M"."""


@dataclass(frozen=True, slots=True)
class Reading:
    """TIMEX3 type and value of a phrase, and its date, None where the words give none."""

    type: TimeType
    value: str
    date: PartialDate | None = None


def day_reading(day: date) -> Reading:
    """A day.

    >>> day_reading(date(2025, 2, 24)).value
    '2025-02-24'
    """
    return Reading(TimeType.DATE, day.isoformat(), PartialDate.day(day))


def time_of_day_reading(day: date, time: str) -> Reading:
    """A time or part of a day, which a calendar shows on its day: "09:00", "NI".

    >>> time_of_day_reading(date(2025, 2, 24), "NI").value
    '2025-02-24TNI'
    """
    return Reading(TimeType.TIME, f"{day.isoformat()}T{time}", PartialDate.day(day))


def days_reading(first: date, last: date) -> Reading:
    """Some days in a row.

    >>> days_reading(date(2025, 2, 24), date(2025, 2, 25)).value
    '2025-02-24/2025-02-25'
    """
    days = PartialDate(first, last, Precision.DAY)
    return Reading(TimeType.DATE, days.edtf, days)


def week_reading(day: date) -> Reading:
    """The week that a day lies in.

    >>> week_reading(date(2025, 2, 19)).value
    '2025-W08'
    """
    return Reading(TimeType.DATE, f"{day:%G-W%V}", PartialDate.week_of(day))


def weekend_reading(day: date) -> Reading:
    """The Saturday and Sunday of the week that a day lies in."""
    saturday = day + timedelta(calendar.SATURDAY - day.weekday())
    weekend = PartialDate(saturday, saturday + timedelta(1), Precision.DAY)
    return Reading(TimeType.DATE, f"{day:%G-W%V}-WE", weekend)


def month_reading(year: int, month: int) -> Reading:
    """A month."""
    return Reading(TimeType.DATE, f"{year:04}-{month:02}", PartialDate.month(year, month))


def quarter_reading(year: int, quarter: int) -> Reading:
    """A quarter of a year, 1 to 4.

    >>> quarter_reading(2024, 3).date.edtf
    '2024-07/2024-09'
    """
    first = (quarter - 1) * MONTHS_IN_QUARTER + 1
    return Reading(TimeType.DATE, f"{year}-Q{quarter}", _months(year, first, MONTHS_IN_QUARTER))


def half_reading(year: int, half: int) -> Reading:
    """A half of a year, 1 or 2."""
    return Reading(TimeType.DATE, f"{year}-H{half}", _months(year, (half - 1) * MONTHS_IN_HALF + 1, MONTHS_IN_HALF))


def season_reading(year: int, code: str) -> Reading:
    """A season; a winter has the year in which it begins."""
    return Reading(TimeType.DATE, f"{year}-{code}", _months(year, SEASON_MONTHS[code], MONTHS_IN_QUARTER))


def year_reading(year: int) -> Reading:
    """A year."""
    return Reading(TimeType.DATE, f"{year:04}", PartialDate.year(year))


def decade_reading(year: int) -> Reading:
    """The decade that a year lies in.

    >>> decade_reading(1994).date.edtf
    '199X'
    """
    return Reading(TimeType.DATE, f"{year // 10:03}X", PartialDate.decade(year // 10 * 10))


def century_reading(year: int) -> Reading:
    """The century that a year lies in, counted as TIMEX3 and EDTF do: from the year that ends in 00."""
    return Reading(TimeType.DATE, f"{year // 100:02}", PartialDate.century(year // 100 * 100))


def era_reading(first: int, last: int) -> Reading:
    """An era, from its first to its last year."""
    era = PartialDate(date(first, 1, 1), date(last, 12, 31), Precision.YEAR)
    return Reading(TimeType.DATE, era.edtf, era)


def duration_reading(count: float | str, unit: str) -> Reading:
    """A length of time; "X" for a count that the words leave open. ``unit`` is the singular word.

    >>> duration_reading(3, "day").value, duration_reading("X", "hour").value, duration_reading(2.5, "year").value
    ('P3D', 'PTXH', 'P2Y6M')
    """
    return Reading(TimeType.DURATION, duration_value(count, unit))


def duration_value(count: float | str, unit: str) -> str:
    """The TIMEX3 value of a length of time; decades and centuries are told in years where their number is known."""
    code = UNIT_CODES[unit]
    if isinstance(count, str):
        return f"PT{count}{code[1]}" if code.startswith("T") else f"P{count}{code}"
    if code in YEARS_OF:
        count, code = count * YEARS_OF[code], "Y"
    if code == FORTNIGHT:
        count, code = count * WEEKS_OF_FORTNIGHT, "W"
    if count % 1 and code in FINER:
        smaller, factor = FINER[code]
        whole = f"{int(count)}{code.removeprefix('T')}" if count >= 1 else ""
        rest = f"{whole}{int(count % 1 * factor)}{smaller}"
        return f"PT{rest}" if code.startswith("T") else f"P{rest}"
    return f"PT{count:g}{code[1]}" if code.startswith("T") else f"P{count:g}{code}"


def reference_reading(reference: str) -> Reading:
    """A reference to past, present or future, that no calendar can show."""
    return Reading(TimeType.DATE, reference)


def period_reading(unit: str, step: int, start: date) -> Reading:
    """The day, week, month, ... some steps away from the one that a day lies in, no finer than the unit.

    >>> period_reading("month", -2, date(2025, 1, 31)).value
    '2024-11'
    """
    match UNIT_CODES[unit]:
        case "D" | "W" | "FN" as code:
            day = start + timedelta(step * DAYS_OF[code])
            return day_reading(day) if code == "D" else week_reading(day)
        case "M":
            return month_reading(*shift_month(start.year, start.month, step))
        case "Q":
            year, month = shift_month(start.year, start.month, step * MONTHS_IN_QUARTER)
            return quarter_reading(year, (month - 1) // MONTHS_IN_QUARTER + 1)
        case code:
            reading = {"Y": year_reading, "DE": decade_reading, "CE": century_reading}[code]
            return reading(start.year + step * YEARS_OF[code])


def _months(year: int, first: int, count: int) -> PartialDate:
    """Some months in a row, from one of a year; they may reach into the next."""
    last_year, last = shift_month(year, first, count - 1)
    return PartialDate(date(year, first, 1), PartialDate.month(last_year, last).latest, Precision.MONTH)


def shift_month(year: int, month: int, by: int) -> tuple[int, int]:
    """Year and month some months away.

    >>> shift_month(2025, 2, -3)
    (2024, 11)
    """
    months = year * MONTHS_IN_YEAR + month - 1 + by
    return months // MONTHS_IN_YEAR, months % MONTHS_IN_YEAR + 1
