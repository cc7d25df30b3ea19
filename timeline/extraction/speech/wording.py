"""The quotations of a text go in; whether the words of a span are quoted comes out."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.domain.kinds import StatementKind
from timeline.domain.spans import Span
from timeline.extraction.records import Quote

WORD = re.compile(r"\w+(?:['’\-.,]\w+)*")
MOSTLY = 0.9  # the share of quoted words that makes a statement direct: an "and" outside the marks changes nothing


@dataclass(frozen=True, slots=True)
class QuotedWords:
    """A text and where its quotations start and end, in order."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, text: str, quotes: Sequence[Quote]) -> QuotedWords:
        """Note where the quotations of a text stand."""
        return cls(text, tuple(quote.outer.start for quote in quotes), tuple(quote.outer.end for quote in quotes))

    def kind_of(self, content: Sequence[Span]) -> StatementKind:
        """Whether the words of a statement are all quoted, none, or both."""
        if not any(map(self._has_quotes, content)):
            return StatementKind.INDIRECT
        words = [match.start() for span in content for match in WORD.finditer(self.text, *span)]
        quoted = sum(map(self._is_quoted, words))
        if not quoted:
            return StatementKind.INDIRECT
        return StatementKind.DIRECT if quoted >= MOSTLY * len(words) else StatementKind.MIXED

    def _has_quotes(self, span: Span) -> bool:
        place = bisect_left(self.starts, span.end) - 1
        return place >= 0 and span.start < self.ends[place]

    def _is_quoted(self, offset: int) -> bool:
        place = bisect_right(self.starts, offset) - 1
        return place >= 0 and offset < self.ends[place]
