"""How fast snapshot and feed are, and how much memory they take, with many documents.

    python -m benchmarks.sync.measure [--documents 1000000]

It fills a database of its own in a temporary folder, measures, prints, and removes it.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

DOCUMENT = '{"type":"event","id":"event-%07d","title":"%s"}'
TITLE = "x" * 900  # a document of some 950 bytes, as those of the seeds are on average
BATCH = 5_000
PAGES = 40  # of the feed, at each place
PAGE = 100


def main() -> None:
    """Fill, measure, print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--documents", type=int, default=1_000_000)
    documents = parser.parse_args().documents
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "measured.sqlite3"
        set_up(file)
        fill(documents)
        measure_snapshot(documents)
        measure_shell(file, documents)
        measure_feed(documents)


def set_up(file: Path) -> None:
    """Point Django at an empty database."""
    os.environ["DATABASE_URL"] = f"sqlite:///{file}"
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    import django  # noqa: PLC0415 - after the database is named

    django.setup()
    from django.core.management import call_command  # noqa: PLC0415

    call_command("migrate", verbosity=0)


def fill(documents: int) -> None:
    """Store so many events, each told once."""
    from django.utils import timezone  # noqa: PLC0415

    from timeline.models import Change, Event, Feed  # noqa: PLC0415

    stored = {"kind": "meeting", "status": "happened", "precision": "unknown", "revision": 1}
    told = {"type": "event", "revision": 1, "op": "upsert", "cause": "source", "recorded_at": timezone.now()}
    for start in range(1, documents + 1, BATCH):
        numbers = range(start, min(start + BATCH, documents + 1))
        Event.objects.bulk_create(
            Event(id=f"event-{n:07}", title="x", key=n, document=DOCUMENT % (n, TITLE), **stored) for n in numbers
        )
        Change.objects.bulk_create(Change(position=n, object_id=f"event-{n:07}", **told) for n in numbers)
    Feed.objects.create(position=documents, number=documents, epoch="measured")


def measure_snapshot(documents: int) -> None:
    """Documents a second, and memory on top of what was taken before."""
    from timeline.sync.snapshot import compress, read_snapshot  # noqa: PLC0415

    before = memory()
    seconds = timed(lambda: sum(len(text) for text in read_snapshot()))
    print(f"snapshot            {documents / seconds:>12,.0f} documents/s  {memory() - before:>5.0f} MB more memory")
    seconds = timed(lambda: sum(len(packed) for packed in compress(read_snapshot())))
    print(f"snapshot, gzip      {documents / seconds:>12,.0f} documents/s  {memory() - before:>5.0f} MB more memory")


def measure_shell(file: Path, documents: int) -> None:
    """The same lines from SQLite's own shell."""
    shell = shutil.which("sqlite3")
    if shell is None:
        print("sqlite3 shell       is not installed")
        return
    query = "SELECT '{\"id\":' || json_quote(id) || ',\"object\":' || document || '}' FROM timeline_event"
    seconds = timed(lambda: subprocess.run([shell, file, query], stdout=subprocess.DEVNULL, check=True))
    print(f"sqlite3 shell       {documents / seconds:>12,.0f} documents/s")


def measure_feed(documents: int) -> None:
    """How long a page takes at the beginning, in the middle and at the end."""
    from timeline.models import Feed  # noqa: PLC0415
    from timeline.sync.cursors import cursor_at  # noqa: PLC0415
    from timeline.sync.feed import Wanted, read_changes  # noqa: PLC0415

    feed = Feed.objects.get()
    for name, position in (("beginning", 1), ("middle", documents // 2), ("end", documents - PAGE)):
        cursor = cursor_at(feed, position)
        times = [timed(lambda: read_changes(cursor, Wanted(limit=PAGE)).json) for _ in range(PAGES)]  # noqa: B023
        print(f"feed, {name:<14}{1000 * statistics.median(times):>12.2f} ms for {PAGE} changes (p50)")


def timed(work: Callable[[], object]) -> float:
    """Seconds that the work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def memory() -> float:
    """The most memory that this process ever had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
