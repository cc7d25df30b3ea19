"""What a view hands to a renderer: stored documents as text, with links to the neighboring pages."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of a list; ``count`` is None and ``facets`` are empty unless they were asked for."""

    documents: tuple[str, ...]
    next: str | None = None
    previous: str | None = None
    count: int | None = None
    facets: Mapping[str, Sequence[Mapping[str, Any]]] = field(default_factory=dict)

    @property
    def json(self) -> str:
        """The page as JSON: the stored documents joined, without parsing them."""
        count = "" if self.count is None else f',"count":{self.count}'
        facets = (
            f',"facets":{json.dumps(self.facets, ensure_ascii=False, separators=(",", ":"))}' if self.facets else ""
        )
        return f'{{"results":[{",".join(self.documents)}],{_links(self)}{count}{facets}}}'


@dataclass(frozen=True, slots=True)
class JoinedListing:
    """One page of a list whose documents the database joined."""

    documents: bytes
    next: str | None = None
    previous: str | None = None

    @property
    def json(self) -> bytes:
        """The page as JSON, as it is sent."""
        return b'{"results":[%b],%b}' % (self.documents, _links(self).encode())


@dataclass(frozen=True, slots=True)
class Detail:
    """One document: an object, or a page of the change feed."""

    document: str

    @property
    def documents(self) -> tuple[str, ...]:
        """The object as a list of one, for formats that only know lists."""
        return (self.document,)

    @property
    def json(self) -> str:
        """The document itself."""
        return self.document


Answer = Listing | Detail


def _links(page: Listing | JoinedListing) -> str:
    return f'"next":{json.dumps(page.next)},"previous":{json.dumps(page.previous)}'


def objects_of(answer: Answer) -> list[dict[str, Any]]:
    """The objects of an answer as values, for formats that are not JSON."""
    return [json.loads(document) for document in answer.documents]
