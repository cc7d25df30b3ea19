"""Tellings with the places where they can be met go in; for each, the few that stand near it come out.

What this costs grows with how many tellings there are, not with how many meet in one place: in a crowd each sees only
those next to it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import Any

Place = tuple[Hashable, int]  # a key under which a telling can be met, and the day (an ordinal) around which
Row = tuple[int, Any, int]  # the day of a telling at a place, its age, its number
NEAREST = 40  # seen on each side: of what is told so often within days, some are told in the same words


class Blocks:
    """Who can be met under which key, in the order of days and, of one day, of age.

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
        """Let a telling be met at its places."""
        rows = {day: (day, age, number) for _, day in places}
        for key, day in places:
            block = self.rows[key]
            block.insert(bisect_left(block, rows[day]), rows[day])

    def near(self, number: int, age: Any, places: Iterable[Place]) -> set[int]:
        """The tellings next to one, before and behind it, in every block that it stands in."""
        found: set[int] = set()
        for key, day in places:
            block = self.rows[key]
            here = bisect_left(block, (day, age, number))
            first = bisect_left(block, (day - self.window,), max(0, here - NEAREST), here)
            last = bisect_left(block, (day + self.window + 1,), here, min(len(block), here + NEAREST + 1))
            found.update([row[2] for row in block[first:last]])
        return found - {number}

    def parted(self, number: int, age: Any, places: Iterable[Place]) -> Iterator[tuple[int, int]]:
        """The pairs that stood just near enough before this one came to stand between them."""
        for key, day in places:
            block = self.rows[key]
            here = bisect_left(block, (day, age, number))
            for first in range(max(0, here - NEAREST), min(here, len(block) - NEAREST - 1)):
                yield block[first][2], block[first + NEAREST + 1][2]
