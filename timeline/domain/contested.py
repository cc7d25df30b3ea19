"""Word what articles differ on, and the values that they give."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.domain.date_names import UNDATED, name_date
from timeline.domain.dates import read_edtf
from timeline.domain.kinds import ContestedField

# Of fields whose names would not be understood.
WORDS: Mapping[str, str] = {ContestedField.ACTOR: "who did it", ContestedField.NAME: "how to spell the name"}


def name_contested(field: str) -> str:
    """Word what articles differ on.

    >>> name_contested("place"), name_contested("actor")
    ('the place', 'who did it')
    """
    return WORDS.get(field, f"the {field}")


def name_value(field: str, value: str) -> str:
    """Word a value: a date in English, anything else unchanged.

    >>> name_value("date", "2025-02"), name_value("place", "Oslo")
    ('February 2025', 'Oslo')
    """
    if field != ContestedField.DATE:
        return value
    when = read_edtf(value)
    return name_date(when) if when.is_known else UNDATED
