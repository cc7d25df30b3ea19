"""Values on a shelf …"""

from __future__ import annotations

from weakref import WeakSet

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.merging.shelves import Selection, Shelf

LENGTH = 40


class Value:
    """One of which it can be told whether it is still in memory."""


@given(st.lists(st.integers(-LENGTH, LENGTH - 1)))
def test_come_back_by_their_numbers_whatever_was_asked_for_before(asked: list[int]) -> None:
    values = [f"value {number}" for number in range(LENGTH)]
    shelf = Shelf(values)
    assert [shelf[number] for number in asked] == [values[number] for number in asked]


def test_come_back_in_their_order_while_others_are_added() -> None:
    shelf: Shelf[int] = Shelf()
    for number in range(9):
        shelf.append(number)
        assert list(shelf) == list(range(number + 1))


def test_are_not_in_memory() -> None:
    alive: WeakSet[Value] = WeakSet()
    shelf: Shelf[Value] = Shelf()
    for _ in range(11):
        shelf.append(value := Value())
        alive.add(value)
    del value
    assert (len(shelf), len(alive)) == (11, 0)


def test_end_where_no_more_were_added() -> None:
    with pytest.raises(IndexError):
        Shelf([1, 2, 3])[3]


def test_can_be_selected_from_like_any_others() -> None:
    chosen = Selection(Shelf("abcdef"), (5, 0, 3))
    assert (list(chosen), list(chosen[1:]), len(chosen)) == (["f", "a", "d"], ["a", "d"], 3)
