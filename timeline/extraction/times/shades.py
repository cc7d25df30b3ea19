"""Early, middle and late: a whole period and the words before it go in, the part that is meant comes out."""

from __future__ import annotations

import calendar
from dataclasses import replace
from datetime import date

from timeline.domain.dates import PartialDate
from timeline.domain.kinds import Precision
from timeline.extraction.times.readings import Reading

THIRDS = {"early": 0, "mid": 1, "late": 2, "beginning": 0, "start": 0, "middle": 1, "end": 2, "close": 2, "turn": 0}
"""Which third the words mean. "Earlier" and "later" say nothing of thirds: they look from the day of writing."""

DAYS_OF_THIRD = ((1, 10), (11, 20), (21, 31))
MONTHS_OF_THIRD = ((1, 4), (5, 8), (9, 12))
YEARS_OF_THIRD = ((0, 3), (4, 6), (7, 9))


def shade(reading: Reading, words: str) -> Reading:
    """The reading with its date narrowed to the third that the words name, told as approximate; the value stays.

    >>> from timeline.extraction.times.readings import month_reading
    >>> shade(month_reading(2025, 2), "early").date.edtf
    '2025-02-01/2025-02-10~'
    """
    third = next((third for word, third in THIRDS.items() if word in words.split()), None)
    if third is None or reading.date is None:
        return reading
    return replace(reading, date=_narrow(reading.date, third))


def _narrow(whole: PartialDate, third: int) -> PartialDate:
    """A third of a month, year or decade; of anything else the whole, as approximate."""
    assert whole.earliest is not None
    first = whole.earliest
    if whole == PartialDate.month(first.year, first.month):
        start, end = DAYS_OF_THIRD[third]
        last_day = min(end, calendar.monthrange(first.year, first.month)[1])
        return PartialDate(first.replace(day=start), first.replace(day=last_day), Precision.DAY, approximate=True)
    if whole == PartialDate.year(first.year):
        start, end = MONTHS_OF_THIRD[third]
        last = PartialDate.month(first.year, end).latest
        return PartialDate(first.replace(month=start), last, Precision.MONTH, approximate=True)
    if whole.precision is Precision.DECADE:
        start, end = YEARS_OF_THIRD[third]
        years = date(first.year + start, 1, 1), date(first.year + end, 12, 31)
        return PartialDate(*years, Precision.YEAR, approximate=True)
    return replace(whole, approximate=True)
