"""Group tellings that tell of one thing, given a way to match them; more can be added later.

Only tellings that stand near each other in a block are compared. Those linked by such comparisons form a component,
which is split into groups by itself. So an addition changes only the components that it is linked to, and of a
component that is a crowd only what it affects.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Generic, Protocol, TypeVar

from timeline.merging.comparisons import Comparison
from timeline.merging.grouping.blocks import Blocks, Place
from timeline.merging.grouping.clusters import find_representatives, split_component
from timeline.merging.grouping.crowds import Crowd
from timeline.merging.grouping.links import Component, Links
from timeline.merging.identity import Age, Anchor


class Telling(Protocol):
    """Anything that can be grouped."""

    @property
    def anchor(self) -> Anchor:
        """What identifies the telling, with its age."""


T = TypeVar("T", bound=Telling)
Members = tuple[int, ...]
Pair = tuple[int, int]
CROWD = 40  # members from which on a component is a crowd: twice the most that 500 newspaper articles needed


@dataclass(frozen=True, slots=True)
class Matching(Generic[T]):
    """Where tellings are listed (to meet within ``window`` days), how two compare, and from which score they match."""

    places: Callable[[T], Sequence[Place]]
    window: int
    compare: Callable[[T, T], Comparison]
    threshold: float


@dataclass(frozen=True, slots=True)
class Group(Generic[T]):
    """The tellings of one thing, the oldest first, and the reason for which each belongs to it."""

    tellings: tuple[T, ...]
    reasons: tuple[str, ...]


class Grouping(Generic[T]):
    """Tellings in groups; the result is the same whether they are added at once or later."""

    def __init__(self, matching: Matching[T]) -> None:
        self.matching = matching
        self.blocks = Blocks(matching.window)
        self.tellings: list[T] = []
        self.ages: list[Age] = []
        self.links = Links()  # between those that are near each other and alike
        self.parted: set[Pair] = set()  # linked tellings between which others have come since
        self.settled = 0  # the number of tellings that have been grouped
        self.crowd = Crowd(self.ages, self.links.of, self._compare, matching.threshold)

    def add(self, tellings: Iterable[T]) -> None:
        """Put tellings into their blocks; they are grouped when groups are asked for."""
        for telling in tellings:
            number, age, places = len(self.tellings), telling.anchor.age, self.matching.places(telling)
            self.blocks.add(number, age, places)
            self.tellings.append(telling)
            self.ages.append(age)
            pairs = self.blocks.parted(number, age, places)
            self.parted.update((one, other) for one, other in pairs if self.links.are_linked(one, other))

    def settle(self) -> int:
        """Group anew what is linked to the added tellings; return the number of tellings grouped."""
        added, self.settled = range(self.settled, len(self.tellings)), len(self.tellings)
        changed = set(self._part())
        for number in added:
            changed |= self._link(number, added.start)
        alone = sum(number not in self.links.homes for number in added)
        return alone + self._regroup(changed.union(added) & self.links.homes.keys())

    def groups(self) -> list[Group[T]]:
        """All groups, the one with the oldest telling first."""
        self.settle()
        homes = self.links.homes
        alone = ((number,) for number in range(len(self.tellings)) if number not in homes)
        few = (members for component in self.links.components() for members in component.groups)
        many = (tuple(number for _, number in rows) for rows in self.crowd.groups.values())
        ordered = sorted(chain(alone, few, many), key=lambda members: self.ages[members[0]])
        return [self._group(members) for members in ordered]

    def _part(self) -> Iterator[int]:
        """Undo links between tellings that no block holds near each other any more."""
        near: dict[int, set[int]] = {}
        for one, other in self.parted:
            if one not in near:
                near[one] = self._near(one)
            if other not in near[one] and self.links.are_linked(one, other):
                self.links.part(one, other)
                yield from (one, other)
        self.parted.clear()

    def _link(self, number: int, first: int) -> set[int]:
        """Link a telling to those like it nearby; of new ones, numbered from ``first``, only to those before it."""
        near = (other for other in self._near(number) if other < first or other < number)
        alike = {other for other in near if self._are_alike(number, other)}
        for other in alike:
            self.links.join(number, other)
        return alike

    def _near(self, number: int) -> set[int]:
        return self.blocks.near(number, self.ages[number], self.matching.places(self.tellings[number]))

    def _are_alike(self, one: int, other: int) -> bool:
        older, younger = (one, other) if self.ages[one] < self.ages[other] else (other, one)
        compared = self._compare(older, younger)
        return compared.score >= self.matching.threshold and not compared.is_forbidden

    def _compare(self, one: int, other: int) -> Comparison:
        return self.matching.compare(self.tellings[one], self.tellings[other])

    def _regroup(self, changed: set[int]) -> int:
        """Group anew the components of what changed; of a crowd, only those that are affected."""
        touched, unsettled, count = {self.links.homes[number] for number in changed}, set(changed), 0
        for component in touched:
            if len(component.members) > CROWD:
                unsettled |= component.ungrouped
                component.ungrouped, component.groups = set(), ()
            else:
                unsettled |= self.crowd.remove(component.members - component.ungrouped)
                component.ungrouped, component.groups = set(component.members), self._split(component)
                count += len(component.members)
        return count + self.crowd.settle(number for number in unsettled if not self.links.homes[number].groups)

    def _split(self, component: Component) -> list[Members]:
        """Split a small component into groups, each telling compared with each."""
        members = sorted(component.members, key=lambda number: (self.ages[number], number))

        def compare(one: int, other: int) -> Comparison:
            return self._compare(members[one], members[other])

        groups = split_component(len(members), compare, self.matching.threshold)
        return [tuple(members[place] for place in group) for group in groups]

    def _group(self, members: Members) -> Group[T]:
        representatives = find_representatives(members)
        reasons = tuple(self._reason(number, representatives) for number in members)
        return Group(tuple(self.tellings[number] for number in members), reasons)

    def _reason(self, number: int, representatives: Sequence[int]) -> str:
        """The reason for which a telling is in its group: what it shares with the most similar representative."""
        compared = [self._compare(number, other) for other in representatives if other != number]
        return max(compared, key=lambda comparison: comparison.score).reason if compared else ""
