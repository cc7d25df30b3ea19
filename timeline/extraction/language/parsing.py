"""Texts go in; parsed paragraphs come out, those of many texts parsed in common batches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from timeline.extraction.language.forgetting import forgetting
from timeline.extraction.language.loading import DEFAULT_MODEL, pipeline
from timeline.extraction.language.paragraphs import Paragraph, Piece, find_pieces
from timeline.extraction.language.rewording import reword
from timeline.extraction.language.transcribing import Transcriber
from timeline.extraction.title_case import with_small_verbs

BATCH = 128  # paragraphs; larger batches gain nothing
Pieces = tuple[str, tuple[Piece, ...]]  # a text and its pieces


def parse_texts(texts: Iterable[str], model: str = DEFAULT_MODEL) -> Iterator[tuple[Paragraph, ...]]:
    """Parse texts one after another, streaming; yields in the order of input."""
    for batch in _batches(texts):
        yield from _parse_batch(batch, model)


def parse(text: str) -> tuple[Paragraph, ...]:
    """Parse one text."""
    return next(parse_texts([text]))


def _batches(texts: Iterable[str]) -> Iterator[list[Pieces]]:
    """Batches of whole texts with their pieces."""
    batch: list[Pieces] = []
    for text in texts:
        batch.append((text, tuple(find_pieces(text))))
        if _count(batch) >= BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _count(batch: Sequence[Pieces]) -> int:
    return sum(len(pieces) for _, pieces in batch)


def _parse_batch(batch: Sequence[Pieces], model: str) -> list[tuple[Paragraph, ...]]:
    """The paragraphs of each text, as plain values, since spaCy forgets the words of the batch."""
    nlp, transcriber = pipeline(model), _transcriber(model)
    with forgetting(nlp):
        documents = (_document(piece.span.of(text), piece.is_prose, nlp) for text, pieces in batch for piece in pieces)
        parsed = nlp.pipe(documents, batch_size=_even_share(_count(batch)))
        return [
            tuple(
                Paragraph(index, piece.span, transcriber.transcribe(next(parsed), piece.span.of(text)))
                for index, piece in enumerate(pieces)
            )
            for text, pieces in batch
        ]


def _even_share(count: int) -> int:
    """The number of paragraphs to parse at a time so that no batch is a small remainder.

    >>> _even_share(140), _even_share(1000)
    (140, 125)
    """
    return -(-count // max(round(count / BATCH), 1))


def _document(words: str, is_prose: bool, nlp: Language) -> Doc:
    """The document to be parsed; what is no prose is a single token."""
    if is_prose:
        return reword(nlp.make_doc(with_small_verbs(words)))
    return Doc(nlp.vocab, words=[words] if words else [], spaces=[False] if words else [])


@cache
def _transcriber(model: str) -> Transcriber:
    return Transcriber(pipeline(model).vocab)
