"""Events and statements in; each with its place in the one order of the timeline, its key, out.

A key is the day above and the entry's own number below. The number is given once and stays when a date is corrected,
so that no two entries ever share a key.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TypeVar

from django.db.models import F, OuterRef, Q, Subquery

from timeline.domain.kinds import EntryType
from timeline.loading.feed import take_counter
from timeline.loading.stored import BATCH, batches
from timeline.loading.touched import Touched
from timeline.models import Event, Participation, Statement
from timeline.models.dates import KEY_BITS, Dated, order_key

Entry = TypeVar("Entry", Event, Statement)
NUMBER_MASK = (1 << KEY_BITS) - 1
PLACE = ("starts_on", "ends_on", "not_after", "key")
LAST_DAY = date.max  # where neither date nor publication day is known: after all that is known


def place_entries(touched: Touched) -> None:
    """Give a key to every touched entry that has none, and a new one to those whose day moved."""
    _place(Event, touched.get(EntryType.EVENT, frozenset()))
    _place(Statement, touched.get(EntryType.STATEMENT, frozenset()))
    for batch in batches(touched.get(EntryType.EVENT, ())):
        _follow(batch)


def _place(model: type[Entry], ids: Iterable[str]) -> None:
    misplaced = list(_find_misplaced(model, ids))
    unnumbered = [entry for entry in misplaced if entry.key is None]
    if unnumbered:
        for number, entry in enumerate(unnumbered, take_counter("number", len(unnumbered))):
            entry.key = number
    for entry in misplaced:
        entry.key = order_key(_day(entry), (entry.key or 0) & NUMBER_MASK)
    model._default_manager.bulk_update(misplaced, ["key"], BATCH)


def _find_misplaced(model: type[Entry], ids: Iterable[str]) -> Iterator[Entry]:
    for batch in batches(ids):
        for entry in model._default_manager.filter(pk__in=batch).only(*PLACE).order_by("pk"):
            if entry.key is None or entry.key >> KEY_BITS != _day(entry).toordinal():
                yield entry


def _day(entry: Dated) -> date:
    return entry.starts_on or entry.ends_on or entry.not_after or LAST_DAY


def _follow(events: list[str]) -> None:
    """Let the events' participations have the events' keys."""
    key = Subquery(Event.objects.filter(pk=OuterRef("event_id")).values("key"))
    parts = Participation.objects.filter(event__in=events)
    parts.filter(Q(key=None) | ~Q(key=F("event__key"))).update(key=key)
