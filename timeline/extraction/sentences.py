"""A text and its parsed paragraphs go in; its sentences come out, with a mark on those outside the article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate

from timeline.domain.spans import Span
from timeline.extraction.language import Paragraph
from timeline.extraction.lexicon.boilerplate import ends_article, is_boilerplate, is_foot, opens_list
from timeline.extraction.records import Sentence

CLOSING = "\"'”’»)]…."
# How a line of prose ends, and none of a list of headlines; "?" and "!" end both.
END_OF_PROSE = re.compile(r"[.…:,;][\"'”’»)\]]*\s*$")
LONGEST_STOP = 10  # characters, with the marks behind it
LONGEST_HEADLINE = 200  # characters
WORDS_OF_HEADLINE = 5
ITEM = re.compile(r"\s*[-–—•*·]|[^\n]*[a-z]: *[\d.,]+\s*$")  # an item of a list and a figure ("Ships: 3") need no stop
# An article ends in prose, or at most in a line or two without a stop: its agency, its author.
FEWEST_LINKS = 3


def find_sentences(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Sentence, ...]:
    """Find the sentences of a text in reading order."""
    outside = _find_outside([paragraph.span.of(text) for paragraph in paragraphs])
    return tuple(
        sentence
        for place, paragraph in enumerate(paragraphs)
        for sentence in _sentences(text, paragraph, is_outside=place in outside)
    )


def _find_outside(lines: Sequence[str]) -> frozenset[int]:
    """The numbers of the lines that are no part of the article."""
    end = _find_links(lines[: _find_end(lines)])
    outside = {*_find_listed(lines[:end]), *range(end, len(lines))}
    outside.update(place for place in range(end) if is_boilerplate(lines[place]))
    for place in range(end - 1, 0, -1):
        if is_foot(lines[place]):
            outside.add(place)
        elif lines[place].strip() and place not in outside:
            break
    return frozenset(outside)


def _find_end(lines: Sequence[str]) -> int:
    """Where the readers' comments begin: at a heading with more prose before than after it, if there is any."""
    prose = list(accumulate((len(line) * is_prose(line) for line in lines), initial=0))
    ends = (place for place, line in enumerate(lines) if 2 * prose[place] > prose[-1] and ends_article(line))
    return next(ends, len(lines))


def _find_links(lines: Sequence[str]) -> int:
    """Where the links and labels that end a page begin: its last lines without a full stop, if they are several."""
    last = max((place for place, line in enumerate(lines) if is_prose(line) or ITEM.match(line)), default=len(lines))
    links = [line for line in lines[last + 1 :] if line.strip()]
    return last + 1 if len(links) >= FEWEST_LINKS else len(lines)


def _find_listed(lines: Sequence[str]) -> Iterator[int]:
    """The numbers of the lines that only name other articles, under a label or in capitals, behind some prose."""
    has_begun = is_listed = False
    for place, line in enumerate(lines):
        is_listed = (has_begun and opens_list(line)) or (is_listed and not is_prose(line))
        if is_listed or (has_begun and _is_shouted(line)):
            yield place
        has_begun = has_begun or is_prose(line)


def _is_shouted(line: str) -> bool:
    """Whether a line is a headline in capitals: between paragraphs, these are links; a heading is shorter."""
    return line.isupper() and line[0].isalpha() and len(line.split()) >= WORDS_OF_HEADLINE and not is_prose(line)


def is_prose(line: str) -> bool:
    """Whether a line ends as prose does, and not as a headline, a label or a link.

    >>> is_prose("The mayor met nobody."), is_prose("Mayor meets nobody"), is_prose("Will the mayor meet anybody?")
    (True, False, False)
    """
    return len(line) > LONGEST_HEADLINE or END_OF_PROSE.search(line, max(len(line) - LONGEST_STOP, 0)) is not None


def _sentences(text: str, paragraph: Paragraph, *, is_outside: bool) -> Iterator[Sentence]:
    spans = _joined(text, paragraph)
    for span in spans:
        yield Sentence(span, paragraph.index, is_outside or (len(spans) > 1 and is_boilerplate(span.of(text))))


def _joined(text: str, paragraph: Paragraph) -> list[Span]:
    """The parser's sentences, those joined that it cut before a small letter or a closing mark: '"Why?" he asked.'"""
    spans: list[Span] = []
    for sentence in paragraph.doc.sents:
        span = _trimmed(text, Span(sentence.start_char, sentence.end_char).shifted(paragraph.span.start))
        if span.start == span.end:
            continue
        if spans and _goes_on(span.of(text)):
            spans[-1] = Span(spans[-1].start, span.end)
        else:
            spans.append(span)
    return spans


def _goes_on(words: str) -> bool:
    return words[0].islower() or not words.strip(CLOSING)


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))
