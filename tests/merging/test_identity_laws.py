"""However evidence is grouped from one merging to the next, identity …"""

from __future__ import annotations

from collections import Counter
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from timeline.domain.kinds import EntryType
from timeline.domain.spans import Span
from timeline.merging.identity import Anchor, Identities, PreviousEvidence, PreviousIds, carry_ids
from timeline.merging.records import Alias

EVENT = EntryType.EVENT
SIZE = 9
WORDS = ("they met", "he left", "talks began")
# Of an article some tell the same in the same words, farther down.
ANCHORS = [
    Anchor(f"a{number // 4}", date(2025, 2, 1 + number % 3), (Span(99 * number, 99 * number + 8),), WORDS[number % 3])
    for number in range(SIZE)
]
Groups = list[list[Anchor]]


def grouped(homes: list[int]) -> Groups:
    """The anchors, those with a home, by their homes."""
    named = dict(zip(ANCHORS, homes, strict=True))
    return [[anchor for anchor in ANCHORS if named[anchor] == home] for home in sorted(set(homes)) if home]


GROUPS = st.lists(st.integers(1, 4), min_size=SIZE, max_size=SIZE).map(grouped)
SOME = st.lists(st.integers(0, 4), min_size=SIZE, max_size=SIZE).map(grouped)  # in which 0 is gone


def carried(groups: Groups, told: Identities) -> PreviousIds:
    """What the next merging knows of this one."""
    rows = (
        PreviousEvidence(EVENT, name, row.article, row.spans, row.words)
        for name, group in zip(told.ids, groups, strict=True)
        for row in group
    )
    return PreviousIds(tuple(rows), told.aliases)


def merge(groups: Groups, previous: PreviousIds | None = None) -> Identities:
    return carry_ids(groups, previous or PreviousIds(), EVENT)


def resolve(told: Identities, name: str) -> str | None:
    """The present id that a name leads to, in one step."""
    targets = {alias.id: alias.target for alias in told.aliases} | {present: present for present in told.ids}
    return targets.get(name)


@given(GROUPS, st.data())
def test_asks_nothing_of_the_order_of_groups_and_members(groups: Groups, data: st.DataObject) -> None:
    names = dict(zip(map(frozenset, groups), merge(groups).ids, strict=True))
    shuffled = [data.draw(st.permutations(group)) for group in data.draw(st.permutations(groups))]
    assert dict(zip(map(frozenset, shuffled), merge(shuffled).ids, strict=True)) == names


@given(GROUPS)
def test_changes_nothing_where_nothing_changed(groups: Groups) -> None:
    first = merge(groups)
    assert merge(groups, carried(groups, first)) == first


@given(SOME, SOME)
def test_gives_each_group_an_id_of_its_own_and_aliases_to_none_of_them(before: Groups, after: Groups) -> None:
    told = merge(after, carried(before, merge(before)))
    assert len(set(told.ids)) == len(after)
    assert not {alias.id for alias in told.aliases} & set(told.ids)
    assert {alias.target for alias in told.aliases} <= set(told.ids)


@given(st.lists(GROUPS, min_size=2, max_size=5))
def test_resolves_every_id_that_was_ever_given(history: list[Groups]) -> None:
    given_out, previous = set[str](), PreviousIds()
    for groups in history:
        told = merge(groups, previous)
        given_out |= set(told.ids)
        previous = carried(groups, told)
        assert all(resolve(told, name) for name in given_out)


@given(GROUPS, st.integers(0, SIZE - 1))
def test_renames_nothing_that_keeps_some_of_its_words(groups: Groups, removed: int) -> None:
    first = merge(groups)
    left = [[anchor for anchor in group if anchor != ANCHORS[removed]] for group in groups]
    kept = [(name, group) for name, group in zip(first.ids, left, strict=True) if group]
    told = merge([group for _, group in kept], carried(groups, first))
    assert told.ids == tuple(name for name, _ in kept)


@given(GROUPS, GROUPS)
def test_leaves_an_id_where_most_of_its_words_are(before: Groups, after: Groups) -> None:
    first = merge(before)
    told = merge(after, carried(before, first))
    home = {anchor: number for number, group in enumerate(after) for anchor in group}
    for name, group in zip(first.ids, before, strict=True):
        (most, count), *rest = Counter(home[anchor] for anchor in group).most_common()
        if not rest or rest[0][1] < count:
            assert resolve(told, name) == told.ids[most]


@given(GROUPS)
def test_keeps_of_those_that_merge_the_one_with_the_oldest_words(before: Groups) -> None:
    first = merge(before)
    told = merge([ANCHORS], carried(before, first))
    oldest = min(ANCHORS, key=lambda anchor: anchor.age)
    assert told.ids == tuple(name for name, group in zip(first.ids, before, strict=True) if oldest in group)
    assert {alias.id for alias in told.aliases} == set(first.ids) - set(told.ids)


def test_knows_an_alias_of_an_alias() -> None:
    one, two, three = ANCHORS[:3]
    first = merge([[one], [two], [three]])
    second = merge([[one], [two, three]], carried([[one], [two], [three]], first))
    third = merge([[one, two, three]], carried([[one], [two, three]], second))
    assert len(third.ids) == 1
    assert {alias.id for alias in third.aliases} == set(first.ids) - set(third.ids)
    assert {alias.target for alias in third.aliases} == set(third.ids)
    assert third.aliases[0] == Alias(EVENT, third.aliases[0].id, third.ids[0])
