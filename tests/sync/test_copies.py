"""Copies of the timeline end equal to it, whatever fails on either side …"""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import transaction
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test

from examples.sync_client import sync_client
from tests.sync.copyists import Copyist, Crash
from tests.sync.worlds import World, timelines
from timeline.domain.kinds import ChangeCause
from timeline.loading.apply import rebuild_documents
from timeline.loading.feed import Stamp
from timeline.merging.records import Timeline
from timeline.sync.feed.retention import prune_changes

pytestmark = pytest.mark.django_db
TROUBLES = ("fail_to_load", "rebuild", "prune", "back_up", "restore", "build_anew")
ACTIONS = ("catch_up", "follow_a_little", "crash", "replay")
Move = tuple[int, str, int]
MOVES = st.lists(st.tuples(st.integers(0, 4), st.sampled_from(ACTIONS), st.integers(0, 4)), min_size=2, max_size=6)
WEEKS, STEPS = 8, 8
BEGINNING = ""  # the cursor of those who have none
CAUSES = st.sampled_from(ChangeCause)


class Weeks(RuleBasedStateMachine):
    """Weeks of a server and five who copy it: one what involves an actor, one the events, one without the snapshot."""

    @initialize()
    def begin(self) -> None:
        """Start with an empty database and empty copies."""
        self.undo = transaction.atomic()
        self.undo.__enter__()
        self.world = World()
        narrow = [Copyist(actors=("ana",)), Copyist(types=("event",))]
        self.copyists = [Copyist(), Copyist(), *narrow, Copyist(place=BEGINNING)]

    @rule(timeline=timelines(), cause=CAUSES, moves=MOVES)
    def load(self, timeline: Timeline, cause: ChangeCause, moves: list[Move]) -> None:
        """Articles come, go, and are read better; and clients move."""
        self.world.load(timeline, cause)
        self.move(moves)

    @rule(trouble=st.sampled_from(TROUBLES), timeline=timelines(), moves=MOVES)
    def suffer(self, trouble: str, timeline: Timeline, moves: list[Move]) -> None:
        """Something befalls the server, and life goes on."""
        getattr(self, trouble)()
        self.world.load(timeline, ChangeCause.SOURCE)
        self.move(moves)

    def fail_to_load(self) -> None:
        """The loader is killed before it commits."""
        with transaction.atomic():
            self.world.load(Timeline(), ChangeCause.SOURCE)
            transaction.set_rollback(True)

    def rebuild(self) -> None:
        """Rendering again changes nothing."""
        assert rebuild_documents(Stamp(self.world.now, ChangeCause.PARSER)) == 0

    def prune(self) -> None:
        """Old changes are forgotten."""
        prune_changes(self.world.now - timedelta(days=2))

    def back_up(self) -> None:
        """A copy of the database is put aside."""
        self.world.back_up()

    def restore(self) -> None:
        """The server falls back to the copy that was put aside."""
        self.world.restore()

    def build_anew(self) -> None:
        """The database is lost."""
        self.world.wipe()

    def move(self, moves: list[Move]) -> None:
        """Let clients read, crash and go back."""
        for client, action, number in moves:
            getattr(self, action)(self.copyists[client], number)

    def catch_up(self, copyist: Copyist, _number: int) -> None:
        """A client comes to where the server is, and is right there and then."""
        copyist.catch_up()
        assert copyist.copied == self.world.copied(copyist.actors, copyist.types)

    def follow_a_little(self, copyist: Copyist, number: int) -> None:
        """A client reads a page and then is away."""
        if sync_client.read_place(copyist.copy) is None:
            copyist.catch_up()
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(sync_client, "LIMIT", number + 1)
            sync_client.follow(copyist.copy, copyist.fetch)
        copyist.note_place()

    def crash(self, copyist: Copyist, number: int) -> None:
        """A client is killed in the middle of an answer."""
        copyist.breaks_after = number
        try:
            copyist.catch_up()
        except Crash:
            copyist.copy.rollback()
        finally:
            copyist.breaks_after = None

    def replay(self, copyist: Copyist, number: int) -> None:
        """A client goes back to where it once was, and reads all that again."""
        if copyist.places:
            sync_client.write_place(copyist.copy, copyist.places[-number % len(copyist.places)])
            copyist.copy.commit()

    def teardown(self) -> None:
        """In the end all copies are equal to the server: ids, revisions and bytes."""
        try:
            for copyist in self.copyists:
                copyist.catch_up()
                assert copyist.copied == self.world.copied(copyist.actors, copyist.types)
                copyist.copy.close()
        finally:
            transaction.set_rollback(True)
            self.undo.__exit__(None, None, None)


def test_through_weeks_of_loads_crashes_prunes_and_restores() -> None:
    run_state_machine_as_test(Weeks, settings=settings(max_examples=WEEKS, stateful_step_count=STEPS))
