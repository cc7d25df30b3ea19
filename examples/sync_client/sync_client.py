"""Keep a copy of a Parley timeline in an SQLite file: copy this program and make it yours.

    python sync_client.py http://127.0.0.1:8000 copy.sqlite3            # once, until the copy is up to date
    python sync_client.py http://127.0.0.1:8000 copy.sqlite3 --follow   # for ever, a moment behind the server

It needs Python 3.11 and nothing else. Kill it whenever you like: what it has read and the cursor behind it are written
in one transaction, so it goes on where it was. The table ``objects`` holds the copy.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sqlite3
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

CHANGES, SNAPSHOT = "/api/v1/changes/", "/api/v1/snapshot.ndjson"
GONE = 410
LIMIT = 500  # changes to read and write at a time
WAIT_SECONDS = 25  # that the server may hold an answer while there is nothing to tell
TIMEOUT_SECONDS = 60
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 300.0  # seconds between attempts while the server cannot be reached

SCHEMA = """
CREATE TABLE IF NOT EXISTS objects (
    type TEXT, id TEXT, revision INTEGER NOT NULL, object TEXT NOT NULL, PRIMARY KEY (type, id)
);
CREATE TABLE IF NOT EXISTS place (one INTEGER PRIMARY KEY CHECK (one = 1), cursor TEXT NOT NULL);
"""


@dataclass(frozen=True, slots=True)
class Answer:
    """A status code, and the answer's lines as they come."""

    status: int
    lines: Iterable[str]


Fetch = Callable[[str, dict[str, Any]], Answer]


class Unfinished(Exception):
    """An answer that ended too early, or not as it should."""


FAULTS = (Unfinished, OSError, EOFError, HTTPException, ValueError)  # of the server, or on the way to it


def open_copy(path: str) -> sqlite3.Connection:
    """Open the copy; a new one is empty."""
    copy = sqlite3.connect(path)
    copy.executescript(SCHEMA)
    return copy


def catch_up(copy: sqlite3.Connection, fetch: Fetch) -> None:
    """Bring the copy to where the server is now."""
    if read_place(copy) is None:
        begin(copy, fetch)
    while follow(copy, fetch):
        pass


def begin(copy: sqlite3.Connection, fetch: Fetch) -> None:
    """Put the server's snapshot in place of whatever the copy holds."""
    answer = fetch(SNAPSHOT, {})
    if answer.status != 200:
        raise Unfinished(f"the snapshot answered {answer.status}")
    with copy:
        copy.execute("DELETE FROM objects")
        copy.execute("DELETE FROM place")
        for line in answer.lines:
            told = json.loads(line)
            if "next" in told:
                write_place(copy, told["next"])
            else:
                apply(copy, told)
        if read_place(copy) is None:
            raise Unfinished("the snapshot was cut off")


def follow(copy: sqlite3.Connection, fetch: Fetch, wait: int = 0) -> bool:
    """Read the changes behind the copy's place, and write them with their place: whether there are more already."""
    answer = fetch(CHANGES, {"since": read_place(copy), "limit": LIMIT, "wait": wait})
    if answer.status == GONE:  # away for too long, or the server's database is another
        begin(copy, fetch)
        return True
    if answer.status != 200:
        raise Unfinished(f"the feed answered {answer.status}")
    page = json.loads("".join(answer.lines))
    with copy:
        for change in page["results"]:
            apply(copy, change)
        write_place(copy, page["next"])
    return bool(page["has_more"])


def apply(copy: sqlite3.Connection, change: dict[str, Any]) -> None:
    """Do to the copy what was done to the server; doing it twice does no harm."""
    place = (change["type"], change["id"])
    if change["op"] == "upsert":
        text = json.dumps(change["object"], ensure_ascii=False, separators=(",", ":"))
        copy.execute("INSERT OR REPLACE INTO objects VALUES (?, ?, ?, ?)", (*place, change["revision"], text))
    else:  # deleted, or merged into the object that change["target"] names
        copy.execute("DELETE FROM objects WHERE type = ? AND id = ?", place)


def read_place(copy: sqlite3.Connection) -> str | None:
    """The cursor up to which the copy is right; None where it has not begun."""
    row = copy.execute("SELECT cursor FROM place").fetchone()
    return None if row is None else str(row[0])


def write_place(copy: sqlite3.Connection, cursor: str) -> None:
    """Note how far the copy has come."""
    copy.execute("INSERT OR REPLACE INTO place VALUES (1, ?)", (cursor,))


def fetch_from(server: str) -> Fetch:
    """How to ask that server."""

    def fetch(path: str, parameters: dict[str, Any]) -> Answer:
        address = f"{server.rstrip('/')}{path}?{urlencode(parameters)}"
        request = Request(
            address, headers={"Accept": "application/json, application/x-ndjson", "Accept-Encoding": "gzip"}
        )
        try:
            response = urlopen(request, timeout=TIMEOUT_SECONDS)
        except HTTPError as error:
            return Answer(error.code, ())
        return Answer(response.status, _lines(response))

    return fetch


def _lines(response: Any) -> Iterator[str]:
    with response:
        is_packed = response.headers.get("Content-Encoding") == "gzip"
        for line in gzip.GzipFile(fileobj=response) if is_packed else response:
            yield line.decode()


def follow_for_ever(copy: sqlite3.Connection, fetch: Fetch) -> None:
    """Stay a moment behind the server; where it cannot be reached, try again, less and less often."""
    pause = FIRST_PAUSE
    while True:
        try:
            catch_up(copy, fetch)
            follow(copy, fetch, wait=WAIT_SECONDS)
            pause = FIRST_PAUSE
        except FAULTS as error:
            print(f"{error}; trying again in {pause:.0f} s", file=sys.stderr)
            time.sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE)


def main() -> None:
    """Run the program."""
    parser = argparse.ArgumentParser(description="Keep a copy of a Parley timeline in an SQLite file.")
    parser.add_argument("server", help="for instance http://127.0.0.1:8000")
    parser.add_argument("copy", help="the SQLite file; made where there is none")
    parser.add_argument("--follow", action="store_true", help="go on for ever")
    arguments = parser.parse_args()
    try:
        copy, fetch = open_copy(arguments.copy), fetch_from(arguments.server)
        if arguments.follow:
            follow_for_ever(copy, fetch)
        catch_up(copy, fetch)
    except (*FAULTS, sqlite3.Error) as error:
        sys.exit(f"{arguments.server}, {arguments.copy}: {error}")
    (count,) = copy.execute("SELECT count(*) FROM objects").fetchone()
    print(f"{count} objects, up to date")


if __name__ == "__main__":
    main()
