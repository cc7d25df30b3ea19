"""Tellings and the way to match them go in; groups that tell of one thing come out, and more can be added later.

A keyed reduction: only tellings that stand near each other in a block are compared, and what such comparisons link (a
component) is split into groups by itself. So what is added changes nothing but the components that it is linked to.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from timeline.merging.blocks import Blocks, Place
from timeline.merging.clusters import find_voices, split_component
from timeline.merging.comparisons import Comparison
from timeline.merging.identity import Age, Anchor


class Telling(Protocol):
    """What can be grouped."""

    @property
    def anchor(self) -> Anchor:
        """The telling as identity sees it, which also says how old it is."""


T = TypeVar("T", bound=Telling)


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
        self.found: dict[int, tuple[Group[T], ...]] = {}

    def add(self, tellings: Iterable[T]) -> int:
        """Add tellings, group anew what they are linked to, and say how many tellings that are."""
        touched: set[int] = set()
        for telling in tellings:
            touched |= self._place(telling)
        loose = {member for number in touched for member in self._component_of(number)}
        for home in {self.homes[number] for number in loose}:
            self.components.pop(home, None)
            self.found.pop(home, None)
        for component in self._components(loose):
            self._reduce(component)
        return sum(len(self.components[home]) for home in {self.homes[number] for number in touched})

    def groups(self) -> list[Group[T]]:
        """All groups, the one with the oldest telling first."""
        groups = [group for component in self.found.values() for group in component]
        return sorted(groups, key=lambda group: group.tellings[0].anchor.age)

    def _place(self, telling: T) -> set[int]:
        """Put a telling into its blocks and link it; say whose links have changed."""
        number, age = len(self.tellings), telling.anchor.age
        places = self.matching.places(telling)
        self.blocks.add(number, age, places)
        self.tellings.append(telling)
        self.ages.append(age)
        alike = {other for other in self.blocks.near(number, age, places) if self._are_alike(number, other)}
        self.links.append(alike)
        self.homes.append(number)
        for other in alike:
            self.links[other].add(number)
        return {number, *alike, *self._part(self.blocks.parted(number, age, places))}

    def _are_alike(self, one: int, other: int) -> bool:
        first, second = (one, other) if self.ages[one] < self.ages[other] else (other, one)
        compared = self.matching.compare(self.tellings[first], self.tellings[second])
        return compared.score >= self.matching.threshold and not compared.is_forbidden

    def _part(self, pairs: Iterable[tuple[int, int]]) -> Iterator[int]:
        """Undo the links of those that no block holds near each other any more."""
        for one, other in pairs:
            if other in self.links[one] and other not in self._near(one):
                self.links[one].discard(other)
                self.links[other].discard(one)
                yield from (one, other)

    def _near(self, number: int) -> set[int]:
        return self.blocks.near(number, self.ages[number], self.matching.places(self.tellings[number]))

    def _component_of(self, number: int) -> tuple[int, ...]:
        """The component that a telling was in, itself where it is new."""
        return self.components.get(self.homes[number], (number,))

    def _components(self, loose: set[int]) -> Iterator[list[int]]:
        """What hangs together by links, each the oldest first."""
        while loose:
            component = waiting = {loose.pop()}
            while waiting:
                waiting = {other for number in waiting for other in self.links[number]} - component
                component = component | waiting
            loose -= component
            yield sorted(component, key=lambda number: (self.ages[number], number))

    def _reduce(self, component: Sequence[int]) -> None:
        """Split a component into groups."""
        home = component[0]
        self.components[home] = tuple(component)
        for number in component:
            self.homes[number] = home
        tellings = [self.tellings[number] for number in component]
        self.found[home] = tuple(_split(tellings, self._links_within(component), self.matching))

    def _links_within(self, component: Sequence[int]) -> list[list[int]]:
        """The links of a component's members, as places in the component."""
        place = {number: here for here, number in enumerate(component)}
        return [sorted(place[other] for other in self.links[number]) for number in component]


def group_tellings(tellings: Iterable[T], matching: Matching[T]) -> list[Group[T]]:
    """Group the tellings, in any order."""
    grouping = Grouping(matching)
    grouping.add(tellings)
    return grouping.groups()


def _split(tellings: Sequence[T], links: Sequence[Sequence[int]], matching: Matching[T]) -> Iterator[Group[T]]:
    """Split the tellings of one component, the oldest first."""

    def compare(one: int, other: int) -> Comparison:
        return matching.compare(tellings[one], tellings[other])

    for members in split_component(links, compare, matching.threshold):
        chosen = tuple(tellings[number] for number in members)
        yield Group(chosen, tuple(_reason(telling, chosen, matching) for telling in chosen))


def _reason(telling: T, group: Sequence[T], matching: Matching[T]) -> str:
    """Why a telling belongs to its group: what it has in common with the one of the group's voices most like it."""
    compared = [matching.compare(telling, other) for other in find_voices(group) if other is not telling]
    return max(compared, key=lambda comparison: comparison.score).reason if compared else ""
