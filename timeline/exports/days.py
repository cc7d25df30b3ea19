"""What calendars and timelines tell of a public date: its first and last day, and words for what is inexact."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from timeline.domain.date_names import name_date
from timeline.domain.dates import read_edtf
from timeline.domain.kinds import Precision

ONE_DAY = timedelta(days=1)
PARTS_TOLD = {Precision.YEAR: 1, Precision.DECADE: 1, Precision.CENTURY: 1, Precision.MONTH: 2}
ALL_PARTS = 3
LONG_AGO = "1970-01-01T00:00:00Z"  # the instant of entries whose articles have no day


def days_of(when: Mapping[str, Any]) -> tuple[date, date] | None:
    """The first and the last day, the same where one end is open; None where nothing is known.

    >>> days_of({"earliest": "2025-02-01", "latest": None})
    (datetime.date(2025, 2, 1), datetime.date(2025, 2, 1))
    """
    known = [date.fromisoformat(day) for day in (when["earliest"], when["latest"]) if day]
    return (known[0], known[-1]) if known else None


def parts_told(when: Mapping[str, Any]) -> int:
    """How many of year, month and day may be told of the ends of a date, to be no finer than the date itself.

    >>> parts_told({"precision": "month"})
    2
    """
    return PARTS_TOLD.get(Precision(when["precision"]), ALL_PARTS)


def caveat(when: Mapping[str, Any]) -> str:
    """The date in words where its days alone would mislead; "" for one exact day.

    >>> caveat({"edtf": "2025-02"}), caveat({"edtf": "2025-02-24~"}), caveat({"edtf": "2025-02-24"})
    ('some time in February 2025', 'about Monday 24 February 2025', '')
    """
    told = read_edtf(when["edtf"])
    if not told.is_known:
        return "date unknown"
    is_one_unit = "/" not in told.edtf and not told.approximate
    if is_one_unit and told.precision is Precision.DAY:
        return ""
    return f"some time in {name_date(told)}" if is_one_unit else name_date(told)


def last_reported(entry: Mapping[str, Any]) -> str:
    """The day of the newest article that carries the entry, as an instant; long ago where none is dated."""
    days = [source["article"]["published_on"] for source in entry["sources"]]
    return max((f"{day}T00:00:00Z" for day in days if day), default=LONG_AGO)
