"""A text goes in; it comes out with the quotation marks of American English, every word in its place.

Angle and low marks become curly ones, and spaces within marks are put outside. Where single marks are the outer ones,
as in many British papers, they become double ones, and the double ones within them single. That is a matter of the
whole text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from timeline.domain.spans import Span, outermost
from timeline.extraction.single_marks import find_single_marks, opens_line

LINE = re.compile(r"\S(?:[^\n]*\S)?")
WORD = re.compile(r"\w+")
FOREIGN = re.compile("[\n„“”«»″]")
CLOSED_BY = {"„": "“”", "«": "»", "»": "«"}
LONE = re.compile(r'(?:^|(?<=\s))"(?=\s|$)', re.MULTILINE)  # a straight mark between spaces
PAIR = 2
STRAIGHT = re.compile('"([^"]*)("?)')
PARTED = re.compile(r"(?<!\S)(“)( +)(?=\S)|(?<! )( +)(”)(?!\w)")  # curly marks and the spaces within
DOUBLE = re.compile('[“”"]')
WITHIN_DOUBLE = re.compile('“[^”]*”?|"[^"]*"?')
TWO_SINGLE = "''"  # some agencies and papers write double marks so
SINGLE_OPENING = re.compile(r"(?<!\w)[‘'](?=[\w(\[$“\"])")
INNER = str.maketrans('“”"', "‘’'")
LONG = 3  # words between single marks: fewer may be a title or a nickname
# So many long quotations in single marks, and more of them than in double ones, make these the outer marks of a text.
FEWEST = 2

Marks = tuple[Span, Span]  # where a quotation opens and closes, each as the span of its mark; an unwritten one is empty


def with_double_marks(text: str) -> str:
    """Write every outer quotation with double marks.

    >>> with_double_marks("‘We “may” go,’ he said.\\n‘Or stay for a while.’ «Oh!»")
    '“We ‘may’ go,” he said.\\n“Or stay for a while.” “Oh!”'
    """
    if any(mark in text for mark in "„«»″"):
        text = _without_foreign(text)
    if LONE.search(text):
        text = LINE.sub(_without_lone, text)
    if "“ " in text or " ”" in text:
        text = PARTED.sub(_joined, text)
    if TWO_SINGLE in text or SINGLE_OPENING.search(text) is None:
        return text
    found = [*_find_outer(text)]
    return _turned(text, found) if _are_usual(text, found) else text


def _without_foreign(text: str) -> str:
    """The text with angle and low marks written curly, and slanted straight ones plain."""
    written, closers = list(text), ""
    for match in FOREIGN.finditer(text):
        mark, place = match[0], match.start()
        if mark == "″":
            written[place] = '"'
        elif mark in closers:
            written[place], closers = "”", ""
        elif mark in CLOSED_BY:
            written[place], closers = "“", CLOSED_BY[mark]
        elif mark == "\n":
            closers = ""
    return "".join(written)


def _without_lone(line: re.Match[str]) -> str:
    """A line in which straight marks stand between spaces, with every other one opening and the next closing."""
    words = line[0]
    if len(LONE.findall(words)) < PAIR and not words.startswith('" '):
        return words
    return STRAIGHT.sub(lambda pair: f"“{pair[1]}{'”' if pair[2] else ''}", words)


def _joined(parted: re.Match[str]) -> str:
    """A mark right beside its words, and the spaces on its other side."""
    opening, behind, before, closing = parted.groups()
    return behind + opening if opening else closing + before


def _find_outer(text: str) -> Iterator[Marks]:
    """The quotations in single marks that stand in no double ones."""
    lines = [Span(*line.span()) for line in LINE.finditer(text)]
    for line, below in pairwise([*lines, Span(0, 0)]):
        words = line.of(text)
        single = {Span(marks[0].start, marks[1].end): marks for marks in _find_single(words, below.of(text))}
        double = (Span(*pair.span()) for pair in WITHIN_DOUBLE.finditer(words)) if single else ()
        for span in outermost((*single, *double)):
            if span in single:
                opening, closing = single[span]
                yield opening.shifted(line.start), closing.shifted(line.start)


def _find_single(line: str, below: str) -> Iterator[Marks]:
    """What stands between single marks; a quotation that the next line opens anew ends with its own."""
    goes_on = opens_line(below)
    for marks in find_single_marks(line, 0, len(line)):
        if marks.closing is not None and (marks.is_sure or not goes_on):
            yield marks.opening, marks.closing
        elif goes_on:
            yield marks.opening, Span(len(line), len(line))


def _are_usual(text: str, found: Sequence[Marks]) -> bool:
    """Whether single marks are the outer ones of a text."""
    long = sum(len(WORD.findall(text, opening.end, closing.start)) >= LONG for opening, closing in found)
    inside = sum(len(DOUBLE.findall(text, opening.end, closing.start)) for opening, closing in found)
    return long >= FEWEST and 2 * long > len(DOUBLE.findall(text)) - inside


def _turned(text: str, found: Sequence[Marks]) -> str:
    """The text with single marks written double where they are outer, and with the double ones within them single."""
    parts, end = [], 0
    for opening, closing in found:
        inner = text[opening.end : closing.start].translate(INNER)
        parts += [text[end : opening.start], "“", inner, "”" if closing.end > closing.start else ""]
        end = closing.end
    return "".join((*parts, text[end:]))
