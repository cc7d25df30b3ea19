"""Carry out a plan in one transaction: rows, documents, places in the lists, and the change feed."""

from __future__ import annotations

from django.db import connection, transaction

from timeline.loading.documents import changes_of_removed, store_documents
from timeline.loading.feed import Involved, NewChange, Stamp, record_changes
from timeline.loading.indexes import delete_postings
from timeline.loading.involved import find_involved_before, find_involved_now, join_involved
from timeline.loading.places import place_entries
from timeline.loading.plan import Plan
from timeline.loading.stored import delete_rows, write_rows
from timeline.loading.touched import Touched, find_all, find_removed, find_touched

LOADING = 0x7061726C6579  # the number of our lock: any that nothing else in this database uses


def apply_plan(plan: Plan, stamp: Stamp) -> int:
    """Write the rows of a plan, render what they touch, record the changes, and return their number."""
    with transaction.atomic():
        wait_for_turn()
        write_rows(plan.written)
        touched = find_touched(plan)
        removed = changes_of_removed(plan)
        delete_postings(find_removed(plan))
        delete_rows(plan.removed)
        return _publish(touched, removed, find_involved_before(plan), stamp)


def rebuild_documents(stamp: Stamp) -> int:
    """Render every document again, record those that came out differently, and return their number."""
    with transaction.atomic():
        wait_for_turn()
        return _publish(find_all(), (), {}, stamp)


def wait_for_turn() -> None:
    """Hold back every other load until this transaction ends; SQLite does so by itself.

    Two loads at once could each render a document without what the other one wrote, and count headings twice. Within
    one transaction it may be called again.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOADING])


def _publish(touched: Touched, removed: tuple[NewChange, ...], before: Involved, stamp: Stamp) -> int:
    """Publish what was touched; counters come last, since other writers wait for the counter row from then on."""
    changes = (*store_documents(touched), *removed)
    involved = join_involved(before, find_involved_now(changes))
    place_entries(touched)
    record_changes(changes, involved, stamp)
    return len(changes)
