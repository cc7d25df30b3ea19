"""The one exception of the reader: seeds that cannot be read, which ends a parse before anything is written."""

from __future__ import annotations


class SeedError(Exception):
    """The seeds cannot be read as they stand: at a place (file and line), what was expected and what was found."""

    def __init__(self, file: str, message: str, line: int | None = None) -> None:
        self.place = file if line is None else f"{file}, line {line}"
        self.message = message
        super().__init__(f"{self.place}: {message}")
