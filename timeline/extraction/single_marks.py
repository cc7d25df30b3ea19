"""A line goes in; what stands between its single quotation marks comes out: apostrophes and possessives are none.

A mark behind a plural ("the 'ships' of") may close or tell whose a thing is: it closes where the next one opens before
any other closes, and where no other comes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from timeline.domain.spans import Span

SINGLE = re.compile("[‘’']")
# '90s, 'em: an apostrophe where a mark could open.
ELIDED = re.compile(r"\d0s|(?:em|til|tis|twas|cause|n)\b", re.IGNORECASE)
BEFORE_WORDS = tuple('([$“"')
OWNED = re.compile(r" [a-z]")


@dataclass(frozen=True, slots=True)
class SingleMarks:
    """An opening mark and the one that closes; ``is_sure`` says that it is no possessive. None may close."""

    opening: Span
    closing: Span | None
    is_sure: bool = False


def find_single_marks(line: str, start: int, end: int) -> Iterator[SingleMarks]:
    """Find the single marks between two places of a line, those within others aside."""
    opening: Span | None = None
    doubtful: Span | None = None
    for match in SINGLE.finditer(line, start, end):
        mark = Span(*match.span())
        if opening is not None and _may_close(line, mark):
            if _may_own(line, mark):
                doubtful = doubtful or mark
            else:
                yield SingleMarks(opening, mark, is_sure=True)
                opening = doubtful = None
        elif _opens(line, mark) and (opening is None or doubtful is not None):
            if opening is not None:
                yield SingleMarks(opening, doubtful, is_sure=True)
            opening, doubtful = mark, None
    if opening is not None:
        yield SingleMarks(opening, doubtful)


def opens_line(line: str) -> bool:
    """Whether a line begins with an opening mark."""
    first = len(line) - len(line.lstrip())
    return SINGLE.match(line, first) is not None and _opens(line, Span(first, first + 1))


def _opens(line: str, mark: Span) -> bool:
    """Whether a mark may open: behind no word and right before one."""
    before, after = line[mark.start - 1 : mark.start], line[mark.end : mark.end + 1]
    free = not before.isalnum() and (after.isalnum() or after in BEFORE_WORDS)
    return mark.of(line) != "’" and free and not ELIDED.match(line, mark.end)


def _may_close(line: str, mark: Span) -> bool:
    before, after = line[mark.start - 1 : mark.start], line[mark.end : mark.end + 1]
    return mark.of(line) != "‘" and not before.isspace() and not after.isalnum()


def _may_own(line: str, mark: Span) -> bool:
    """Whether a mark may make a plural possessive."""
    return line[mark.start - 1] == "s" and OWNED.match(line, mark.end) is not None
