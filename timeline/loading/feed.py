"""What is to be told in; one position after the other in the change feed, in the order of commits, out.

Positions and numbers come from one counter row. To take some is to hold that row until the transaction ends, hence
it comes last: a transaction that takes long or fails leaves no gap and keeps nobody waiting before that.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import F

from timeline.domain.kinds import ChangeCause, ChangeOp, EntryType
from timeline.loading.stored import BATCH
from timeline.models import Change, Feed

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
class Occasion:
    """When and why things are changed."""

    now: datetime
    cause: ChangeCause


def record_changes(noted: Sequence[Noted], occasion: Occasion) -> None:
    """Write the feed's rows; to be called last in the transaction that changed the data."""
    if not noted:
        return
    first = take_counter("position", len(noted))
    Change.objects.bulk_create(
        [
            Change(
                position=position,
                type=each.type,
                object_id=each.id,
                revision=each.revision,
                op=each.op,
                cause=occasion.cause,
                target_id=each.target,
                recorded_at=occasion.now,
            )
            for position, each in enumerate(noted, first)
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
