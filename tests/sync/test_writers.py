"""Many who write at once, on PostgreSQL …

SQLite has one writer at a time: these run where the tests themselves run on PostgreSQL, see ``test_on_postgres``.
"""

from __future__ import annotations

import json
import random
import time
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection, transaction

from tests.builders import value_of_actor, value_of_article
from tests.databases import run_only_on
from tests.sync.copyists import Copyist
from tests.sync.worlds import World
from tests.waiting import PATIENCE_SECONDS
from timeline.domain.kinds import ChangeCause
from timeline.fixture_files.merged_rows import actor_row, article_row
from timeline.loading.apply import apply_plan
from timeline.loading.feed import Stamp
from timeline.loading.plan import Plan
from timeline.models import Actor, Change
from timeline.sync.feed.changes import Wanted, read_changes
from timeline.sync.feed.cursors import BEGINNING, CursorGone, check_cursor, read_cursor
from timeline.sync.feed.retention import prune_changes
from timeline.sync.snapshot.reading import read_snapshot

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True)]
STAMP = Stamp(datetime(2025, 3, 1, tzinfo=UTC), ChangeCause.SOURCE)
WRITERS, LOADS = 6, 30


class RolledBack(Exception):
    """A writer changes its mind."""


@pytest.fixture(autouse=True)
def _postgres() -> None:
    run_only_on("postgresql")


def write(writer: int) -> set[str]:
    """Load actors one by one, some slowly and some in vain: the ids of those that were committed."""
    chance = random.Random(writer)
    committed = set()
    for number in range(LOADS):
        name = f"actor-{writer}-{number}"
        try:
            load(name, chance)
            committed.add(name)
        except RolledBack:
            pass
    connection.close()
    return committed


def load(name: str, chance: random.Random) -> None:
    with transaction.atomic():
        if chance.random() < 0.2:
            list(Actor.objects.all()[:1])  # the transaction has begun, and takes its time
            time.sleep(chance.random() / 10)
        apply_plan(Plan(created=(actor_row(value_of_actor(name)),)), STAMP)
        if chance.random() < 0.3:
            raise RolledBack


def follow(writers: list[Future[set[str]]]) -> list[str]:
    """Follow the feed while others write, and a last time when they are done: the ids in the order of the feed."""
    cursor, told = BEGINNING, list[str]()
    is_over = False
    while not is_over:
        is_over = all(writer.done() for writer in writers)
        page = read_changes(cursor, Wanted(limit=1000))
        first = cursor.position + 1
        positions = Change.objects.filter(position__range=(first, page.next.position))
        told += positions.values_list("object_id", flat=True)
        assert len(page.results) == page.next.position - cursor.position, "a gap"
        cursor = page.next
    return told


def test_are_all_told_once_and_without_a_gap_to_those_who_follow_meanwhile() -> None:
    with ThreadPoolExecutor(WRITERS) as pool:
        writers = [pool.submit(write, writer) for writer in range(WRITERS)]
        told = follow(writers)
    committed = set[str]().union(*(writer.result() for writer in writers))
    assert len(committed) > WRITERS * LOADS / 2
    assert sorted(told) == sorted(committed)


def test_leave_a_copy_equal_that_is_made_meanwhile() -> None:
    copyist = Copyist()
    with ThreadPoolExecutor(WRITERS) as pool:
        writers = [pool.submit(write, writer) for writer in range(WRITERS)]
        while not all(writer.done() for writer in writers):
            copyist.catch_up()
    copyist.catch_up()
    assert copyist.copied == World().copied()
    assert {pk for _, pk in copyist.copied} == set[str]().union(*(writer.result() for writer in writers))


def test_do_not_wait_for_one_who_has_not_come_to_the_counter_yet() -> None:
    with ThreadPoolExecutor(1) as pool, transaction.atomic():
        Actor.objects.create(id="slow", name="Slow", kind="person")
        quick = pool.submit(write, 7)
        assert quick.result(timeout=PATIENCE_SECONDS)


def test_change_nothing_of_a_snapshot_that_is_being_read() -> None:
    apply_plan(Plan(created=(article_row(value_of_article()),)), STAMP)
    reading = read_snapshot()
    first = next(reading)  # the articles; the actors are another query
    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(write, 2).result()
    article, last = b"".join([first, *reading]).splitlines()
    assert json.loads(article)["type"] == "article"
    assert read_cursor(json.loads(last)["next"]).position == 1


def test_prune_nothing_from_under_one_who_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    def prune_elsewhere() -> None:
        prune_changes(STAMP.now + timedelta(days=1))
        connection.close()

    def check_and_wait(*asked: Any) -> None:
        check_cursor(*asked)
        with ThreadPoolExecutor(1) as pool:
            pool.submit(prune_elsewhere).result()

    told = len(write(1))
    monkeypatch.setattr("timeline.sync.feed.changes.check_cursor", check_and_wait)
    assert len(read_changes(BEGINNING, Wanted(limit=1000)).results) == told
    with pytest.raises(CursorGone):
        read_changes(BEGINNING, Wanted(limit=1000))
