"""Fill an empty database with so many events, each told once.

    python -m benchmarks.sync.filling DATABASE_URL 1000000

A small made-up world is multiplied by the database itself: a million realistic documents take a minute or two.
"""

from __future__ import annotations

import sys

from benchmarks.filling.bulk import execute, multiply
from benchmarks.filling.databases import set_up

ORIGINALS = 1_000  # events that are made up; all others are copies of them under ids and keys of their own
EVENT = {
    "id": "id || '-' || copy",
    "key": f"key + copy * {ORIGINALS}",
    "document": """replace(document, '"' || id || '"', '"' || id || '-' || copy || '"')""",
}
CHANGE = {"position": f"position + copy * {ORIGINALS}", "object_id": "object_id || '-' || copy"}


def fill(documents: int) -> None:
    """Fill the database that Django is set up for."""
    from django.core.management import call_command  # noqa: PLC0415 - once Django is set up

    from benchmarks.filling.events import fill_events  # noqa: PLC0415
    from timeline.models import Change, Feed  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    fill_events(ORIGINALS)
    copies = documents // ORIGINALS - 1
    multiply("timeline_event", copies, EVENT)
    multiply("timeline_change", copies, CHANGE)
    Feed.objects.update(position=Change.objects.count())
    execute("ANALYZE")


if __name__ == "__main__":
    set_up(sys.argv[1])
    fill(int(sys.argv[2]))
