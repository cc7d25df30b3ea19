"""Tellings with keys and days go in; the pairs worth comparing come out: those with a key in common and days near."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Placed:
    """The keys under which a telling can be met, and the day (an ordinal) around which."""

    keys: tuple[Hashable, ...]
    day: int


def find_candidates(places: Sequence[Placed], window: int) -> Iterator[tuple[int, int]]:
    """The pairs of numbers of places, the lower first, that share a key and are at most ``window`` days apart.

    What this costs grows with how much is told of one matter in one window, not with how many articles there are.

    >>> list(find_candidates([Placed(("ana",), 1), Placed(("ana",), 3), Placed(("ana",), 30)], window=7))
    [(0, 1)]
    """
    blocks = _blocks(places)
    for number, place in enumerate(places):
        near: set[int] = set()
        for key in place.keys:
            days, numbers = blocks[key]
            first, last = bisect_left(days, place.day - window), bisect_right(days, place.day + window)
            near.update(other for other in numbers[first:last] if other > number)
        yield from ((number, other) for other in sorted(near))


def _blocks(places: Sequence[Placed]) -> dict[Hashable, tuple[list[int], list[int]]]:
    """Key -> the days of its places, sorted, and their numbers in the same order."""
    rows: dict[Hashable, list[tuple[int, int]]] = defaultdict(list)
    for number, place in enumerate(places):
        for key in place.keys:
            rows[key].append((place.day, number))
    return {key: ([day for day, _ in sorted(row)], [number for _, number in sorted(row)]) for key, row in rows.items()}
