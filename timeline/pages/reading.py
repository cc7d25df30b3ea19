"""Read one page of entries, events and statements in one order, in a fixed number of queries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from timeline.api.lists.prepared import Strand, Stretch, prepare
from timeline.models import Event, Statement
from timeline.pages.chapters import Chapter, Entry, arrange_chapters, turn_around
from timeline.pages.entries import event_entry, statement_entry

PAGE_SIZE = 200  # entries
BEHIND_ALL = 2**63 - 1

Strands = tuple[Strand, Strand]  # of events and of statements


class Order(StrEnum):
    """Which way the timeline is told."""

    OLDEST = "oldest"
    NEWEST = "newest"


@dataclass(frozen=True, slots=True)
class Place:
    """The key behind which a page begins, 0 for the first page, and which way it goes on."""

    key: int = 0
    order: Order = Order.OLDEST

    @property
    def goes_back(self) -> bool:
        """Whether the newest entries come first."""
        return self.order == Order.NEWEST


class Found(NamedTuple):
    """A row of one of the strands, by its place in the timeline."""

    key: int
    strand: int
    id: str


@dataclass(frozen=True, slots=True)
class Page:
    """A stretch of the timeline, and the keys behind which others begin, told in its order.

    ``previous`` is 0 on the first page and where that is the one before; ``next`` and ``last`` are None on the last.
    """

    chapters: tuple[Chapter, ...]
    previous: int
    next: int | None
    last: int | None

    @property
    def is_long(self) -> bool:
        """Whether it is one of several, or tells of several days."""
        return self.next is not None or sum(len(chapter.days) for chapter in self.chapters) > 1


def read_page(strands: Strands, place: Place) -> Page:
    """Read the page that begins behind the place, events and statements in one order.

    Should an event and a statement have one key, which loading prevents, the page ends behind both.
    """
    back = place.goes_back
    found = _read(strands, place.key or (BEHIND_ALL if back else 0), descending=back)
    rest = _border(found, descending=back)
    entries = _entries([row for row in found if rest is None or (row.key > rest if back else row.key <= rest)])
    chapters = arrange_chapters(entries)
    return Page(
        turn_around(chapters) if back else chapters,
        previous=_place_before(strands, place.key, descending=not back) if place.key else 0,
        next=rest,
        last=None if rest is None else _place_before(strands, 0 if back else BEHIND_ALL, descending=not back),
    )


def _entries(rows: Sequence[Found]) -> list[Entry]:
    """What the page shows of these rows."""
    events, statements = ([row.id for row in rows if row.strand == strand] for strand in range(2))
    return [
        *map(event_entry, Event.objects.filter(pk__in=events).with_details()),
        *map(statement_entry, Statement.objects.filter(pk__in=statements).with_details()),
    ]


def _border(found: Sequence[Found], *, descending: bool) -> int | None:
    """The key that parts one page of rows from those behind it; None if there are none."""
    if len(found) <= PAGE_SIZE:
        return None
    return found[-PAGE_SIZE - 1 if descending else PAGE_SIZE - 1].key


def _place_before(strands: Strands, place: int, *, descending: bool) -> int:
    """The place behind which the page begins that ends at a place; 0 if one page holds all until there."""
    return _border(_read(strands, place, descending=descending), descending=descending) or 0


def _read(strands: Strands, place: int, *, descending: bool) -> list[Found]:
    """The nearest rows of both strands behind a place, or up to it, in order, without rows that no loader placed."""
    stretch = Stretch(descending, behind=len(strands), most=PAGE_SIZE + 1)
    rows = prepare(strands, stretch).rows(place)
    return sorted(Found(key, strand, id) for key, id, _, strand in rows if isinstance(key, int))
