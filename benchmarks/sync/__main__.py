"""Measure the speed and the memory of snapshot and feed with many documents.

    python -m benchmarks.sync [--documents 1000000] [--database postgres://...]

It fills a database (an SQLite file of its own, or the empty one that is named), and lets the snapshot and the
database's own program, ``sqlite3`` or ``psql``, take turns at the same rows. A filled one is taken as it is.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.filling.databases import set_up
from timeline.management.arguments import number_between

ROUNDS = 5  # in which each takes its turn
PAGES = 200  # of the feed, at each place
PAGE = 100


@dataclass(frozen=True, slots=True)
class Taken:
    """Seconds that went by, and seconds that this process and those that it began were at work."""

    wall: float
    cpu: float


def main() -> None:
    """Fill, measure, print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--documents", type=number_between(1, 10**8), default=1_000_000)
    parser.add_argument("--database", help="the address of an empty database, or of one that is filled already")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        url = asked.database or f"sqlite:///{Path(folder) / 'measured.sqlite3'}"
        set_up(url)
        if not is_filled():  # in a process of its own, whose memory is none of ours
            subprocess.run([sys.executable, "-m", "benchmarks.sync.filling", url, str(asked.documents)], check=True)
        measure_memory()
        measure_feed()
        measure_snapshot(command_of_peer(url))


def is_filled() -> bool:
    """Whether there is a feed already."""
    from django.db import connection  # noqa: PLC0415 - once Django is set up

    from timeline.models import Feed  # noqa: PLC0415

    return Feed._meta.db_table in connection.introspection.table_names()


def command_of_peer(url: str) -> list[str]:
    """The command by which the database's own program writes the same lines."""
    from timeline.sync.snapshot.lines import COPIED, LINE  # noqa: PLC0415 - once Django is set up

    begin = """'{"position":1,"op":"upsert","type":"event","id":'"""
    if url.startswith("sqlite:///"):
        line = LINE.format(id="json_quote(id)").replace("%s", begin)
        return ["sqlite3", url.removeprefix("sqlite:///"), f"SELECT {line} FROM timeline_event WHERE document <> ''"]
    line = LINE.format(id="to_json(id)::text").replace("%s", begin)
    query = COPIED.format(line=line, entry="event", condition="document <> ''")
    return ["psql", url, "--quiet", "--command", query]


def measure_snapshot(command: Sequence[str]) -> None:
    """Documents a second, in turns with the database's own program, and compressed."""
    from timeline.models import Event  # noqa: PLC0415 - once Django is set up
    from timeline.sync.snapshot.reading import compress  # noqa: PLC0415

    documents = Event.objects.count()
    ours, theirs = [], []
    for _ in range(ROUNDS):
        ours.append(taken(lambda: drain(snapshot())))
        theirs.append(taken(lambda: subprocess.run(command, stdout=subprocess.DEVNULL, check=True)))
    tell("snapshot", documents / statistics.median(each.wall for each in ours), "documents a second")
    tell(command[0], documents / statistics.median(each.wall for each in theirs), "documents a second")
    tell("  of it", 100 * ratio(theirs, ours, "wall"), "% by the clock, middle of the rounds")
    if command[0] == "sqlite3":  # elsewhere the database does the work, and its server is not ours to ask
        tell("  of it", 100 * ratio(theirs, ours, "cpu"), "% by time at work")
    tell("snapshot, gzip", documents / taken(lambda: drain(compress(snapshot()))).wall, "documents a second")


def ratio(theirs: Sequence[Taken], ours: Sequence[Taken], kind: str) -> float:
    """How fast we are beside a peer."""
    pairs = zip(ours, theirs, strict=True)
    return statistics.median(float(getattr(b, kind)) / float(getattr(a, kind)) for a, b in pairs)


def measure_memory() -> None:
    """What the snapshot takes on top of what one question to the feed has taken before."""
    from timeline.sync.feed.changes import Wanted, read_changes  # noqa: PLC0415
    from timeline.sync.feed.cursors import BEGINNING  # noqa: PLC0415 - once Django is set up

    read_changes(BEGINNING, Wanted())
    before = peak()
    drain(snapshot())
    tell("snapshot", peak() - before, f"MB on top of {before:.0f} MB")


def measure_feed() -> None:
    """How long a page takes at the beginning, in the middle and at the end."""
    from timeline.models import Feed  # noqa: PLC0415 - once Django is set up
    from timeline.sync.feed.changes import Wanted, read_changes  # noqa: PLC0415
    from timeline.sync.feed.cursors import cursor_at  # noqa: PLC0415

    feed = Feed.objects.get()
    places = {"beginning": 1, "middle": feed.position // 2, "end": feed.position - PAGE}
    cursors = {name: cursor_at(feed, position) for name, position in places.items()}
    times: dict[str, list[float]] = {name: [] for name in places}
    for _ in range(PAGES):
        for name, cursor in cursors.items():
            times[name].append(taken(lambda: read_changes(cursor, Wanted(limit=PAGE)).json).wall)  # noqa: B023
    for name, seconds in times.items():
        tell(f"feed, {name}", 1000 * statistics.median(seconds), f"ms for {PAGE} changes (p50)")


def snapshot() -> Iterator[bytes]:
    """The snapshot of all events."""
    from timeline.sync.snapshot.reading import read_snapshot  # noqa: PLC0415 - once Django is set up

    return read_snapshot(types=["event"])


def drain(texts: Iterator[bytes]) -> None:
    """Read to the end."""
    deque(texts, maxlen=0)


def taken(work: Callable[[], object]) -> Taken:
    """How long the work takes."""
    wall, cpu = time.perf_counter(), at_work()
    work()
    return Taken(time.perf_counter() - wall, at_work() - cpu)


def at_work() -> float:
    """Seconds that this process and those that it began have been at work."""
    usages = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


def peak() -> float:
    """The most memory that this process ever had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def tell(name: str, figure: float, unit: str) -> None:
    """Print one figure."""
    print(f"{name:<18}{figure:>12,.1f} {unit}", flush=True)


if __name__ == "__main__":
    main()
