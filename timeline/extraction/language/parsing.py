"""Texts go in; parsed paragraphs come out, those of many texts parsed in common batches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby

from spacy.language import Language
from spacy.tokens import Doc

from timeline.extraction.language.loading import DEFAULT_MODEL, pipeline
from timeline.extraction.language.paragraphs import Paragraph, Piece, find_pieces
from timeline.extraction.language.transcribing import Transcriber

BATCH = 128  # paragraphs; spaCy sorts them by length and parses a quarter at a time, larger ones gain nothing
Place = tuple[int, Piece, str]  # the number of the text, which piece of it, and its words


def parse_texts(texts: Iterable[str], model: str = DEFAULT_MODEL) -> Iterator[tuple[Paragraph, ...]]:
    """Parse texts one after another, streaming; yields in the order of input."""
    nlp, transcriber = pipeline(model), _transcriber(model)
    parsed = nlp.pipe(_documents(texts, nlp), as_tuples=True, batch_size=BATCH)
    for _, group in groupby(parsed, key=lambda pair: pair[1][0]):
        yield tuple(
            Paragraph(index, piece.span, transcriber.transcribe(doc, words))
            for index, (doc, (_, piece, words)) in enumerate(group)
        )


def parse(text: str, model: str = DEFAULT_MODEL) -> tuple[Paragraph, ...]:
    """Parse one text."""
    return next(parse_texts([text], model))


@cache
def _transcriber(model: str) -> Transcriber:
    return Transcriber(pipeline(model).vocab)


def _documents(texts: Iterable[str], nlp: Language) -> Iterator[tuple[Doc, Place]]:
    for number, text in enumerate(texts):
        for piece in find_pieces(text):
            words = piece.span.of(text)
            yield nlp.make_doc(words) if piece.is_prose else _unread(words, nlp), (number, piece, words)


def _unread(words: str, nlp: Language) -> Doc:
    """A document without words: one empty token stands for all that nothing can be read in."""
    return Doc(nlp.vocab, words=[words] if words else [], spaces=[False] if words else [])
