"""A plan in; the database as planned, with documents, keys and the change feed, in one transaction, out."""

from __future__ import annotations

from django.db import connection, transaction

from timeline.loading.documents import note_removed, store_documents
from timeline.loading.feed import Involved, Noted, Stamp, record_changes
from timeline.loading.indexes import leave_indexes
from timeline.loading.involved import find_involved_before, find_involved_now, join_involved
from timeline.loading.places import place_entries
from timeline.loading.plan import Plan
from timeline.loading.stored import delete_rows, write_rows
from timeline.loading.touched import Touched, find_all, find_removed, find_touched

LOADING = 0x7061726C6579  # any number that nothing else in this database locks


def apply_plan(plan: Plan, stamp: Stamp) -> int:
    """Write a plan's rows, render what they touch, and tell it: how many changes were told."""
    with transaction.atomic():
        wait_for_turn()
        write_rows(plan.written)
        touched = find_touched(plan)
        removed = note_removed(plan)
        leave_indexes(find_removed(plan))
        delete_rows(plan.removed)
        return _publish(touched, removed, find_involved_before(plan), stamp)


def rebuild_documents(stamp: Stamp) -> int:
    """Render everything again and tell what came out differently: how many that were."""
    with transaction.atomic():
        wait_for_turn()
        return _publish(find_all(), (), {}, stamp)


def wait_for_turn() -> None:
    """Hold back every other load until this transaction ends; SQLite does so by itself.

    Two loads at once could each render a document without what the other one wrote, and count headings twice. Who has
    the turn may ask again.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOADING])


def _publish(touched: Touched, removed: tuple[Noted, ...], before: Involved, stamp: Stamp) -> int:
    """The counters come last: whoever else writes waits for the counter row until this transaction ends."""
    noted = (*store_documents(touched), *removed)
    involved = join_involved(before, find_involved_now(noted))
    place_entries(touched)
    record_changes(noted, involved, stamp)
    return len(noted)
