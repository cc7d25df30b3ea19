"""Give events, statements and articles their keys, which order their lists.

A key is a day above and the row's own number below. The number is given once and stays when a date is corrected, so no
two rows ever share a key.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TypeVar

from timeline.domain.kinds import EntryType
from timeline.loading.feed import take_counter
from timeline.loading.indexes import delete_postings, write_postings
from timeline.loading.stored import BATCH, batches
from timeline.loading.texts import store_running_words
from timeline.loading.touched import Touched
from timeline.models import Article, Event, Statement
from timeline.models.reaches import reach_of
from timeline.models.windows import MOST_NUMBER, order_key

Placed = TypeVar("Placed", Article, Event, Statement)
LAST_DAY = date.max  # of rows without any day, which come last


def place_entries(touched: Touched) -> None:
    """Give a key to each touched row without one or with another day than before, and index all of them anew."""
    store_running_words(touched)
    delete_postings(touched)
    _place(Article, touched.get(EntryType.ARTICLE, ()))
    _place(Event, touched.get(EntryType.EVENT, ()))
    _place(Statement, touched.get(EntryType.STATEMENT, ()))
    write_postings(touched)


def _place(model: type[Placed], ids: Iterable[str]) -> None:
    misplaced = list(_find_misplaced(model, ids))
    unnumbered = [thing for thing in misplaced if thing.key is None]
    if unnumbered:
        for number, thing in enumerate(unnumbered, take_counter("number", len(unnumbered))):
            thing.key = number
    for thing in misplaced:
        for column, value in _place_of(thing).items():
            setattr(thing, column, value)
    model._default_manager.bulk_update(misplaced, _place_of(model()), BATCH)


def _find_misplaced(model: type[Placed], ids: Iterable[str]) -> Iterator[Placed]:
    blank: Placed = model()
    columns = (*blank.placed_by, *_place_of(blank))
    for batch in batches(ids):
        for thing in model._default_manager.filter(pk__in=batch).only(*columns).order_by("pk"):
            if any(getattr(thing, column) != value for column, value in _place_of(thing).items()):
                yield thing


def _place_of(thing: Article | Event | Statement) -> dict[str, int]:
    """The columns that place a row in its list, from its days and its number."""
    days = (getattr(thing, column) for column in thing.placed_by)
    day = next(filter(None, days), LAST_DAY)
    place = {"key": order_key(day, (thing.key or 0) & MOST_NUMBER)}
    if isinstance(thing, Article):
        return place
    return place | {"reach": reach_of(thing.starts_on, thing.ends_on)}
