"""Read published objects as lines of the snapshot, put together in bulk by the database itself.

Nothing is rendered, and no row becomes an object. SQLite joins lines by the hundred; PostgreSQL copies them, since only
COPY sends rows without a round trip for each batch.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from django.db import connection

from timeline.domain.kinds import EntryType

CHUNK = 500  # lines at a time: about half a megabyte
INVOLVING = {
    EntryType.ARTICLE: "1 = 0",
    EntryType.ACTOR: "id IN ({among})",
    EntryType.EVENT: "id IN (SELECT event_id FROM timeline_participation WHERE actor_id IN ({among}))",
    EntryType.STATEMENT: "(speaker_id IN ({among}) OR addressee_id IN ({among}))",
}
NEITHER_WHY_NOR_WHEN = '"cause":null,"recorded_at":null,"target":null'
LINE = f"""%s || {{id}} || ',"revision":' || revision || ',{NEITHER_WHY_NOR_WHEN},"object":' || document || '}}}}'"""
JOINED = """
SELECT CAST(group_concat(line, '') AS BLOB), max(place) FROM (
    SELECT rowid AS place, {line} || char(10) AS line
    FROM timeline_{entry} WHERE rowid > %s AND {condition} ORDER BY rowid LIMIT %s
)"""  # a BLOB, so that nothing is decoded
# As CSV with control characters as its marks: JSON escapes these, so the lines go out unchanged.
COPIED = """
COPY (SELECT {line} FROM timeline_{entry} WHERE {condition})
TO STDOUT (FORMAT csv, QUOTE E'\\x01', DELIMITER E'\\x02')"""


@dataclass(frozen=True, slots=True)
class Part:
    """The objects of a type, or those of them that involve one of the actors."""

    entry: EntryType
    actors: tuple[str, ...]

    @property
    def condition(self) -> str:
        """The condition on rows, as SQL."""
        among = ", ".join(["%s"] * len(self.actors))
        return "document <> ''" + (f" AND {INVOLVING[self.entry].format(among=among)}" if self.actors else "")

    @property
    def values(self) -> tuple[str, ...]:
        """The values of the placeholders of the condition."""
        return self.actors * self.condition.count("IN (%s")


def read_lines(part: Part, position: int) -> Iterator[bytes]:
    """Read all objects of a part as they are at a position of the feed, in chunks of lines."""
    begin = f'{{"position":{position},"op":"upsert","type":"{part.entry}","id":'
    return READERS[connection.vendor](part, begin)


def _join_lines(part: Part, begin: str) -> Iterator[bytes]:
    """Read a table of SQLite in the order of its row ids."""
    query, last = _about(part, JOINED, "json_quote(id)"), 0
    with connection.cursor() as cursor:
        while True:
            cursor.execute(query, [begin, last, *part.values, CHUNK])
            lines, last = cursor.fetchone()
            if lines is None:
                return
            yield lines


def _copy_lines(part: Part, begin: str) -> Iterator[bytes]:
    """Pass on what PostgreSQL copies."""
    query = _about(part, COPIED, "to_json(id)::text")
    with connection.cursor() as cursor, cursor.copy(cursor.mogrify(query, [begin, *part.values])) as copied:
        rows = iter(copied)
        while lines := b"".join(islice(rows, CHUNK)):
            yield lines


def _about(part: Part, query: str, id_as_json: str) -> str:
    return query.format(line=LINE.format(id=id_as_json), entry=part.entry, condition=part.condition)


READERS: Mapping[str, Callable[[Part, str], Iterator[bytes]]] = {"sqlite": _join_lines, "postgresql": _copy_lines}
