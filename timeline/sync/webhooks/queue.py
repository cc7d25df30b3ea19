"""The queue of deliveries: filled from the change feed, claimed, settled and filled again.

Any number of workers on any number of machines may do this at once. Each step is one short transaction, and none is
open while something is sent: what a killed worker had claimed is due again when its claim ends.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from django.db import connection, transaction
from django.db.models import F, Q, QuerySet

from timeline.domain.kinds import DeliveryState
from timeline.models import Change, Delivery, Feed, Subscription
from timeline.sync.webhooks.messages import message_id, payload_of
from timeline.sync.webhooks.schedule import delay_after
from timeline.sync.webhooks.sending import Outcome

QUEUED = 500  # changes at a time: a transaction of some milliseconds
CLAIM = timedelta(minutes=2)  # longer than a batch can take
LONGEST_PAUSE = timedelta(minutes=1)  # after a failure: the receiver is not flooded, and is tried again soon
ERROR_LENGTH = 500


def queue_changes(now: datetime) -> int:
    """Queue the new changes for every subscription, and return the number of changes looked at."""
    feed = Feed.objects.first()
    if feed is None:
        return 0
    behind = Subscription.objects.filter(is_active=True, position__lt=feed.position)
    return sum(_queue_for(pk, feed, now) for pk in behind.values_list("pk", flat=True))


def replay(subscription: Subscription, first: int, last: int, now: datetime) -> int:
    """Queue a range of positions again, as far as it is kept, and return the number of deliveries."""
    feed = Feed.objects.first()
    queued = 0
    while feed is not None and first <= last:
        changes = list(Change.objects.filter(position__range=(first, last)).order_by("position")[:QUEUED])
        if not changes:
            break
        with transaction.atomic():
            queued += _queue(subscription, changes, feed, now)
        first = changes[-1].position + 1
    return queued


def requeue(deliveries: QuerySet[Delivery], now: datetime) -> int:
    """Make deliveries due again, and return their number."""
    return deliveries.update(state=DeliveryState.PENDING, attempts=0, next_attempt_at=now)


def claim_due(now: datetime, most: int) -> list[Delivery]:
    """Claim deliveries that are due, so that no other worker sends them meanwhile."""
    ready = Q(subscription__paused_until=None) | Q(subscription__paused_until__lte=now)
    due = Delivery.objects.filter(
        ready, state=DeliveryState.PENDING, next_attempt_at__lte=now, subscription__is_active=True
    )
    with transaction.atomic():
        claimed = list(_unlocked(due.order_by("next_attempt_at", "position").select_related("subscription"))[:most])
        ours = Delivery.objects.filter(pk__in=[each.pk for each in claimed])
        ours.update(next_attempt_at=now + CLAIM, attempts=F("attempts") + 1)
    return claimed


def settle(delivery: Delivery, outcome: Outcome, now: datetime, chance: float) -> None:
    """Record the outcome of a claimed delivery; ``chance`` from 0 to 1 spreads the next attempts."""
    attempts = delivery.attempts + 1  # as the claim has counted them
    delay = None if outcome.is_gone else delay_after(attempts, chance, outcome.retry_after)
    settled: dict[str, Any] = {
        "state": _state_after(outcome, delay),
        "last_attempt_at": now,
        "last_status": outcome.status,
        "last_error": outcome.error[:ERROR_LENGTH],
        "next_attempt_at": now + (delay or timedelta()),
    }
    with transaction.atomic():
        _record_health(delivery.subscription_id, outcome, now, delay)
        ours = Delivery.objects.filter(pk=delivery.pk, attempts=attempts, state=DeliveryState.PENDING)
        ours.update(**settled)


def _state_after(outcome: Outcome, delay: timedelta | None) -> DeliveryState:
    if outcome.is_delivered:
        return DeliveryState.DELIVERED
    return DeliveryState.FAILED if delay is None else DeliveryState.PENDING


def _record_health(subscription: int, outcome: Outcome, now: datetime, delay: timedelta | None) -> None:
    """Record since when a receiver fails; pause it for a moment, or turn it off if it is gone."""
    row = Subscription.objects.filter(pk=subscription)
    if outcome.is_delivered:
        row.exclude(failing_since=None, paused_until=None).update(failing_since=None, paused_until=None)
        return
    row.filter(failing_since=None).update(failing_since=now)
    row.update(paused_until=now + min(delay or LONGEST_PAUSE, LONGEST_PAUSE))
    if outcome.is_gone:
        row.update(is_active=False)


def _queue_for(pk: int, feed: Feed, now: datetime) -> int:
    """Queue the next changes for a subscription, unless another worker is doing it."""
    with transaction.atomic():
        subscription = _unlocked(Subscription.objects.filter(pk=pk, is_active=True)).first()
        if subscription is None:
            return 0
        changes = list(Change.objects.filter(position__gt=subscription.position).order_by("position")[:QUEUED])
        if not changes:
            return 0
        Subscription.objects.filter(pk=pk).update(position=changes[-1].position)
        _queue(subscription, changes, feed, now)
        return len(changes)


def _queue(subscription: Subscription, changes: Sequence[Change], feed: Feed, now: datetime) -> int:
    """Queue the changes of the wanted types; those queued before become due again."""
    wanted = [change for change in changes if not subscription.types or change.type in subscription.types]
    deliveries = [
        Delivery(
            subscription=subscription,
            position=change.position,
            message_id=message_id(change, feed),
            payload=payload_of(change, feed),
            next_attempt_at=now,
        )
        for change in wanted
    ]
    again = ["message_id", "payload", "state", "attempts", "next_attempt_at"]
    unique = ["subscription", "position"]
    Delivery.objects.bulk_create(deliveries, QUEUED, update_conflicts=True, unique_fields=unique, update_fields=again)
    return len(deliveries)


def _unlocked(rows: QuerySet[Any]) -> QuerySet[Any]:
    """Lock the rows that no other worker has locked; SQLite has only one writer anyway."""
    if not connection.features.has_select_for_update_skip_locked:
        return rows
    return rows.select_for_update(skip_locked=True, of=("self",))
