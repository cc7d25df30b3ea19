"""The version of a database …"""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import OperationalError, connection

from tests.databases import run_only_on
from timeline.api.ahead.freshness import _read_position, _watcher, version_reader
from timeline.models import Feed

WRITE = (
    "import sqlite3, sys; c = sqlite3.connect(sys.argv[1], timeout=0); c.execute(sys.argv[2]); c.commit(); c.close()"
)
MODES = ("wal", "delete")


@pytest.fixture(params=MODES)
def database(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    folder = tmp_path / "50% #1? of all"  # what has a meaning in an address
    folder.mkdir()
    file = folder / "site.sqlite3"
    other = sqlite3.connect(file)
    other.executescript(f"PRAGMA journal_mode={request.param}; CREATE TABLE page (body TEXT);")
    other.close()
    return file


def write_elsewhere(database: Path, statement: str = "INSERT INTO page VALUES (1)") -> None:
    subprocess.run([sys.executable, "-c", WRITE, str(database), statement], check=True)


def test_is_another_after_every_write_of_another_process(database: Path) -> None:
    seen = {_watcher(str(database)).read()}
    for number in range(1, 4):
        write_elsewhere(database)
        assert _watcher(str(database)).read() not in seen
        seen.add(_watcher(str(database)).read())
        assert len(seen) == number + 1


def test_is_another_after_a_write_of_this_process(database: Path) -> None:
    seen = [_watcher(str(database)).read()]
    other = sqlite3.connect(database)
    for _ in range(100):
        other.execute("INSERT INTO page VALUES (1)")
        other.commit()
        seen.append(_watcher(str(database)).read())
    other.close()
    assert len(set(seen)) == 101


def test_is_the_same_while_nothing_is_committed(database: Path) -> None:
    before = _watcher(str(database)).read()
    other = sqlite3.connect(database)
    other.execute("INSERT INTO page VALUES (1)")
    other.execute("SELECT * FROM page").fetchall()
    assert _watcher(str(database)).read() == before
    other.rollback()
    other.close()
    assert _watcher(str(database)).read() == before


@pytest.mark.parametrize("database", ["wal"], indirect=True)
def test_is_another_when_the_log_begins_anew(database: Path) -> None:
    write_elsewhere(database)
    seen = {_watcher(str(database)).read()}
    for number in range(1, 3):
        write_elsewhere(database, "PRAGMA wal_checkpoint(TRUNCATE)")
        write_elsewhere(database)
        seen.add(_watcher(str(database)).read())
        assert len(seen) == number + 1


@pytest.mark.parametrize("database", ["wal"], indirect=True)
def test_keeps_its_watch_while_the_log_is_kept(database: Path) -> None:
    _watcher(str(database)).read()
    other = sqlite3.connect(database, timeout=0)
    with pytest.raises(sqlite3.OperationalError, match="locked"):
        other.execute("PRAGMA journal_mode=DELETE")
    other.close()


@pytest.mark.parametrize("database", ["wal"], indirect=True)
def test_gives_up_no_lock_of_another_connection(database: Path) -> None:
    writer = sqlite3.connect(database, isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    _watcher(str(database)).read()
    with pytest.raises(subprocess.CalledProcessError):
        write_elsewhere(database)
    writer.execute("COMMIT")
    writer.close()
    write_elsewhere(database)


def test_is_never_the_same_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "vendor", "sqlite")
    monkeypatch.setitem(connection.settings_dict, "NAME", ":memory:")
    read = version_reader()
    assert read() != read()


def test_is_never_the_same_until_there_is_a_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = tmp_path / "site.sqlite3"
    monkeypatch.setattr(connection, "vendor", "sqlite")
    monkeypatch.setitem(connection.settings_dict, "NAME", str(file))
    read = version_reader()
    assert read() != read()
    write_elsewhere(file, "CREATE TABLE page (body TEXT)")
    assert read() == read()


@pytest.mark.django_db
def test_is_the_position_of_the_feed_elsewhere() -> None:
    assert _read_position() is None
    feed = Feed.objects.create(epoch="e", position=1)
    before = _read_position()
    assert _read_position() == before
    feed.position = 2
    feed.save()
    assert _read_position() != before


@pytest.mark.django_db(transaction=True)
def test_is_unknown_but_once_where_the_server_ended_the_connection() -> None:
    run_only_on("postgresql")
    Feed.objects.create(epoch="e", position=1)
    before = _read_position()
    with pytest.raises(OperationalError), connection.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(pg_backend_pid())")
    assert _read_position() != before
    assert _read_position() == before
