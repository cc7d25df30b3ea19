"""The words of a text go in; the few places at which the grammar is worth asking for a phrase come out.

The grammar has some seventy expressions, and most words of an article have nothing to do with time. A word is worth the
question if a phrase can open with it, and if words of the grammar alone lead on from there to one that names a time (an
*anchor*: a unit, a day, a number). All tests are look-ups in sets, so the time is linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from timeline.extraction.lexicon.time_words import (
    DAYS_OF_HISTORY,
    DECADES,
    ERAS,
    FREQUENCIES,
    HOLIDAYS,
    HUNDREDS,
    MONTH_NUMBERS,
    NUMBERS,
    ORDINALS,
    PART_CODES,
    REFERENCES,
    SEASON_CODES,
    UNIT_CODES,
    WEEKDAY_NUMBERS,
)
from timeline.extraction.phrases.grammar import GRAMMAR

WORD = re.compile(r"[^\W_]+")
YEAR_DIGITS = 4
JOINTS = ("/", "-", ":", ".")
APOSTROPHES = ("'", "\u2018", "\u2019")  # of "in '94"


def _single_words(phrases: Iterable[str]) -> set[str]:
    return {word.lower() for phrase in phrases for word in WORD.findall(phrase)}


def _first_words(phrases: Iterable[str]) -> set[str]:
    return {WORD.findall(phrase.lower())[0] for phrase in phrases}


HOLIDAY_NAMES = [name for table in HOLIDAYS.values() for name in table]
SHORT_WEEKDAYS = "mon tue tues wed thu thur thurs fri sat sun"
NAMED_TIMES = (
    "today yesterday tomorrow tonight overnight weekend noon midnight midday half future soon quarter am pm m clock"
)

ONE_WORD_HOLIDAYS = [name for name in HOLIDAY_NAMES if " " not in name]  # in the others stands "day", "year" or a month
ANCHORS = frozenset(
    _single_words(
        [*MONTH_NUMBERS, *WEEKDAY_NUMBERS, *SEASON_CODES, *DECADES, *PART_CODES, *FREQUENCIES, *ONE_WORD_HOLIDAYS]
    )
    | _single_words([*HUNDREDS, SHORT_WEEKDAYS, NAMED_TIMES])
    | {f"{word}s" for word in (*UNIT_CODES, *WEEKDAY_NUMBERS)}
    | set(UNIT_CODES)
    | {phrase.split()[-1] for phrase in (*REFERENCES, *ERAS)}
)
"""Words without one of which, or a digit, no phrase is complete."""

MODIFIERS = (
    "a an the this that these those last next past current coming previous following same early mid late earlier later "
    "very preceding final latest recent corresponding most end close start beginning middle turn each every other "
    "another per any anytime about nearly almost more less fewer longer over under at up around roughly some only just "
    "approximately several few many countless dozens hundreds thousands millions billions multi half latter fiscal "
    "calendar financial school post pre"
)

OPENINGS = (
    ANCHORS
    | _single_words([MODIFIERS])
    | _first_words([*REFERENCES, *NUMBERS, *ORDINALS, *HOLIDAY_NAMES, *ERAS])
    | set(filter(str.isalpha, _first_words(DAYS_OF_HISTORY)))
)
"""Words that a phrase can begin with."""

LINKS = frozenset(filter(str.isalpha, WORD.findall(" ".join(GRAMMAR.values()).lower()))) | OPENINGS
"""Words that can stand between the opening of a phrase and its anchor, and bits of the rules that are no words."""


def find_openings(text: str) -> Iterator[int]:
    """Offsets at which a time phrase can begin, in order.

    >>> list(find_openings("The minister met them on the last day of May."))
    [25, 29, 34, 41]
    """
    openings = []
    leads_on = False
    for match in reversed(list(WORD.finditer(text))):
        word = match.group().lower()
        if word in LINKS:
            leads_on = leads_on or word in ANCHORS
            may_open = word in OPENINGS
        elif word.isalpha():
            leads_on = may_open = False
        else:
            leads_on = leads_on or _is_dated(text, word, match.start())
            may_open = True
        if leads_on and may_open:
            openings.append(match.start())
    return reversed(openings)


def _is_dated(text: str, number: str, start: int) -> bool:
    """Whether a number can name a time by itself: a year, "24th", "Q3", or a part of "9:30" or "2/24/25"."""
    return (
        len(number) == YEAR_DIGITS
        or not number.isdigit()
        or text[start + len(number) : start + len(number) + 1] in JOINTS
        or text[start - 1 : start] in APOSTROPHES
    )
