"""Cluster tellings that hang together, whatever their order: average linkage.

Two groups join while the mean of all comparisons between them reaches the threshold, the most alike first. One
forbidden pair keeps two groups apart for good, so that a vague telling cannot bridge two that differ.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations
from typing import TypeVar

from timeline.merging.comparisons import Comparison

Compare = Callable[[int, int], Comparison]
Pair = tuple[int, int]
Group = tuple[int, ...]
T = TypeVar("T")
REPRESENTATIVES = 4  # the number of first and of last members that stand for a large group


def find_representatives(group: Sequence[T]) -> Sequence[T]:
    """The first and last members, by which a large group is compared.

    >>> find_representatives([0, 1, 2, 3, 4, 5, 6, 7, 8])
    [0, 1, 2, 3, 5, 6, 7, 8]
    """
    return group if len(group) <= 2 * REPRESENTATIVES else [*group[:REPRESENTATIVES], *group[-REPRESENTATIVES:]]


def split_component(size: int, compare: Compare, threshold: float) -> list[Group]:
    """Split tellings, numbered from the oldest, into groups; of ties, the groups with the older members join.

    >>> split_component(3, lambda one, other: Comparison(1.0 / (other - one), ""), threshold=0.8)
    [(0, 1), (2,)]
    """
    groups: dict[int, Group] = {number: (number,) for number in range(size)}
    sums, forbidden = _compare_all(size, compare)
    heap = [(-total, pair) for pair, total in sums.items() if pair not in forbidden]
    heapq.heapify(heap)
    while heap:
        mean, (one, other) = heapq.heappop(heap)
        if -mean < threshold:
            break
        if one in groups and other in groups and _mean(one, other, groups, sums) == -mean:
            groups[one] = tuple(sorted(groups[one] + groups.pop(other)))
            for pair in _take_over(one, other, groups.keys() - {one}, sums, forbidden):
                heapq.heappush(heap, (-_mean(*pair, groups, sums), pair))
    return sorted(groups.values())


def _compare_all(size: int, compare: Compare) -> tuple[dict[Pair, float], set[Pair]]:
    """The score of each pair, and the pairs that are forbidden."""
    compared = {pair: compare(*pair) for pair in combinations(range(size), 2)}
    scores = {pair: comparison.score for pair, comparison in compared.items()}
    return scores, {pair for pair, comparison in compared.items() if comparison.is_forbidden}


def _take_over(
    one: int, other: int, others: Iterable[int], sums: dict[Pair, float], forbidden: set[Pair]
) -> Iterator[Pair]:
    """Give a group the comparisons of the one that joined it; yield its pairs that are not forbidden."""
    for third in others:
        pair, gone = _pair(one, third), _pair(other, third)
        sums[pair] += sums[gone]
        if pair in forbidden or gone in forbidden:
            forbidden.add(pair)
        else:
            yield pair


def _mean(one: int, other: int, groups: dict[int, Group], sums: dict[Pair, float]) -> float:
    return sums[_pair(one, other)] / (len(groups[one]) * len(groups[other]))


def _pair(one: int, other: int) -> Pair:
    return (one, other) if one < other else (other, one)
