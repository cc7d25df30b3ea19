"""Read one page of entries, events and statements in one order, in a fixed number of queries."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from timeline.models import EventQuerySet, StatementQuerySet
from timeline.pages.chapters import Chapter, arrange_chapters
from timeline.pages.entries import event_entry, statement_entry

Rows = TypeVar("Rows", EventQuerySet, StatementQuerySet)

PAGE_SIZE = 200  # entries


@dataclass(frozen=True, slots=True)
class Page:
    """A stretch of the timeline, and the keys behind which others begin.

    ``previous`` is 0 on the first page and where that is the one before; ``next`` and ``latest`` are None on the last.
    """

    chapters: tuple[Chapter, ...]
    previous: int
    next: int | None
    latest: int | None


def read_page(events: EventQuerySet, statements: StatementQuerySet, place: int) -> Page:
    """Read the page that begins behind the place, events and statements in one order."""
    last = _last_key(events, statements, place)
    entries = [
        *map(event_entry, _on_page(events, place, last).with_details()),
        *map(statement_entry, _on_page(statements, place, last).with_details()),
    ]
    return Page(
        arrange_chapters(entries),
        previous=_place_before(events.up_to(place), statements.up_to(place)) if place else 0,
        next=last,
        latest=None if last is None else _place_before(events, statements),
    )


def _on_page(rows: Rows, place: int, last: int | None) -> Rows:
    """The rows behind the place, up to the last key if it is not the last page."""
    page = rows.behind(place).in_order()
    return page if last is None else page.up_to(last)


def _last_key(events: EventQuerySet, statements: StatementQuerySet, place: int) -> int | None:
    """The last key of the page; None if it is the last page.

    Should an event and a statement have one key, which loading prevents, the page ends behind both.
    """
    keys = sorted(key for rows in (events, statements) for key in _first_keys(rows.behind(place).in_order()))
    return keys[PAGE_SIZE - 1] if len(keys) > PAGE_SIZE else None


def _place_before(events: EventQuerySet, statements: StatementQuerySet) -> int:
    """The place behind which the last page of these rows begins; 0 if one page holds them."""
    keys = sorted(key for rows in (events, statements) for key in _first_keys(rows.in_order().reverse()))
    return keys[-PAGE_SIZE - 1] if len(keys) > PAGE_SIZE else 0


def _first_keys(rows: EventQuerySet | StatementQuerySet) -> list[int]:
    """The keys of as many rows as can stand on a page, and one more."""
    return [key for key in rows.values_list("key", flat=True)[: PAGE_SIZE + 1] if key is not None]
