"""The one exception of the reader: a fault of the seeds that stops the reading before anything is written."""

from __future__ import annotations


class SeedError(Exception):
    """The seeds cannot be read as they stand: the message names file and line, what was expected, what was found."""

    def __init__(self, file: str, message: str, line: int | None = None) -> None:
        place = file if line is None else f"{file}, line {line}"
        super().__init__(f"{place}: {message}")
