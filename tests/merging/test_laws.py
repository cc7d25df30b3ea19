"""Merged timelines …"""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.merging.histories import previous_ids
from tests.merging.stories import FIRST, read_stories
from timeline.domain.kinds import EntryType
from timeline.extraction.actors.names.known import KnownActors
from timeline.extraction.records import Findings
from timeline.fixture_files.writing import timeline_files
from timeline.merging.identity import PreviousIds
from timeline.merging.records import Event, Timeline
from timeline.merging.timeline import merge_findings

STORIES = read_stories(FIRST)
ALL = STORIES["fish"].findings
NUMBERS = range(len(ALL))
DIGEST = """
import hashlib
from tests.merging.test_laws import ALL, files_of
told = sorted(files_of(ALL).items())
print(hashlib.sha256(repr(told).encode()).hexdigest())
"""


def merge(findings: tuple[Findings, ...], previous: PreviousIds | None = None) -> Timeline:
    return merge_findings(findings, KnownActors(), previous or PreviousIds())


def files_of(findings: tuple[Findings, ...]) -> dict[str, str]:
    """The fixtures, file by file."""
    return timeline_files(merge(findings))


def homes(timeline: Timeline) -> dict[tuple[str, str, object], str]:
    """Every telling -> the id that it stands under."""
    places: dict[tuple[str, str, object], str] = {}
    for event in timeline.events:
        places |= {("event", row.article, row.span): event.id for row in event.evidence}
    for said in timeline.statements:
        places |= {("said", row.article, row.spans): said.id for row in said.wordings}
    return places


@cache
def digest_with(seed: str) -> str:
    """A digest of the fixtures, merged by a process of its own with this hash seed."""
    done = subprocess.run(
        [sys.executable, "-c", DIGEST],
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        check=True,
        text=True,
    )
    return done.stdout


def telling_again(found: Findings) -> Findings:
    """The article, in which the words of every happening tell all others again."""
    events = found.events
    told = (replace(event, retold=(*events[:number], *events[number + 1 :])) for number, event in enumerate(events))
    return replace(found, events=tuple(told))


def without_retellings(event: Event) -> Event:
    return replace(event, evidence=tuple(row for row in event.evidence if not row.is_told_again))


def resolve(timeline: Timeline, name: str) -> str:
    return next((alias.target for alias in timeline.aliases if alias.id == name), name)


@settings(max_examples=6)
@given(st.permutations(NUMBERS))
def test_do_not_depend_on_the_order_of_articles(order: list[int]) -> None:
    findings = tuple(ALL[number] for number in order)
    assert merge(findings) == merge(ALL)
    assert files_of(findings) == files_of(ALL)


def test_stay_the_same_however_often_articles_tell_again() -> None:
    before, told = merge(ALL), tuple(map(telling_again, ALL))
    for after in (merge(told), merge(told, previous_ids(before)), merge(ALL, previous_ids(merge(told)))):
        assert replace(after, events=tuple(map(without_retellings, after.events))) == before
    assert any(row.is_told_again for event in merge(told).events for row in event.evidence)


@pytest.mark.parametrize("seed", ["0", "7"])
def test_do_not_depend_on_the_hash_seed(seed: str) -> None:
    assert digest_with(seed) == digest_with("42") != ""


@settings(max_examples=15)
@given(st.sets(st.sampled_from(NUMBERS)))
def test_stay_the_same_when_merged_again(chosen: set[int]) -> None:
    findings = tuple(ALL[number] for number in chosen)
    once = merge(findings)
    assert merge(findings, previous_ids(once)) == once


@settings(max_examples=20)
@given(st.sets(st.sampled_from(NUMBERS), min_size=1), st.sampled_from(NUMBERS))
def test_keep_their_ids_when_an_article_is_added(chosen: set[int], added: int) -> None:
    before = merge(tuple(ALL[number] for number in sorted(chosen)))
    after = merge(tuple(ALL[number] for number in sorted(chosen | {added})), previous_ids(before))
    present = {event.id for event in after.events} | {said.id for said in after.statements}
    for name in {event.id for event in before.events} | {said.id for said in before.statements}:
        assert resolve(after, name) in present


@settings(max_examples=20)
@given(st.sets(st.sampled_from(NUMBERS), min_size=2), st.data())
def test_keep_the_other_ids_when_an_article_is_removed(chosen: set[int], data: st.DataObject) -> None:
    gone = data.draw(st.sampled_from(sorted(chosen)))
    before = merge(tuple(ALL[number] for number in sorted(chosen)))
    after = merge(tuple(ALL[number] for number in sorted(chosen - {gone})), previous_ids(before))
    former, present = homes(before), homes(after)
    taken = {former[place] for place in present}
    for name in taken:
        left = {present[place] for place in present if former[place] == name}
        assert name in left or resolve(after, name) in left


def test_have_no_alias_and_no_id_twice_at_first() -> None:
    before = merge(ALL)
    kinds = {alias.type for alias in before.aliases}
    assert not kinds & {EntryType.EVENT, EntryType.STATEMENT}
    assert len({event.id for event in before.events}) == len(before.events)
