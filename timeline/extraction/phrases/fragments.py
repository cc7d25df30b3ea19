"""The words of time phrases go in; the fragments come out of which the grammar puts its patterns together.

A fragment is the text of a regular expression without named groups, so that rules can be put together from them.
Months are matched as they are capitalized ("may sign" is no month); all other words in either case.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from timeline.extraction.lexicon.time_words import (
    MONTH_ABBREVIATIONS,
    MONTHS,
    NUMBERS,
    ORDINALS,
    PART_CODES,
    SEASON_CODES,
    UNIT_CODES,
    WEEKDAY_ABBREVIATIONS,
    WEEKDAY_NUMBERS,
)


def either(words: Iterable[str]) -> str:
    """A fragment that matches any of the words, the longest first.

    >>> either(["New Year", "New Year's Day"])
    "(?:New\\\\ Year's\\\\ Day|New\\\\ Year)"
    """
    return f"(?:{'|'.join(re.escape(word) for word in sorted(words, key=len, reverse=True))})"


def any_case(fragment: str) -> str:
    """The fragment, matched without regard to case."""
    return f"(?i:{fragment})"


def after(words: str, mark: str = "") -> str:
    """A fragment that matches, without taking it, behind any of the words and a mark.

    >>> after("for in")
    '(?:(?<=\\\\bfor )|(?<=\\\\bin ))'
    """
    behind = [rf"(?<=\b{word} {mark})" for word in words.split()]
    return f"(?:{'|'.join(behind)})"


def _one_month(number: int) -> str:
    """A fragment that matches the names of one month."""
    return rf"(?:{either(name for name, month in (MONTHS | MONTH_ABBREVIATIONS).items() if month == number)}\b\.?)"


APOSTROPHE = "['\u2018\u2019]"
MONTH_NAME = either([*MONTHS, *(month.upper() for month in MONTHS if month != "May")])
SHORT_MONTH = either(MONTH_ABBREVIATIONS)
MONTH = rf"(?:{MONTH_NAME}|{SHORT_MONTH}\b\.?)"
BEFORE_DAY = r"(?: |(?<=\.)(?=\d))"  # between a month and its day: "August 7", "Aug.7"
WEEKDAY = any_case(either(WEEKDAY_NUMBERS))
SHORT_DAY = either(word.capitalize() for word in WEEKDAY_ABBREVIATIONS)
# "Tues." is a day anywhere; without the stop behind a preposition, or where it is no other word. Not in "Mon-Fri".
ABBREVIATED_WEEKDAY = (
    rf"(?:{SHORT_DAY}\.|(?<!-)(?:{after('on On last next this until since')}{SHORT_DAY}|Tues?|Thurs?|Fri)"
    r"(?![\w./-]| [A-Z]))"
)
SHORT_WEEKDAY = r"(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\b\.?"
SMALL_NUMBER = either(word for word in NUMBERS if word not in ("a", "an") and " " not in word)
NUMBER = any_case(
    rf"(?:\d{{1,3}}(?:,\d{{3}}|\.\d| 1/2)?|{SMALL_NUMBER}(?:[- ]{SMALL_NUMBER})?(?:[- ]and[- ]a[- ]half)?|"
    r"a couple of|a dozen|a hundred|a half-dozen)"
)
UNIT_OR_NAME = either(UNIT_CODES)
UNIT = f"(?-i:{UNIT_OR_NAME})"  # a capital makes a name: "60 Minutes"
TELLING_UNIT = f"(?-i:{either(unit for unit in UNIT_CODES if unit not in ('second', 'quarter'))})"
"""The units of which there can be "a" or "one-": a second is mostly the next one, and a quarter a fourth part."""

INDEFINITE = (
    any_case(
        r"(?:several|a few|few|many|some|recent|a number of|countless|"
        r"(?:dozens|hundreds|thousands|millions|billions) of)"
    )
    + rf"(?=[ -](?:\w+ )?{UNIT}s)"
)  # of several, never "some day"
CALENDAR_UNIT = any_case(r"(?:week|month|quarter|year|decade|century)")
SEASON = any_case(either(SEASON_CODES))
PART_OF_DAY = any_case(either(PART_CODES))
QUARTERS = 4
ORDINAL = any_case(either(word for word, number in ORDINALS.items() if number <= QUARTERS))
SPELLED_ORDINAL = any_case(either(ORDINALS).replace(r"\-", "[- ]"))
DAY_NUMBER = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\d|[:.,]\d)"
DAY = rf"(?:{DAY_NUMBER}|{SPELLED_ORDINAL}(?! (?:half|quarter|round|time|place|lady|person)|-))"
QUARTERS_IN_MONTHS = [(_one_month(first), _one_month(first + 2)) for first in (1, 4, 7, 10)]
YEAR = r"(?:1[5-9]\d\d|20\d\d)"
EARLY_OR_LATE = any_case(r"(?:very )?(?:early|mid|late|earlier|later)(?: in| on)?")
END_OF = any_case(r"(?:the )?(?:end|close|start|beginning|middle|turn) of")
ABOUT = any_case(
    r"(?:about|nearly|almost|(?:more|less|fewer|longer) than|over|under|at least|at most|up to|around|roughly|some|"
    r"approximately)"
)
APPROXIMATELY = rf"(?:{ABOUT}|(?i:only|just))"
HOUR = rf"(?:\d{{1,2}}|{either(word for word, number in NUMBERS.items() if number in range(2, 13) or word == 'one')})"
IN_THE_PART = "in the (?:morning|afternoon|evening)"
CLOCK_TIME = any_case(
    r"(?:\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\b\.?|\d{1,2}:\d\d(?!:?\d)|(?:12 )?(?:noon|midnight)|midday|"
    rf"{HOUR} o['\u2019]clock(?: {IN_THE_PART})?|\d{{1,2}} {IN_THE_PART}|\d{{4}}(?= (?:GMT|UTC|hours)\b))"
)
TIME_ZONE = r"(?:E[SD]?T|C[SD]T|M[SD]T|P[SD]?T|GMT|UTC|BST|CES?T|local time|Moscow time|Eastern time)"
CLOCK = rf"{CLOCK_TIME}(?: {TIME_ZONE}\b| \({TIME_ZONE}\))?"
LAST_OR_NEXT = any_case(r"(?:last|this|next|past|current|coming|previous|following|this past|this coming)")
