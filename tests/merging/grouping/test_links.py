"""Links …"""

from __future__ import annotations

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from timeline.merging.grouping.links import Links

SIZE = 12
PAIRS = st.tuples(st.integers(0, SIZE - 1), st.integers(0, SIZE - 1)).filter(lambda pair: pair[0] != pair[1])


def reachable(number: int, links: Mapping[int, set[int]]) -> set[int]:
    """All that hang together with one, found the plain way."""
    found, waiting = {number}, [number]
    while waiting:
        more = links[waiting.pop()] - found
        found |= more
        waiting += more
    return found


@given(st.lists(st.tuples(st.booleans(), PAIRS), max_size=60))
def test_tell_what_hangs_together_after_each_is_made_or_undone(steps: list[tuple[bool, tuple[int, int]]]) -> None:
    links = Links()
    for is_made, (one, other) in steps:
        if is_made:
            links.join(one, other)
        elif links.are_linked(one, other):
            links.part(one, other)
    for number, home in links.homes.items():
        assert home.members == reachable(number, links.of)
