"""Loader, webhook worker, server and client are killed at random; in the end nothing is lost, doubled or broken.

    python -m tests.sync.kills --rounds 200

Each process begins anew as soon as it was killed (SIGKILL), while a receiver on this machine takes webhooks. It runs in
a temporary folder, or in the database that DATABASE_URL names, which must be empty.
"""

from __future__ import annotations

import argparse
import os
import random
import socket
import sqlite3
import tempfile
import time
from http.client import HTTPException
from pathlib import Path

from examples.sync_client import sync_client
from tests.sync.webhooks.receivers import Receiver, receiving
from tests.waiting import wait_until
from timeline.management.arguments import number_between

LONGEST_LIFE = 0.8  # seconds between two kills, each of one of four
PATIENCE_SECONDS = 180.0  # to wait in the end until everything was delivered


def main() -> None:
    """Run the program."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=number_between(1, 10**6), default=200)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as folder:
        set_up(Path(folder))
        print(run(Path(folder) / "copy.sqlite3", rounds))  # noqa: T201 - the answer


def set_up(folder: Path) -> None:
    """Point this process and those that it begins at an empty database, and make its tables."""
    os.environ.setdefault("DATABASE_URL", f"sqlite:///{folder / 'killed.sqlite3'}")
    os.environ |= {
        "WEBHOOK_ALLOW_PRIVATE": "1",
        "API_REQUESTS_PER_MINUTE": "0",
        "DJANGO_SETTINGS_MODULE": "config.settings",
    }
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)


def run(path: Path, rounds: int) -> str:
    """Kill so many processes, wait until all has been told, and check: a line of figures."""
    from django.contrib.auth.models import User

    from tests.sync.lives import lives
    from timeline.models import Feed
    from timeline.sync.webhooks.subscriptions import subscribe

    chance = random.Random(rounds)
    with receiving() as receiver:
        receiver.secret = subscribe(User.objects.create_user("killed"), receiver.url, ()).secret
        with lives(port := free_port(), path) as killed:
            wait_until(Feed.objects.exists, PATIENCE_SECONDS)
            for _ in range(rounds):
                time.sleep(chance.random() * LONGEST_LIFE)
                chance.choice(killed).kill_and_restart()
            loader, _, _, follower = killed
            loader.kill()
            follower.kill()
            await_deliveries(receiver)
            copy = sync_client.open_copy(str(path))
            catch_up(copy, port)
        return check(copy, receiver, rounds)


def free_port() -> int:
    """A port for the server, the same each time that it begins anew."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


def await_deliveries(receiver: Receiver) -> None:
    """Wait until the worker has told everything; what a killed one had claimed takes minutes."""
    from timeline.models import Delivery, Feed

    Delivery.objects.filter(state="pending").update(next_attempt_at="2025-01-01T00:00Z")  # instead of those minutes
    head = Feed.objects.get().position
    wait_until(lambda: len({message for message, _ in receiver.taken}) >= head, PATIENCE_SECONDS)


def catch_up(copy: sqlite3.Connection, port: int) -> None:
    """Come to where the server is, once it has begun."""

    def is_done() -> bool:
        try:
            sync_client.catch_up(copy, sync_client.fetch_from(f"http://127.0.0.1:{port}"))
        except (OSError, HTTPException, sync_client.Unfinished):
            return False
        return True

    wait_until(is_done, PATIENCE_SECONDS)


def check(copy: sqlite3.Connection, receiver: Receiver, rounds: int) -> str:
    """Check that nothing was lost, doubled or broken."""
    from tests.sync.copyists import read_copied
    from tests.sync.worlds import World
    from timeline.models import Change, Feed

    head = Feed.objects.get().position
    told = list(Change.objects.order_by("position").values_list("position", "type", "object_id", "revision"))
    assert [position for position, *_ in told] == list(range(1, head + 1)), "positions have a gap"
    assert len({each[1:] for each in told}) == head, "a revision was told twice"
    copied = read_copied(copy)
    assert copied == World().copied(), "copies differ"
    taken = [(message, told["data"]) for message, told in receiver.taken]
    heard = {(message, data["type"], data["id"], data["revision"]) for message, data in taken}
    assert {each[1:] for each in heard} == {each[1:] for each in told}, "a webhook was lost"
    assert len(heard) == head, "one message, two meanings"
    check_database()
    again = len(receiver.taken) - len(heard)
    return f"{rounds} kills: {head} changes, none lost, {len(copied)} objects equal, {again} webhooks sent twice"


def check_database() -> None:
    """Check the database itself, and that each stored document is what would be rendered now."""
    from django.db import connection
    from django.utils import timezone

    from timeline.domain.kinds import ChangeCause
    from timeline.loading.apply import rebuild_documents
    from timeline.loading.feed import Stamp

    assert rebuild_documents(Stamp(timezone.now(), ChangeCause.PARSER)) == 0, "a document is not its rows'"
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            assert cursor.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            assert cursor.execute("PRAGMA foreign_key_check").fetchall() == []


if __name__ == "__main__":
    main()
