"""Read one page of a list, as the parameters and the cursor of an address ask, with links to its neighbors."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import ClassVar
from urllib.parse import urlencode

from django.db.models import Model
from django.http import QueryDict

from timeline.api.answers.content import JoinedListing, Listing
from timeline.api.documents.rendering import render_missing
from timeline.api.documents.shaping import shaped
from timeline.api.lists.facets import count_facets
from timeline.api.lists.pagination import Cursor, read_cursor, read_joined_page, read_page, write_cursor
from timeline.api.lists.prepared import PreparedStatement, Row, Strand, Stretch, count_rows, prepare
from timeline.api.lists.selections import Asked
from timeline.api.problems import BadParameters, ParameterFault
from timeline.api.questions.queries import CURSOR_EXPECTED, Query
from timeline.api.questions.reading import Pairs, question_of, read_question

NOT_JOINED = frozenset({"fields", "expand", "count", "facets"})  # parameters that need more than stored documents
STATEMENTS_KEPT = 1000  # some kilobytes each


class Source(ABC):
    """What a list is made of: the questions that it answers, and the strands of rows that it merges."""

    query: ClassVar[type[Query]]
    models: ClassVar[tuple[type[Model], ...]]

    @staticmethod
    @abstractmethod
    def strands(asked: Asked) -> Sequence[Strand]:
        """The strands, of the rows that answer a question."""


@dataclass(frozen=True, slots=True)
class Inquiry:
    """What an address asks of a list apart from the cursor, so that it is checked only once for all pages.

    Cursors are bound to ``name``; ``repeated`` are the parameters that the links to other pages repeat.
    """

    source: type[Source]
    asked: Asked
    question: Pairs
    name: str
    limit: int
    newest_first: bool
    repeated: str


def inquire(source: type[Source], parameters: QueryDict, usual_limit: int) -> Inquiry:
    """Check the parameters of an address."""
    asked = read_question(source.query, parameters)
    question = question_of(parameters)
    kept = [(name, value) for name, values in parameters.lists() if name != "cursor" for value in values]
    return Inquiry(
        source,
        asked,
        question,
        name=f"{source.__name__}:{question!r}",
        limit=asked.get("limit") or usual_limit,
        newest_first=asked["order"] != source.query.orders[0],
        repeated=f"{urlencode(kept)}&" if kept else "",
    )


def read_listing(inquiry: Inquiry, cursor: str | None, address: str) -> Listing:
    """Read the page that begins at a cursor, with links to its neighbors at the same address."""
    source = inquiry.source
    page = read_page(
        partial(_prepared, source, inquiry.question),
        cursor=_cursor_in(cursor, inquiry.name),
        limit=inquiry.limit,
        newest_first=inquiry.newest_first,
    )
    return Listing(
        shaped(_documents(source, page.rows), inquiry.asked),
        next=_link(address, inquiry, page.next),
        previous=_link(address, inquiry, page.previous),
        count=count_rows(source.strands(inquiry.asked)) if "count" in inquiry.asked else None,
        facets=count_facets(source.strands(inquiry.asked), inquiry.asked.get("facets", ())),
    )


def read_joined_listing(inquiry: Inquiry, cursor: str | None, address: str) -> JoinedListing | None:
    """Read the same page, joined by the database; None where only :func:`read_listing` can read it."""
    if not NOT_JOINED.isdisjoint(inquiry.asked):
        return None
    page = read_joined_page(
        partial(_prepared, inquiry.source, inquiry.question),
        cursor=_cursor_in(cursor, inquiry.name),
        limit=inquiry.limit,
        newest_first=inquiry.newest_first,
    )
    if page is None:
        return None
    return JoinedListing(page.documents, _link(address, inquiry, page.next), _link(address, inquiry, page.previous))


def _documents(source: type[Source], rows: Sequence[Row]) -> tuple[str, ...]:
    """The public JSON of the rows of a page, rendered where none is stored."""
    documents = tuple([document for _, _, document, _ in rows])
    if all(documents):
        return documents
    rendered: dict[str, str] = {}
    for number, model in enumerate(source.models):
        missing = [id_ for _, id_, document, strand in rows if not document and strand == number]
        rendered |= render_missing(model, missing) if missing else {}
    return tuple(document or rendered[id_] for _, id_, document, _ in rows)


@lru_cache(maxsize=STATEMENTS_KEPT)
def _prepared(source: type[Source], question: Pairs, stretch: Stretch) -> PreparedStatement:
    """The statement for a stretch of the rows of a question."""
    parameters = QueryDict(urlencode(question))
    return prepare(source.strands(read_question(source.query, parameters)), stretch)


def _cursor_in(text: str | None, name: str) -> Cursor | None:
    """The cursor that an address holds, if it holds one."""
    if text is None:
        return None
    try:
        return read_cursor(text, name)
    except ValueError as fault:
        raise BadParameters(ParameterFault("cursor", CURSOR_EXPECTED, text)) from fault


def _link(address: str, inquiry: Inquiry, cursor: Cursor | None) -> str | None:
    """The address of the page that begins at the cursor."""
    return None if cursor is None else f"{address}?{inquiry.repeated}cursor={write_cursor(cursor, inquiry.name)}"
