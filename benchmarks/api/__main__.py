"""Measure the speed of the API, as a ratio to others over the same database.

    python -m benchmarks.api [--events 100000] [--rounds 3] [--seconds 5] [--database FILE]

It fills a database, starts all programs, checks that each answers fifty events, and lets them take turns. It prints
ratios to plain DRF, by requests a second and by processor time for each request; on a busy machine the processor time
is the steadier of the two. One processor asks and the others answer, so that the fastest programs are not slowed most
by being asked. It needs what `benchmarks/requirements.txt` names, and `wrk`, which asks.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from itertools import product
from pathlib import Path

from tqdm import tqdm

from benchmarks.api.measuring import Contestant, Window, enlist, measure
from benchmarks.api.report import Figures, write_goals, write_table
from benchmarks.api.servers import BIN, Server, running
from benchmarks.api.subjects import EVENTS, PROGRAMS, own_subjects, peer_subjects
from benchmarks.filling.databases import make_database, set_up
from timeline.management.arguments import number_between

CONNECTIONS = (1, 32)


def main() -> None:
    """Fill, measure, print."""
    asked = _read_arguments()
    _check_programs()
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        database = (asked.database or Path(folder) / "events.sqlite3").absolute()
        set_up(f"sqlite:///{database}" if asked.database else make_database(database, asked.events))
        *answering, asking = sorted(os.sched_getaffinity(0))
        os.sched_setaffinity(0, answering or [asking])  # what is started from here on keeps to these
        servers = dict(_start_all(stack, database, Path(folder) / "page.json"))
        os.sched_setaffinity(0, [asking])
        contestants = list(_enlist_all(servers, database.stem))
        measured: dict[tuple[str, int], list[Figures]] = {}
        turns = list(product(range(asked.rounds), CONNECTIONS, contestants))
        for round_, connections, contestant in tqdm(turns, unit="windows", leave=False):
            window = Window(round_ * len(CONNECTIONS) + CONNECTIONS.index(connections), connections, asked.seconds)
            figures = measure(contestant, window, database)
            measured.setdefault((contestant.subject.name, connections), []).append(figures)
    for connections in CONNECTIONS:
        print("\n".join((*write_table(measured, connections), "", *write_goals(measured, connections), "")))


def _read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--events", type=number_between(100, 10**8), default=100_000)
    parser.add_argument("--rounds", type=number_between(1, 1000), default=3)
    parser.add_argument("--seconds", type=number_between(1, 3600), default=5)
    parser.add_argument("--database", type=Path, help="one that was filled before")
    return parser.parse_args()


def _check_programs() -> None:
    """Say what is missing before any time is spent."""
    missing = {command[0] for command in PROGRAMS.values() if not (BIN / command[0]).exists()}
    if missing:
        sys.exit(f"There is no {', '.join(sorted(missing))}: python -m pip install -r benchmarks/requirements.txt")
    if not shutil.which("wrk"):
        sys.exit("There is no wrk, which asks: apt install wrk (or https://github.com/wg/wrk)")


def _start_all(stack: ExitStack, database: Path, page: Path) -> Iterator[tuple[str, Server]]:
    """Start the programs; Parley's first page is what the raw one sends."""
    environment = {"DATABASE": str(database), "PAGE": str(page), "API_REQUESTS_PER_MINUTE": "0"}
    for name, command in PROGRAMS.items():
        words = tuple(word.replace("{database}", str(database)) for word in command)
        server = stack.enter_context(running(words, environment))
        if not page.exists():
            answer = server.answer(EVENTS, {})
            page.write_text(json.dumps([answer.headers, answer.body.decode()]), encoding="utf-8")
        yield name, server


def _enlist_all(servers: dict[str, Server], database: str) -> Iterator[Contestant]:
    """All that is measured, once it is known to answer."""
    from timeline.api.lists.pagination import Cursor, Place, write_cursor  # noqa: PLC0415 - once Django is set up
    from timeline.models import Event  # noqa: PLC0415

    keys = [key or 0 for key in Event.objects.in_order().values_list("key", flat=True)]
    cursors = [write_cursor(Cursor(Place(key, 0), goes_back=False), "EventViewSet:()") for key in keys[:-50]]
    etag = dict(servers["Parley"].answer(EVENTS, {}).headers)["etag"]
    for subject in (*peer_subjects(database, keys), *own_subjects(cursors, etag)):
        yield enlist(subject, servers[subject.program])


if __name__ == "__main__":
    main()
