"""A text goes in; its quotations come out, with and without their marks.

Straight, curly, LaTeX and single marks are read; a text as it is read holds no others. A quotation inside another is
part of it, apostrophes are none, and a mark that nobody closes ends with its paragraph. One pass over the marks: the
time is linear on any text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from timeline.domain.spans import Span
from timeline.extraction.lexicon.boilerplate import is_boilerplate
from timeline.extraction.lexicon.cue_verbs import cue_forms
from timeline.extraction.records import Quote
from timeline.extraction.single_marks import find_single_marks

LINE = re.compile(r"[^\n]+")
DOUBLE = re.compile("[“”\"]|``|''")
WORD = re.compile(r"\w+(?:['’\-.]\w+)*")
CLOSERS = {"“": "”", '"': '"”', "``": "''", "''": "''", "”": "”"}
DEEPEST = 3  # levels of marks within marks; prose has no more
SCARE_WORDS = 2  # words: so short a quotation without a cue beside it is a name or expresses doubt
CUE_REACH = 40  # characters either side of a short quotation that can hold its cue: "he later told them"
CUE_WORDS = 3


@dataclass(frozen=True, slots=True)
class _Marks:
    """Where a quotation opens and closes, each as the span of its mark; an empty closing mark was never written."""

    opening: Span
    closing: Span

    @property
    def inner(self) -> Span:
        return Span(self.opening.end, self.closing.start)

    @property
    def is_closed(self) -> bool:
        return self.closing.end > self.closing.start


def find_quotes(text: str) -> tuple[Quote, ...]:
    """Find the outer quotations of a text in reading order.

    >>> text = 'The mayor said: "We are \\'ready\\' now."'
    >>> [quote.span.of(text) for quote in find_quotes(text)]
    ["We are 'ready' now."]
    """
    found: list[Quote] = []
    is_open = False
    for line in LINE.finditer(text):
        if not line.group().strip() or (is_open and is_boilerplate(line.group())):
            continue
        marks = sorted(_find_marks(line.group()), key=lambda pair: pair.opening)
        for number, pair in enumerate(marks):
            goes_on = is_open and number == 0 and not text[line.start() : line.start() + pair.opening.start].strip()
            found.append(_quote(text, pair, line.start(), goes_on))
        is_open = bool(marks) and not marks[-1].is_closed
    return tuple(found)


def _quote(text: str, marks: _Marks, start: int, goes_on: bool) -> Quote:
    span = marks.inner.shifted(start)
    outer = Span(marks.opening.start, marks.closing.end).shifted(start)
    return Quote(span=span, outer=outer, is_scare=not goes_on and _is_scare(text, span, outer), continues=goes_on)


def _find_marks(line: str) -> Iterator[_Marks]:
    """Double marks first; single ones only between them, where they are not the inner marks of a quotation."""
    doubles = tuple(_find_doubles(line))
    yield from (pair for pair in doubles if WORD.search(line, *pair.inner))
    edges = [0, *(edge for pair in doubles for edge in (pair.opening.start, pair.closing.end)), len(line)]
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        yield from _find_singles(line, start, end)


def _find_doubles(line: str) -> Iterator[_Marks]:
    """Pairs of outer marks; a mark closes the innermost one of its kind that it can close, and all opened within."""
    opened: list[re.Match[str]] = []
    last_curly = line.rfind("”")
    for mark in DOUBLE.finditer(line):
        closable = [n for n, opening in enumerate(opened) if _closes(line, opening, mark, last_curly)]
        closed = max(closable, key=lambda n: (_are_partners(opened[n], mark), n), default=None)
        if closed == 0:
            yield _Marks(Span(*opened[0].span()), Span(*mark.span()))
        if closed is not None:
            del opened[closed:]
        elif len(opened) < DEEPEST and _can_open(line, mark):
            opened.append(mark)
    if opened and (end := len(line.rstrip())) > opened[0].end():
        yield _Marks(Span(*opened[0].span()), Span(end, end))


def _can_open(line: str, mark: re.Match[str]) -> bool:
    """A mark opens before a word and not within one: the inches of 6'2" open nothing."""
    follows_word = mark.start() > 0 and line[mark.start() - 1].isalnum()
    if mark.group() in {"“", "``"}:
        return not _ends_words(line, mark)
    return not _is_before_space(line, mark) and not follows_word


def _are_partners(opening: re.Match[str], mark: re.Match[str]) -> bool:
    return CLOSERS[opening.group()].startswith(mark.group())


def _closes(line: str, opening: re.Match[str], mark: re.Match[str], last_curly: int) -> bool:
    if mark.group() in CLOSERS[opening.group()]:
        return True
    # What copying from page to page leaves: a curly mark closed by a straight one, or by one that should open.
    if opening.group() == "“" and mark.group() == '"':
        is_inches = line[mark.start() - 1].isdigit() and last_curly > mark.start()
        return not is_inches and not _can_open(line, mark)
    return opening.group() in '“"' and mark.group() == "“" and _ends_words(line, mark)


def _ends_words(line: str, mark: re.Match[str]) -> bool:
    """Whether a mark stands behind a word or its stop and before a space."""
    return mark.start() > 0 and not line[mark.start() - 1].isspace() and _is_before_space(line, mark)


def _is_before_space(line: str, mark: re.Match[str]) -> bool:
    return mark.end() >= len(line) or line[mark.end()].isspace()


def _find_singles(line: str, start: int, end: int) -> Iterator[_Marks]:
    """Pairs of single marks about words."""
    for marks in find_single_marks(line, start, end):
        if marks.closing is not None and WORD.search(line, marks.opening.end, marks.closing.start):
            yield _Marks(marks.opening, marks.closing)


def _is_scare(text: str, span: Span, outer: Span) -> bool:
    """A word or two that no cue beside them reports."""
    if sum(1 for _, _ in zip(WORD.finditer(text, *span), range(SCARE_WORDS + 1), strict=False)) > SCARE_WORDS:
        return False
    before = WORD.findall(text[max(0, outer.start - CUE_REACH) : outer.start].rpartition("\n")[2])[-CUE_WORDS:]
    after = WORD.findall(text[outer.end : outer.end + CUE_REACH].partition("\n")[0])[:CUE_WORDS]
    return not any(word.lower() in cue_forms() for word in (*before, *after))
