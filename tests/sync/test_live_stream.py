"""The stream on the server that the documentation names …"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing
from http import HTTPStatus
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest

from tests.builders import value_of_event, value_of_timeline
from tests.conftest import ROOT
from tests.sync.kills import free_port
from tests.waiting import PATIENCE_SECONDS, wait_until
from timeline.fixture_files.files import write_files
from timeline.fixture_files.writing import timeline_files
from timeline.sync.stream.listening import HEARTBEAT_SECONDS, MOST_LISTENERS, RETRY_SECONDS

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif("DATABASE_URL" in os.environ, reason="has a database of its own: once is enough"),
    pytest.mark.usefixtures("quiet"),
]
ADDRESS = "/api/v1/changes/stream"


class Site:
    """A database of its own, which commands fill, behind Granian."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment = os.environ | {"DATABASE_URL": f"sqlite:///{folder / 'live.sqlite3'}"}
        self.port = free_port()

    def manage(self, *words: str) -> None:
        """Run a command, as an operator does."""
        command = [sys.executable, "manage.py", *words]
        subprocess.run(command, cwd=ROOT, env=self.environment, check=True, capture_output=True)

    def load(self, *titles: str) -> None:
        """Load a timeline of meetings."""
        events = tuple(value_of_event(f"meeting-{number}", title=title) for number, title in enumerate(titles))
        write_files(self.folder / "fixtures", timeline_files(value_of_timeline(events=events, statements=())))
        self.manage("load_fixtures", str(self.folder / "fixtures"))

    def serve(self) -> subprocess.Popen[bytes]:
        """Serve, by the command of docs/sync.md."""
        command = [str(Path(sys.executable).with_name("granian")), "--interface", "asgi", "--no-log"]
        return subprocess.Popen(
            [*command, "--port", str(self.port), "config.asgi:application"], cwd=ROOT, env=self.environment
        )

    def open(self, query: str = "", **headers: str) -> Listening:
        """Begin to listen."""
        return Listening(self.port, query, headers)


class Listening:
    """One who listens: an event at a time, as (name, data, id)."""

    def __init__(self, port: int, query: str, headers: dict[str, str]) -> None:
        self.connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE_SECONDS)
        self.asked_at = time.monotonic()  # before the server can begin to count, however late its answer is read
        self.connection.request("GET", ADDRESS + query, headers=headers)
        self.answer: HTTPResponse = self.connection.getresponse()

    def hear(self) -> dict[str, str]:
        """The fields of the next event; a comment's name is empty."""
        lines = iter(lambda: self.answer.readline().decode().rstrip("\n"), "")
        return {name: value.strip() for name, _, value in (line.partition(":") for line in lines)}

    def close(self) -> None:
        """Go away."""
        self.answer.close()
        self.connection.close()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    site = Site(tmp_path_factory.mktemp("live"))
    site.manage("migrate", "--verbosity", "0")
    site.load("First")
    server = site.serve()
    try:
        wait_until(lambda: answers(site))
        yield site
    finally:
        server.terminate()
        server.wait(PATIENCE_SECONDS)


@pytest.fixture(scope="module")
def quiet(site: Site) -> Iterator[Listening]:
    """One who listens from the beginning for what never comes, so that no test has to wait for the whole beat."""
    listening = site.open("?cause=editor")
    listening.hear()
    yield listening
    listening.close()


def answers(site: Site) -> bool:
    """Whether the server has begun to answer."""
    try:
        site.open().close()
    except OSError:
        return False
    return True


def test_tells_what_comes_and_to_who_comes_back_all_that_was_missed(site: Site) -> None:
    listening = site.open("?type=event")
    assert listening.answer.headers["Content-Type"] == "text/event-stream"
    assert listening.hear()["retry"] == "3000"
    site.load("Second")
    event = listening.hear()
    assert (event["event"], json.loads(event["data"])["object"]["title"]) == ("change", "Second")
    listening.close()

    site.load("Third", "Another")
    again = site.open("?type=event", **{"Last-Event-ID": event["id"]})
    again.hear()
    missed = [json.loads(again.hear()["data"])["object"]["title"] for _ in range(2)]
    assert sorted(missed) == ["Another", "Third"]
    again.close()


def test_has_room_for_so_many_and_again_when_they_have_left(site: Site) -> None:
    with ExitStack() as listeners:
        for _ in range(MOST_LISTENERS - 1):
            listening = site.open()
            listeners.callback(listening.close)
            assert listening.answer.status == 200
        late = site.open()
        assert (late.answer.status, late.answer.headers["Retry-After"]) == (503, str(RETRY_SECONDS))
        late.close()
    wait_until(lambda: has_room(site))
    assert has_room(site)


def has_room(site: Site) -> bool:
    """Whether one more is let in."""
    with closing(site.open()) as listening:
        return listening.answer.status == HTTPStatus.OK


def test_beats_while_nothing_comes(quiet: Listening) -> None:
    assert set(quiet.hear()) == {"", "id"}
    assert time.monotonic() - quiet.asked_at >= HEARTBEAT_SECONDS
