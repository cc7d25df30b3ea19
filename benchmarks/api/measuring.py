"""Programs that serve and their addresses in, the figures of each window out, once all answers are accounted for."""

from __future__ import annotations

import math
import sqlite3
import statistics
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path

from benchmarks.api.load import FEWEST, WrongAnswersError, ask
from benchmarks.api.report import Figures
from benchmarks.api.servers import Server
from benchmarks.api.subjects import PAGE, Subject, events_in

SAMPLE = 20  # addresses of each subject whose answers are read and counted before anything is measured
STRETCH = 10_000  # addresses of one window; more than are answered in it
WRITES_A_SECOND = 10
WRITE = "UPDATE timeline_feed SET position = position + 1"


@dataclass(frozen=True, slots=True)
class Contestant:
    """A subject, the server that answers it, how many bytes an answer has, and how long one takes at least."""

    subject: Subject
    server: Server
    size: float
    latency: float


@dataclass(frozen=True, slots=True)
class Window:
    """One stretch of time in which one contestant is asked: so many seconds, or longer where it is slow."""

    number: int
    connections: int
    seconds: int


def enlist(subject: Subject, server: Server) -> Contestant:
    """Read some answers of a subject, which makes its server warm, and hold them to what they should be.

    :raises WrongAnswersError: where one is no success, or has another number of events.
    """
    some = subject.addresses[:: max(len(subject.addresses) // SAMPLE, 1)]
    answers = [server.answer(address, subject.headers) for address in some]
    for address, answer in zip(some, answers, strict=True):
        found = events_in(answer.body) if answer.body else 0
        if (answer.status, found) != (subject.status, PAGE if subject.status == 200 else 0):
            raise WrongAnswersError(f"{subject.name}: {answer.status} with {found} events at {address}")
    size = statistics.mean(answer.size for answer in answers)
    return Contestant(subject, server, size, statistics.median(answer.seconds for answer in answers))


def measure(contestant: Contestant, window: Window, database: Path) -> Figures:
    """Ask one contestant for a while, others writing meanwhile where the subject is about that."""
    subject, server = contestant.subject, contestant.server
    with _written(database) if subject.is_written else nullcontext():
        before = server.cpu_seconds()
        load = ask(
            server.site,
            _stretch(subject.addresses, window.number),
            subject.headers,
            connections=window.connections,
            seconds=max(window.seconds, math.ceil(2 * FEWEST * contestant.latency)),
            size=contestant.size,
        )
        cpu = server.cpu_seconds() - before
    return Figures(load.answers / load.seconds, 1000 * cpu / load.answers, load.p50, load.p99)


def _stretch(addresses: Sequence[str], number: int) -> Sequence[str]:
    """Other addresses for each window, as long as there are any."""
    start = number * STRETCH % len(addresses)
    return addresses[start : start + STRETCH]


@contextmanager
def _written(database: Path) -> Iterator[None]:
    """Commit so many times a second to the database until it is over."""
    is_over = threading.Event()

    def write() -> None:
        with sqlite3.connect(database, isolation_level=None) as connection:
            while not is_over.wait(1 / WRITES_A_SECOND):
                connection.execute(WRITE)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        yield
    finally:
        is_over.set()
        writer.join()
