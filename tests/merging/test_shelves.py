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


@pytest.mark.parametrize("at_hand", [1, 3, LENGTH], ids=["one page at hand", "some", "all"])
@given(st.lists(st.integers(0, LENGTH - 1)))
def test_come_back_by_their_numbers_whatever_was_asked_for_before(at_hand: int, asked: list[int]) -> None:
    shelf: Shelf[str] = Shelf((f"value {number}" for number in range(LENGTH)), page=3, at_hand=at_hand)
    assert [shelf[number] for number in asked] == [f"value {number}" for number in asked]


def test_come_back_in_their_order_while_others_are_added() -> None:
    shelf: Shelf[int] = Shelf(page=2, at_hand=1)
    for number in range(9):
        shelf.append(number)
        assert list(shelf) == list(range(number + 1))


def test_are_in_memory_only_while_they_are_at_hand_or_their_page_is_not_full() -> None:
    alive: WeakSet[Value] = WeakSet()
    shelf: Shelf[Value] = Shelf(page=2, at_hand=2)
    for _ in range(11):
        shelf.append(value := Value())
        alive.add(value)
    assert len(alive) == 2 * 2 + 1


def test_end_where_no_more_were_added() -> None:
    with pytest.raises(IndexError):
        Shelf([1, 2, 3], page=2)[3]


def test_can_be_selected_from_like_any_others() -> None:
    chosen = Selection(Shelf("abcdef", page=2, at_hand=1), (5, 0, 3))
    assert (list(chosen), list(chosen[1:]), len(chosen)) == (["f", "a", "d"], ["a", "d"], 3)
