"""The patterns of lines that are no part of an article go in; a test for them comes out."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

LONGEST = 240  # characters: a longer sentence is text, however it begins


@cache
def _patterns() -> re.Pattern[str]:
    lines = files(__package__).joinpath("boilerplate_lines.txt").read_text(encoding="utf-8").splitlines()
    patterns = (line for line in lines if line and not line.startswith("#"))
    return re.compile("|".join(f"(?:{_cased(pattern)})" for pattern in patterns))


def _cased(pattern: str) -> str:
    """Names of people are told by their capitals; all other words may be in any case."""
    return pattern if "[A-Z]" in pattern else f"(?i:{pattern})"


def is_boilerplate(words: str) -> bool:
    """Whether a line or sentence belongs to the page and not to the article.

    >>> is_boilerplate("ALSO READ: Harbor talks resume"), is_boilerplate("Share prices fell on Monday.")
    (True, False)
    """
    stripped = words.strip(" \t\r\u00a0-–—*•|>»[]()")
    return 0 < len(stripped) <= LONGEST and _patterns().fullmatch(stripped) is not None
