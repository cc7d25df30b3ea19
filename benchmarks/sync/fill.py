"""An address of an empty database and a number in; that database with so many events, each told once, out.

    python -m benchmarks.sync.fill DATABASE_URL 1000000

A small made-up world is multiplied by the database itself: a million realistic documents take a minute or two.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from typing import Any

ORIGINALS = 1_000  # events that are made up; all others are copies of them under ids and keys of their own
EVENT = {
    "id": "id || '-' || copy",
    "key": f"key + copy * {ORIGINALS}",
    "document": """replace(document, '"' || id || '"', '"' || id || '-' || copy || '"')""",
}
CHANGE = {"position": f"position + copy * {ORIGINALS}", "object_id": "object_id || '-' || copy"}


def set_up(url: str) -> None:
    """Point Django at a database."""
    os.environ |= {"DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "config.settings"}
    import django  # noqa: PLC0415 - after the database is named

    django.setup()


def fill(documents: int) -> None:
    """Fill the database that Django is set up for."""
    from django.core.management import call_command  # noqa: PLC0415 - once Django is set up

    from benchmarks import world  # noqa: PLC0415
    from timeline.models import Change, Event, Feed  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    world.fill(ORIGINALS)
    copies = documents // ORIGINALS - 1
    _multiply(Event, EVENT, copies)
    _multiply(Change, CHANGE, copies)
    Feed.objects.update(position=Change.objects.count())
    _execute("ANALYZE")


def _multiply(model: Any, changed: Mapping[str, str], copies: int) -> None:
    """Copy every row of a table so many times, with some columns as an expression tells."""
    table, columns = model._meta.db_table, [field.column for field in model._meta.concrete_fields]
    _execute(f"CREATE TEMPORARY TABLE original AS SELECT * FROM {table}")
    told = ", ".join(changed.get(column, column) for column in columns)
    _execute(
        f"INSERT INTO {table} ({', '.join(columns)}) "
        "WITH RECURSIVE copies(copy) AS (SELECT 1 UNION ALL SELECT copy + 1 FROM copies WHERE copy < %s) "
        f"SELECT {told} FROM copies CROSS JOIN original",
        copies,
    )
    _execute("DROP TABLE original")


def _execute(statement: str, *values: int) -> None:
    from django.db import connection  # noqa: PLC0415 - once Django is set up

    with connection.cursor() as cursor:
        cursor.execute(statement, values)


if __name__ == "__main__":
    set_up(sys.argv[1])
    fill(int(sys.argv[2]))
