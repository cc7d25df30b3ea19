"""Word what articles differ on, and the values that they give."""

from __future__ import annotations

from timeline.domain.date_names import UNDATED, name_date
from timeline.domain.dates import read_edtf

CONTESTED = {"actor": "who did it", "name": "how to spell the name"}  # fields whose names would not be understood


def name_contested(field: str) -> str:
    """Word what articles differ on.

    >>> name_contested("place"), name_contested("actor")
    ('the place', 'who did it')
    """
    return CONTESTED.get(field, f"the {field}")


def name_value(field: str, value: str) -> str:
    """Word a value: a date in English, anything else unchanged.

    >>> name_value("date", "2025-02"), name_value("place", "Oslo")
    ('February 2025', 'Oslo')
    """
    if field != "date":
        return value
    when = read_edtf(value)
    return name_date(when) if when.is_known else UNDATED
