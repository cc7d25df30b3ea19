"""Clusters …"""

from __future__ import annotations

from collections.abc import Callable

from timeline.merging.comparisons import Comparison, forbid
from timeline.merging.grouping.clusters import split_component

Scores = dict[tuple[int, int], float]


def comparing(scores: Scores, apart: tuple[tuple[int, int], ...] = ()) -> Callable[[int, int], Comparison]:
    def compare(one: int, other: int) -> Comparison:
        return forbid("told apart") if (one, other) in apart else Comparison(scores.get((one, other), 0.0), "")

    return compare


def clusters(size: int, scores: Scores, apart: tuple[tuple[int, int], ...] = ()) -> list[tuple[int, ...]]:
    return split_component(size, comparing(scores, apart), 0.5)


def test_join_what_is_alike() -> None:
    assert clusters(3, {(0, 1): 0.9}) == [(0, 1), (2,)]


def test_do_not_chain_strangers_through_one_link() -> None:
    assert clusters(3, {(0, 1): 0.9, (1, 2): 0.6}) == [(0, 1), (2,)]


def test_join_three_that_are_alike_on_average() -> None:
    assert clusters(3, {(0, 1): 0.9, (1, 2): 0.7, (0, 2): 0.4}) == [(0, 1, 2)]


def test_let_a_vague_telling_bridge_no_two_that_differ() -> None:
    assert clusters(3, {(0, 1): 0.8, (1, 2): 0.9}, apart=((0, 2),)) == [(0,), (1, 2)]
