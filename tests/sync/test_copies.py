"""Copies of the timeline end equal to it, whatever fails on either side …"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test

from examples.sync_client import sync_client
from examples.sync_client.sync_client import Answer
from tests.sync.worlds import Copied, World, timelines
from timeline.domain.kinds import ChangeCause
from timeline.loading.apply import rebuild_documents
from timeline.loading.feed import Occasion
from timeline.sync.retention import prune_changes

pytestmark = pytest.mark.django_db
CLIENTS = st.integers(0, 2)
WEEKS, STEPS = 12, 25  # some seconds; five times as many were run once
CAUSES = st.sampled_from(ChangeCause)


class Crash(Exception):
    """The client is killed, or its connection breaks."""


class Copyist:
    """The example's client, whose answers break off after some lines when they are told to."""

    def __init__(self) -> None:
        self.copy = sqlite3.connect(":memory:")
        self.copy.executescript(sync_client.SCHEMA)
        self.places: list[str] = []
        self.breaks_after: int | None = None

    def fetch(self, path: str, parameters: dict[str, Any]) -> Answer:
        """Ask the server."""
        response = Client().get(path, {name: value for name, value in parameters.items() if value})
        content = b"".join(response) if response.streaming else response.content
        return Answer(response.status_code, self.lines(content.decode()))

    def lines(self, text: str) -> Iterator[str]:
        """The lines of an answer, as far as they come."""
        for number, line in enumerate(text.splitlines(keepends=True)):
            if number == self.breaks_after:
                raise Crash
            yield line

    def catch_up(self) -> None:
        """Come to where the server is."""
        sync_client.catch_up(self.copy, self.fetch)
        self.note_place()

    def note_place(self) -> None:
        """Remember the place, to go back to it one day."""
        place = sync_client.read_place(self.copy)
        if place is not None:
            self.places.append(place)

    @property
    def copied(self) -> Copied:
        """What the copy holds."""
        rows = self.copy.execute("SELECT type, id, revision, object FROM objects")
        return {(kind, pk): (revision, text) for kind, pk, revision, text in rows}


class Weeks(RuleBasedStateMachine):
    """Weeks of a server and three who copy it."""

    @initialize()
    def begin(self) -> None:
        """Start with an empty database and empty copies."""
        self.undo = transaction.atomic()
        self.undo.__enter__()
        self.world = World()
        self.copyists = [Copyist() for _ in range(3)]

    @rule(timeline=timelines(), cause=CAUSES)
    def load(self, timeline: Any, cause: ChangeCause) -> None:
        """Articles come, go, and are read better."""
        self.world.load(timeline, cause)

    @rule(timeline=timelines())
    def fail_to_load(self, timeline: Any) -> None:
        """The loader is killed before it commits."""
        with transaction.atomic():
            self.world.load(timeline, ChangeCause.SOURCE)
            transaction.set_rollback(True)

    @rule()
    def rebuild(self) -> None:
        """Rendering again changes nothing."""
        assert rebuild_documents(Occasion(self.world.now, ChangeCause.PARSER)) == 0

    @rule(days=st.integers(0, 5))
    def prune(self, days: int) -> None:
        """Old changes are forgotten."""
        now = self.world.now
        prune_changes(now.replace(day=1) if days == 5 else now)

    @rule()
    def back_up(self) -> None:
        """A copy of the database is put aside."""
        self.world.back_up()

    @rule()
    def restore(self) -> None:
        """The server falls back to the copy that was put aside."""
        self.world.restore()

    @rule()
    def build_anew(self) -> None:
        """The database is lost."""
        self.world.wipe()

    @rule(client=CLIENTS)
    def catch_up(self, client: int) -> None:
        """A client comes to where the server is, and is right there and then."""
        self.copyists[client].catch_up()
        assert self.copyists[client].copied == self.world.copied()

    @rule(client=CLIENTS, limit=st.integers(1, 3))
    def follow_a_little(self, client: int, limit: int) -> None:
        """A client reads a page and then is away."""
        copyist = self.copyists[client]
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(sync_client, "LIMIT", limit)
            if sync_client.read_place(copyist.copy) is not None:
                sync_client.follow(copyist.copy, copyist.fetch)
                copyist.note_place()

    @rule(client=CLIENTS, lines=st.integers(0, 6))
    def crash(self, client: int, lines: int) -> None:
        """A client is killed in the middle of an answer."""
        copyist = self.copyists[client]
        copyist.breaks_after = lines
        try:
            copyist.catch_up()
        except Crash:
            copyist.copy.rollback()
        finally:
            copyist.breaks_after = None

    @rule(client=CLIENTS, data=st.data())
    def replay(self, client: int, data: st.DataObject) -> None:
        """A client goes back to where it once was, and reads all that again."""
        copyist = self.copyists[client]
        if copyist.places:
            sync_client.write_place(copyist.copy, data.draw(st.sampled_from(copyist.places)))
            copyist.copy.commit()

    def teardown(self) -> None:
        """In the end all copies are equal to the server: ids, revisions and bytes."""
        try:
            for copyist in self.copyists:
                copyist.catch_up()
                assert copyist.copied == self.world.copied()
                copyist.copy.close()
        finally:
            transaction.set_rollback(True)
            self.undo.__exit__(None, None, None)


def test_through_weeks_of_loads_crashes_prunes_and_restores() -> None:
    run_state_machine_as_test(Weeks, settings=settings(max_examples=WEEKS, stateful_step_count=STEPS))
