"""The programs that are compared: how each is started, and what it is asked for."""

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
from pathlib import Path

BIN = Path(sys.executable).parent
WORKERS = "2"
TICKS = os.sysconf("SC_CLK_TCK")
START_SECONDS = 60.0
GUNICORN = ("gunicorn", "--workers", WORKERS, "--bind", "127.0.0.1:{port}", "--log-level", "error")
GRANIAN = ("granian", "--interface", "wsgi", "--workers", WORKERS, "--port", "{port}", "--log-level", "error")
UVICORN = ("uvicorn", "--workers", WORKERS, "--port", "{port}", "--log-level", "error")


@dataclass(frozen=True, slots=True)
class Peer:
    """A program: its command, and the addresses of pages that it is asked for; ``{n}`` is the number of a page."""

    name: str
    command: tuple[str, ...]
    address: str


PEERS = (
    Peer("plain DRF", (*GUNICORN, "benchmarks.api.peers.plain_drf:application"), "/events/?page={n}"),
    Peer("django-ninja", (*GUNICORN, "benchmarks.api.peers.ninja:application"), "/events?limit=50&offset={offset}"),
    Peer(
        "FastAPI + SQLAlchemy",
        (*UVICORN, "benchmarks.api.peers.fastapi_sqlalchemy:application"),
        "/events?limit=50&offset={offset}",
    ),
    Peer(
        "Datasette",
        ("datasette", "serve", "{database}", "--port", "{port}", "--setting", "sql_time_limit_ms", "5000"),
        "/{stem}/timeline_event.json?_shape=objects&_size=50&_sort=key&_nofacet=1&_nocount=1&_next={key}",
    ),
    Peer("raw WSGI", (*GRANIAN, "benchmarks.api.peers.raw:application"), "/"),
)
PARLEY = (*GRANIAN, "config.wsgi:application")


@dataclass(frozen=True, slots=True)
class Server:
    """A program that runs: its process group and its port."""

    process: int
    port: int

    def cpu_seconds(self) -> float:
        """The processor time that it and its workers have taken so far."""
        return sum(_cpu_seconds(stat) for stat in Path("/proc").glob("[0-9]*/stat") if _group(stat) == self.process)


@contextmanager
def running(command: tuple[str, ...], database: Path, environment: Mapping[str, str]) -> Iterator[Server]:
    """Start a program, wait until it listens, and stop it in the end."""
    port = _free_port()
    words = [word.format(port=port, database=database) for word in command]
    started = subprocess.Popen(
        [str(BIN / words[0]), *words[1:]], env={**os.environ, **environment}, start_new_session=True
    )
    try:
        _await(port)
        yield Server(started.pid, port)
    finally:
        os.killpg(started.pid, signal.SIGTERM)
        started.wait(timeout=START_SECONDS)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _await(port: int) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
            return
        except OSError:
            time.sleep(0.2)
    raise TimeoutError(f"nothing listens on {port}")


def _fields(stat: Path) -> list[str]:
    try:
        return stat.read_text().rpartition(")")[2].split()
    except OSError:  # it ended meanwhile
        return []


def _group(stat: Path) -> int:
    fields = _fields(stat)
    return int(fields[2]) if fields else 0


def _cpu_seconds(stat: Path) -> float:
    fields = _fields(stat)
    return (int(fields[11]) + int(fields[12])) / TICKS if fields else 0.0
