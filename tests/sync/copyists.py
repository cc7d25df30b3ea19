"""Clients that copy the timeline with the example's code, and to whom anything may happen meanwhile."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import Any

from django.test import Client

from examples.sync_client import sync_client
from examples.sync_client.sync_client import Answer
from tests.sync.worlds import Copied


class Crash(Exception):
    """The client is killed, or its connection breaks."""


class Copyist:
    """The example's client, whose answers break off after some lines when they are told to.

    It may copy only what involves some actors or is of some types, and may begin with the feed from its beginning.
    """

    def __init__(self, actors: tuple[str, ...] = (), types: tuple[str, ...] = (), place: str | None = None) -> None:
        self.actors, self.types = actors, types
        self.client = Client()
        self.copy = sqlite3.connect(":memory:")
        self.copy.executescript(sync_client.SCHEMA)
        if place is not None:
            sync_client.write_place(self.copy, place)
        self.places: list[str] = []
        self.breaks_after: int | None = None

    def fetch(self, path: str, parameters: dict[str, Any]) -> Answer:
        """Ask the server."""
        asked = parameters | {"actor": self.actors, "type": self.types}
        response = self.client.get(path, {name: value for name, value in asked.items() if value})
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
        return read_copied(self.copy)


def read_copied(copy: sqlite3.Connection) -> Copied:
    """What a copy holds, by type and id: revision and bytes."""
    rows = copy.execute("SELECT type, id, revision, object FROM objects")
    return {(kind, pk): (revision, text) for kind, pk, revision, text in rows}
