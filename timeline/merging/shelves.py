"""Values go in one after the other; the same come out by their number, from a file but for those used last.

So what is kept of thousands of articles takes no more memory than what is kept of a hundred.
"""

from __future__ import annotations

import os
import pickle
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from tempfile import TemporaryFile
from typing import TypeVar, overload
from weakref import finalize

T = TypeVar("T")
PAGE = 8  # values that are written and read together: what they share is written once
AT_HAND = 512  # pages that are kept in memory: the tellings of some two hundred articles


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
    """Values that may be more than memory holds; one that was put away comes back as an equal one, not as itself.

    >>> shelf = Shelf(["ana", "bo"])
    >>> shelf.append("cy")
    >>> shelf[2], list(shelf[:2])
    ('cy', ['ana', 'bo'])
    """

    def __init__(self, values: Iterable[T] = (), page: int = PAGE, at_hand: int = AT_HAND) -> None:
        self._size, self._most = page, at_hand
        self._open: list[T] = []  # the last page, which is not full
        self._full = 0
        self._at_hand: dict[int, list[T]] = {}  # full pages, the one used last at the end
        self._written: dict[int, int] = {}  # page -> where it stands in the file
        self._file = TemporaryFile()  # noqa: SIM115 - it is open for as long as the shelf is there
        finalize(self, self._file.close)
        for value in values:
            self.append(value)

    def append(self, value: T) -> None:
        """Put a value at the end."""
        self._open.append(value)
        if len(self._open) == self._size:
            self._hold(self._full, self._open)
            self._open, self._full = [], self._full + 1

    def __len__(self) -> int:
        return self._full * self._size + len(self._open)

    def __iter__(self) -> Iterator[T]:
        return (self[number] for number in range(len(self)))

    @overload
    def __getitem__(self, number: int) -> T: ...
    @overload
    def __getitem__(self, number: slice) -> Selection[T]: ...
    def __getitem__(self, number: int | slice) -> T | Selection[T]:
        if isinstance(number, slice):
            return Selection(self, range(len(self))[number])
        page, place = divmod(range(len(self))[number], self._size)
        return self._page(page)[place]

    def _page(self, number: int) -> list[T]:
        if number == self._full:
            return self._open
        page = self._at_hand.pop(number, None) or self._read(number)
        self._hold(number, page)
        return page

    def _hold(self, number: int, page: list[T]) -> None:
        """Keep a page at hand, and write the one that was used longest ago, unless it stands in the file already."""
        self._at_hand[number] = page
        if len(self._at_hand) > self._most:
            oldest = next(iter(self._at_hand))
            values = self._at_hand.pop(oldest)
            if oldest not in self._written:
                self._written[oldest] = self._file.seek(0, os.SEEK_END)
                pickle.dump(values, self._file, pickle.HIGHEST_PROTOCOL)

    def _read(self, number: int) -> list[T]:
        self._file.seek(self._written[number])
        page: list[T] = pickle.load(self._file)
        return page
