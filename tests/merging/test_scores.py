"""Merging, measured by labelled stories, …"""

from __future__ import annotations

from collections.abc import Hashable, Mapping

import pytest

from tests.merging.measures import b_cubed, compare_pairs
from tests.merging.stories import FURTHER, HELD_OUT, MORE, RETOLD, Labelled, merged_labels, read_stories

STORIES = read_stories()
MORE_STORIES, FURTHER_STORIES, RETOLD_STORIES, HELD_OUT_STORIES = map(read_stories, (MORE, FURTHER, RETOLD, HELD_OUT))


def labels_of_all(
    kind: str, stories: Mapping[str, Labelled] = STORIES
) -> tuple[Mapping[Hashable, str], Mapping[Hashable, str]]:
    told: dict[Hashable, str] = {}
    wanted: dict[Hashable, str] = {}
    for name, story in stories.items():
        for place, label in merged_labels(story)[kind].items():
            told[name, place] = label
            wanted[name, place] = f"{name} {getattr(story, kind)[place]}"
    return told, wanted


def test_covers_many_pairs() -> None:
    pairs = sum(len(story.statements) * (len(story.statements) - 1) // 2 for story in STORIES.values())
    assert pairs >= 150


def test_merges_utterances_rightly() -> None:
    agreement = compare_pairs(*labels_of_all("statements"))
    assert agreement.precision >= 0.95
    assert agreement.recall >= 0.85


def test_merges_events_rightly() -> None:
    agreement = compare_pairs(*labels_of_all("events"))
    assert agreement.precision >= 0.95
    assert agreement.recall >= 0.75


@pytest.mark.parametrize(
    ("stories", "kind", "recall"),
    [
        (MORE_STORIES, "statements", 0.90),
        (MORE_STORIES, "events", 0.95),
        (FURTHER_STORIES, "statements", 0.95),
        (FURTHER_STORIES, "events", 0.95),
        (RETOLD_STORIES, "statements", 0.70),
        (RETOLD_STORIES, "events", 0.60),
        (HELD_OUT_STORIES, "statements", 0.75),
        (HELD_OUT_STORIES, "events", 0.95),
    ],
    ids=["more statements", "more events", "further statements", "further events"]
    + ["retold statements", "retold events", "held-out statements", "held-out events"],
)
def test_merges_other_stories_rightly(stories: Mapping[str, Labelled], kind: str, recall: float) -> None:
    told, wanted = labels_of_all(kind, stories)
    pairs, cubed = compare_pairs(told, wanted), b_cubed(told, wanted)
    assert min(pairs.precision, cubed.precision) >= 0.95
    assert min(pairs.recall, cubed.recall) >= recall


@pytest.mark.parametrize("kind", ["statements", "events"])
def test_groups_each_mention_well(kind: str) -> None:
    agreement = b_cubed(*labels_of_all(kind))
    assert agreement.precision >= 0.95
    assert agreement.recall >= 0.85


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
def test_keeps_every_mention_once(story: Labelled) -> None:
    assert merged_labels(story)["statements"].keys() == story.statements.keys()
    assert merged_labels(story)["events"].keys() == story.events.keys()
