"""A cursor and a filter in; changes as Server-Sent Events, as they come, out.

An async server holds a listener with a few kilobytes. All listeners of a process share one look at the counter row, and
only when it has moved does each read what it wants.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from time import monotonic

from asgiref.sync import sync_to_async

from timeline.models import Feed
from timeline.sync.cursors import Cursor, CursorGone, cursor_at, write_cursor
from timeline.sync.feed import ChangePage, Wanted, read_changes
from timeline.sync.moments import one_moment

MOST_LISTENERS = 500  # in a process: what one core serves when all of them are told something at once
RETRY_SECONDS = 30  # after which to come back where there was no room
PAUSE_SECONDS = 0.5  # between looks at the feed
HEARTBEAT_SECONDS = 15  # proxies close what is silent for a minute
RECONNECT_MILLISECONDS = 3000


class NoRoom(Exception):
    """As many listen as may."""


class Room:
    """The listeners of this process, and where the feed was when one of them last looked."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.listeners = 0
        self.head = 0
        self.looked_at = float("-inf")

    def enter(self) -> None:
        """Take a place.

        :raises NoRoom: where none is left.
        """
        if self.listeners >= self.most:
            raise NoRoom
        self.listeners += 1

    def leave(self) -> None:
        """Give the place back."""
        self.listeners -= 1

    async def look(self) -> int:
        """The last position, as it was a moment ago."""
        if monotonic() - self.looked_at >= PAUSE_SECONDS:
            self.looked_at = monotonic()
            self.head = await sync_to_async(last_position)()
        return self.head


ROOM = Room(MOST_LISTENERS)


@dataclass(frozen=True, slots=True)
class Listener:
    """Who listens, from where on, and to what."""

    cursor: Cursor
    wanted: Wanted


def last_position() -> int:
    """Where the feed is."""
    return Feed.objects.values_list("position", flat=True).first() or 0


def cursor_now() -> Cursor:
    """The cursor of this moment, for those who do not say where they were."""
    with one_moment():
        feed = Feed.objects.first()
        return cursor_at(feed, feed.position if feed else 0)


async def listen(listener: Listener, room: Room = ROOM) -> AsyncIterator[bytes]:
    """Tell what comes, until the listener goes away or the feed cannot be followed any more; the place is taken."""
    async with _place(room):
        cursor, seen, silent_since = listener.cursor, -1, monotonic()
        yield f"retry: {RECONNECT_MILLISECONDS}\nid: {write_cursor(cursor)}\n\n".encode()
        while True:
            head = await room.look()
            if head != seen:
                try:
                    page = await sync_to_async(read_changes)(cursor, listener.wanted)
                except CursorGone:
                    return  # the listener comes back with its cursor, and is told so by 410
                cursor, seen = page.next, -1 if page.has_more else head
                if page.results:
                    silent_since = monotonic()
                    yield write_events(page)
                continue
            if monotonic() - silent_since >= HEARTBEAT_SECONDS:
                silent_since = monotonic()
                yield b": still here\n\n"
            await asyncio.sleep(PAUSE_SECONDS)


def write_events(page: ChangePage) -> bytes:
    """Write changes as events: the last of them carries the cursor, so that whoever is cut off before hears all again.

    >>> page = ChangePage(('{"position":1}',), Cursor("e", 1, "m"), has_more=False)
    >>> write_events(page).decode().startswith('event: change\\ndata: {"position":1}\\nid: ')
    True
    """
    return "".join(_events(page)).encode()


def _events(page: ChangePage) -> Iterator[str]:
    """The stored documents are JSON on one line, as an event's data must be."""
    *before, last = page.results
    for result in before:
        yield f"event: change\ndata: {result}\n\n"
    yield f"event: change\ndata: {last}\nid: {write_cursor(page.next)}\n\n"


@asynccontextmanager
async def _place(room: Room) -> AsyncIterator[None]:
    try:
        yield
    finally:
        room.leave()
