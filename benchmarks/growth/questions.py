"""Measure how many rows each kind of question finds in the database of the environment, and how fast; print JSON.

    DATABASE_URL=... python -m benchmarks.growth.questions ['{"a rare word": 20}']

It prints the median milliseconds of a page, and of as many rows as the argument says, which another database has.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import django

if TYPE_CHECKING:  # it needs Django to be set up
    from timeline.api.lists.prepared import PreparedStatement

ASKED = 60  # times each
LIMIT = 51  # a page, and the row that tells of the next one
CHANGES = 100  # a page of the feed
MIDDLE = date(2012, 9, 1)

# Name, list, parameters; "deep" begins in the middle of the list, in 2012.
QUESTIONS = (
    ("first page", "event", ""),
    ("deep page", "event", "deep"),
    ("first page, events and statements", "timeline", ""),
    ("deep page, newest first", "timeline", "deep&order=newest"),
    ("window of a day", "event", "after=2012-05-17&before=2012-05-17"),
    ("window of a month", "event", "after=2012-05&before=2012-05"),
    ("window of ten years, deep", "event", "deep&after=2005&before=2014"),
    ("busiest actor", "event", "actor=actor-0"),
    ("busiest actor, deep", "event", "deep&actor=actor-0"),
    ("busiest actor in a month", "event", "actor=actor-0&after=2012-05&before=2012-05"),
    ("busiest actor, one kind", "event", "actor=actor-0&kind=vote"),
    ("rarest actor", "event", "actor={rarest}"),
    ("two actors", "event", "actor=actor-0&actor=actor-3"),
    ("who said what to whom", "statement", "speaker=actor-0&addressee=actor-1"),
    ("kind and status", "event", "kind=vote&status=cancelled"),
    ("kind and status in a month", "event", "kind=vote&status=cancelled&after=2012-05&before=2012-05"),
    ("precision", "event", "precision=year"),
    ("corroboration", "event", "corroboration=contested"),
    ("publisher", "event", "publisher=Publisher+3"),
    ("article", "event", "article=article-77"),
    ("a common word", "event", "q={common}"),
    ("a common word, deep", "event", "deep&q={common}"),
    ("a rare word", "event", "q={rare}"),
    ("two words and a kind", "event", "q=oslo+grain&kind=vote"),
    ("a common word in a month", "event", "q={common}&after=2012-05&before=2012-05"),
)


def main() -> None:
    """Ask and print."""
    django.setup()
    from benchmarks.filling.events import COMMON_WORD, RARE_WORD  # noqa: PLC0415 - once Django is set up

    elsewhere: dict[str, int] = json.loads(sys.argv[1]) if sys.argv[1:] else {}
    words = {"rarest": _rarest(), "common": COMMON_WORD, "rare": RARE_WORD}
    asked = {name: _asker(kind, question.format(**words)) for name, kind, question in QUESTIONS}
    asked["changes since"] = _changes()
    print(json.dumps({name: _told(ask, max(elsewhere.get(name, LIMIT), 1)) for name, ask in asked.items()}))


def _told(ask: Callable[[int], Sequence[object]], rows: int) -> dict[str, float]:
    """How many rows a page has, and the times of a page and of so many rows."""
    page = _median(lambda: ask(LIMIT))
    return {"rows": len(ask(LIMIT)), "page": page, "as_many": page if rows >= LIMIT else _median(lambda: ask(rows))}


def _asker(kind: str, question: str) -> Callable[[int], Sequence[object]]:
    """The statement of the API's page, for so many rows."""
    from django.http import QueryDict  # noqa: PLC0415 - once Django is set up

    from timeline.api import views  # noqa: PLC0415
    from timeline.api.lists.prepared import Stretch, prepare  # noqa: PLC0415
    from timeline.api.questions.reading import read_question  # noqa: PLC0415
    from timeline.models.windows import order_key  # noqa: PLC0415

    viewset: Any = getattr(views, f"{kind.capitalize()}ViewSet")
    parameters = QueryDict(question, mutable=True)
    is_deep = bool(parameters.pop("deep", None))
    asked = read_question(viewset.query, parameters)
    key = order_key(MIDDLE, 0) if is_deep else None

    @cache
    def prepared(rows: int) -> PreparedStatement:
        return prepare(viewset.strands(asked), Stretch(asked["order"] == "newest", 0 if is_deep else None, rows))

    return lambda rows: prepared(rows).rows(key)


def _changes() -> Callable[[int], Sequence[object]]:
    """A page of the change feed, from its middle."""
    from timeline.models import Change, Event  # noqa: PLC0415 - once Django is set up

    middle = Event.objects.count() // 2
    changes = Change.objects.filter(position__gt=middle).order_by("position").values_list("position", "object_id")
    return lambda _: list(changes[:CHANGES])


def _rarest() -> str:
    """An actor of the fewest events."""
    from django.db.models import Count  # noqa: PLC0415 - once Django is set up

    from timeline.models import Participation  # noqa: PLC0415

    counted = Participation.objects.values("actor_id").annotate(parts=Count("id")).order_by("parts", "actor_id")
    return str(counted[0]["actor_id"])


def _median(ask: Callable[[], object]) -> float:
    spent = _clock()
    times = []
    for _ in range(ASKED):
        started = spent()
        ask()
        times.append(spent() - started)
    return 1000 * statistics.median(times)


def _clock() -> Callable[[], float]:
    """The seconds of processor that were spent: not lengthened by what else the machine does.

    SQLite works in this process; PostgreSQL in another one, which is to be on this machine.
    """
    from django.db import connection  # noqa: PLC0415 - once Django is set up

    if connection.vendor == "sqlite":
        return time.process_time
    connection.ensure_connection()
    server = Path(f"/proc/{connection.connection.info.backend_pid}/schedstat")
    return lambda: time.process_time() + int(server.read_text().split()[0]) / 1e9


if __name__ == "__main__":
    main()
