"""How fast the API is, as a ratio to others over the same database.

    python -m benchmarks.api [--events 100000] [--rounds 5] [--seconds 2] [--database FILE]

It fills a database, starts one program after the other in each round, and prints the ratios to plain DRF: of requests a
It fills a database, starts one program after the other in each round, and prints ratios to plain DRF: of requests a
with other work to do the processor time is the steadier of the two.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from benchmarks.api.load import run_load
from benchmarks.api.servers import PARLEY, PEERS, running

PAGES = 1500  # enough that none is asked for twice in a round
CONNECTIONS = (1, 32)
UNIT = "plain DRF"


@dataclass(frozen=True, slots=True)
class Subject:
    """What is measured: a program, and the requests that it is asked."""

    name: str
    command: tuple[str, ...]
    requests: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """One round: requests a second, processor milliseconds for each, and latencies in milliseconds."""

    rate: float
    cpu: float
    p50: float
    p99: float


def main() -> None:
    """Fill, measure, print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--events", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=2.0)
    parser.add_argument("--database", type=Path, help="one that was filled before")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        database = asked.database or _fill(Path(folder) / "events.sqlite3", asked.events)
        _set_up(database)
        body, subjects = _subjects(database)
        (Path(folder) / "body").write_bytes(body)
        environment = {"DATABASE": str(database), "BODY": f"{folder}/body", "API_REQUESTS_PER_MINUTE": "0"}
        figures: dict[tuple[str, int], list[Figures]] = defaultdict(list)
        for _ in range(asked.rounds):
            for subject in subjects:
                for connections in CONNECTIONS:
                    taken = _measure(subject, database, environment, connections, asked.seconds)
                    figures[subject.name, connections].append(taken)
    _print(figures)


def _fill(database: Path, events: int) -> Path:
    """Fill a database in a process of its own."""
    call = (
        "import sys; from benchmarks.api.__main__ import _set_up; from pathlib import Path; _set_up(Path(sys.argv[1]))"
    )
    call += "; from django.core.management import call_command; call_command('migrate', verbosity=0)"
    call += "; from benchmarks.world import fill; fill(int(sys.argv[2]))"
    subprocess.run([sys.executable, "-c", call, str(database), str(events)], check=True)
    return database


def _set_up(database: Path) -> None:
    """Point Django, here and in what is started from here, at the database."""
    os.environ["DATABASE_URL"] = f"sqlite:///{database}"
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
    import django  # noqa: PLC0415 - after the database is named

    django.setup()


def _subjects(database: Path) -> tuple[bytes, list[Subject]]:
    """The bytes of Parley's first page, and all that is measured."""
    from django.test import Client  # noqa: PLC0415 - once Django is set up

    from timeline.api.pagination import Cursor, Place, write_cursor  # noqa: PLC0415
    from timeline.models import Event  # noqa: PLC0415

    keys = list(Event.objects.order_by("key").values_list("key", flat=True)[49 : PAGES * 50 : 50])
    first = Client().get("/api/v1/events/", HTTP_HOST="127.0.0.1", HTTP_ACCEPT="*/*")
    cursors = [write_cursor(Cursor(Place(key or 0, 0), False), "EventViewSet:()") for key in keys]
    unseen = tuple(_request(f"/api/v1/events/?cursor={cursor}") for cursor in cursors)
    subjects = [
        Subject(
            peer.name,
            peer.command,
            tuple(_request(_page(peer.address, n, key, database)) for n, key in enumerate(keys)),
        )
        for peer in PEERS
    ]
    subjects += [
        Subject("Parley, an unseen page", PARLEY, unseen),
        Subject("Parley, a repeated page", PARLEY, (_request("/api/v1/events/"),)),
        Subject("Parley, 304", PARLEY, (_request("/api/v1/events/", f"If-None-Match: {first['ETag']}\r\n"),)),
    ]
    return first.content, subjects


def _page(address: str, number: int, key: int | None, database: Path) -> str:
    return address.format(n=number + 2, offset=(number + 1) * 50, key=key, stem=database.stem)


def _request(address: str, header: str = "") -> bytes:
    return f"GET {address} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: */*\r\n{header}\r\n".encode()


def _measure(
    subject: Subject, database: Path, environment: dict[str, str], connections: int, seconds: float
) -> Figures:
    """Start it, let it warm up, and load it."""
    with running(subject.command, database, environment) as server:
        run_load(server.port, subject.requests[-40:], connections=4, seconds=1.0)
        before = server.cpu_seconds()
        load = run_load(
            server.port, subject.requests[:-40] or subject.requests, connections=connections, seconds=seconds
        )
        cpu = server.cpu_seconds() - before
    if not load.latencies:
        raise RuntimeError(
            f"{subject.name} answered nothing in {load.seconds:.1f} seconds: there is nothing to compare"
        )
    count, ordered = len(load.latencies), sorted(load.latencies)
    return Figures(
        rate=count / load.seconds,
        cpu=1000 * cpu / count,
        p50=1000 * ordered[len(ordered) // 2],
        p99=1000 * ordered[len(ordered) * 99 // 100],
    )


def _print(figures: dict[tuple[str, int], list[Figures]]) -> None:
    """A table in Markdown for each number of connections."""
    for connections in CONNECTIONS:
        units = figures[UNIT, connections]
        print(f"\n{connections} connections, relative to {UNIT}\n")
        print("| | requests a second | processor time saved | p50 ms | p99 ms | CPU ms a request |")
        print("|---|---|---|---|---|---|")
        for (name, number), taken in figures.items():
            if number == connections:
                rates = [one.rate / unit.rate for one, unit in zip(taken, units, strict=True)]
                savings = [unit.cpu / one.cpu for one, unit in zip(taken, units, strict=True) if one.cpu]
                middle = [statistics.median(getattr(one, field) for one in taken) for field in ("p50", "p99", "cpu")]
                row = " | ".join(f"{value:.3g}" for value in middle)
                print(f"| {name} | {_spread(rates)} | {_spread(savings)} | {row} |")


def _spread(ratios: list[float]) -> str:
    """The middle ratio, with the lowest and the highest."""
    return f"{statistics.median(ratios):.3g} ({min(ratios):.3g} to {max(ratios):.3g})" if ratios else "-"


if __name__ == "__main__":
    main()
