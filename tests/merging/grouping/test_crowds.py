"""Crowds …"""

from __future__ import annotations

from timeline.merging.comparisons import Comparison, forbid
from timeline.merging.grouping.crowds import Crowd

NEXT_TO_IT = 2  # on each side, to whom each is linked


class Chain:
    """A crowd in which the tellings of every third number are the same, and each is linked to those next to it."""

    def __init__(self, size: int) -> None:
        self.compared = 0
        reach = range(-3 * NEXT_TO_IT, 3 * NEXT_TO_IT + 1, 3)
        self.links = {number: {number + by for by in reach if by and 0 <= number + by < size} for number in range(size)}
        self.crowd = Crowd(range(size), self.links, self.compare, 0.5)

    def compare(self, one: int, other: int) -> Comparison:
        self.compared += 1
        return Comparison(1.0, "") if one % 3 == other % 3 else forbid("")

    def groups(self) -> dict[int, list[int]]:
        return {founder: [number for _, number in rows] for founder, rows in self.crowd.groups.items()}


def test_group_those_that_are_the_same() -> None:
    chain = Chain(90)
    chain.crowd.settle(range(90))
    assert chain.groups() == {first: list(range(first, 90, 3)) for first in range(3)}


def test_compare_each_with_few_others() -> None:
    chain = Chain(3000)
    chain.crowd.settle(range(3000))
    assert chain.compared < 10 * 3000


def test_let_few_choose_again_when_one_more_comes() -> None:
    chain = Chain(3000)
    chain.crowd.settle(number for number in range(3000) if number != 1500)
    chain.compared = 0
    assert chain.crowd.settle([1500]) < 20
    assert chain.compared < 100
    assert chain.groups() == {first: list(range(first, 3000, 3)) for first in range(3)}


def test_join_none_that_one_voice_forbids() -> None:
    def compare(one: int, other: int) -> Comparison:
        return forbid("") if (one, other) == (0, 2) else Comparison(0.9, "")

    crowd = Crowd(range(3), {0: {1}, 1: {0, 2}, 2: {1}}, compare, 0.5)
    crowd.settle(range(3))
    assert crowd.joined == {0: 0, 1: 0, 2: 2}


def test_let_those_choose_again_whom_a_link_led_to_one_that_left() -> None:
    crowd = Crowd(range(3), links := {0: {1}, 1: {0, 2}, 2: {1}}, lambda *_: Comparison(1.0, ""), 0.5)
    crowd.settle(range(3))
    links[1].discard(0)
    links[0].discard(1)
    crowd.settle(crowd.remove({0}) | {1})
    assert crowd.joined == {1: 1, 2: 1}
