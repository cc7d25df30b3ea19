"""Groups of tellings …"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.domain.spans import Span
from timeline.merging.comparisons import Comparison, forbid
from timeline.merging.grouping.blocks import Blocks, Place
from timeline.merging.grouping.groups import Group, Grouping, Matching
from timeline.merging.identity import Anchor


@dataclass(frozen=True, slots=True)
class Told:
    """A telling of a number, on a day, by somebody; those of near numbers are alike."""

    number: int
    day: int
    who: str
    article: str

    @property
    def anchor(self) -> Anchor:
        return Anchor(self.article, date(2024, 5, 1) + timedelta(days=self.day), (Span(0, 1),), str(self.number))


def places(told: Told) -> Sequence[Place]:
    return [(told.who, told.day)]


def compare(one: Told, other: Told) -> Comparison:
    distance = abs(one.number - other.number)
    return forbid("far apart") if distance > 3 else Comparison(1 - distance / 4, "near")


MATCHING = Matching(places, 7, compare, 0.5)
DRAWN = st.tuples(st.integers(0, 9), st.integers(0, 20), st.sampled_from(("ana", "jon")))
TELLINGS = st.lists(DRAWN, max_size=25).map(lambda rows: [Told(*row, article=f"a{n}") for n, row in enumerate(rows)])


@pytest.fixture
def narrow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Blocks so narrow that tellings crowd each other out."""
    monkeypatch.setattr("timeline.merging.grouping.blocks.NEAREST", 2)


@pytest.fixture
def crowded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Crowds of a few, of whose groups only the first and the last member are compared."""
    monkeypatch.setattr("timeline.merging.grouping.groups.CROWD", 3)
    monkeypatch.setattr("timeline.merging.grouping.crowds.REPRESENTATIVES", 1)
    monkeypatch.setattr("timeline.merging.grouping.clusters.REPRESENTATIVES", 1)


def group_tellings(tellings: Iterable[Told], matching: Matching[Told]) -> list[Group[Told]]:
    """The groups of tellings that are all there at once."""
    grouping = Grouping(matching)
    grouping.add(tellings)
    return grouping.groups()


def told(groups: Iterable[Group[Told]]) -> list[tuple[Told, ...]]:
    return [group.tellings for group in groups]


def assert_same_however_they_come(tellings: list[Told], data: st.DataObject) -> None:
    shuffled = data.draw(st.permutations(tellings))
    grouping = Grouping(MATCHING)
    first = data.draw(st.integers(0, len(tellings)))
    grouping.add(shuffled[:first])
    for telling in shuffled[first:]:
        grouping.settle()
        grouping.add([telling])
    assert told(grouping.groups()) == told(group_tellings(tellings, MATCHING))


@pytest.mark.usefixtures("narrow")
@settings(max_examples=100)
@given(TELLINGS, st.data())
def test_are_the_same_however_the_tellings_come(tellings: list[Told], data: st.DataObject) -> None:
    assert_same_however_they_come(tellings, data)


@pytest.mark.usefixtures("narrow", "crowded")
@settings(max_examples=100)
@given(TELLINGS, st.data())
def test_are_the_same_however_a_crowd_comes(tellings: list[Told], data: st.DataObject) -> None:
    assert_same_however_they_come(tellings, data)


@pytest.mark.usefixtures("crowded")
@settings(max_examples=50)
@given(TELLINGS, st.data())
def test_are_the_same_however_a_crowd_comes_in_which_all_see_each_other(
    tellings: list[Told], data: st.DataObject
) -> None:
    assert_same_however_they_come(tellings, data)


@pytest.mark.usefixtures("narrow")
@settings(max_examples=50)
@given(TELLINGS)
def test_hold_every_telling_once(tellings: list[Told]) -> None:
    grouped = list(chain.from_iterable(told(group_tellings(tellings, MATCHING))))
    assert sorted(grouped, key=lambda telling: telling.article) == sorted(tellings, key=lambda telling: telling.article)


def test_touch_nothing_else_when_one_is_added() -> None:
    grouping = Grouping(MATCHING)
    grouping.add(Told(number % 3, day, f"who-{day}", f"a{day}-{number}") for day in range(50) for number in range(5))
    before = [group for group in told(grouping.groups()) if group[0].day != 7]
    grouping.add([Told(1, 7, "who-7", "late")])
    assert grouping.settle() == 6
    assert [group for group in told(grouping.groups()) if group[0].day != 7] == before


def test_compare_few_where_thousands_meet() -> None:
    compared = 0

    def count(one: Told, other: Told) -> Comparison:
        nonlocal compared
        compared += 1
        return compare(one, other)

    crowd = [Told(number % 7, number % 5, "ana", f"a{number:05}") for number in range(2000)]
    group_tellings(crowd, Matching(places, 7, count, 0.5))
    assert compared < 200 * len(crowd)


def test_see_in_a_crowd_only_those_next_to_them() -> None:
    blocks = Blocks(window=7)
    for number in range(1000):
        blocks.add(number, number, [("ana", 1)])
    assert len(blocks.near(500, 500, [("ana", 1)])) == 80
