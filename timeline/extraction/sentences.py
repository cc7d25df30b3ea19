"""A text and its parsed paragraphs go in; its sentences come out, those marked that are no part of the article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.domain.spans import Span
from timeline.extraction.language import Paragraph
from timeline.extraction.lexicon.boilerplate import is_boilerplate
from timeline.extraction.records import Sentence

CLOSING = "\"'”’»)]…."


def find_sentences(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Sentence, ...]:
    """Find the sentences of a text in reading order."""
    return tuple(sentence for paragraph in paragraphs for sentence in _sentences(text, paragraph))


def _sentences(text: str, paragraph: Paragraph) -> Iterator[Sentence]:
    whole = is_boilerplate(paragraph.span.of(text))
    for span in _joined(text, paragraph):
        yield Sentence(span, paragraph.index, whole or is_boilerplate(span.of(text)))


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
