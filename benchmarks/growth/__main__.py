"""How the time of each kind of question grows with the number of events.

    python -m benchmarks.growth [--sizes 10000 100000 1000000] [--databases URL ...]

It fills a database of each size (or takes those whose addresses are given), asks each kind of question many times, and
prints the middle milliseconds of the statement behind the API's page, with its rows fetched.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.databases import make_database

ASKED = 60  # times each
LIMIT = 51  # a page, and the row that tells of the next one


def main() -> None:
    """Fill, measure, print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--sizes", type=int, nargs="*", default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--databases", nargs="*", default=[])
    parser.add_argument("--measure", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.measure:
        print(json.dumps(_measure(asked.measure)))
        return
    with tempfile.TemporaryDirectory() as folder:
        urls = asked.databases or [make_database(Path(folder) / f"{size}.sqlite3", size) for size in asked.sizes]
        columns = [_measure_apart(url) for url in urls]
    print("| |", " | ".join(url.rpartition("/")[2] for url in urls), "|")
    print("|---|" + "---|" * len(urls))
    for question in columns[0]:
        print(f"| {question} |", " | ".join(f"{column[question]:.2f}" for column in columns), "|")


def _measure_apart(url: str) -> dict[str, float]:
    """Measure one database in a process of its own, since Django is set up for one."""
    told = subprocess.run(
        [sys.executable, "-m", "benchmarks.growth", "--measure", url], check=True, capture_output=True, text=True
    )
    return {str(name): float(value) for name, value in json.loads(told.stdout).items()}


def _measure(url: str) -> dict[str, float]:
    """The middle milliseconds of each kind of question."""
    os.environ["DATABASE_URL"] = url
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
    import django  # noqa: PLC0415 - after the database is named

    django.setup()
    return {name: _median(ask) for name, ask in _questions().items()}


def _questions() -> dict[str, Callable[[], object]]:
    """Each kind of question, as something that asks it."""
    from benchmarks.world import COMMON_WORD, RARE_WORD  # noqa: PLC0415 - once Django is set up
    from timeline.models import Change, Event  # noqa: PLC0415

    count = Event.objects.count()
    deep = list(Event.objects.order_by("key").values_list("key", flat=True)[count // 2 : count // 2 + 1])[0] or 0
    rarest = f"actor-{_rarest()}"
    changes = Change.objects.filter(position__gt=count // 2).order_by("position").values_list("position", "object_id")
    questions = {
        "first page": ("", None),
        "deep page": ("", deep),
        "date window (a month)": ("after=2012-05&before=2012-05", None),
        "date window (ten years), deep": ("after=2005&before=2014", deep),
        "busiest actor": ("actor=actor-0", None),
        "busiest actor, deep": ("actor=actor-0", deep),
        "rarest actor": (f"actor={rarest}", None),
        "kind and status": ("kind=vote&status=cancelled", None),
        "search, common word": (f"q={COMMON_WORD}", None),
        "search, common word, deep": (f"q={COMMON_WORD}", deep),
        "search, rare word": (f"q={RARE_WORD}", None),
    }
    asked: dict[str, Callable[[], object]] = {name: _asker(*question) for name, question in questions.items()}
    return {**asked, "changes since": lambda: list(changes[:100])}


def _asker(question: str, key: int | None) -> Callable[[], object]:
    """The statement of the API's page, ready to be asked."""
    from django.http import QueryDict  # noqa: PLC0415 - once Django is set up

    from timeline.api.prepared import Stretch, prepare  # noqa: PLC0415
    from timeline.api.questions import read_question  # noqa: PLC0415
    from timeline.api.views import EventViewSet  # noqa: PLC0415

    asked = read_question(EventViewSet.query, QueryDict(question))
    statement = prepare(EventViewSet.strands(asked), Stretch(False, None if key is None else 0, LIMIT))
    return lambda: statement.rows(key)


def _rarest() -> int:
    """An actor of the fewest events."""
    from django.db.models import Count  # noqa: PLC0415 - once Django is set up

    from timeline.models import Participation  # noqa: PLC0415

    counted = Participation.objects.values("actor_id").annotate(parts=Count("id")).order_by("parts", "actor_id")
    return int(counted[0]["actor_id"].rpartition("-")[2])


def _median(ask: Callable[[], object]) -> float:
    times = []
    for _ in range(ASKED):
        started = time.perf_counter()
        ask()
        times.append(1000 * (time.perf_counter() - started))
    return statistics.median(times)


if __name__ == "__main__":
    main()
