"""Read a version of the database that differs after every write, cheaply enough for every request.

Whatever was committed before a request came is in its answer: no old page is ever sent.
"""

from __future__ import annotations

import mmap
import os
import sqlite3
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from functools import cache, partial
from urllib.parse import quote

from django.db import Error, connection

READ_ONLY = "file:{}?mode=ro"
IN_MEMORY = ("file:", ":memory:")
HEADER_LENGTH = 48  # bytes: what a commit writes last (https://sqlite.org/walformat.html, "The WAL-Index Header")


def version_reader() -> Callable[[], Hashable]:
    """The function that reads the version of the database in the settings."""
    if connection.vendor != "sqlite":
        return _read_position
    name = str(connection.settings_dict["NAME"])
    # A database in memory has no version that can be read: ``object()`` differs at each call.
    return object if name.startswith(IN_MEMORY) else partial(_read_file, name)


@dataclass(frozen=True, slots=True)
class Watcher:
    """A read-only connection, and the shared memory file of SQLite's write-ahead log, if there is one.

    As long as the connection is open, no other one can end the log or replace its files.
    """

    connection: sqlite3.Connection
    log_state: mmap.mmap | None

    def read(self) -> Hashable:
        """The header of the log's index; without a log, SQLite's count of writes, which takes longer to read."""
        if self.log_state is not None:
            return self.log_state[:HEADER_LENGTH]
        return int(self.connection.execute("PRAGMA data_version").fetchone()[0])


@cache
def _watcher(name: str) -> Watcher:
    """The watcher of a database file.

    It is never closed: that would release all locks that SQLite holds on the file in this process.
    """
    watching = sqlite3.connect(READ_ONLY.format(quote(name)), uri=True, check_same_thread=False, isolation_level=None)
    (mode,) = watching.execute("PRAGMA journal_mode").fetchone()
    ((_, _, file),) = watching.execute("PRAGMA database_list").fetchall()
    watching.execute("SELECT 1 FROM sqlite_master").fetchone()  # opens the log
    return Watcher(watching, _mapped(f"{file}-shm") if mode == "wal" else None)


def _mapped(file: str) -> mmap.mmap:
    """The file mapped into memory; a read from the file would yield to other threads at each request."""
    return mmap.mmap(os.open(file, os.O_RDONLY), HEADER_LENGTH, access=mmap.ACCESS_READ)


def _read_file(name: str) -> Hashable:
    """Read the version of a file; one that does not exist yet has none, and Django tells what is missing."""
    try:
        return _watcher(name).read()
    except sqlite3.OperationalError:
        return object()


def _read_position() -> Hashable:
    """Read the position of the change feed, whose counter is written by every transaction that changes the data.

    A server that does not answer has no version: Django answers the request, and connects again.
    """
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT epoch, position FROM timeline_feed")
            found = cursor.fetchone()
    except Error:
        connection.close_if_unusable_or_obsolete()
        return object()
    return tuple(found) if found else None
