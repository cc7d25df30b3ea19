"""A question's QuerySets in; one SQL statement for a stretch of their rows, kept ready to be asked again, out.

Django takes longer to make the SQL of a page than the database takes to answer it, and of one question it is always the
same: only the key behind which a page begins differs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet, Value
from django.db.models.functions import Greatest, Least

from timeline.models.windows import Part

Key = int | str
Row = tuple[Key | None, str, str, int]  # key, id, public JSON ("" where not stored yet), number of the strand
KEY_MARKS: tuple[Key, ...] = (-(1 << 62), "\x00")  # neither is a key, nor can a question hold it


@dataclass(frozen=True, slots=True)
class Strand:
    """One kind of thing that a list is woven from, in parts without overlap."""

    parts: tuple[Part, ...]


class Stretch(NamedTuple):
    """Which rows: in which direction, behind a row of which strand (None from the very beginning), how many."""

    descending: bool
    behind: int | None
    most: int


@dataclass(frozen=True, slots=True)
class Statement:
    """SQL for rows, in order where they come out of one part.

    A mark among its parameters is the key.
    """

    sql: str
    parameters: tuple[Any, ...]
    parts: int

    def rows(self, key: Key | None) -> list[Row]:
        """Ask the database for the rows behind the key."""
        if not self.sql:
            return []
        with connection.cursor() as cursor:
            cursor.execute(self.sql, [key if each in KEY_MARKS else each for each in self.parameters])
            found: list[Row] = cursor.fetchall()
            return found


def prepare(strands: Sequence[Strand], stretch: Stretch) -> Statement:
    """Prepare one statement for all strands; each part of them brings its own first rows, unsorted among each other."""
    parts = [
        read
        for number, strand in enumerate(strands)
        for part in strand.parts
        for read in _read_part(_rows_behind(part, number, stretch))
    ]
    sqls = [sql for sql, _ in parts]
    joined = sqls[0] if len(sqls) == 1 else " UNION ALL ".join(f"SELECT * FROM ({sql}) AS part" for sql in sqls)
    return Statement(joined, tuple(value for _, values in parts for value in values), len(parts))


def count_rows(strands: Sequence[Strand]) -> int:
    """Count the rows of all parts, in one statement."""
    read = [sql for strand in strands for part in strand.parts for sql in _read_part(part.bounded().values("id"))]
    if not read:
        return 0
    counted = " UNION ALL ".join(f"SELECT COUNT(*) AS found FROM ({sql}) AS part" for sql, _ in read)
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT SUM(found) FROM ({counted}) AS counted", [each for _, values in read for each in values]
        )
        return int(cursor.fetchone()[0])


def _read_part(rows: QuerySet[Any]) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """The SQL of one part; nothing where Django knows that it is empty."""
    try:
        yield rows.query.sql_with_params()
    except EmptyResultSet:
        return


def _rows_behind(part: Part, number: int, stretch: Stretch) -> QuerySet[Any]:
    """The rows of a part behind the key, nearest first."""
    far, until = (part.first, "gte") if stretch.descending else (part.last, "lte")
    bounds = {f"{part.column}__{until}": far, **_nearest_bound(part, number, stretch)}
    rows = part.rows.filter(**{name: bound for name, bound in bounds.items() if bound is not None})
    ordered = rows.order_by(f"-{part.column}" if stretch.descending else part.column)
    return ordered.values_list(part.column, "id", "document", Value(number))[: stretch.most]


def _nearest_bound(part: Part, number: int, stretch: Stretch) -> dict[str, Any]:
    """Where the rows begin: at the bound of the part or behind the key, whichever comes later.

    As one bound: given two of one side, a database begins at either, and reads what lies between them in vain.
    """
    near, beyond = (part.last, "lt") if stretch.descending else (part.first, "gt")
    if stretch.behind is None:
        return {f"{part.column}__{beyond}e": near}
    includes_key = number < stretch.behind if stretch.descending else number > stretch.behind
    key: Any = Value(KEY_MARKS[part.column == "id"])
    if near is not None and stretch.descending:
        key = Least(key, Value(near if includes_key else near + 1))
    elif near is not None:
        key = Greatest(key, Value(near if includes_key else near - 1))
    return {f"{part.column}__{beyond}{'e' * includes_key}": key}
