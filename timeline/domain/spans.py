"""Half-open ranges of characters: how every finding points at its words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple


class Span(NamedTuple):
    """``text[start:end]``: character offsets, half-open.

    >>> Span(0, 6).of("Norway said")
    'Norway'
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words of this span in the text that it was found in."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character.

        >>> Span(0, 5).overlaps(Span(5, 9))
        False
        """
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether the other lies wholly inside.

        >>> Span(0, 5).contains(Span(2, 5))
        True
        """
        return self.start <= other.start and other.end <= self.end

    def shifted(self, by: int) -> Span:
        """The same range in a text that this one's text is a part of, ``by`` characters in.

        >>> Span(0, 5).shifted(10)
        Span(start=10, end=15)
        """
        return Span(self.start + by, self.end + by)


def covering(spans: tuple[Span, ...]) -> Span:
    """The smallest span that contains all of the given ones (at least one).

    >>> covering((Span(8, 9), Span(2, 4)))
    Span(start=2, end=9)
    """
    return Span(min(s.start for s in spans), max(s.end for s in spans))


def outermost(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans that stand in no other, in order.

    >>> outermost([Span(2, 4), Span(0, 5), Span(7, 9)])
    (Span(start=0, end=5), Span(start=7, end=9))
    """
    found: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if not found or span.end > found[-1].end:
            found.append(span)
    return tuple(found)


def is_inside(span: Span, others: tuple[Span, ...]) -> bool:
    """Whether one of some sorted spans, none of which holds another, contains the span."""
    place = bisect_right(others, span.start, key=lambda other: other.start) - 1
    return place >= 0 and others[place].contains(span)
