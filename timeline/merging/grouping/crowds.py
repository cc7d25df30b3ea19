"""Group tellings that hang together by the hundred, so that one more telling moves few of the others.

The oldest first, each telling joins the group that it is most like, of those that hold a telling linked to it; one that
is like none founds a group. So its choice depends only on older tellings: those linked to it, and the
representatives of their groups. When one is added, only those whose choice depends on it choose again, and so on. The
outcome is the same as if all had come at once.
"""

from __future__ import annotations

import heapq
import math
from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from typing import Any

from timeline.merging.comparisons import Comparison
from timeline.merging.grouping.clusters import REPRESENTATIVES, find_representatives

Row = tuple[Any, int]  # the age and the number of a telling


class Crowd:
    """Groups, each named by the number of its founder, of tellings that came in any order."""

    def __init__(
        self,
        ages: Sequence[Any],
        links: Mapping[int, Set[int]],
        compare: Callable[[int, int], Comparison],
        threshold: float,
    ) -> None:
        self.ages = ages
        self.links = links
        self.compare = compare
        self.threshold = threshold
        self.joined: dict[int, int] = {}  # telling -> its group
        self.choices: dict[int, set[int]] = {}  # telling -> the groups that it could join
        self.groups: dict[int, list[Row]] = defaultdict(list)  # group -> its members
        self.candidates: dict[int, list[Row]] = defaultdict(list)  # group -> all that could join it
        self.outdated: set[int] = set()  # tellings whose groups have other representatives now than when they chose

    def settle(self, numbers: Iterable[int]) -> int:
        """Let these choose their groups, then all whose choice may change by that; return the number of choices."""
        waiting, settled = set(numbers), 0
        line = sorted(map(self._row, waiting))
        while line:
            row = heapq.heappop(line)
            waiting.remove(row[1])
            settled += 1
            for other in self._regroup(row) - waiting:
                waiting.add(other)
                heapq.heappush(line, self._row(other))
        return settled

    def remove(self, numbers: Iterable[int]) -> set[int]:
        """Take these out of the crowd; return those who must choose again."""
        affected: set[int] = set()
        for number in numbers:
            row = self._row(number)
            self._set_choices(row, set())
            affected |= self._leave_group(row)
            del self.choices[number]
            self.outdated.discard(number)
        return affected

    def _row(self, number: int) -> Row:
        return self.ages[number], number

    def _regroup(self, row: Row) -> set[int]:
        """Let one choose its group; return those who must choose again because of that."""
        number, ages = row[1], self.ages
        older = {other for other in self.links[number] if (ages[other], other) < row}
        choices = {self.joined[other] for other in older}
        if choices == self.choices.get(number) and number not in self.outdated:
            return set()
        self._set_choices(row, choices)
        self.outdated.discard(number)
        chosen = self._choose(row, choices)
        if chosen == self.joined.get(number):
            return set()
        return self._leave_group(row) | self._join_group(row, chosen) | self.links[number] - older

    def _choose(self, row: Row, choices: Iterable[int]) -> int:
        """The group that a telling is most like, the oldest of equals; a group of its own where it is like none."""
        ranked = [(-self._likeness(row, group), self._row(group)) for group in choices]
        least, (_, group) = min(ranked, default=(0.0, row))
        return group if -least >= self.threshold else row[1]

    def _likeness(self, row: Row, group: int) -> float:
        """The mean comparison with the representatives of the group's older members, 0 where one forbids."""
        older = self.groups[group][: bisect_left(self.groups[group], row)]
        scores = []
        for _, member in find_representatives(older):
            compared = self.compare(member, row[1])
            if compared.is_forbidden:
                return 0.0
            scores.append(compared.score)
        return math.fsum(scores) / len(scores)

    def _set_choices(self, row: Row, choices: set[int]) -> None:
        """Record the groups that a telling could join."""
        before = self.choices.get(row[1], set())
        for group in before - choices:
            _strike(row, group, self.candidates)
        for group in choices - before:
            insort(self.candidates[group], row)
        self.choices[row[1]] = choices

    def _join_group(self, row: Row, group: int) -> set[int]:
        """Put one into a group; return those who must choose again because of that."""
        insort(self.groups[group], row)
        self.joined[row[1]] = group
        return self._affected_by(row, group)

    def _leave_group(self, row: Row) -> set[int]:
        """Take one out of its group, if it has one; return those who must choose again because of that."""
        group = self.joined.pop(row[1], None)
        if group is None:
            return set()
        affected = self._affected_by(row, group)
        _strike(row, group, self.groups)
        return affected

    def _affected_by(self, row: Row, group: int) -> set[int]:
        """Mark and return the younger candidates of a group that has this member among its representatives."""
        members, candidates = self.groups[group], self.candidates.get(group, [])
        last = bisect_left(members, row) + REPRESENTATIVES
        is_seen_by_all = last < 2 * REPRESENTATIVES or last >= len(members)
        end = len(candidates) if is_seen_by_all else bisect_right(candidates, members[last])
        affected = {number for _, number in candidates[bisect_right(candidates, row) : end]}
        self.outdated |= affected
        return affected


def _strike(row: Row, group: int, rows: dict[int, list[Row]]) -> None:
    """Remove a row from its group, and the group if it was the last one."""
    del rows[group][bisect_left(rows[group], row)]
    if not rows[group]:
        del rows[group]
