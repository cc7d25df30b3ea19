"""A line of a text goes in; how many of its characters only say where, when and by whom it was written comes out."""

from __future__ import annotations

import re

MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.?"
# Labels that newsrooms print in capitals in front of a line; they are no city.
LABEL = "ALSO|READ|RELATED|WATCH|LISTEN|LIVE|BREAKING|UPDATED?|VIDEO|PHOTOS?|EXCLUSIVE|OPINION|ANALYSIS|STORY|MORE"
SHOUTED_CITY = rf"(?!(?:{LABEL})\b)" + r"[A-Z]{2}[A-Z.'’-]+(?:[ /][A-Z][A-Z.'’-]+)*"
CITY = r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2}"
REGION = r"(?:, [A-Z][\w.]+(?: [A-Z][\w.]+){0,2})?"
DAY = rf"(?:, (?:{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH})(?:,? \d{{4}})?)?"
AGENCY = r"\([A-Z][\w/&. -]{1,30}\)"
# "MINSK, May 16. /BELTA/." is the way of agencies of the East.
SLASHES = r"\. /[A-Z][\w. -]{1,20}/\.? ?(?=\S)"
DASH = r" ?(?:--|[-–—_]) {0,2}(?=\S)"  # older wires set two spaces, or "_" for a dash
# A city in small letters is only one where the agency's name stands behind it: "Ahead of talks - and after" is none.
DATELINE = re.compile(
    rf"(?:{SHOUTED_CITY}{REGION}{DAY}(?: {AGENCY})?|(?:{CITY}{REGION}{DAY} )?{AGENCY}){DASH}"
    rf"|{CITY}{REGION}{DAY}{SLASHES}"
)
LONGEST = 120  # characters; no dateline is longer, and a line of capitals is not searched for its end


def length_of_dateline(line: str) -> int:
    """How many characters at the head of a line are its dateline, the dash included; 0 where it has none.

    >>> length_of_dateline("LAGOS, Nigeria (AP) - Ministers met."), length_of_dateline("Ministers met - again.")
    (22, 0)
    """
    found = DATELINE.match(line[:LONGEST])
    return found.end() if found else 0
