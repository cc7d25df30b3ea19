"""All published objects, as lines of JSON from one consistent read, in constant memory."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from django.db import connection

from timeline.models import Feed
from timeline.models.published import PUBLISHED
from timeline.sync.feed.cursors import cursor_at, write_cursor
from timeline.sync.feed.moments import one_moment
from timeline.sync.snapshot.lines import Part, read_lines

TYPES = tuple(PUBLISHED)
GZIP = 16 + zlib.MAX_WBITS  # how zlib is told to write a gzip header


def read_snapshot(types: Sequence[str] = TYPES, actors: Sequence[str] = ()) -> Iterator[bytes]:
    """Read what is published, of some types or actors only; the last line holds the cursor from which to follow."""
    with _unmapped(), one_moment():
        feed = Feed.objects.first()
        position = feed.position if feed else 0
        for entry in TYPES:
            if entry in types:
                yield from read_lines(Part(entry, tuple(actors)), position)
        yield json.dumps({"next": write_cursor(cursor_at(feed, position))}).encode() + b"\n"


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


@contextmanager
def _unmapped() -> Iterator[None]:
    """Let SQLite read without mapping its file, all of which would count as memory of this process."""
    if connection.vendor != "sqlite":
        yield
        return
    with connection.cursor() as cursor:
        (size,) = cursor.execute("PRAGMA mmap_size").fetchone() or (0,)  # a database in memory has none
        cursor.execute("PRAGMA mmap_size = 0")
        try:
            yield
        finally:
            cursor.execute(f"PRAGMA mmap_size = {size}")
