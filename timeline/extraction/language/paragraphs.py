"""A text goes in; its paragraphs come out as spans, overlong lines cut where they can be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from timeline.domain.spans import Span
from timeline.extraction.datelines import find_label_of_place, length_of_dateline
from timeline.extraction.language.tokens import Doc, Phrase, Token

LINE = re.compile(r"\S(?:[^\n]*\S)?")  # without the spaces before and behind it
# No paragraph of a newspaper is so long; a whole article in one line may be. Memory grows with the longest piece.
LONGEST_PIECE = 10_000
# A longer line is no prose, and is not parsed: a megabyte of anything would take minutes.
LONGEST_LINE = 200_000
# Nor is a longer run without a space, for which spaCy's tokenizer takes quadratic time.
LONGEST_WORD = 500
UNBROKEN = re.compile(rf"\S{{{LONGEST_WORD}}}")
LETTER = re.compile(r"[^\W\d_]")
SENTENCE_ENDS = (". ", "? ", "! ", '." ', ".” ")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of the text, or a piece of an overlong one, parsed: ``span`` in the text, ``doc`` of these words."""

    index: int
    span: Span
    doc: Doc

    def span_of(self, first: Token, last: Token) -> Span:
        """Where the words from one token to another (included) stand in the whole text."""
        start = self.span.start
        return Span(start + first.idx, start + last.idx + len(last.text))

    def sentence_of(self, word: Token) -> Span:
        """Where the sentence of a word stands in the whole text."""
        start, sentence = self.span.start, word.sent
        return Span(start + sentence.start_char, start + sentence.end_char)

    def words_in(self, span: Span) -> Phrase:
        """The words that share a character with a span of the whole text, as far as it reaches into the paragraph."""
        start = self.span.start
        return self.doc.words_in(max(span.start - start, 0), min(span.end, self.span.end) - start)


@dataclass(frozen=True, slots=True)
class Piece:
    """The span of a paragraph before it is parsed, and whether it is prose."""

    span: Span
    is_prose: bool


def find_pieces(text: str) -> Iterator[Piece]:
    """Find the pieces that are parsed at a time; an empty text has one empty piece.

    >>> [piece.span.of("Talks ended.\\n\\n***") for piece in find_pieces("Talks ended.\\n\\n***")]
    ['Talks ended.', '***']
    """
    label = find_label_of_place(text)
    lines = [_without_dateline(match, label) for match in LINE.finditer(text)] or [Span(0, 0)]
    for line in lines:
        is_line_of_prose = line.end - line.start <= LONGEST_LINE
        for span in _cut(text, line):
            yield Piece(span, is_line_of_prose and _is_prose(span.of(text)))


def _without_dateline(line: re.Match[str], label: Span | None) -> Span:
    """A line from where it begins to tell something: "OSLO (AP) -" only misleads the parser."""
    if label is not None and label.start == line.start():
        return Span(label.end, line.end())
    return Span(line.start() + length_of_dateline(line.group()), line.end())


def _cut(text: str, line: Span) -> Iterator[Span]:
    start = line.start
    while line.end - start > LONGEST_PIECE:
        end = _end_of_piece(text, start)
        yield Span(start, end)
        start = end
    yield Span(start, line.end)


def _end_of_piece(text: str, start: int) -> int:
    """After the last sentence of the piece's second half, or else its last space, or else where it is full."""
    half, full = start + LONGEST_PIECE // 2, start + LONGEST_PIECE
    last_sentence = max(text.rfind(end, half, full) + len(end) for end in SENTENCE_ENDS)
    if last_sentence > half:
        return last_sentence
    return max(text.rfind(" ", half, full) + 1, 0) or full


def _is_prose(words: str) -> bool:
    return LETTER.search(words) is not None and UNBROKEN.search(words) is None
