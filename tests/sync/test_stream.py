"""The stream of changes …"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from asgiref.sync import async_to_sync, sync_to_async
from django.test import AsyncClient, Client

from tests.builders import value_of_timeline
from tests.sync.conftest import Ask
from timeline.merging.records import Timeline
from timeline.sync import streaming
from timeline.sync.cursors import BEGINNING, read_cursor
from timeline.sync.feed import Wanted
from timeline.sync.streaming import Listener, Room

pytestmark = pytest.mark.django_db
ADDRESS = "/api/v1/changes/stream"


def open_stream(asked: str = "", **headers: str) -> Any:
    async def request() -> Any:
        return await AsyncClient().get(ADDRESS + asked, headers=headers)

    return async_to_sync(request)()


def heard(listener: Listener, room: Room, count: int) -> list[str]:
    """The first texts that a listener hears."""

    async def hear() -> list[str]:
        room.enter()
        events: AsyncIterator[bytes] = streaming.listen(listener, room)
        texts = [(await anext(events)).decode() for _ in range(count)]
        await events.aclose()  # type: ignore[attr-defined] # an async generator
        return texts

    return async_to_sync(hear)()


def test_tells_changes_with_the_cursor_to_come_back_with(load: Callable[[Timeline], None], ask: Ask) -> None:
    load(value_of_timeline())
    room = Room(1)
    opening, told = heard(Listener(BEGINNING, Wanted()), room, 2)
    assert opening.startswith("retry: 3000\nid: ")
    assert told.count("event: change\ndata: {") == 4
    assert told.count("\n\n") == 4
    last = told.rstrip("\n").rpartition("id: ")[2]
    assert read_cursor(last).position == 4
    assert ask(since=last)["results"] == []
    assert room.listeners == 0


def test_beats_while_nothing_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streaming, "HEARTBEAT_SECONDS", 0)
    assert heard(Listener(BEGINNING, Wanted()), Room(1), 2)[1] == ": still here\n\n"


def test_tells_what_comes_later(load: Callable[[Timeline], None], monkeypatch: pytest.MonkeyPatch) -> None:
    async def load_meanwhile(_seconds: float) -> None:
        await sync_to_async(load)(value_of_timeline())

    monkeypatch.setattr(streaming, "PAUSE_SECONDS", 0)
    monkeypatch.setattr("timeline.sync.streaming.asyncio.sleep", load_meanwhile)
    assert '"id":"oslo-meeting"' in heard(Listener(BEGINNING, Wanted(types=("event",))), Room(1), 2)[1]


def test_begins_behind_the_last_event_that_was_heard(load: Callable[[Timeline], None], ask: Ask) -> None:
    load(value_of_timeline())
    response = open_stream(**{"Last-Event-ID": ask(limit=2)["next"]})
    assert (response.status_code, response["Content-Type"]) == (200, "text/event-stream")
    streaming.ROOM.leave()  # nobody read the answer


@pytest.mark.parametrize(
    ("asked", "status"), [("?since=made-up", 400), ("?limit=5", 400), ("?actor=a&type=planet", 400)]
)
def test_refuses(asked: str, status: int) -> None:
    assert open_stream(asked).status_code == status


def test_is_gone_behind_a_cursor_that_cannot_be_followed(load: Callable[[Timeline], None], ask: Ask) -> None:
    from timeline.models import Feed

    load(value_of_timeline())
    cursor = ask()["next"]
    Feed.objects.update(epoch="another")
    response = open_stream(f"?since={cursor}")
    assert (response.status_code, response.json()["snapshot"]) == (410, "http://testserver/api/v1/snapshot.ndjson")


def test_has_room_for_so_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streaming, "ROOM", Room(0))
    response = open_stream()
    assert (response.status_code, response["Retry-After"]) == (503, "30")
    assert response["Content-Type"] == "application/problem+json"


def test_is_not_on_the_server_that_only_answers_questions(client: Client) -> None:
    response = client.get(ADDRESS)
    assert response.status_code == 503
    assert "config.asgi" in response.json()["detail"]
