"""Loader, webhook worker, server and client as processes that start in a moment and can be killed at any time.

Each is forked from one process that has imported all this beforehand: a start takes milliseconds, so that a kill hits
work and not imports. DATABASE_URL must be set before this module is imported.
"""

from __future__ import annotations

import multiprocessing
import os
import random
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from multiprocessing.process import BaseProcess
from pathlib import Path

from django.core.management import call_command
from django.core.servers import basehttp
from django.db import transaction
from django.utils import timezone

from config.wsgi import application  # sets Django up
from examples.sync_client import sync_client
from tests.builders import value_of_actor, value_of_article, value_of_event, value_of_timeline
from timeline.domain.kinds import ChangeCause
from timeline.fixture_files.writing import timeline_rows
from timeline.loading.apply import apply_plan, wait_for_turn
from timeline.loading.feed import Stamp
from timeline.loading.plan import plan_rows
from timeline.loading.stored import read_present

EVENTS = 8  # that come, change and go
LONGEST_REST = 0.2  # seconds between two loads

nursery = multiprocessing.get_context("forkserver")
nursery.set_forkserver_preload(["__main__", __name__])


class Killed:
    """A process that is killed now and then and begins anew."""

    def __init__(self, life: Callable[[], None]) -> None:
        self.life = life
        self.process = self.begin()

    def begin(self) -> BaseProcess:
        """Live."""
        process = nursery.Process(target=_live_quietly, args=[self.life])
        process.start()
        return process

    def kill(self) -> None:
        """End it as a power cut would."""
        self.process.kill()
        self.process.join()

    def kill_and_restart(self) -> None:
        """End it, and begin anew."""
        self.kill()
        self.process = self.begin()


@contextmanager
def lives(port: int, copy: Path) -> Iterator[list[Killed]]:
    """Run loader, worker, server, and a client who follows, until the end."""
    killed = [Killed(life) for life in (load, work, partial(serve, port), partial(follow, port, copy))]
    try:
        yield killed
    finally:
        for each in killed:
            each.kill()


def load() -> None:
    """Load one made-up timeline after the other."""
    chance = random.Random()
    while True:
        kept = [number for number in range(EVENTS) if chance.random() < 0.8]
        events = tuple(value_of_event(f"event-{n}", title=f"Title {chance.randrange(9)}") for n in kept)
        timeline = value_of_timeline(articles=(value_of_article(),), actors=(value_of_actor(),), events=events)
        wanted = [row for rows in timeline_rows(timeline).values() for row in rows]
        with transaction.atomic():
            wait_for_turn()
            apply_plan(plan_rows(wanted, read_present()), Stamp(timezone.now(), ChangeCause.SOURCE))
        time.sleep(chance.random() * LONGEST_REST)


def work() -> None:
    """Deliver webhooks."""
    call_command("deliver_webhooks")


def serve(port: int) -> None:
    """Answer, with the page cache ahead as in production."""
    basehttp.run("127.0.0.1", port, application, threading=True)  # type: ignore[arg-type] # any WSGI application


def follow(port: int, copy: Path) -> None:
    """Keep a copy, and come back at once where the server is not there."""
    sync_client.FIRST_PAUSE = sync_client.LONGEST_PAUSE = 0.1
    sync_client.follow_for_ever(sync_client.open_copy(str(copy)), sync_client.fetch_from(f"http://127.0.0.1:{port}"))


def _live_quietly(life: Callable[[], None]) -> None:
    """What is said in the face of death is no news."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        os.dup2(nowhere, stream.fileno())
    life()
