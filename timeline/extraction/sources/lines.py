"""JSON Lines, plain or gzipped, go in; articles come out, one for each line, streamed."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from timeline.extraction.faults import SeedError
from timeline.extraction.records import Article
from timeline.extraction.sources.metadata import KEYS, Place, article_of
from timeline.extraction.sources.texts import MAX_BYTES, text_fault


class Lines(Protocol):
    """What lines are read from: a file, an archive, standard input."""

    def readline(self, size: int = ..., /) -> bytes:
        """The next line, or as much of it as may be read at once."""
        ...


def read_line_file(path: Path) -> Iterator[Article | SeedError]:
    """The articles of a ``.jsonl`` or ``.jsonl.gz`` file; a line that cannot be read yields its fault instead."""
    with gzip.open(path, "rb") if path.suffix.lower() == ".gz" else path.open("rb") as stream:
        yield from read_lines(stream, str(path))


def read_lines(stream: Lines, file: str) -> Iterator[Article | SeedError]:
    """The articles of lines of JSON: ``{"id", "title", "publisher", "published", "url", "text"}``.

    Keys that are no metadata of an article are passed over, so that annotated corpora can be read too.
    """
    number = 0
    try:
        for number, line in enumerate(_bounded(stream), start=1):
            if line.strip():
                yield _article(line, Place(file, number))
    except (OSError, EOFError, zlib.error) as error:
        yield SeedError(file, f"expected a whole file, found: {error}", number + 1)


def _bounded(stream: Lines) -> Iterator[bytes]:
    """The lines of a stream, each cut off where it is too long."""
    while line := stream.readline(MAX_BYTES + 1):
        yield line
        while len(line) > MAX_BYTES and not line.endswith(b"\n"):
            line = stream.readline(MAX_BYTES + 1)


def _article(line: bytes, place: Place) -> Article | SeedError:
    if len(line) > MAX_BYTES:
        return place.fault(f"expected at most {MAX_BYTES:,} bytes a line, found more")
    try:
        values = json.loads(line)
    except (ValueError, RecursionError) as error:
        return place.fault(f"expected one JSON object, found: {error}")
    if not isinstance(values, dict) or not isinstance(values.get("text"), str):
        return place.fault("expected an object with a text, found none")
    fault = text_fault(values["text"])
    if fault is not None:
        return place.fault(fault[0])
    try:
        known = {key: values[key] for key in KEYS if key in values}
        return article_of(known, values["text"], f"{place.file}#{place.line}", place)
    except SeedError as error:
        return error
