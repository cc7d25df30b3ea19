from __future__ import annotations

from collections.abc import Callable

import pytest

from timeline.merging.clusters import split_component
from timeline.merging.comparisons import Comparison, forbid

Scores = dict[tuple[int, int], float]


def comparing(scores: Scores, apart: tuple[tuple[int, int], ...] = ()) -> Callable[[int, int], Comparison]:
    def compare(one: int, other: int) -> Comparison:
        pair = (min(one, other), max(one, other))
        return forbid("told apart") if pair in apart else Comparison(scores.get(pair, 0.0), "")

    return compare


def everyone(size: int) -> list[list[int]]:
    """Links of each with each."""
    return [[other for other in range(size) if other != number] for number in range(size)]


def clusters(size: int, scores: Scores, apart: tuple[tuple[int, int], ...] = ()) -> list[tuple[int, ...]]:
    return split_component(everyone(size), comparing(scores, apart), 0.5)


def test_join_what_is_alike() -> None:
    assert clusters(3, {(0, 1): 0.9}) == [(0, 1), (2,)]


def test_do_not_chain_strangers_through_one_link() -> None:
    assert clusters(3, {(0, 1): 0.9, (1, 2): 0.6}) == [(0, 1), (2,)]


def test_join_three_that_are_alike_on_average() -> None:
    assert clusters(3, {(0, 1): 0.9, (1, 2): 0.7, (0, 2): 0.4}) == [(0, 1, 2)]


def test_let_a_vague_telling_bridge_no_two_that_differ() -> None:
    assert clusters(3, {(0, 1): 0.8, (1, 2): 0.9}, apart=((0, 2),)) == [(0,), (1, 2)]


def test_group_a_crowd_as_they_group_a_few(monkeypatch: pytest.MonkeyPatch) -> None:
    def compare(one: int, other: int) -> Comparison:
        return Comparison(1.0, "") if one % 3 == other % 3 else forbid("")

    whole = split_component(everyone(90), compare, 0.5)
    monkeypatch.setattr("timeline.merging.clusters.CROWD", 6)
    assert split_component(everyone(90), compare, 0.5) == whole
    assert len(whole) == 3


def test_compare_each_of_a_crowd_with_few_others() -> None:
    compared: list[tuple[int, int]] = []

    def compare(one: int, other: int) -> Comparison:
        compared.append((one, other))
        return Comparison(1.0, "")

    size = 3000
    chain = [[place for place in (number - 1, number + 1) if 0 <= place < size] for number in range(size)]
    assert len(split_component(chain, compare, 0.5)) == 1
    assert len(compared) < 20 * size
