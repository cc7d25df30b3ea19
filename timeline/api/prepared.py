"""A question's QuerySets in; one SQL statement for a stretch of their rows, kept ready to be asked again, out.

Django takes longer to make the SQL of a page than the database takes to answer it, and of one question it is always the
same: only the key behind which a page begins differs.
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
# A page as one row. Behind each row, SQLite's driver lets other threads go first; and no document has a line end.
JOINED = """
    WITH page(key, id, document, strand) AS ({})
    SELECT json_group_array(key), CAST(group_concat(document, char(10)) AS BLOB), max(document = '') FROM page
"""
KEY_MARKS: tuple[Key, ...] = (-(1 << 62), "\x00")  # neither is a key, nor can a question hold it


@dataclass(frozen=True, slots=True)
class Strand:
    """One kind of thing that a list is woven from, in parts without overlap.

    The parts of a section lie beside each other; all of a section come before all of the next one.
    """

    sections: tuple[Section, ...]

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts of all sections."""
        return tuple(chain.from_iterable(self.sections))


class Stretch(NamedTuple):
    """Which rows: in which direction, behind a row of which strand (None from the very beginning), how many."""

    descending: bool
    behind: int | None
    most: int


class Joined(NamedTuple):
    """Rows of one strand as they are sent: their keys, and the public JSON of each on a line."""

    keys: list[Key | None]
    documents: bytes


@dataclass(frozen=True, slots=True)
class Statement:
    """SQL for rows: those of one ``strand``, in order, or of several parts, in none.

    A mark among its parameters is the key.
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
        """Ask the database to join the rows behind the key; None where they are in no order, or some have no JSON."""
        database = connections[DEFAULT_DB_ALIAS]  # each look at ``connection`` would find it again
        if not self.sql or self.strand is None or database.vendor != "sqlite" or database.queries_logged:
            return None
        database.ensure_connection()
        with database.wrap_database_errors:
            ((keys, documents, missing),) = database.connection.execute(_joined(self.sql), self._values(key)).fetchall()
        return Joined(json.loads(keys), documents) if documents and not missing else None

    def _values(self, key: Key | None) -> Sequence[Any]:
        return self.parameters if key is None else [key if each in KEY_MARKS else each for each in self.parameters]


class Sql(NamedTuple):
    """A piece of SQL with the values of its marks; without text it finds nothing."""

    text: str = ""
    values: tuple[Any, ...] = ()


NOTHING = Sql()


def prepare(strands: Sequence[Strand], stretch: Stretch) -> Statement:
    """Prepare one statement for all strands; each brings its own first rows."""
    text, values = _united(_read_strand(strand, number, stretch) for number, strand in enumerate(strands))
    numbers = [number for number, strand in enumerate(strands) for _ in strand.parts]
    return Statement(text, values, numbers[0] if len(numbers) == 1 else None)


def count_rows(strands: Sequence[Strand]) -> int:
    """Count the rows of all parts, in one statement."""
    parts = [part for strand in strands for part in strand.parts]
    text, values = _united(_compile(part.bounded().values("id").order_by()) for part in parts)
    if not text:
        return 0
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT COUNT(*) FROM ({text}) AS found", values)
        return int(cursor.fetchone()[0])


def _ask_sqlite(sql: str, values: Sequence[Any]) -> list[Row]:
    """Ask the driver itself: Django would look for the marks in the SQL, which can take longer than the answer."""
    found: list[Row] = connection.connection.execute(_with_question_marks(sql), values).fetchall()
    return found


def _ask_postgresql(sql: str, values: Sequence[Any]) -> list[Row]:
    """Ask the driver itself: Django would put the values into the SQL, which would be planned anew each time."""
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
    """The SQL for all rows as one."""
    return JOINED.format(_with_question_marks(sql))


@lru_cache(maxsize=TEXTS_KEPT)
def _with_question_marks(sql: str) -> str:
    """The SQL as SQLite's driver has it; what is prepared here has values nowhere but in its marks."""
    return sql.replace("%s", "?")


def _read_strand(strand: Strand, number: int, stretch: Stretch) -> Sql:
    """The first rows of a strand: straight out of its only part, or by the first keys of all its parts."""
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
    """The first keys of a strand; a section is looked into only where those before it do not fill the page."""
    sections = reversed(strand.sections) if stretch.descending else strand.sections
    united = _united(_keys_of(section, number, stretch) for section in sections)
    return _selected(united, f"LIMIT {stretch.most}")


def _keys_of(section: Section, number: int, stretch: Stretch) -> Sql:
    """The first keys of a section, in order: those of its only part, or those of all its parts, sorted."""
    rows = [_rows_behind(part, number, stretch).annotate(stands_at=F(part.column)) for part in section]
    united = _united(_compile(each.values_list("stands_at")[: stretch.most]) for each in rows)
    if len(section) == 1:
        return united
    # With a plus, or SQLite sorts each part by itself, which takes four times as long.
    return _selected(united, f"ORDER BY +stands_at {'DESC' * stretch.descending} LIMIT {stretch.most}")


def _selected(rows: Sql, clause: str) -> Sql:
    """Some of the rows, or all of them in another order."""
    return Sql(f"SELECT * FROM ({rows.text}) AS found {clause}", rows.values) if rows.text else NOTHING


def _compile(rows: QuerySet[Any]) -> Sql:
    """The SQL of rows; none where Django knows that there are no such rows."""
    try:
        text, values = rows.query.sql_with_params()
    except EmptyResultSet:
        return NOTHING
    # SQLite's driver takes its time to find out that a word of an enumeration is a text.
    return Sql(text, tuple(str(value) if isinstance(value, str) else value for value in values))


def _united(pieces: Iterable[Sql]) -> Sql:
    """The rows of all pieces, one piece after another."""
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

    As one bound: given two of one side, a database begins at either, and reads what lies between them in vain.
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
    """A key as a value of its own, which PostgreSQL would otherwise be given the lower half of."""
    return Value(key, output_field=BigIntegerField())
