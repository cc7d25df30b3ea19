"""Dates that name their year go in, days and months come out. Nothing else imports dateparser.

Only forms that name their year come here: "24 February 2025", "Feb. 24, 2025", "02/24/25". dateparser is never asked
*whether* words are a date (its search takes "may" and "sun" for dates), only which one; and never how finely they
tell it, since it fills in what is not said.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import lru_cache

from dateparser.date import DateDataParser

REMEMBERED = 4096  # written dates of one run; news repeats itself
SETTINGS = {
    "PARSERS": ["absolute-time"],
    "PREFER_DAY_OF_MONTH": "first",
    "RELATIVE_BASE": datetime(2000, 1, 1),  # noqa: DTZ001  # never asked for; set so that no clock is
    "REQUIRE_PARTS": ["month", "year"],
}
MONTH_FIRST = DateDataParser(languages=["en"], settings=SETTINGS | {"DATE_ORDER": "MDY"})
DAY_FIRST = DateDataParser(languages=["en"], settings=SETTINGS | {"DATE_ORDER": "DMY"})
DOTTED = re.compile(r"\d{1,2}\.\d{1,2}\.")  # who writes days with stops writes the day first: "24.02.2025"
JOINING = re.compile(r"\b(?:of|the)\b")


@lru_cache(maxsize=REMEMBERED)
def resolve_written_date(words: str) -> date | None:
    """The day that the words write, the first of the month where they give a month only; None where it is none.

    >>> resolve_written_date("24th of February, 2025")
    datetime.date(2025, 2, 24)
    >>> resolve_written_date("February 31, 2025") is None
    True
    """
    parser = DAY_FIRST if DOTTED.match(words) else MONTH_FIRST
    found = parser.get_date_data(JOINING.sub(" ", words)).date_obj
    return found.date() if found else None
