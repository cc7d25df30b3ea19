"""Write the message about a change, signed as Standard Webhooks prescribes."""

from __future__ import annotations

import json
import secrets
from base64 import b64encode
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from standardwebhooks import Webhook

from timeline.models import Change, Feed, Subscription
from timeline.sync.feed.cursors import Cursor, mark_of, write_cursor

SECRET_BYTES = 32
USER_AGENT = "Parley-Webhooks/1"
PING = "ping"


def make_secret() -> str:
    """A new secret in the format of Standard Webhooks."""
    return f"whsec_{b64encode(secrets.token_bytes(SECRET_BYTES)).decode()}"


def message_id(change: Change, feed: Feed) -> str:
    """The id of a message, the same for every attempt and replay, by which receivers recognize repetitions.

    A database that was restored and went on has another change at that position, and so another id.
    """
    return f"msg_{feed.epoch}_{change.position}_{mark_of(change)}"


def payload_of(change: Change, feed: Feed) -> str:
    """The payload for a change: its object, the revision, and the cursor behind it."""
    cursor = write_cursor(Cursor(feed.epoch, change.position, mark_of(change)))
    about = {
        "type": change.type,
        "id": change.object_id,
        "revision": change.revision,
        "op": change.op,
        "cursor": cursor,
    }
    return _write(f"{change.type}.{change.op}", change.recorded_at, about)


def ping_payload(now: datetime) -> str:
    """The payload of a test message."""
    return _write(PING, now, {})


def headers_of(subscription: Subscription, message: str, payload: str, now: datetime) -> Mapping[str, str]:
    """The headers of a message, signed with the secret and, while it is valid, with the former one."""
    valid = [subscription.secret]
    if subscription.old_secret_until and subscription.old_secret_until > now:
        valid.append(subscription.old_secret)
    return {
        "Content-Type": "application/json",
        "User-Agent": USER_AGENT,
        "webhook-id": message,
        "webhook-timestamp": str(int(now.timestamp())),
        "webhook-signature": " ".join(Webhook(secret).sign(message, now, payload) for secret in valid),
    }


def _write(kind: str, at: datetime, data: dict[str, Any]) -> str:
    return json.dumps({"type": kind, "timestamp": at.isoformat(), "data": data}, ensure_ascii=False)
