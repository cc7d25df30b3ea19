"""A text and its parsed paragraphs go in; its sentences come out, those marked that are no part of the article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.domain.spans import Span
from timeline.extraction.language import Paragraph
from timeline.extraction.lexicon.boilerplate import is_boilerplate, is_foot
from timeline.extraction.records import Sentence

CLOSING = "\"'”’»)]…."


def find_sentences(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Sentence, ...]:
    """Find the sentences of a text in reading order."""
    first_of_foot = _foot(text, paragraphs)
    return tuple(
        sentence
        for place, paragraph in enumerate(paragraphs)
        for sentence in _sentences(text, paragraph, in_foot=place >= first_of_foot)
    )


def _foot(text: str, paragraphs: Sequence[Paragraph]) -> int:
    """The number of the first of the lines that end a text and are no part of it; a text of one line has none."""
    place = len(paragraphs)
    while place > 1 and _ends_page(paragraphs[place - 1].span.of(text)):
        place -= 1
    return max(place, 1)


def _ends_page(line: str) -> bool:
    return not line.strip() or is_boilerplate(line) or is_foot(line)


def _sentences(text: str, paragraph: Paragraph, *, in_foot: bool) -> Iterator[Sentence]:
    line = paragraph.span.of(text)
    is_outside = is_boilerplate(line) or (in_foot and is_foot(line))
    for span in _joined(text, paragraph):
        yield Sentence(span, paragraph.index, is_outside or is_boilerplate(span.of(text)))


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
