"""Tellings that hang together go in with a way to compare them; groups of the same come out, in any order of input.

Average link: two groups join while the mean of all the comparisons between them reaches the threshold, the most alike
first. One forbidden pair keeps two groups apart for good, so that a vague telling cannot bridge two that differ.
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations
from typing import TypeVar

from timeline.merging.comparisons import Comparison

Compare = Callable[[int, int], Comparison]
Group = tuple[int, ...]
T = TypeVar("T")
CROWD = 60  # members of a component that are compared each with each; the later ones join the groups of these
VOICES = 4  # first and last members that speak for a group


def split_component(links: Sequence[Sequence[int]], compare: Compare, threshold: float) -> list[Group]:
    """Split a component, whose members are linked as told, into groups; the members come oldest first.

    Everything in it is compared, unless it is a crowd: what is retold for years would take the square of its tellings.
    """
    members = range(len(links))
    core = list(_average_link(members[:CROWD], compare, threshold))
    return sorted(core if len(members) <= CROWD else _join_crowd(core, links, compare, threshold))


def find_voices(group: Sequence[T]) -> Sequence[T]:
    """The few members, first and last, that speak for a group.

    >>> find_voices([0, 1, 2, 3, 4, 5, 6, 7, 8])
    [0, 1, 2, 3, 5, 6, 7, 8]
    """
    return group if len(group) <= 2 * VOICES else [*group[:VOICES], *group[-VOICES:]]


def _join_crowd(
    core: Iterable[Group], links: Sequence[Sequence[int]], compare: Compare, threshold: float
) -> Iterator[Group]:
    """Let each of the late join the group that it is most like, of those that it is linked to, else found its own."""
    groups = [list(group) for group in core]
    home = {number: place for place, group in enumerate(groups) for number in group}
    for number in range(len(home), len(links)):
        places = {home[other] for other in links[number] if other < number}
        ranked = sorted((-_likeness(number, find_voices(groups[place]), compare), place) for place in places)
        if ranked and -ranked[0][0] >= threshold:
            home[number] = ranked[0][1]
            groups[home[number]].append(number)
        else:
            home[number] = len(groups)
            groups.append([number])
    yield from map(tuple, groups)


def _likeness(number: int, voices: Sequence[int], compare: Compare) -> float:
    """The mean of the comparisons with the voices, 0 where one of them forbids."""
    compared = [compare(voice, number) for voice in voices]
    if any(comparison.is_forbidden for comparison in compared):
        return 0.0
    return math.fsum(comparison.score for comparison in compared) / len(compared)


def _average_link(members: Sequence[int], compare: Compare, threshold: float) -> Iterator[Group]:
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


def _compare_all(members: Sequence[int], compare: Compare) -> tuple[dict[tuple[int, int], float], set[tuple[int, int]]]:
    """The score of each pair, and the pairs that are forbidden."""
    compared = {pair: compare(*pair) for pair in combinations(members, 2)}
    scores = {pair: comparison.score for pair, comparison in compared.items()}
    return scores, {pair for pair, comparison in compared.items() if comparison.is_forbidden}


def _mean(one: int, other: int, groups: dict[int, Group], sums: dict[tuple[int, int], float]) -> float:
    return sums[_pair(one, other)] / (len(groups[one]) * len(groups[other]))


def _pair(one: int, other: int) -> tuple[int, int]:
    return (one, other) if one < other else (other, one)
