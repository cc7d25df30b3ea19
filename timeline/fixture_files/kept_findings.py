"""Findings go in as they are read; the same come out again later, from a file instead of memory."""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import IO

from timeline.extraction.records import Findings, Problem


def keep_findings(found: Iterable[Findings | Problem], file: IO[bytes]) -> Iterator[Findings | Problem]:
    """Hand on what is found, and write the findings of each article to the file on the way."""
    for item in found:
        if isinstance(item, Findings):
            pickle.dump(item, file)
        yield item


def read_kept(file: IO[bytes]) -> Iterator[Findings]:
    """Read what was kept in the file, from its start, one article at a time."""
    file.seek(0)
    with suppress(EOFError):
        while True:
            yield pickle.load(file)
