"""The patterns of lines that are no part of an article go in; a test for them comes out."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

FOOT = "foot: "
LONGEST = 240  # characters: a longer sentence is text, however it begins


@cache
def _patterns(place: str) -> re.Pattern[str]:
    lines = files(__package__).joinpath("boilerplate_lines.txt").read_text(encoding="utf-8").splitlines()
    patterns = [line for line in lines if line and not line.startswith("#")]
    anywhere = [pattern for pattern in patterns if not pattern.startswith(FOOT)]
    at_foot = [pattern.removeprefix(FOOT) for pattern in patterns if pattern.startswith(FOOT)]
    return re.compile("|".join(f"(?:{_cased(pattern)})" for pattern in (at_foot if place == FOOT else anywhere)))


def _cased(pattern: str) -> str:
    """Names of people are told by their capitals; all other words may be in any case."""
    return pattern if "[A-Z]" in pattern else f"(?i:{pattern})"


def is_boilerplate(words: str) -> bool:
    """Whether a line or sentence belongs to the page and not to the article.

    >>> is_boilerplate("ALSO READ: Harbor talks resume"), is_boilerplate("Share prices fell on Monday.")
    (True, False)
    """
    return _fits(words, "")


def is_foot(words: str) -> bool:
    """Whether one of the last lines of a text names the writer or the agency.

    >>> is_foot("Ann Lee for Harbor News"), is_foot("The talks go on.")
    (True, False)
    """
    return _fits(words, FOOT)


def _fits(words: str, place: str) -> bool:
    stripped = words.strip(" \t\r\u00a0-\u2013\u2014*\u2022|>\u00bb[]()")
    return 0 < len(stripped) <= LONGEST and _patterns(place).fullmatch(stripped) is not None
