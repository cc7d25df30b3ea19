"""Links between tellings, which come and go, and the components that they form."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field


@dataclass(slots=True, eq=False)
class Component:
    """Tellings that hang together by links, and their groups.

    The groups of a crowd are kept by ``Crowd``; ``ungrouped`` are the members that have none there yet.
    """

    members: set[int]
    ungrouped: set[int]
    groups: Sequence[tuple[int, ...]] = field(default=())


class Links:
    """Links, and the component of each linked telling; a change costs as much as the smaller part is large.

    Tellings that were never linked, as most are, take no memory.

    >>> links = Links()
    >>> links.join(0, 1)
    >>> links.join(1, 2)
    >>> links.part(0, 1)
    >>> [component.members for component in links.components()]
    [{0}, {1, 2}]
    """

    def __init__(self) -> None:
        self.of: defaultdict[int, set[int]] = defaultdict(set)
        self.homes: dict[int, Component] = {}

    def are_linked(self, one: int, other: int) -> bool:
        """Whether the two are linked with each other."""
        return one in self.of and other in self.of[one]

    def components(self) -> list[Component]:
        """All components, in the order in which their tellings were first linked."""
        return list(dict.fromkeys(self.homes.values()))

    def join(self, one: int, other: int) -> None:
        """Link two tellings, and so their components."""
        self.of[one].add(other)
        self.of[other].add(one)
        small, large = sorted((self._home(one), self._home(other)), key=lambda component: len(component.members))
        if small is not large:
            large.members |= small.members
            large.ungrouped |= small.ungrouped
            self._settle_in(large, small.members)

    def part(self, one: int, other: int) -> None:
        """Undo a link, and split the component if nothing else holds it together."""
        self.of[one].discard(other)
        self.of[other].discard(one)
        apart, home = find_side(one, other, self.of), self.homes[one]
        if apart:
            part = Component(apart, apart & home.ungrouped)
            home.members -= apart
            home.ungrouped -= apart
            self._settle_in(part, apart)

    def _home(self, number: int) -> Component:
        return self.homes.setdefault(number, Component({number}, {number}))

    def _settle_in(self, home: Component, numbers: Set[int]) -> None:
        for number in numbers:
            self.homes[number] = home


def find_side(one: int, other: int, links: Mapping[int, Set[int]]) -> set[int]:
    """The smaller side of a parted link (or nearly); empty if the two can still reach each other.

    >>> sorted(find_side(0, 2, {0: {1}, 1: {0}, 2: {3}, 3: {2, 4}, 4: {3}}))
    [0, 1]
    >>> find_side(0, 2, {0: {1}, 1: {0, 2}, 2: {1}})
    set()
    """
    here, there = [one], [other]
    reached, beyond = {one}, {other}
    while here:
        more = links[here.pop()] - reached
        if not more.isdisjoint(beyond):
            return set()
        here += more
        reached |= more
        here, there, reached, beyond = there, here, beyond, reached
    return reached
