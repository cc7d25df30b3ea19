"""The patterns of lines that are no part of an article go in; tests for them come out."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files

FOOT = "foot: "
LIST = "list: "
END = "end: "
PLACED = (FOOT, LIST, END)
LONGEST = 240  # characters: a longer sentence is text, however it begins
REMEMBERED = 500  # lines and sentences: those of an article, which are asked about again


@cache
def _patterns(*marks: str) -> re.Pattern[str]:
    """The patterns with one of these marks in front, or without one."""
    lines = files(__package__).joinpath("boilerplate_lines.txt").read_text(encoding="utf-8").splitlines()
    patterns = [_marked(line) for line in lines if line and not line.startswith("#")]
    return re.compile("|".join(f"(?:{_cased(pattern)})" for mark, pattern in patterns if mark in marks))


def _marked(line: str) -> tuple[str, str]:
    mark = next((mark for mark in PLACED if line.startswith(mark)), "")
    return mark, line.removeprefix(mark)


def _cased(pattern: str) -> str:
    """Names of people are told by their capitals; all other words may be in any case."""
    return pattern if "[A-Z]" in pattern else f"(?i:{pattern})"


def is_boilerplate(words: str) -> bool:
    """Whether a line or sentence belongs to the page and not to the article.

    >>> is_boilerplate("ALSO READ: Harbor talks resume"), is_boilerplate("Share prices fell on Monday.")
    (True, False)
    """
    return _fits(words, "", LIST, END)


def is_foot(words: str) -> bool:
    """Whether one of the last lines of a text names the writer or the agency.

    >>> is_foot("Ann Lee for Harbor News"), is_foot("The talks go on.")
    (True, False)
    """
    return _fits(words, FOOT)


def opens_list(words: str) -> bool:
    """Whether a line is the heading of a list of other articles.

    >>> opens_list("Related articles"), opens_list("Related: Harbor talks resume")
    (True, False)
    """
    return _fits(words, LIST)


def ends_article(words: str) -> bool:
    """Whether a line is the heading of the readers' comments.

    >>> ends_article("3 comments"), ends_article("Comments on the plan may be sent to the mayor.")
    (True, False)
    """
    return _fits(words, END)


@lru_cache(REMEMBERED)
def _fits(words: str, *marks: str) -> bool:
    stripped = words.strip(" \t\r\u00a0-\u2013\u2014*\u2022|>\u00bb[]()#")
    return 0 < len(stripped) <= LONGEST and _patterns(*marks).fullmatch(stripped) is not None
