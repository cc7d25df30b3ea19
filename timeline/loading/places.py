"""Events and statements in; each with its place in the one order of the timeline, its key, out.

A key is the day above and the entry's own number below. The number is given once and stays when a date is corrected,
so that no two entries ever share a key.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TypeVar

from timeline.domain.kinds import EntryType
from timeline.loading.feed import take_counter
from timeline.loading.indexes import enter_indexes, leave_indexes
from timeline.loading.stored import BATCH, batches
from timeline.loading.touched import Touched
from timeline.models import Event, Statement
from timeline.models.dates import Dated
from timeline.models.reaches import reach_of
from timeline.models.windows import KEY_BITS, MOST_NUMBER, order_key

Entry = TypeVar("Entry", Event, Statement)
PLACE = ("starts_on", "ends_on", "not_after", "key", "reach")
LAST_DAY = date.max  # where neither date nor publication day is known: after all that is known


def place_entries(touched: Touched) -> None:
    """Give a key to every touched entry that has none, and a new one to those whose day moved; let all be found."""
    leave_indexes(touched)
    _place(Event, touched.get(EntryType.EVENT, ()))
    _place(Statement, touched.get(EntryType.STATEMENT, ()))
    enter_indexes(touched)


def _place(model: type[Entry], ids: Iterable[str]) -> None:
    misplaced = list(_find_misplaced(model, ids))
    unnumbered = [entry for entry in misplaced if entry.key is None]
    if unnumbered:
        for number, entry in enumerate(unnumbered, take_counter("number", len(unnumbered))):
            entry.key = number
    for entry in misplaced:
        entry.key = order_key(_day(entry), (entry.key or 0) & MOST_NUMBER)
        entry.reach = reach_of(entry.starts_on, entry.ends_on)
    model._default_manager.bulk_update(misplaced, ["key", "reach"], BATCH)


def _find_misplaced(model: type[Entry], ids: Iterable[str]) -> Iterator[Entry]:
    for batch in batches(ids):
        for entry in model._default_manager.filter(pk__in=batch).only(*PLACE).order_by("pk"):
            if _is_misplaced(entry):
                yield entry


def _is_misplaced(entry: Dated) -> bool:
    reach = reach_of(entry.starts_on, entry.ends_on)
    return entry.key is None or entry.reach != reach or entry.key >> KEY_BITS != _day(entry).toordinal()


def _day(entry: Dated) -> date:
    return entry.starts_on or entry.ends_on or entry.not_after or LAST_DAY
