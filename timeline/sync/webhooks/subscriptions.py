"""Make a subscription that begins now, or give one a new secret."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from timeline.models import Feed, Subscription
from timeline.sync.webhooks.messages import make_secret

BOTH_SECRETS = timedelta(hours=24)  # while messages are signed with the old secret too


def subscribe(owner: Any, url: str, types: Sequence[str], *, is_active: bool = True) -> Subscription:
    """Subscribe an address to what changes from now on."""
    row = Subscription(owner=owner, url=url, types=list(types), is_active=is_active)
    begin(row)
    row.save()
    return row


def begin(row: Subscription) -> None:
    """Give a new row its secret and its place in the feed."""
    feed = Feed.objects.first()
    row.secret, row.position = make_secret(), feed.position if feed else 0


def rotate_secret(row: Subscription, now: datetime) -> None:
    """Give a subscription a new secret; the old one stays valid for another day."""
    row.old_secret, row.old_secret_until, row.secret = row.secret, now + BOTH_SECRETS, make_secret()
    row.save(update_fields=["old_secret", "old_secret_until", "secret"])
