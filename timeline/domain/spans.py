"""Half-open ranges of characters: how every finding points at its words."""

from __future__ import annotations

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
