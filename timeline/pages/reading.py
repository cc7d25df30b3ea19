"""Read one page of entries, events and statements in one order, in a fixed number of queries."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from timeline.api.lists.prepared import Strand, Stretch, prepare
from timeline.models import Event, Statement
from timeline.pages.chapters import Chapter, arrange_chapters
from timeline.pages.entries import event_entry, statement_entry

PAGE_SIZE = 200  # entries
BEHIND_ALL = 2**63 - 1

Strands = tuple[Strand, Strand]  # of events and of statements


class Found(NamedTuple):
    """A row of one of the strands, by its place in the timeline."""

    key: int
    strand: int
    id: str


@dataclass(frozen=True, slots=True)
class Page:
    """A stretch of the timeline, and the keys behind which others begin.

    ``previous`` is 0 on the first page and where that is the one before; ``next`` and ``latest`` are None on the last.
    """

    chapters: tuple[Chapter, ...]
    previous: int
    next: int | None
    latest: int | None


def read_page(strands: Strands, place: int) -> Page:
    """Read the page that begins behind the place, events and statements in one order."""
    found = _read(strands, place, descending=False)
    last = found[PAGE_SIZE - 1].key if len(found) > PAGE_SIZE else None
    events, statements = (_ids(found, number, last) for number in range(2))
    entries = [
        *map(event_entry, Event.objects.filter(pk__in=events).with_details()),
        *map(statement_entry, Statement.objects.filter(pk__in=statements).with_details()),
    ]
    return Page(
        arrange_chapters(entries),
        previous=_place_before(strands, place) if place else 0,
        next=last,
        latest=None if last is None else _place_before(strands, BEHIND_ALL),
    )


def _ids(rows: Iterable[Found], strand: int, last: int | None) -> list[str]:
    """The ids of one strand, up to the last key if it is not the last page.

    Should an event and a statement have one key, which loading prevents, the page ends behind both.
    """
    return [row.id for row in rows if row.strand == strand and (last is None or row.key <= last)]


def _place_before(strands: Strands, place: int) -> int:
    """The place behind which the page begins that ends at a place; 0 if one page holds all until there."""
    found = _read(strands, place, descending=True)
    return found[-PAGE_SIZE - 1].key if len(found) > PAGE_SIZE else 0


def _read(strands: Strands, place: int, *, descending: bool) -> list[Found]:
    """The nearest rows of both strands behind a place, or up to it, in order; rows that no loader placed are none."""
    stretch = Stretch(descending, behind=len(strands), most=PAGE_SIZE + 1)
    rows = prepare(strands, stretch).rows(place)
    return sorted(Found(key, strand, id) for key, id, _, strand in rows if isinstance(key, int))
