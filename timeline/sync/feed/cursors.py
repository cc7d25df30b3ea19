"""Write and read cursors: places in the history of this database's change feed, as opaque signed texts.

A cursor carries the epoch of the database and a fingerprint of the change at its position. A database that was built
anew has another epoch; one that was restored from a backup and went on has another change there. Both are detected.
"""

from __future__ import annotations

import hashlib
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from datetime import datetime

from django.core.signing import BadSignature, Signer
from django.db.models import Min

from timeline.models import Change, Feed

MARK_LENGTH = 12  # hexadecimal digits: enough that no two histories share them by chance
SIGNER = Signer(salt="timeline.sync.cursor")


class CursorGone(Exception):
    """The feed cannot be followed from there; the message says why."""


@dataclass(frozen=True, slots=True)
class Cursor:
    """Everything up to this position was read."""

    epoch: str = ""
    position: int = 0
    mark: str = ""


BEGINNING = Cursor()


def write_cursor(cursor: Cursor) -> str:
    """Write a cursor as text that only this server can make.

    >>> read_cursor(write_cursor(Cursor("e", 7, "m")))
    Cursor(epoch='e', position=7, mark='m')
    """
    signed = SIGNER.sign(f"{cursor.epoch}.{cursor.position}.{cursor.mark}")
    return urlsafe_b64encode(signed.encode()).decode().rstrip("=")


def read_cursor(text: str) -> Cursor:
    """Read what :func:`write_cursor` wrote.

    :raises ValueError: for any other text.
    """
    try:
        padded = text.encode("ascii") + b"=" * (-len(text) % 4)
        epoch, position, mark = SIGNER.unsign(urlsafe_b64decode(padded).decode()).split(".")
    except (ValueError, BadSignature) as fault:
        raise ValueError("not a cursor of this server") from fault
    return Cursor(epoch, int(position), mark)


def cursor_at(feed: Feed | None, position: int) -> Cursor:
    """The cursor of a recorded position, or of the beginning."""
    if feed is None or not position:
        return Cursor(feed.epoch if feed else "")
    return Cursor(feed.epoch, position, mark_of(Change.objects.get(pk=position)))


def cursor_from(moment: datetime) -> Cursor:
    """The cursor in front of all that was recorded from a moment on.

    :raises CursorGone: if the change in front of these is no longer kept.
    """
    feed = Feed.objects.first()
    first = Change.objects.filter(recorded_at__gte=moment).aggregate(first=Min("position"))["first"]
    now = feed.position if feed else 0
    try:
        return cursor_at(feed, now if first is None else first - 1)
    except Change.DoesNotExist as fault:
        raise CursorGone("Changes were not kept so long.") from fault


def check_cursor(cursor: Cursor, feed: Feed | None) -> None:
    """Check that following from the cursor misses nothing.

    :raises CursorGone: where the changes behind it are no longer kept, or are another database's.
    """
    if cursor.epoch and cursor.epoch != (feed.epoch if feed else ""):
        raise CursorGone("The cursor belongs to another database: this one was built anew since.")
    if not cursor.position:
        _check_beginning(feed)
        return
    change = Change.objects.filter(pk=cursor.position).first()
    if change is None:
        is_ahead = feed is None or cursor.position > feed.position
        raise CursorGone(
            "The database was restored to an earlier state." if is_ahead else "Changes were not kept so long."
        )
    if mark_of(change) != cursor.mark:
        raise CursorGone("The database was restored to an earlier state and has changed since.")


def mark_of(change: Change) -> str:
    """A fingerprint of a change, which tells it from the change at the same position in another history."""
    told = f"{change.type} {change.object_id} {change.revision} {change.recorded_at.timestamp()}"
    return hashlib.sha256(told.encode()).hexdigest()[:MARK_LENGTH]


def _check_beginning(feed: Feed | None) -> None:
    """Check that the first change is still kept, or that there never was one."""
    if feed is not None and feed.position and not Change.objects.filter(pk=1).exists():
        raise CursorGone("The first changes are no longer kept.")
