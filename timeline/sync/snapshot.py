"""The database in; all that is published, as lines of the feed's shape from one consistent read, out.

The database itself puts the lines together from stored documents, many at a time: nothing is rendered, no row becomes
an object, and memory stays flat however much there is.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from django.db import connection

from timeline.domain.kinds import EntryType
from timeline.models import Feed
from timeline.sync.cursors import cursor_at, write_cursor

TYPES = (EntryType.ARTICLE, EntryType.ACTOR, EntryType.EVENT, EntryType.STATEMENT)  # before those that show them
CHUNK = 500  # lines that the database joins at a time: about half a megabyte
GZIP = 16 + zlib.MAX_WBITS  # what zlib calls a gzip header
BEGIN = {"postgresql": "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", "sqlite": "BEGIN"}
JOIN = {"postgresql": "string_agg(line, '')", "sqlite": "CAST(group_concat(line, '') AS BLOB)"}  # bytes, not decoded
ORDER: Mapping[str, tuple[str, str | int]] = {
    "postgresql": ("id", ""),
    "sqlite": ("rowid", 0),
}  # the order in which rows lie there, and what is before all
INVOLVING = {
    EntryType.ARTICLE: "1 = 0",
    EntryType.ACTOR: "id IN ({among})",
    EntryType.EVENT: "id IN (SELECT event_id FROM timeline_participation WHERE actor_id IN ({among}))",
    EntryType.STATEMENT: "(speaker_id IN ({among}) OR addressee_id IN ({among}))",
}
QUOTE = {"postgresql": "to_json(id)::text", "sqlite": "json_quote(id)"}


@dataclass(frozen=True, slots=True)
class Part:
    """The objects of a type, or those of them that involve one of the actors."""

    entry: EntryType
    actors: tuple[str, ...]

    @property
    def condition(self) -> str:
        """The actors as a condition of SQL."""
        among = ", ".join(["%s"] * len(self.actors))
        return " AND " + INVOLVING[self.entry].format(among=among) if self.actors else ""

    @property
    def values(self) -> tuple[str, ...]:
        """What the condition is about."""
        return self.actors * self.condition.count("IN (%s")


def read_snapshot(types: Sequence[str] = TYPES, actors: Sequence[str] = ()) -> Iterator[bytes]:
    """Read all that is published, of some types and of some actors; the last line holds the cursor to follow from."""
    with consistent_read():
        feed = Feed.objects.first()
        position = feed.position if feed else 0
        for entry in TYPES:
            if entry in types:
                yield from _read_lines(Part(entry, tuple(actors)), position)
        yield json.dumps({"next": write_cursor(cursor_at(feed, position))}).encode() + b"\n"


@contextmanager
def consistent_read() -> Iterator[None]:
    """Let all queries inside see the same state, without keeping anybody from writing.

    Django's own ``atomic`` would take SQLite's one lock for writers.
    """
    if connection.in_atomic_block:
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute(BEGIN[connection.vendor])
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("ROLLBACK")


def compress(texts: Iterable[bytes]) -> Iterator[bytes]:
    """Compress texts as they come.

    >>> import gzip
    >>> gzip.decompress(b"".join(compress([b"a", b"b"])))
    b'ab'
    """
    packer = zlib.compressobj(level=1, wbits=GZIP)
    for text in texts:
        packed = packer.compress(text)
        if packed:
            yield packed
    yield packer.flush()


def _read_lines(part: Part, position: int) -> Iterator[bytes]:
    """All objects of a part, in chunks of lines."""
    last = ORDER[connection.vendor][1]
    begin = f'{{"position":{position},"op":"upsert","type":"{part.entry}","id":'
    with connection.cursor() as cursor:
        while True:
            cursor.execute(_sql(part), [begin, last, *part.values, CHUNK])
            lines, last = cursor.fetchone()
            if lines is None:
                return
            yield lines if isinstance(lines, bytes) else lines.encode()


def _sql(part: Part) -> str:
    """The next lines behind a place in the order, joined, and their last place."""
    line = f"""%s || {QUOTE[connection.vendor]} || ',"revision":' || revision || ',"cause":null,"target":null,"object":'
        || document || '}}' || chr(10)"""
    line = line if connection.vendor == "postgresql" else line.replace("chr(", "char(")
    place = ORDER[connection.vendor][0]
    lines = f"SELECT {place} AS place, {line} AS line FROM timeline_{part.entry}"
    rows = f"{lines} WHERE {place} > %s AND document <> ''{part.condition} ORDER BY {place} LIMIT %s"
    return f"SELECT {JOIN[connection.vendor]}, max(place) FROM ({rows}) AS rows"
