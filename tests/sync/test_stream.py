"""The stream of changes …"""

from __future__ import annotations

import gc
from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest
from asgiref.sync import async_to_sync, sync_to_async
from django.db import connections
from django.test import AsyncClient, Client

from tests.builders import value_of_timeline
from tests.sync.conftest import Ask, Load
from tests.waiting import wait_until
from timeline.models import Feed
from timeline.sync.feed.changes import Wanted
from timeline.sync.feed.cursors import BEGINNING, read_cursor
from timeline.sync.stream import listening
from timeline.sync.stream.listening import Listener, Room

pytestmark = pytest.mark.django_db(transaction=True)  # others read, by connections of their own
ADDRESS = "/api/v1/changes/stream"


@pytest.fixture(autouse=True)
def room(monkeypatch: pytest.MonkeyPatch) -> Iterator[Room]:
    """A room for one listener, with one reader."""
    monkeypatch.setattr(listening, "READERS", 1)
    room = Room(1)
    monkeypatch.setattr(listening, "ROOM", room)
    yield room
    room.readers.submit(connections.close_all).result()
    room.readers.shutdown()


def open_stream(asked: str = "", **headers: str) -> Any:
    async def request() -> Any:
        return await AsyncClient().get(ADDRESS + asked, headers=headers)

    return async_to_sync(request)()


def heard(listener: Listener, room: Room, count: int) -> list[str]:
    """The first texts that a listener hears."""

    async def hear() -> list[str]:
        room.enter(listener)
        events: AsyncIterator[bytes] = listening.listen(listener, room)
        texts = [(await anext(events)).decode() for _ in range(count)]
        await events.aclose()  # type: ignore[attr-defined] # an async generator
        return texts

    return async_to_sync(hear)()


def test_tells_changes_with_the_cursor_to_come_back_with(load: Load, ask: Ask, room: Room) -> None:
    load(value_of_timeline())
    opening, told = heard(Listener(BEGINNING, Wanted()), room, 2)
    assert opening.startswith("retry: 3000\nid: ")
    assert told.count("event: change\ndata: {") == 4
    assert told.count("\n\n") == 4
    last = told.rstrip("\n").rpartition("id: ")[2]
    assert read_cursor(last).position == 4
    assert ask(since=last)["results"] == []


def test_tells_page_after_page(load: Load, room: Room) -> None:
    load(value_of_timeline())
    _, *told = heard(Listener(BEGINNING, Wanted(limit=3)), room, 3)
    assert [text.count("data: {") for text in told] == [3, 1]


def test_beats_while_nothing_comes_with_how_far_it_looked(
    load: Load, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listening, "HEARTBEAT_SECONDS", 0)
    load(value_of_timeline())
    beat = heard(Listener(BEGINNING, Wanted(causes=("editor",))), room, 2)[1]
    comment, place, *end = beat.split("\n")
    assert (comment, end) == (": still here", ["", ""])
    assert read_cursor(place.removeprefix("id: ")).position == 4


def test_tells_what_comes_later(load: Load, room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    async def load_meanwhile(_seconds: float) -> None:
        await sync_to_async(load)(value_of_timeline())

    monkeypatch.setattr(listening, "PAUSE_SECONDS", 0)
    monkeypatch.setattr("timeline.sync.stream.listening.asyncio.sleep", load_meanwhile)
    assert '"id":"oslo-meeting"' in heard(Listener(BEGINNING, Wanted(types=("event",))), room, 2)[1]


def test_begins_behind_the_last_event_that_was_heard(load: Load, ask: Ask) -> None:
    load(value_of_timeline())
    response = open_stream(**{"Last-Event-ID": ask(limit=2)["next"]})
    assert (response.status_code, response["Content-Type"]) == (200, "text/event-stream")


def test_ends_where_the_feed_cannot_be_followed_any_more(load: Load, room: Room) -> None:
    async def hear() -> list[bytes]:
        return [text async for text in listening.listen(Listener(cursor, Wanted()), room)]

    load(value_of_timeline())
    cursor = listening.cursor_now()
    Feed.objects.update(epoch="another")
    assert len(async_to_sync(hear)()) == 1


@pytest.mark.parametrize(
    ("asked", "status"), [("?since=made-up", 400), ("?limit=5", 400), ("?actor=a&type=planet", 400)]
)
def test_refuses(asked: str, status: int) -> None:
    assert open_stream(asked).status_code == status


def test_is_gone_behind_a_cursor_that_cannot_be_followed(load: Load, ask: Ask) -> None:
    load(value_of_timeline())
    cursor = ask()["next"]
    Feed.objects.update(epoch="another")
    response = open_stream(f"?since={cursor}")
    assert (response.status_code, response.json()["snapshot"]) == (410, "http://testserver/api/v1/snapshot.ndjson")


def test_has_room_for_so_many() -> None:
    first = open_stream()
    response = open_stream()
    assert (first.status_code, response.status_code, response["Retry-After"]) == (200, 503, "30")
    assert response["Content-Type"] == "application/problem+json"


def test_gives_the_place_of_one_back_who_went_away_before_the_answer(room: Room) -> None:
    for _ in range(3):
        response = open_stream()
        assert response.status_code == 200
        del response
        wait_until(lambda: gc.collect() >= 0 and not room.listeners)  # the thread that answered lets go of it, too
        assert len(room.listeners) == 0


def test_answers_who_only_asks_for_its_headers_without_giving_them_a_place(room: Room) -> None:
    async def request() -> Any:
        return await AsyncClient().head(ADDRESS)

    room.most = 0
    response = async_to_sync(request)()
    assert (response.status_code, response["Content-Type"]) == (200, "text/event-stream")


@pytest.mark.parametrize(("asked", "status"), [("", 421), ("?since=made-up", 400)])
def test_is_not_on_the_server_that_only_answers_questions(client: Client, asked: str, status: int) -> None:
    response = client.get(ADDRESS + asked)
    assert (response.status_code, response["Content-Type"]) == (status, "application/problem+json")
    assert status == 400 or "config.asgi" in response.json()["detail"]


@pytest.mark.parametrize("accepted", ["application/json", "application/problem+json", "text/html", "image/png"])
def test_says_where_it_is_to_clients_that_accept_anything_else(client: Client, accepted: str) -> None:
    response = client.get(ADDRESS, headers={"Accept": accepted})
    assert (response.status_code, response["Content-Type"]) == (421, "application/problem+json")


def test_is_only_read() -> None:
    async def post() -> Any:
        return await AsyncClient().post(ADDRESS)

    assert async_to_sync(post)().status_code == 405
