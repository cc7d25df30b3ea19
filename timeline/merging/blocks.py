"""Tellings with keys and days go in; the pairs worth comparing come out: those with a key in common and days near."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence

Place = tuple[Hashable, int]  # a key under which a telling can be met, and the day (an ordinal) around which


def find_candidates(places: Sequence[Sequence[Place]], window: int) -> Iterator[tuple[int, int]]:
    """The pairs of tellings, the lower number first, with a place of the same key at most ``window`` days apart.

    What this costs grows with how much is told of one matter in one window, not with how many articles there are.

    >>> list(find_candidates([[("ana", 1)], [("ana", 3)], [("ana", 30)]], window=7))
    [(0, 1)]
    """
    blocks = _blocks(places)
    for number, own in enumerate(places):
        near: set[int] = set()
        for key, day in own:
            days, numbers = blocks[key]
            first, last = bisect_left(days, day - window), bisect_right(days, day + window)
            near.update(other for other in numbers[first:last] if other > number)
        yield from ((number, other) for other in sorted(near))


def _blocks(places: Sequence[Sequence[Place]]) -> dict[Hashable, tuple[list[int], list[int]]]:
    """Key -> the days of its places, sorted, and their numbers in the same order."""
    rows: dict[Hashable, list[tuple[int, int]]] = defaultdict(list)
    for number, own in enumerate(places):
        for key, day in own:
            rows[key].append((day, number))
    return {key: ([day for day, _ in sorted(row)], [number for _, number in sorted(row)]) for key, row in rows.items()}
