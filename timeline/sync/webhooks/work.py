"""One round of the worker: queue changes, send what is due, and record the outcomes."""

from __future__ import annotations

import random
from concurrent.futures import Executor
from datetime import datetime, timedelta
from time import monotonic

from django.utils import timezone

from timeline.models import Delivery, Subscription
from timeline.sync.webhooks.messages import headers_of, ping_payload
from timeline.sync.webhooks.queue import claim_due, queue_changes, settle
from timeline.sync.webhooks.sending import Outcome, Parcel, send

SENDERS = 8  # threads: a receiver that does not answer keeps one of them busy
BATCH = 16  # claimed at a time: two rounds of the senders


def work_once(now: datetime, senders: Executor) -> int:
    """Queue new changes and send due deliveries, and return the number of both."""
    queued = queue_changes(now)
    claimed = claim_due(now, BATCH)
    begun = monotonic()
    for delivery, outcome in zip(claimed, senders.map(_send_signed, claimed), strict=True):
        taken = timedelta(seconds=monotonic() - begun)  # a slow receiver keeps a round from ending where it began
        settle(delivery, outcome, now + taken, random.random())
    return queued + len(claimed)


def send_ping(subscription: Subscription, now: datetime) -> Outcome:
    """Send a test message to a subscription."""
    payload = ping_payload(now)
    headers = headers_of(subscription, f"msg_ping_{subscription.pk}_{int(now.timestamp())}", payload, now)
    return send(Parcel(subscription.url, headers, payload))


def _send_signed(delivery: Delivery) -> Outcome:
    """Send a delivery, signed only now, since receivers refuse old signatures."""
    headers = headers_of(delivery.subscription, delivery.message_id, delivery.payload, timezone.now())
    return send(Parcel(delivery.subscription.url, headers, delivery.payload))
