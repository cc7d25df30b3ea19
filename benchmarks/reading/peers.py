"""The readers that are compared, as functions: Parley, and others that do a part of its work.

Each loads what it needs when it is made, so that a process that measures one holds none of the others.
"""
# ruff: noqa: PLC0415

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence

from benchmarks.reading.articles import ROOT
from timeline.extraction.language import DEFAULT_MODEL
from timeline.extraction.records import Article

Reader = Callable[[Sequence[Article]], None]
WRITTEN_DATE = "It began on 5 May 2014."  # dateparser loads its words with the first one, in an eighth of a second


def spacy_reader() -> Reader:
    """The bare pipeline as it comes, an article at a time: the limit of anything that asks it one by one."""
    import spacy

    nlp = spacy.load(DEFAULT_MODEL)

    def read(articles: Sequence[Article]) -> None:
        for article in articles:
            nlp(article.text)

    return read


def parley_reader() -> Reader:
    """All stages of Parley's reader."""
    from timeline.extraction.actors import read_known_actors
    from timeline.extraction.article import find_all
    from timeline.extraction.times import find_times

    find_times(WRITTEN_DATE, None)
    path = ROOT / "seeds" / "actors.toml"
    known = read_known_actors(path.read_text(encoding="utf-8"), str(path))

    def read(articles: Sequence[Article]) -> None:
        for _ in find_all(articles, known):
            pass

    return read


def parse_reader() -> Reader:
    """What spaCy does for Parley: its pipeline as Parley calls it, and none of Parley's own stages."""
    from timeline.extraction.language import pipeline
    from timeline.extraction.language.paragraphs import find_pieces
    from timeline.extraction.language.parsing import BATCH

    nlp = pipeline(DEFAULT_MODEL)

    def read(articles: Sequence[Article]) -> None:
        pieces = (piece.span.of(article.text) for article in articles for piece in find_pieces(article.text))
        for _ in nlp.pipe(pieces, batch_size=BATCH):
            pass

    return read


def times_reader() -> Reader:
    """Parley's date tagger alone."""
    from timeline.extraction.times import find_times

    find_times(WRITTEN_DATE, None)

    def read(articles: Sequence[Article]) -> None:
        for article in articles:
            find_times(article.text, article.published)

    return read


def textacy_reader() -> Reader:
    """Quotations by textacy on spaCy's parse, dates by dateparser's search."""
    import spacy
    from dateparser.search import search_dates
    from textacy.extract import direct_quotations

    nlp = spacy.load(DEFAULT_MODEL)

    def read(articles: Sequence[Article]) -> None:
        for article in articles:
            with contextlib.suppress(ValueError):  # an odd number of quotation marks: textacy gives the article up
                list(direct_quotations(nlp(article.text)))
            search_dates(article.text, languages=["en"])

    return read


PEERS: dict[str, Callable[[], Reader]] = {
    "spacy": spacy_reader,
    "parley": parley_reader,
    "parse": parse_reader,
    "times": times_reader,
    "textacy": textacy_reader,
}
