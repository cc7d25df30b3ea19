"""Find the tellings that stand near each other, by the keys and days under which they are listed.

The cost grows with the number of tellings and not with how many share a key: in a crowd each sees only its neighbors.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import Any

Place = tuple[Hashable, int]  # a key under which a telling is listed, and its day (an ordinal)
Row = tuple[int, Any, int]  # the day of a telling at a place, its age, its number
NEAREST = 40  # neighbors seen on each side: of so many tellings within days, some use the same words


class Blocks:
    """The tellings listed under each key, in the order of days and then of age.

    >>> blocks = Blocks(window=7)
    >>> for number, day in enumerate((1, 3, 30)):
    ...     blocks.add(number, number, [("ana", day)])
    >>> [sorted(blocks.near(number, number, [("ana", day)])) for number, day in enumerate((1, 3, 30))]
    [[1], [0], []]
    """

    def __init__(self, window: int) -> None:
        self.window = window
        self.rows: dict[Hashable, list[Row]] = defaultdict(list)

    def add(self, number: int, age: Any, places: Sequence[Place]) -> None:
        """List a telling at its places."""
        rows = {day: (day, age, number) for _, day in places}
        for key, day in places:
            block = self.rows[key]
            block.insert(bisect_left(block, rows[day]), rows[day])

    def near(self, number: int, age: Any, places: Iterable[Place]) -> set[int]:
        """The tellings next to one, on both sides, in every block that it stands in."""
        found: set[int] = set()
        for key, day in places:
            block = self.rows[key]
            here = bisect_left(block, (day, age, number))
            first = bisect_left(block, (day - self.window,), max(0, here - NEAREST), here)
            last = bisect_left(block, (day + self.window + 1,), here, min(len(block), here + NEAREST + 1))
            found.update([row[2] for row in block[first:last]])
        return found - {number}

    def parted(self, number: int, age: Any, places: Iterable[Place]) -> Iterator[tuple[int, int]]:
        """The pairs that were just near enough to each other until this telling came between them."""
        for key, day in places:
            block = self.rows[key]
            here = bisect_left(block, (day, age, number))
            for first in range(max(0, here - NEAREST), min(here, len(block) - NEAREST - 1)):
                yield block[first][2], block[first + NEAREST + 1][2]
