"""A public date in, what calendars and timelines can say of it out: days, and words for what is not exact."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

ONE_DAY = timedelta(days=1)
EXACT = "day"
LONG_AGO = "1970-01-01T00:00:00Z"  # the instant of what nothing dates


def days_of(when: Mapping[str, Any]) -> tuple[date, date] | None:
    """The first and the last day; an open end is taken to be the other one; None where nothing is known.

    >>> days_of({"earliest": "2025-02-01", "latest": None})
    (datetime.date(2025, 2, 1), datetime.date(2025, 2, 1))
    """
    known = [date.fromisoformat(day) for day in (when["earliest"], when["latest"]) if day]
    return (known[0], known[-1]) if known else None


def caveat(when: Mapping[str, Any]) -> str:
    """What a reader must be told where the days are not the whole truth; "" where one exact day is.

    >>> caveat({"earliest": "2025-02-01", "latest": "2025-02-28", "precision": "month", "approximate": False})
    'some time in February 2025'
    >>> caveat({"earliest": "2025-02-24", "latest": "2025-02-24", "precision": "day", "approximate": False})
    ''
    """
    days = days_of(when)
    if days is None:
        return "date unknown"
    about = "about " if when["approximate"] else ""
    if when["earliest"] is None:
        return f"{about}{_in_words(days[1], when['precision'])} or before"
    if when["latest"] is None:
        return f"from {about}{_in_words(days[0], when['precision'])}"
    if days[0] == days[1]:
        return f"{about}{_in_words(days[0], EXACT)}" if about else ""
    first, last = (_in_words(day, when["precision"]) for day in days)
    return f"some time in {about}{first}" if first == last else f"{about}{first} to {last}"


def last_reported(entry: Mapping[str, Any]) -> str:
    """The day of the newest article that carries the entry, as an instant; long ago where none is dated."""
    days = [source["article"]["published_on"] for source in entry["sources"]]
    return max((f"{day}T00:00:00Z" for day in days if day), default=LONG_AGO)


def _in_words(day: date, precision: str) -> str:
    """The unit that the day lies in."""
    match precision:
        case "century":
            return f"the {day.year // 100 * 100}s"
        case "decade":
            return f"the {day.year // 10 * 10}s"
        case "year":
            return str(day.year)
        case "month":
            return f"{day:%B} {day.year}"
        case _:
            return f"{day.day} {day:%B} {day.year}"
