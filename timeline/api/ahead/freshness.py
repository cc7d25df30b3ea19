"""The database in; a value that is another one after every write, cheap enough to be asked for with every request, out.

What was committed before a request came is in its answer: there is no time in which an old page is sent.
"""

from __future__ import annotations

import mmap
import os
import sqlite3
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from functools import cache, partial

from django.db import Error, connection

READ_ONLY = "file:{}?mode=ro"
IN_MEMORY = ("file:", ":memory:")
HEADER_LENGTH = 48  # bytes: what a commit writes last (https://sqlite.org/walformat.html, "The WAL-Index Header")


def version_reader() -> Callable[[], Hashable]:
    """The way to ask the database that the settings name."""
    if connection.vendor != "sqlite":
        return _read_position
    name = str(connection.settings_dict["NAME"])
    # A database in memory, which its address tells, does not count: each question has an answer of its own.
    return object if name.startswith(IN_MEMORY) else partial(_read_file, name)


@dataclass(frozen=True, slots=True)
class Watcher:
    """A connection that only watches, and the file in which SQLite keeps the state of its log, if it keeps a log.

    As long as the connection is there, no other can leave the log or make another file.
    """

    connection: sqlite3.Connection
    log_state: mmap.mmap | None

    def read(self) -> Hashable:
        """The header of the log's state; without a log, how often others wrote, which SQLite takes longer to tell."""
        if self.log_state is not None:
            return self.log_state[:HEADER_LENGTH]
        return int(self.connection.execute("PRAGMA data_version").fetchone()[0])


@cache
def _watcher(name: str) -> Watcher:
    """The watcher of a database.

    The file stays open for good: to close it would give up all locks that SQLite holds on it in this process.
    """
    watching = sqlite3.connect(READ_ONLY.format(name), uri=True, check_same_thread=False, isolation_level=None)
    (mode,) = watching.execute("PRAGMA journal_mode").fetchone()
    ((_, _, file),) = watching.execute("PRAGMA database_list").fetchall()
    watching.execute("SELECT 1 FROM sqlite_master").fetchone()  # opens the log
    return Watcher(watching, _mapped(f"{file}-shm") if mode == "wal" else None)


def _mapped(file: str) -> mmap.mmap:
    """The file as memory: to read the file itself, each request would let all other threads go first."""
    return mmap.mmap(os.open(file, os.O_RDONLY), HEADER_LENGTH, access=mmap.ACCESS_READ)


def _read_file(name: str) -> Hashable:
    """Ask the file; one that is not there yet has no version: Django answers, and tells what is missing."""
    try:
        return _watcher(name).read()
    except sqlite3.OperationalError:
        return object()


def _read_position() -> Hashable:
    """Elsewhere the change feed tells: its counter is written by the transaction that changes the data.

    A server that cannot be asked, or was started anew, has no version yet: Django answers, and connects again.
    """
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT epoch, position FROM timeline_feed")
            found = cursor.fetchone()
    except Error:
        connection.close_if_unusable_or_obsolete()
        return object()
    return tuple(found) if found else None
