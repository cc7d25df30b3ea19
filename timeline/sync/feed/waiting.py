"""Long polling: wait for changes behind a cursor until there are some or the time is up.

Each waiting client occupies a thread of the server. Hence only a few may wait at once; others are answered right away,
which is just as correct.
"""

from __future__ import annotations

from threading import BoundedSemaphore
from time import monotonic, sleep

from timeline.sync.feed.changes import ChangePage, Wanted, read_changes
from timeline.sync.feed.cursors import Cursor

MOST_SECONDS = 30  # proxies give up on silent connections after a minute
MOST_WAITING = 4  # at once in a process: the other threads answer questions
PAUSE_SECONDS = 0.25  # between looks at the feed; a look is three short queries

_places = BoundedSemaphore(MOST_WAITING)


def await_changes(cursor: Cursor, wanted: Wanted, seconds: int) -> ChangePage:
    """Read the changes behind a cursor, waiting up to so many seconds while there are none.

    :raises CursorGone: where the feed cannot be followed from there.
    """
    page = read_changes(cursor, wanted)
    seconds = min(seconds, MOST_SECONDS)
    if page.results or not seconds or not _places.acquire(blocking=False):
        return page
    try:
        return _wait(page, wanted, monotonic() + seconds)
    finally:
        _places.release()


def _wait(page: ChangePage, wanted: Wanted, until: float) -> ChangePage:
    while not page.results and monotonic() < until:
        sleep(PAUSE_SECONDS)
        page = read_changes(page.next, wanted)
    return page
