"""Merging, measured by labeled stories, …"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.merging.measures import b_cubed, compare_pairs
from tests.merging.stories import (
    FIRST,
    HELD_OUT,
    HELD_OUT_NEWSROOM,
    NEWSROOM,
    RETOLD,
    SECOND,
    THIRD,
    Labeled,
    merged_labels,
    read_stories,
    told_and_wanted,
)

STORIES = read_stories(FIRST)


def test_covers_many_pairs() -> None:
    pairs = sum(len(story.statements) * (len(story.statements) - 1) // 2 for story in STORIES.values())
    assert pairs >= 150


def test_merges_utterances_rightly() -> None:
    agreement = compare_pairs(*told_and_wanted(STORIES, "statements"))
    assert agreement.precision >= 0.95
    assert agreement.recall >= 0.85


def test_merges_events_rightly() -> None:
    agreement = compare_pairs(*told_and_wanted(STORIES, "events"))
    assert agreement.precision >= 0.95
    assert agreement.recall >= 0.75


@pytest.mark.parametrize(
    ("folder", "kind", "precision", "recall"),
    [
        (SECOND, "statements", 0.95, 0.94),
        (SECOND, "events", 0.95, 0.95),
        (THIRD, "statements", 0.95, 0.95),
        (THIRD, "events", 0.95, 0.95),
        (RETOLD, "statements", 0.95, 0.72),
        (RETOLD, "events", 0.94, 0.75),
        (NEWSROOM, "statements", 0.95, 0.94),
        (NEWSROOM, "events", 0.95, 0.80),
        (HELD_OUT, "statements", 0.95, 0.78),
        (HELD_OUT, "events", 0.95, 0.95),
        (HELD_OUT_NEWSROOM, "statements", 0.93, 0.88),
        (HELD_OUT_NEWSROOM, "events", 0.95, 0.64),
    ],
    ids=lambda value: value.name if isinstance(value, Path) else None,
)
def test_merges_other_stories_rightly(folder: Path, kind: str, precision: float, recall: float) -> None:
    told, wanted = told_and_wanted(read_stories(folder), kind)
    pairs, cubed = compare_pairs(told, wanted), b_cubed(told, wanted)
    assert min(pairs.precision, cubed.precision) >= precision
    assert min(pairs.recall, cubed.recall) >= recall


@pytest.mark.parametrize("kind", ["statements", "events"])
def test_groups_each_mention_well(kind: str) -> None:
    agreement = b_cubed(*told_and_wanted(STORIES, kind))
    assert agreement.precision >= 0.95
    assert agreement.recall >= 0.85


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
def test_keeps_every_mention_once(story: Labeled) -> None:
    assert merged_labels(story)["statements"].keys() == story.statements.keys()
    assert merged_labels(story)["events"].keys() == story.events.keys()
