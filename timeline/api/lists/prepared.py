"""Make one SQL statement for a stretch of the rows of several QuerySets, to be run again and again.

Django takes longer to write the SQL of a page than the database takes to run it, and for one question it is always the
same: only the key behind which the page begins differs.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Any, NamedTuple

from django.core.exceptions import EmptyResultSet
from django.db import DEFAULT_DB_ALIAS, connection, connections
from django.db.models import BigIntegerField, F, QuerySet, Value
from django.db.models.functions import Greatest, Least

from timeline.models.windows import Part, Section

Key = int | str
Row = tuple[Key | None, str, str, int]  # key, id, public JSON ("" where not stored yet), number of the strand
TEXTS_KEPT = 1000  # some kilobytes each
# A page as one row, since SQLite's driver yields to other threads after each row. No document contains a newline.
JOINED = """
    WITH page(key, id, document, strand) AS ({})
    SELECT json_group_array(key), CAST(group_concat(document, char(10)) AS BLOB), max(document = '') FROM page
"""
KEY_MARKS: tuple[Key, ...] = (-(1 << 62), "\x00")  # stand for the key; neither occurs as a key or in a question


@dataclass(frozen=True, slots=True)
class Strand:
    """The rows of one model in a list, in parts without overlap.

    The rows of the parts of one section interleave; whole sections follow one another.
    """

    sections: tuple[Section, ...]

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts of all sections."""
        return tuple(chain.from_iterable(self.sections))


class Stretch(NamedTuple):
    """Which rows to read: the direction, the strand of the row before them (None at the beginning), and how many."""

    descending: bool
    behind: int | None
    most: int


class Joined(NamedTuple):
    """Rows of one strand as they are sent: their keys, and the public JSON of each on a line."""

    keys: list[Key | None]
    documents: bytes


@dataclass(frozen=True, slots=True)
class PreparedStatement:
    """SQL for rows: in order if they are all of one ``strand``, otherwise unordered.

    Among its parameters, a mark stands for the key behind which the rows begin.
    """

    sql: str
    parameters: tuple[Any, ...]
    strand: int | None

    def rows(self, key: Key | None) -> list[Row]:
        """Ask the database for the rows behind the key."""
        if not self.sql:
            return []
        if connection.queries_logged:
            with connection.cursor() as cursor:
                cursor.execute(self.sql, self._values(key))
                return list(cursor.fetchall())
        connection.ensure_connection()
        with connection.wrap_database_errors:
            return ASK[connection.vendor](self.sql, self._values(key))

    def joined(self, key: Key | None) -> Joined | None:
        """Ask the database to join the rows behind the key; None if they are unordered or some have no JSON."""
        database = connections[DEFAULT_DB_ALIAS]  # looked up once; ``connection`` looks it up at each access
        if not self.sql or self.strand is None or database.vendor != "sqlite" or database.queries_logged:
            return None
        database.ensure_connection()
        with database.wrap_database_errors:
            ((keys, documents, missing),) = database.connection.execute(_joined(self.sql), self._values(key)).fetchall()
        return Joined(json.loads(keys), documents) if documents and not missing else None

    def _values(self, key: Key | None) -> Sequence[Any]:
        return self.parameters if key is None else [key if each in KEY_MARKS else each for each in self.parameters]


class Sql(NamedTuple):
    """A piece of SQL with the values of its placeholders; without text it finds no rows."""

    text: str = ""
    values: tuple[Any, ...] = ()


NOTHING = Sql()


def prepare(strands: Sequence[Strand], stretch: Stretch) -> PreparedStatement:
    """Prepare one statement for the first rows of each strand."""
    text, values = _united(_read_strand(strand, number, stretch) for number, strand in enumerate(strands))
    numbers = [number for number, strand in enumerate(strands) for _ in strand.parts]
    return PreparedStatement(text, values, numbers[0] if len(numbers) == 1 else None)


def count_rows(strands: Sequence[Strand]) -> int:
    """Count the rows of all parts, in one statement."""
    parts = [part for strand in strands for part in strand.parts]
    ids = _united(_compile(part.bounded().values("id").order_by()) for part in parts)
    if not ids.text:
        return 0
    ((count,),) = _ask(Sql(f"SELECT COUNT(*) FROM ({ids.text}) AS found", ids.values))
    return int(count)


def read_united(pieces: Iterable[QuerySet[Any]]) -> list[tuple[Any, ...]]:
    """Read the rows of all these QuerySets, in one statement."""
    united = _united(_compile(piece) for piece in pieces)
    return _ask(united) if united.text else []


def _ask(rows: Sql) -> list[tuple[Any, ...]]:
    """Run a statement that is not asked again."""
    with connection.cursor() as cursor:
        cursor.execute(rows.text, rows.values)
        return list(cursor.fetchall())


def _ask_sqlite(sql: str, values: Sequence[Any]) -> list[Row]:
    """Ask the driver directly: Django would search the SQL for placeholders, which can take longer than the query."""
    found: list[Row] = connection.connection.execute(_with_question_marks(sql), values).fetchall()
    return found


def _ask_postgresql(sql: str, values: Sequence[Any]) -> list[Row]:
    """Ask the driver directly: Django would put the values into the SQL, which would be planned anew each time."""
    import psycopg  # noqa: PLC0415 - only where there is a server

    with psycopg.Cursor(connection.connection) as cursor:
        found: list[Row] = cursor.execute(sql, values, prepare=True).fetchall()
        return found


ASK: Mapping[str, Callable[[str, Sequence[Any]], list[Row]]] = {
    "sqlite": _ask_sqlite,
    "postgresql": _ask_postgresql,
}


@lru_cache(maxsize=TEXTS_KEPT)
def _joined(sql: str) -> str:
    """The SQL that returns all rows as one."""
    return JOINED.format(_with_question_marks(sql))


@lru_cache(maxsize=TEXTS_KEPT)
def _with_question_marks(sql: str) -> str:
    """The SQL with SQLite's placeholders; the SQL prepared here has ``%s`` nowhere else."""
    return sql.replace("%s", "?")


def _read_strand(strand: Strand, number: int, stretch: Stretch) -> Sql:
    """The first rows of a strand: from its only part, or by the first keys of all its parts."""
    if len(strand.parts) == 1:
        (part,) = strand.parts
        rows = _rows_behind(part, number, stretch)
        return _compile(rows.values_list(part.column, "id", "document", Value(number))[: stretch.most])
    keys = _first_keys(strand, number, stretch)
    if not keys.text:
        return NOTHING
    # Documents are fetched for the rows of a page, not for the first rows of every part.
    table = strand.parts[0].rows.model._meta.db_table
    return Sql(f"SELECT key, id, document, {number} FROM {table} WHERE key IN ({keys.text})", keys.values)


def _first_keys(strand: Strand, number: int, stretch: Stretch) -> Sql:
    """The first keys of a strand; a section is read only if those before it do not fill the page."""
    sections = reversed(strand.sections) if stretch.descending else strand.sections
    united = _united(_keys_of(section, number, stretch) for section in sections)
    return _selected(united, f"LIMIT {stretch.most}")


def _keys_of(section: Section, number: int, stretch: Stretch) -> Sql:
    """The first keys of a section, in order."""
    rows = [_rows_behind(part, number, stretch).annotate(stands_at=F(part.column)) for part in section]
    united = _united(_compile(each.values_list("stands_at")[: stretch.most]) for each in rows)
    if len(section) == 1:
        return united
    # Without the plus SQLite sorts each part by itself, which takes four times as long.
    return _selected(united, f"ORDER BY +stands_at {'DESC' * stretch.descending} LIMIT {stretch.most}")


def _selected(rows: Sql, clause: str) -> Sql:
    """The rows under a clause that limits or orders them."""
    return Sql(f"SELECT * FROM ({rows.text}) AS found {clause}", rows.values) if rows.text else NOTHING


def _compile(rows: QuerySet[Any]) -> Sql:
    """The SQL of a QuerySet; none if Django knows that it is empty."""
    try:
        text, values = rows.query.sql_with_params()
    except EmptyResultSet:
        return NOTHING
    # SQLite's driver is slow to recognize the value of a StrEnum as text.
    return Sql(text, tuple(str(value) if isinstance(value, str) else value for value in values))


def _united(pieces: Iterable[Sql]) -> Sql:
    """The rows of all pieces (UNION ALL)."""
    found = [piece for piece in pieces if piece.text]
    if len(found) < 2:
        return found[0] if found else NOTHING
    text = " UNION ALL ".join(f"SELECT * FROM ({piece.text}) AS piece" for piece in found)
    return Sql(text, tuple(chain.from_iterable(piece.values for piece in found)))


def _rows_behind(part: Part, number: int, stretch: Stretch) -> QuerySet[Any]:
    """The rows of a part behind the key, nearest first."""
    far, until = (part.first, "gte") if stretch.descending else (part.last, "lte")
    bounds = {f"{part.column}__{until}": far, **_nearest_bound(part, number, stretch)}
    rows = part.rows.filter(**{name: bound for name, bound in bounds.items() if bound is not None})
    return rows.order_by(f"-{part.column}" if stretch.descending else part.column)


def _nearest_bound(part: Part, number: int, stretch: Stretch) -> dict[str, Any]:
    """Where the rows begin: at the bound of the part or behind the key, whichever comes later.

    It is one condition, since given two the database may begin at the wrong one and read what lies between in vain.
    """
    near, beyond = (part.last, "lt") if stretch.descending else (part.first, "gt")
    if stretch.behind is None:
        return {f"{part.column}__{beyond}e": near}
    includes_key = number < stretch.behind if stretch.descending else number > stretch.behind
    key: Any = Value(KEY_MARKS[part.column.endswith("id")])
    if near is not None and stretch.descending:
        key = Least(key, _long(near if includes_key else near + 1))
    elif near is not None:
        key = Greatest(key, _long(near if includes_key else near - 1))
    return {f"{part.column}__{beyond}{'e' * includes_key}": key}


def _long(key: int) -> Value:
    """A key as a 64-bit value, of which PostgreSQL would otherwise get the lower half."""
    return Value(key, output_field=BigIntegerField())
