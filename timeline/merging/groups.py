"""Tellings and the way to match them go in; groups that tell of one thing come out, and more can be added later.

A keyed reduction: only tellings that stand near each other in a block are compared, and what such comparisons link (a
component) is split into groups by itself. So what is added changes nothing but the components that it is linked to.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Generic, Protocol, TypeVar

from timeline.merging.blocks import Blocks, Place
from timeline.merging.clusters import CROWD, find_voices, split_component
from timeline.merging.comparisons import Comparison
from timeline.merging.identity import Age, Anchor


class Telling(Protocol):
    """What can be grouped."""

    @property
    def anchor(self) -> Anchor:
        """The telling as identity sees it, which also says how old it is."""


T = TypeVar("T", bound=Telling)
Members = tuple[int, ...]
Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Matching(Generic[T]):
    """Where tellings can meet (within ``window`` days), how two compare, and from which score on they are the same."""

    places: Callable[[T], Sequence[Place]]
    window: int
    compare: Callable[[T, T], Comparison]
    threshold: float


@dataclass(frozen=True, slots=True)
class Group(Generic[T]):
    """The tellings of one thing, the oldest first, and why each belongs to the others."""

    tellings: tuple[T, ...]
    reasons: tuple[str, ...]


class Grouping(Generic[T]):
    """Tellings in groups; to add some later comes to the same as to have grouped all at once."""

    def __init__(self, matching: Matching[T]) -> None:
        self.matching = matching
        self.blocks = Blocks(matching.window)
        self.tellings: list[T] = []
        self.ages: list[Age] = []
        self.links: list[set[int]] = []  # of each telling, those near it that are alike
        self.homes: list[int] = []  # of each telling, the component, named by one of its members
        self.components: dict[int, tuple[int, ...]] = {}
        self.found: dict[int, tuple[Members, ...]] = {}  # of each component, its groups
        self.compare_again = cache(self._compare)  # of crowds alone: they are split anew whenever one more joins

    def add(self, tellings: Iterable[T]) -> int:
        """Add tellings, group anew what they are linked to, and say how many tellings that are."""
        first, parted = len(self.tellings), set[Pair]()
        for telling in tellings:
            parted |= self._place(telling)
        touched = {*range(first, len(self.tellings)), *self._part(parted)}
        for number in range(first, len(self.tellings)):
            touched |= self._link(number, first)
        loose = {member for number in touched for member in self._component_of(number)}
        for home in {self.homes[number] for number in loose}:
            self.components.pop(home, None)
            self.found.pop(home, None)
        for component in self._components(loose):
            self._reduce(component)
        return sum(len(self.components[home]) for home in {self.homes[number] for number in touched})

    def groups(self) -> list[Group[T]]:
        """All groups, the one with the oldest telling first."""
        groups = [self._group(members) for component in self.found.values() for members in component]
        return sorted(groups, key=lambda group: group.tellings[0].anchor.age)

    def _place(self, telling: T) -> set[Pair]:
        """Put a telling into its blocks, not yet linked; say which linked ones it comes between."""
        number, age, places = len(self.tellings), telling.anchor.age, self.matching.places(telling)
        self.blocks.add(number, age, places)
        self.tellings.append(telling)
        self.ages.append(age)
        self.links.append(set())
        self.homes.append(number)
        return {(one, other) for one, other in self.blocks.parted(number, age, places) if other in self.links[one]}

    def _part(self, pairs: Iterable[Pair]) -> Iterator[int]:
        """Undo the links of those that no block holds near each other any more."""
        for one, other in pairs:
            if other in self.links[one] and other not in self._near(one):
                self.links[one].discard(other)
                self.links[other].discard(one)
                yield from (one, other)

    def _link(self, number: int, first: int) -> set[int]:
        """Link a telling to those near it that are alike; of the new ones, which begin at first, to those before it."""
        near = (other for other in self._near(number) if other < first or other < number)
        alike = {other for other in near if self._are_alike(number, other)}
        self.links[number] |= alike
        for other in alike:
            self.links[other].add(number)
        return alike

    def _near(self, number: int) -> set[int]:
        return self.blocks.near(number, self.ages[number], self.matching.places(self.tellings[number]))

    def _are_alike(self, one: int, other: int) -> bool:
        compared = self._compare(*((one, other) if self.ages[one] < self.ages[other] else (other, one)))
        return compared.score >= self.matching.threshold and not compared.is_forbidden

    def _compare(self, one: int, other: int) -> Comparison:
        """Compare two tellings, the older first."""
        return self.matching.compare(self.tellings[one], self.tellings[other])

    def _component_of(self, number: int) -> tuple[int, ...]:
        """The component that a telling was in, itself where it is new."""
        return self.components.get(self.homes[number], (number,))

    def _components(self, loose: set[int]) -> Iterator[list[int]]:
        """What hangs together by links, each the oldest first."""
        while loose:
            waiting = [loose.pop()]
            component = set(waiting)
            while waiting:
                more = self.links[waiting.pop()] - component
                component |= more
                waiting += more
            loose -= component
            yield sorted(component, key=lambda number: (self.ages[number], number))

    def _reduce(self, component: Sequence[int]) -> None:
        """Split a component into groups."""
        home = component[0]
        self.components[home] = tuple(component)
        for number in component:
            self.homes[number] = home
        kept = self.compare_again if len(component) > CROWD else self._compare

        def compare(one: int, other: int) -> Comparison:
            return kept(component[one], component[other])

        groups = split_component(self._links_within(component), compare, self.matching.threshold)
        self.found[home] = tuple(tuple(component[place] for place in group) for group in groups)

    def _links_within(self, component: Sequence[int]) -> list[list[int]]:
        """The links of a component's members, as places in the component."""
        place = {number: here for here, number in enumerate(component)}
        return [[place[other] for other in self.links[number]] for number in component]

    def _group(self, members: Members) -> Group[T]:
        """The tellings of a group, each with what it has in common with the one of the voices most like it."""
        tellings = tuple(self.tellings[number] for number in members)
        return Group(tellings, tuple(_reason(telling, tellings, self.matching) for telling in tellings))


def group_tellings(tellings: Iterable[T], matching: Matching[T]) -> list[Group[T]]:
    """Group the tellings, in any order."""
    grouping = Grouping(matching)
    grouping.add(tellings)
    return grouping.groups()


def _reason(telling: T, group: Sequence[T], matching: Matching[T]) -> str:
    """Why a telling belongs to its group: what it has in common with the one of the group's voices most like it."""
    compared = [matching.compare(telling, other) for other in find_voices(group) if other is not telling]
    return max(compared, key=lambda comparison: comparison.score).reason if compared else ""
