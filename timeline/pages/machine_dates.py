"""Write a date as the value of the attribute ``<time datetime>``."""

from __future__ import annotations

from timeline.domain.dates import PartialDate
from timeline.domain.kinds import Precision

WITH_A_DATETIME = frozenset({Precision.DAY, Precision.MONTH, Precision.YEAR})  # HTML knows no decades and no intervals


def machine_date(when: PartialDate) -> str:
    """Write a date for ``<time datetime>``, "" where HTML has no form for it.

    >>> machine_date(PartialDate.month(2025, 2))
    '2025-02'
    >>> machine_date(PartialDate.decade(1990))
    ''
    """
    if when.precision is Precision.WEEK and when.earliest:
        year, week, _ = when.earliest.isocalendar()
        return f"{year}-W{week:02}"
    has_form = when.precision in WITH_A_DATETIME and "/" not in when.edtf
    return when.edtf.removesuffix("~") if has_form else ""
