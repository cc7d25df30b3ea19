"""What is to be told in; one position after the other in the change feed, in the order of commits, out.

Positions and numbers come from one counter row. To take some is to hold that row until the transaction ends, hence
it comes last: a transaction that takes long or fails leaves no gap and keeps nobody waiting before that.
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
class Noted:
    """One thing to be told: which object, as which revision, and what became of it."""

    type: EntryType
    id: str
    revision: int
    op: ChangeOp
    target: str = ""


@dataclass(frozen=True, slots=True)
class Stamp:
    """When and why all that one load changes is changed."""

    now: datetime
    cause: ChangeCause


def record_changes(noted: Sequence[Noted], involved: Involved, stamp: Stamp) -> None:
    """Write the feed's rows; to be called last in the transaction that changed the data."""
    if not noted:
        return
    _bury(noted)
    first = take_counter("position", len(noted))
    _record_involvements(noted, involved, first)
    Change.objects.bulk_create(
        [
            Change(
                position=position,
                type=each.type,
                object_id=each.id,
                revision=each.revision,
                op=each.op,
                cause=stamp.cause,
                target_id=each.target,
                recorded_at=stamp.now,
            )
            for position, each in enumerate(noted, first)
        ],
        BATCH,
    )


def _bury(noted: Sequence[Noted]) -> None:
    """Remember the last revisions of what went, however soon its changes are pruned."""
    stones = [
        Tombstone(pk=f"{each.type}/{each.id}", type=each.type, object_id=each.id, revision=each.revision)
        for each in noted
        if each.op != ChangeOp.UPSERT
    ]
    upsert(stones, ["type", "object_id", "revision"])


def _record_involvements(noted: Sequence[Noted], involved: Involved, first: int) -> None:
    """Note whom each change concerns, for those who follow some actors."""
    Involvement.objects.bulk_create(
        [
            Involvement(position=position, actor_id=actor)
            for position, each in enumerate(noted, first)
            for actor in sorted(involved.get((each.type, each.id), ()))
        ],
        BATCH,
    )


def take_counter(counter: str, count: int) -> int:
    """Take that many consecutive values of ``position`` or ``number``: the first of them."""
    if not Feed.objects.filter(pk=1).update(**{counter: F(counter) + count}):
        Feed.objects.bulk_create([Feed(epoch=secrets.token_hex(EPOCH_BYTES))], ignore_conflicts=True)
        return take_counter(counter, count)
    last: int = Feed.objects.values_list(counter, flat=True).get(pk=1)
    return last - count + 1
