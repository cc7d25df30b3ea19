"""Fill tables of the database that Django is set up for, by the fastest way that it has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

CACHE_KILOBYTES = 2_000_000
COPY_BY_COPY = "copies CROSS JOIN original"
ROW_BY_ROW = "original CROSS JOIN copies"  # the copies of a row lie side by side
# What makes each index of a table again; those of keys stay.
INDEXES = {
    "sqlite": "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = %s AND sql IS NOT NULL",
    "postgresql": """
        SELECT indexname, indexdef FROM pg_indexes WHERE tablename = %s
        AND indexname NOT IN (SELECT conname FROM pg_constraint)""",
}


def insert(table: str, columns: Iterable[str], rows: Iterable[tuple[Any, ...]]) -> None:
    """Put rows into a table: COPY in PostgreSQL, one prepared statement elsewhere."""
    from django.db import connection, transaction  # noqa: PLC0415 - once Django is set up

    names = ", ".join(f'"{column}"' for column in columns)
    with transaction.atomic(), connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f"COPY {table} ({names}) FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
            return
        marks = ", ".join(["%s"] * len(list(columns)))
        cursor.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks})", list(rows))


def multiply(
    table: str, copies: int, changed: Mapping[str, str], where: str = "TRUE", order: str = COPY_BY_COPY
) -> None:
    """Copy the rows of a table this many times; expressions of its columns and of ``copy`` give some columns anew."""
    from django.db import connection  # noqa: PLC0415 - once Django is set up

    with connection.cursor() as cursor:
        columns = [column.name for column in connection.introspection.get_table_description(cursor, table)]
    told = ", ".join(changed.get(column, f'"{column}"') for column in columns)
    named = ", ".join(f'"{column}"' for column in columns)
    execute(f"CREATE TEMPORARY TABLE original AS SELECT * FROM {table} WHERE {where}")
    execute(
        f"INSERT INTO {table} ({named}) "
        f"WITH RECURSIVE copies(copy) AS (SELECT 1 UNION ALL SELECT copy + 1 FROM copies WHERE copy < {copies}) "
        f"SELECT {told} FROM {order} WHERE copy <= {copies}"
    )
    execute("DROP TABLE original")


def execute(statement: str) -> None:
    """Let the database that Django is set up for do something."""
    from django.db import connection  # noqa: PLC0415 - once Django is set up

    with connection.cursor() as cursor:
        cursor.execute(statement)


@contextmanager
def in_a_hurry(*tables: str) -> Iterator[None]:
    """Fill these tables without waiting for the disk, and make their indexes afterwards; a failed fill is begun again.

    In the end the database takes stock of what its tables hold, as it would by itself in time.
    """
    from django.db import connection  # noqa: PLC0415 - once Django is set up

    if connection.vendor == "sqlite":
        execute("PRAGMA synchronous = OFF")
        execute(f"PRAGMA cache_size = -{CACHE_KILOBYTES}")
    indexes = _indexes_of(tables)
    for name, _ in indexes:
        execute(f"DROP INDEX {name}")
    yield
    for _, statement in indexes:
        execute(statement)
    execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")


def _indexes_of(tables: Iterable[str]) -> list[tuple[str, str]]:
    """The name of each index, with the statement that makes it."""
    from django.db import connection  # noqa: PLC0415 - once Django is set up

    indexes: list[tuple[str, str]] = []
    with connection.cursor() as cursor:
        for table in tables:
            cursor.execute(INDEXES[connection.vendor], [table])
            indexes += cursor.fetchall()
    return indexes
