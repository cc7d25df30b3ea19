"""Events and statements in; each with its place in the one order of the timeline, its key, out.

A key is the day above and the entry's own number below. The number is given once and stays when a date is corrected,
so that no two entries ever share a key. Tables that narrow the timeline down repeat the key, for one index each.
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
from timeline.loading.words import store_words
from timeline.models import Event, EventWords, Participation, Statement, StatementPart, StatementWords
from timeline.models.dates import KEY_BITS, MOST_NUMBER, Dated, order_key, reach_of

Entry = TypeVar("Entry", Event, Statement)
PLACE = ("starts_on", "ends_on", "not_after", "key", "reach")
WORDS = {Event: EventWords, Statement: StatementWords}
LAST_DAY = date.max  # where neither date nor publication day is known: after all that is known


def place_entries(touched: Touched) -> None:
    """Give a key to every touched entry that has none, and a new one to those whose day moved; let copies follow."""
    events, statements = (touched.get(entry, frozenset()) for entry in (EntryType.EVENT, EntryType.STATEMENT))
    _place(Event, events)
    _place(Statement, statements)
    for batch in batches(events):
        _follow(batch)
    for batch in batches(statements):
        _take_part(batch)
    store_words(events, statements)


def _place(model: type[Entry], ids: Iterable[str]) -> None:
    misplaced = list(_find_misplaced(model, ids))
    unnumbered = [entry for entry in misplaced if entry.key is None]
    WORDS[model]._default_manager.filter(pk__in=[entry.key for entry in misplaced if entry.key is not None]).delete()
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


def _follow(events: list[str]) -> None:
    """Let the events' participations have the events' keys."""
    key = Subquery(Event.objects.filter(pk=OuterRef("event_id")).values("key"))
    parts = Participation.objects.filter(event__in=events)
    parts.filter(Q(key=None) | ~Q(key=F("event__key"))).update(key=key)


def _take_part(statements: list[str]) -> None:
    """Let who speaks and who is spoken to be found by the statements' keys."""
    StatementPart.objects.filter(statement__in=statements).delete()
    said = Statement.objects.filter(pk__in=statements).values_list("pk", "key", "speaker_id", "addressee_id")
    StatementPart.objects.bulk_create(
        [
            StatementPart(statement_id=pk, actor_id=actor, key=key)
            for pk, key, *actors in said
            for actor in sorted({actor for actor in actors if actor})
        ],
        BATCH,
    )
