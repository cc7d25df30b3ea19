"""Compare two ways to group the same mentions: over pairs, and B-cubed over mentions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from itertools import combinations


@dataclass(frozen=True, slots=True)
class Agreement:
    """Precision and recall, from 0 to 1, and how many pairs or mentions they are of."""

    precision: float
    recall: float
    size: int


def compare_pairs(told: Mapping[Hashable, str], wanted: Mapping[Hashable, str]) -> Agreement:
    """Of the pairs that were merged how many should be, and the other way round."""
    merged, same = _pairs(told), _pairs(wanted)
    right = len(merged & same)
    return Agreement(right / max(1, len(merged)), right / max(1, len(same)), len(wanted) * (len(wanted) - 1) // 2)


def b_cubed(told: Mapping[Hashable, str], wanted: Mapping[Hashable, str]) -> Agreement:
    """For each mention, how much of its group belongs there and how much is there of what belongs; the mean of all."""
    groups, classes = _groups(told), _groups(wanted)
    shared = {mention: len(groups[told[mention]] & classes[wanted[mention]]) for mention in wanted}
    precision = sum(shared[mention] / len(groups[told[mention]]) for mention in wanted) / len(wanted)
    recall = sum(shared[mention] / len(classes[wanted[mention]]) for mention in wanted) / len(wanted)
    return Agreement(precision, recall, len(wanted))


def _groups(labels: Mapping[Hashable, str]) -> dict[str, set[Hashable]]:
    groups: dict[str, set[Hashable]] = defaultdict(set)
    for mention, label in labels.items():
        groups[label].add(mention)
    return groups


def _pairs(labels: Mapping[Hashable, str]) -> set[frozenset[Hashable]]:
    return {frozenset(pair) for group in _groups(labels).values() for pair in combinations(group, 2)}
