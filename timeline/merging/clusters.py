"""Pairs that may be the same go in with a way to compare them; groups of the same come out, in any order of input.

Average link: two groups join while the mean of all the comparisons between them reaches the threshold, the most alike
first. One forbidden pair keeps two groups apart for good, so that a vague telling cannot bridge two that differ.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations

from timeline.merging.comparisons import Comparison

Compare = Callable[[int, int], Comparison]
Group = tuple[int, ...]


def find_clusters(size: int, candidates: Iterable[tuple[int, int]], compare: Compare, threshold: float) -> list[Group]:
    """Group the numbers 0 to ``size`` - 1, which must stand in an order that does not depend on the input's.

    Only candidates are compared at first; inside a component of candidates that are alike, everything is.
    """
    components = _Components(size)
    for one, other in candidates:
        comparison = compare(one, other)
        if comparison.score >= threshold and not comparison.is_forbidden:
            components.join(one, other)
    return sorted(group for members in components.groups() for group in _average_link(members, compare, threshold))


class _Components:
    """Numbers that are joined directly or through others (union-find)."""

    def __init__(self, size: int) -> None:
        self.parents = list(range(size))

    def root(self, number: int) -> int:
        """The number that stands for the component."""
        while self.parents[number] != number:
            self.parents[number] = self.parents[self.parents[number]]
            number = self.parents[number]
        return number

    def join(self, one: int, other: int) -> None:
        """Make the two components one, under the lower number."""
        first, second = sorted((self.root(one), self.root(other)))
        self.parents[second] = first

    def groups(self) -> Iterator[list[int]]:
        """Every component, each in order."""
        members: dict[int, list[int]] = defaultdict(list)
        for number in range(len(self.parents)):
            members[self.root(number)].append(number)
        yield from members.values()


def _average_link(members: list[int], compare: Compare, threshold: float) -> Iterator[Group]:
    """Split one component into groups; ties go to the groups whose first members come first."""
    if len(members) == 1:
        yield (members[0],)
        return
    groups: dict[int, Group] = {number: (number,) for number in members}
    sums, forbidden = _compare_all(members, compare)
    heap = [(-total, pair) for pair, total in sums.items() if pair not in forbidden]
    heapq.heapify(heap)
    while heap:
        mean, (one, other) = heapq.heappop(heap)
        if -mean < threshold:
            break
        if one not in groups or other not in groups or _mean(one, other, groups, sums) != -mean:
            continue
        groups[one] = tuple(sorted(groups[one] + groups.pop(other)))
        for third in groups.keys() - {one}:
            pair, gone = _pair(one, third), _pair(other, third)
            sums[pair] += sums[gone]
            if pair in forbidden or gone in forbidden:
                forbidden.add(pair)
            else:
                heapq.heappush(heap, (-_mean(*pair, groups, sums), pair))
    yield from groups.values()


def _compare_all(members: list[int], compare: Compare) -> tuple[dict[tuple[int, int], float], set[tuple[int, int]]]:
    """The score of each pair, and the pairs that are forbidden."""
    compared = {pair: compare(*pair) for pair in combinations(members, 2)}
    scores = {pair: comparison.score for pair, comparison in compared.items()}
    return scores, {pair for pair, comparison in compared.items() if comparison.is_forbidden}


def _mean(one: int, other: int, groups: dict[int, Group], sums: dict[tuple[int, int], float]) -> float:
    return sums[_pair(one, other)] / (len(groups[one]) * len(groups[other]))


def _pair(one: int, other: int) -> tuple[int, int]:
    return (one, other) if one < other else (other, one)
