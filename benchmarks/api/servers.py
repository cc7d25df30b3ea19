"""Commands in, running servers out, each known to answer before anybody measures it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path

BIN = Path(sys.executable).parent
TICKS = os.sysconf("SC_CLK_TCK")
START_SECONDS = 60.0
PAUSE = 0.2  # seconds between two looks whether it serves


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer, and how long it took."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    seconds: float

    @property
    def size(self) -> int:
        """How many bytes went through the wire, but for what marks the pieces of one that comes in pieces."""
        head = sum(len(f"{name}: {value}\r\n") for name, value in self.headers)
        return len("HTTP/1.1 200 OK\r\n\r\n") + head + len(self.body)


@dataclass(frozen=True, slots=True)
class Server:
    """A program that runs: its process group and its port."""

    process: int
    port: int

    @property
    def site(self) -> str:
        """Where it answers."""
        return f"http://127.0.0.1:{self.port}"

    def cpu_seconds(self) -> float:
        """The processor time that it and its workers have taken so far."""
        stats = [_fields(stat) for stat in Path("/proc").glob("[0-9]*/stat")]
        return sum((int(stat[11]) + int(stat[12])) / TICKS for stat in stats if stat and int(stat[2]) == self.process)

    def answer(self, address: str, headers: Mapping[str, str]) -> Answer:
        """Ask once, and read all of it."""
        started = time.perf_counter()
        connection = HTTPConnection("127.0.0.1", self.port, timeout=START_SECONDS)
        try:
            connection.request("GET", address, headers=dict(headers))
            told = connection.getresponse()
            body = told.read()
        finally:
            connection.close()
        return Answer(told.status, tuple(told.getheaders()), body, time.perf_counter() - started)


@contextmanager
def running(command: tuple[str, ...], environment: Mapping[str, str]) -> Iterator[Server]:
    """Start a program with ``{port}`` in its command, wait until it answers, and stop it in the end."""
    port = free_port()
    program, *words = (word.format(port=port) for word in command)
    started = subprocess.Popen(
        [str(BIN / program), *words],
        env={**os.environ, **environment},
        stdout=subprocess.DEVNULL,  # some write a line for each request
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        server = Server(started.pid, port)
        _await(server, started)
        yield server
    finally:
        os.killpg(started.pid, signal.SIGTERM)
        started.wait(timeout=START_SECONDS)


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _await(server: Server, started: subprocess.Popen[bytes]) -> None:
    """Wait until it answers anything: not all listen only once they can."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and started.poll() is None:
        try:
            server.answer("/", {})
        except (OSError, HTTPException):
            time.sleep(PAUSE)
        else:
            return
    raise TimeoutError(f"{started.args!r} does not answer")


def _fields(stat: Path) -> list[str]:
    """The fields of a process behind its name; none where it ended meanwhile."""
    try:
        return stat.read_text().rpartition(")")[2].split()
    except OSError:
        return []
