"""Loader, webhook worker and server are killed at random moments; in the end nothing is lost, doubled or broken.

    python -m tests.sync.kills --rounds 200

Each process is started anew as soon as it was killed (SIGKILL). So is a client who follows the feed, while a receiver
takes webhooks. It runs in a temporary folder, or in the database that DATABASE_URL names, which must be empty.
"""

from __future__ import annotations

import argparse
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPException
from pathlib import Path

from examples.sync_client import sync_client
from tests.sync.receivers import Receiver, receiving

ROOT = Path(__file__).resolve().parents[2]
SERVER_PORT = 8765
ADDRESS = f"http://127.0.0.1:{SERVER_PORT}"
COPY = "copy.sqlite3"
LOADER = [sys.executable, "-m", "tests.sync.kills", "--load"]
WORKER = [sys.executable, "manage.py", "deliver_webhooks"]
SERVER = [sys.executable, "manage.py", "runserver", "--noreload", f"127.0.0.1:{SERVER_PORT}"]
LONGEST_LIFE = 4.0  # seconds: a process needs one or two of them to start
PATIENCE_SECONDS = 180.0  # to wait in the end until everything was delivered


class Killed:
    """A process that is killed now and then and starts again."""

    def __init__(self, command: list[str]) -> None:
        self.command = command
        self.process = self.start()

    def start(self) -> subprocess.Popen[bytes]:
        """Run the command."""
        quiet = subprocess.DEVNULL
        return subprocess.Popen(self.command, cwd=ROOT, stdout=quiet, stderr=quiet)

    def kill(self) -> None:
        """End it as a power cut would."""
        self.process.kill()
        self.process.wait()

    def kill_and_restart(self) -> None:
        """End it, and begin anew."""
        self.kill()
        self.process = self.start()


def main() -> None:
    """Run the program."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--load", action="store_true", help="be the loader (used by the program itself)")
    arguments = parser.parse_args()
    if arguments.load:
        load_for_ever()
    with tempfile.TemporaryDirectory() as folder:
        set_up(Path(folder))
        print(run(Path(folder), arguments.rounds))  # noqa: T201 - the answer


def set_up(folder: Path) -> None:
    """Point this process and those that it starts at an empty database, and make its tables."""
    os.environ.setdefault("DATABASE_URL", f"sqlite:///{folder / 'killed.sqlite3'}")
    os.environ |= {
        "WEBHOOK_ALLOW_PRIVATE": "1",
        "API_REQUESTS_PER_MINUTE": "0",
        "DJANGO_SETTINGS_MODULE": "config.settings",
    }
    subprocess.run([sys.executable, "manage.py", "migrate", "--verbosity", "0"], cwd=ROOT, check=True)
    set_up_django()


def set_up_django() -> None:
    """Let this process use the models."""
    import django

    django.setup()


def run(folder: Path, rounds: int) -> str:
    """Kill so many processes, wait until all has been told, and check: a line of figures."""
    from django.contrib.auth.models import User

    from timeline.sync.webhooks.subscriptions import subscribe

    chance = random.Random(rounds)
    with receiving() as receiver:
        receiver.secret = subscribe(User.objects.create_user("killed"), receiver.url, ()).secret
        with lives(folder) as killed:
            await_first_load()
            for _ in range(rounds):
                time.sleep(chance.random() * LONGEST_LIFE)
                chance.choice(killed).kill_and_restart()
            for each in (killed[0], killed[-1]):
                each.kill()
            await_deliveries(receiver)
            copy = sync_client.open_copy(str(folder / COPY))
            catch_up_patiently(copy)
        return check(copy, receiver, rounds)


@contextmanager
def lives(folder: Path) -> Iterator[list[Killed]]:
    """Run loader, worker, server, and a client who follows, until the end."""
    follower = [sys.executable, sync_client.__file__, ADDRESS, str(folder / COPY), "--follow"]
    killed = [Killed(command) for command in (LOADER, WORKER, SERVER, follower)]
    try:
        yield killed
    finally:
        for each in killed:
            each.kill()


def catch_up_patiently(copy: sqlite3.Connection) -> None:
    """Come to where the server is, once it has started."""
    copy.execute("PRAGMA busy_timeout = 20000")
    until = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            sync_client.catch_up(copy, sync_client.fetch_from(ADDRESS))
            return
        except (OSError, HTTPException, sync_client.Unfinished):
            if time.monotonic() > until:
                raise
            time.sleep(0.2)


def await_first_load() -> None:
    """Wait until there is something to lose."""
    from timeline.models import Feed

    until = time.monotonic() + PATIENCE_SECONDS
    while not Feed.objects.exists() and time.monotonic() < until:
        time.sleep(0.2)


def await_deliveries(receiver: Receiver) -> None:
    """Wait until the worker has told everything; what a killed one had claimed takes minutes."""
    from timeline.models import Delivery, Feed

    Delivery.objects.filter(state="pending").update(next_attempt_at="2025-01-01T00:00Z")  # instead of those minutes
    until = time.monotonic() + PATIENCE_SECONDS
    head = Feed.objects.get().position
    while len({message for message, _ in receiver.taken}) < head and time.monotonic() < until:
        time.sleep(0.5)


def check(copy: sqlite3.Connection, receiver: Receiver, rounds: int) -> str:
    """Check that nothing was lost, doubled or broken."""
    from django.db import connection

    from tests.sync.worlds import World
    from timeline.models import Change, Feed

    head = Feed.objects.get().position
    told = list(Change.objects.order_by("position").values_list("position", "type", "object_id", "revision"))
    assert [position for position, *_ in told] == list(range(1, head + 1)), "positions have a gap"
    assert len({each[1:] for each in told}) == head, "a revision was told twice"
    rows = copy.execute("SELECT type, id, revision, object FROM objects")
    assert {(kind, pk): (revision, text) for kind, pk, revision, text in rows} == World().copied(), "copies differ"
    taken = [(message, told["data"]) for message, told in receiver.taken]
    heard = {(message, data["type"], data["id"], data["revision"]) for message, data in taken}
    assert {each[1:] for each in heard} == {each[1:] for each in told}, "a webhook was lost"
    assert len(heard) == head, "one message, two meanings"
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            assert cursor.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            assert cursor.execute("PRAGMA foreign_key_check").fetchall() == []
    again = len(receiver.taken) - len(heard)
    return (
        f"{rounds} kills: {head} changes, none lost, {len(World().copied())} objects equal, {again} webhooks sent twice"
    )


def load_for_ever() -> None:
    """Load one made-up timeline after the other."""
    set_up_django()
    from django.db import transaction
    from django.utils import timezone

    from tests.builders import value_of_actor, value_of_article, value_of_event, value_of_timeline
    from timeline.domain.kinds import ChangeCause
    from timeline.fixture_files.writing import timeline_rows
    from timeline.loading.apply import apply_plan, wait_for_turn
    from timeline.loading.feed import Occasion
    from timeline.loading.plan import plan_rows
    from timeline.loading.stored import read_present

    chance = random.Random()
    while True:
        kept = [number for number in range(20) if chance.random() < 0.8]
        events = tuple(value_of_event(f"event-{n}", title=f"Title {chance.randrange(9)}") for n in kept)
        timeline = value_of_timeline(articles=(value_of_article(),), actors=(value_of_actor(),), events=events)
        wanted = [row for rows in timeline_rows(timeline).values() for row in rows]
        with transaction.atomic():
            wait_for_turn()
            apply_plan(plan_rows(wanted, read_present()), Occasion(timezone.now(), ChangeCause.SOURCE))
        time.sleep(chance.random() / 2)


if __name__ == "__main__":
    main()
