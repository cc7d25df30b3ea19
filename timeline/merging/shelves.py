"""A sequence of values in a temporary file, for more than fits into memory."""

from __future__ import annotations

import os
import pickle
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from tempfile import TemporaryFile
from typing import TypeVar, overload
from weakref import finalize

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Selection(Sequence[T]):
    """Some of the values of a sequence, by their numbers there; each is looked up when it is asked for.

    >>> list(Selection(("ana", "bo", "cy"), (2, 0)))
    ['cy', 'ana']
    """

    values: Sequence[T]
    numbers: Sequence[int]

    def __len__(self) -> int:
        return len(self.numbers)

    @overload
    def __getitem__(self, place: int) -> T: ...
    @overload
    def __getitem__(self, place: slice) -> Selection[T]: ...
    def __getitem__(self, place: int | slice) -> T | Selection[T]:
        if isinstance(place, slice):
            return Selection(self.values, self.numbers[place])
        return self.values[self.numbers[place]]


class Shelf(Sequence[T]):
    """Values in a temporary file, which is deleted with the shelf.

    >>> shelf = Shelf(["ana", "bo"])
    >>> shelf.append("cy")
    >>> shelf[2], list(shelf[:2])
    ('cy', ['ana', 'bo'])
    """

    def __init__(self, values: Iterable[T] = ()) -> None:
        self._starts: list[int] = []  # where each value begins in the file
        self._file = TemporaryFile()  # noqa: SIM115 - it stays open as long as the shelf exists
        finalize(self, self._file.close)
        for value in values:
            self.append(value)

    def append(self, value: T) -> None:
        """Put a value at the end."""
        self._starts.append(self._file.seek(0, os.SEEK_END))
        pickle.dump(value, self._file, pickle.HIGHEST_PROTOCOL)

    def __len__(self) -> int:
        return len(self._starts)

    @overload
    def __getitem__(self, number: int) -> T: ...
    @overload
    def __getitem__(self, number: slice) -> Selection[T]: ...
    def __getitem__(self, number: int | slice) -> T | Selection[T]:
        if isinstance(number, slice):
            return Selection(self, range(len(self))[number])
        self._file.seek(self._starts[number])
        value: T = pickle.load(self._file)
        return value
