"""Tellings that hang together by the hundred go in; groups come out, and one telling more moves few of the others.

Each, the oldest first, joins the group that it is most like, of those that hold a telling it is linked to, or founds
one. So where it goes depends on older tellings alone, and of these on those it is linked to and on the voices of their
groups. When one is added, only those for whom that changed choose again, and if they move, those that depend on them:
the outcome is the same as if all had come at once.
"""

from __future__ import annotations

import heapq
import math
from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from typing import Any

from timeline.merging.comparisons import Comparison
from timeline.merging.grouping.clusters import VOICES, find_voices

Row = tuple[Any, int]  # a telling as it stands in line: its age, its number


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
        self.groups: dict[int, list[Row]] = defaultdict(list)
        self.suitors: dict[int, list[Row]] = defaultdict(list)  # group -> all that could join it
        self.doubtful: set[int] = set()  # tellings for whom the voices of a group have changed

    def settle(self, numbers: Iterable[int]) -> int:
        """Let these choose their groups, then all whom that concerns; say how many they were."""
        waiting, settled = set(numbers), 0
        line = sorted(map(self._row, waiting))
        while line:
            row = heapq.heappop(line)
            waiting.remove(row[1])
            settled += 1
            for other in self._seat(row) - waiting:
                waiting.add(other)
                heapq.heappush(line, self._row(other))
        return settled

    def leave(self, numbers: Iterable[int]) -> set[int]:
        """Take these out of the crowd; say who must choose again."""
        concerned: set[int] = set()
        for number in numbers:
            row = self._row(number)
            self._court(row, set())
            concerned |= self._quit(row)
            del self.choices[number]
            self.doubtful.discard(number)
        return concerned

    def _row(self, number: int) -> Row:
        return self.ages[number], number

    def _seat(self, row: Row) -> set[int]:
        """Let one choose its group; say who must choose again because of that."""
        number, ages = row[1], self.ages
        older = {other for other in self.links[number] if (ages[other], other) < row}
        choices = {self.joined[other] for other in older}
        if choices == self.choices.get(number) and number not in self.doubtful:
            return set()
        self._court(row, choices)
        self.doubtful.discard(number)
        chosen = self._choose(row, choices)
        if chosen == self.joined.get(number):
            return set()
        return self._quit(row) | self._join(row, chosen) | self.links[number] - older

    def _choose(self, row: Row, choices: Iterable[int]) -> int:
        """The group that it is most like, the oldest of equals; its own where it is like none."""
        ranked = [(-self._likeness(row, group), self._row(group)) for group in choices]
        least, (_, group) = min(ranked, default=(0.0, row))
        return group if -least >= self.threshold else row[1]

    def _likeness(self, row: Row, group: int) -> float:
        """The mean of the comparisons with the voices of those in the group that are older, 0 where one forbids."""
        older = self.groups[group][: bisect_left(self.groups[group], row)]
        scores = []
        for _, voice in find_voices(older):
            compared = self.compare(voice, row[1])
            if compared.is_forbidden:
                return 0.0
            scores.append(compared.score)
        return math.fsum(scores) / len(scores)

    def _court(self, row: Row, choices: set[int]) -> None:
        """Note the groups that one could join."""
        before = self.choices.get(row[1], set())
        for group in before - choices:
            _remove(row, group, self.suitors)
        for group in choices - before:
            insort(self.suitors[group], row)
        self.choices[row[1]] = choices

    def _join(self, row: Row, group: int) -> set[int]:
        """Put one into a group; say for whom the voices of the group have changed."""
        insort(self.groups[group], row)
        self.joined[row[1]] = group
        return self._hearers(row, group)

    def _quit(self, row: Row) -> set[int]:
        """Take one out of its group, if it is in any; say for whom the voices of the group have changed."""
        group = self.joined.pop(row[1], None)
        if group is None:
            return set()
        concerned = self._hearers(row, group)
        _remove(row, group, self.groups)
        return concerned

    def _hearers(self, row: Row, group: int) -> set[int]:
        """Those younger ones that could join the group and to whom this member is one of its voices."""
        members, suitors = self.groups[group], self.suitors.get(group, [])
        last = bisect_left(members, row) + VOICES
        is_heard_by_all = last < 2 * VOICES or last >= len(members)
        end = len(suitors) if is_heard_by_all else bisect_right(suitors, members[last])
        hearers = {number for _, number in suitors[bisect_right(suitors, row) : end]}
        self.doubtful |= hearers
        return hearers


def _remove(row: Row, group: int, rows: dict[int, list[Row]]) -> None:
    """Strike the row from those of the group, and the group where none is left."""
    del rows[group][bisect_left(rows[group], row)]
    if not rows[group]:
        del rows[group]
