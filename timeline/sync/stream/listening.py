"""Send the changes behind a cursor as Server-Sent Events, as they happen.

All listeners of a process share one query of the counter row. Only when it has moved does each read its changes, by one
of a few threads: many listeners do not take many connections to the database.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from time import monotonic
from typing import TypeVar
from weakref import WeakSet

from django.db import close_old_connections

from timeline.models import Feed
from timeline.sync.feed.changes import ChangePage, Wanted, read_changes
from timeline.sync.feed.cursors import Cursor, CursorGone, cursor_at, write_cursor
from timeline.sync.feed.moments import one_moment

MOST_LISTENERS = 500  # in a process: as many as one core can serve at once
READERS = 4  # threads, each with a connection to the database; a read takes milliseconds
RETRY_SECONDS = 30  # after which to come back if there was no room
PAUSE_SECONDS = 0.5  # between looks at the feed
HEARTBEAT_SECONDS = 15  # proxies close connections that are silent for a minute
RECONNECT_MILLISECONDS = 3000

Told = TypeVar("Told")


class NoRoom(Exception):
    """There are as many listeners as allowed."""


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Listener:
    """A client that listens: from which cursor on, and to what. No two are equal, even if they ask the same."""

    cursor: Cursor
    wanted: Wanted


class Room:
    """The listeners of this process, the threads that read for them, and the position that was last read.

    Listeners are held weakly: a place becomes free when its listener is garbage, which is certain to happen even if the
    connection broke before it was answered.
    """

    def __init__(self, most: int) -> None:
        self.most = most
        self.listeners = WeakSet[Listener]()
        self.readers = ThreadPoolExecutor(READERS, "stream")
        self.head = 0
        self.looked_at = float("-inf")

    def enter(self, listener: Listener) -> None:
        """Take a place.

        :raises NoRoom: if none is left.
        """
        if len(self.listeners) >= self.most:
            raise NoRoom
        self.listeners.add(listener)

    async def look(self) -> int:
        """The last position of the feed, at most ``PAUSE_SECONDS`` old."""
        if monotonic() - self.looked_at >= PAUSE_SECONDS:
            self.looked_at = monotonic()
            self.head = await self.read(_last_position)
        return self.head

    async def read(self, reading: Callable[[], Told]) -> Told:
        """Read in one of the threads."""
        return await asyncio.get_running_loop().run_in_executor(self.readers, _read_afresh, reading)


ROOM = Room(MOST_LISTENERS)


def _last_position() -> int:
    """The last position of the feed."""
    return Feed.objects.values_list("position", flat=True).first() or 0


def cursor_now() -> Cursor:
    """The cursor of this moment."""
    with one_moment():
        feed = Feed.objects.first()
        return cursor_at(feed, feed.position if feed else 0)


async def listen(listener: Listener, room: Room) -> AsyncIterator[bytes]:
    """Yield events until the listener goes away or the feed cannot be followed any more.

    An ``id`` without data is no event, but browsers keep it as the place to come back to.
    """
    yield f"retry: {RECONNECT_MILLISECONDS}\nid: {write_cursor(listener.cursor)}\n\n".encode()
    told_at = monotonic()
    async for page in _follow(listener, room):
        if page.results:
            yield write_events(page)
        elif monotonic() - told_at >= HEARTBEAT_SECONDS:
            yield f": still here\nid: {write_cursor(page.next)}\n\n".encode()
        else:
            continue
        told_at = monotonic()


async def _follow(listener: Listener, room: Room) -> AsyncIterator[ChangePage]:
    """Yield pages of changes behind the cursor, for ever; an empty page after each look that found nothing."""
    page, seen = ChangePage((), listener.cursor, has_more=True), 0
    while True:
        head = await room.look()
        if page.has_more or head != seen:
            try:
                page, seen = await room.read(partial(read_changes, page.next, listener.wanted)), head
            except CursorGone:
                return  # the listener comes back with its cursor, and is told so by 410
        else:
            page = ChangePage((), page.next, has_more=False)
            await asyncio.sleep(PAUSE_SECONDS)
        yield page


def write_events(page: ChangePage) -> bytes:
    """Write changes as events; the last one carries the cursor, so a client cut off earlier gets all of them again.

    >>> page = ChangePage(('{"position":1}',), Cursor("e", 1, "m"), has_more=False)
    >>> write_events(page).decode().startswith('event: change\\ndata: {"position":1}\\nid: ')
    True
    """
    return "".join(_events(page)).encode()


def _events(page: ChangePage) -> Iterator[str]:
    """The events, whose data is JSON on one line, as the format requires."""
    *before, last = page.results
    for result in before:
        yield f"event: change\ndata: {result}\n\n"
    yield f"event: change\ndata: {last}\nid: {write_cursor(page.next)}\n\n"


def _read_afresh(reading: Callable[[], Told]) -> Told:
    """Read with a connection that still works, as Django ensures for each request."""
    close_old_connections()
    return reading()
