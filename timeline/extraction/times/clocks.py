"""The words of a clock time go in, its hour and minute come out: "half past" is not read, "nine o'clock" is."""

from __future__ import annotations

import re
from datetime import time

from timeline.extraction.times.numbers import resolve_number

NOON, MIDNIGHT = "12:00", "24:00"
CLOCK = re.compile(
    r"(?P<hour>\d{1,2}|[a-z]+(?= o))(?:[:.]?(?P<minute>\d\d))?(?:\s?(?P<half>[ap])|.*in the (?P<part>[a-z]+))?"
)
HOURS_OF_HALF = 12
AFTER_NOON = ("afternoon", "evening")
AT_NIGHT = ("night", "tonight")
FIRST_OF_EVENING = 5  # o'clock; "at 2 last night" is after midnight, "at 7 last night" before


def read_clock(words: str, part: str = "") -> str:
    """Hour and minute of a clock time in small letters; ``part`` is that of the day if it is told elsewhere.

    :raises ValueError: where the day has no such time.

    >>> read_clock("9:30 p.m."), read_clock("nine o'clock", "evening"), read_clock("12 noon"), read_clock("9 gmt")
    ('21:30', '21:00', '12:00', '09:00')
    """
    if "midnight" in words:
        return MIDNIGHT
    told = CLOCK.match(words)
    if told is None or "noon" in words.split():
        return NOON
    hour = int(resolve_number(told["hour"]) or 0)
    half = told["half"] or _half_of_day(hour, told["part"] or part)
    if half and hour <= HOURS_OF_HALF:
        hour = hour % HOURS_OF_HALF + HOURS_OF_HALF * (half == "p")
    elif half == "a":
        raise ValueError(words)
    return time(hour, int(told["minute"] or 0)).isoformat("minutes")


def is_after_midnight(clock: str, part: str) -> bool:
    """Whether a time ("02:30") of a part of the day is one of a night, and lies on the day after its evening."""
    return part in AT_NIGHT and clock < f"{FIRST_OF_EVENING:02}:00"


def _half_of_day(hour: int, part: str) -> str:
    """ "a" or "p" of an hour in a part of the day; "" where the part tells neither."""
    if part in AT_NIGHT:
        return "a" if hour % 12 < FIRST_OF_EVENING else "p"
    return "p" if part in AFTER_NOON else "a" if part == "morning" else ""
