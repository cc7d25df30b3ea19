"""Write the change feed: one position after another, in the order of commits.

Positions and numbers come from one counter row. Whoever takes some locks that row until the transaction ends, hence it
is taken last: a slow or failed transaction leaves no gap, and keeps nobody waiting until then.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import F

from timeline.domain.kinds import ChangeCause, ChangeOp, EntryType
from timeline.loading.stored import BATCH, upsert
from timeline.models import Change, Feed, Involvement, Tombstone

Involved = Mapping[tuple[str, str], frozenset[str]]  # by type and id: the actors of an object, before and after
EPOCH_BYTES = 8  # enough that no two databases ever have the same


@dataclass(frozen=True, slots=True)
class NewChange:
    """A change to be recorded: which object, as which revision, and what became of it."""

    type: EntryType
    id: str
    revision: int
    op: ChangeOp
    target: str = ""


@dataclass(frozen=True, slots=True)
class Stamp:
    """When a load changes things, and why."""

    now: datetime
    cause: ChangeCause


def record_changes(changes: Sequence[NewChange], involved: Involved, stamp: Stamp) -> None:
    """Write the rows of the feed; to be called last in the transaction that changed the data."""
    if not changes:
        return
    _keep_revisions(changes)
    first = take_counter("position", len(changes))
    _record_involvements(changes, involved, first)
    Change.objects.bulk_create([_row(each, at, stamp) for at, each in enumerate(changes, first)], BATCH)


def _row(change: NewChange, position: int, stamp: Stamp) -> Change:
    """The row of a change."""
    return Change(
        position=position,
        type=change.type,
        object_id=change.id,
        revision=change.revision,
        op=change.op,
        cause=stamp.cause,
        target_id=change.target,
        recorded_at=stamp.now,
    )


def _keep_revisions(changes: Sequence[NewChange]) -> None:
    """Keep the last revisions of removed objects, which outlive the pruned changes."""
    stones = [
        Tombstone(pk=f"{each.type}/{each.id}", type=each.type, object_id=each.id, revision=each.revision)
        for each in changes
        if each.op != ChangeOp.UPSERT
    ]
    upsert(stones, ["type", "object_id", "revision"])


def _record_involvements(changes: Sequence[NewChange], involved: Involved, first: int) -> None:
    """Record which actors each change concerns, for clients that follow some actors."""
    Involvement.objects.bulk_create(
        [
            Involvement(position=position, actor_id=actor)
            for position, each in enumerate(changes, first)
            for actor in sorted(involved.get((each.type, each.id), ()))
        ],
        BATCH,
    )


def take_counter(counter: str, count: int) -> int:
    """Take that many consecutive values of ``position`` or ``number``, and return the first."""
    if not Feed.objects.filter(pk=1).update(**{counter: F(counter) + count}):
        Feed.objects.bulk_create([Feed(epoch=secrets.token_hex(EPOCH_BYTES))], ignore_conflicts=True)
        return take_counter(counter, count)
    last: int = Feed.objects.values_list(counter, flat=True).get(pk=1)
    return last - count + 1
