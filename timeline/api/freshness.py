"""The database in; a value that is another one after every write, cheap enough to be asked for with every request, out.

What was committed before a request came is in its answer: there is no time in which an old page is sent.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Hashable
from functools import cache

from django.db import connection

READ_ONLY = "file:{}?mode=ro"
IN_MEMORY = ("file:", ":memory:")


def version_reader() -> Callable[[], Hashable]:
    """The way to ask the database that the settings name."""
    if connection.vendor == "sqlite":
        return lambda: _read_sqlite(str(connection.settings_dict["NAME"]))
    return _read_position


def _read_sqlite(name: str) -> Hashable:
    """SQLite counts what others wrote, for each connection; ours never writes, so that everybody is another.

    A database in memory, which its address tells, does not count: each question of it has an answer of its own.
    """
    if name.startswith(IN_MEMORY):
        return object()
    (version,) = _watcher(name).execute("PRAGMA data_version").fetchone()
    return int(version)


@cache
def _watcher(name: str) -> sqlite3.Connection:
    """The one connection that only watches; SQLite lets threads share it."""
    return sqlite3.connect(READ_ONLY.format(name), uri=True, check_same_thread=False, isolation_level=None)


def _read_position() -> Hashable:
    """Elsewhere the change feed tells: its counter is written by the transaction that changes the data."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT epoch, position FROM timeline_feed")
        found = cursor.fetchone()
    return tuple(found) if found else None
