"""The snapshot …"""

from __future__ import annotations

import gzip
import json
from typing import Any

import pytest
from django.test import Client

from tests.builders import value_of_actor, value_of_event, value_of_timeline
from tests.sync.conftest import Ask, Load
from timeline.models import Event
from timeline.sync.snapshot import lines as lines_of_parts
from timeline.sync.snapshot.reading import read_snapshot

pytestmark = pytest.mark.django_db
ADDRESS = "/api/v1/snapshot.ndjson"
ODD = "“Да” \\ \" ' % \u2028 {} \n"


def lines(client: Client, asked: str = "", **headers: str) -> list[dict[str, Any]]:
    response = client.get(ADDRESS + asked, headers=headers)
    assert response["Content-Type"] == "application/x-ndjson"
    content = b"".join(response)
    text = gzip.decompress(content) if response.get("Content-Encoding") == "gzip" else content
    return [json.loads(line) for line in text.decode().split("\n") if line]


def test_of_nothing_is_a_cursor(client: Client, ask: Ask) -> None:
    (last,) = lines(client)
    assert ask(since=last["next"])["results"] == []


@pytest.mark.parametrize("accept", ["application/json", "text/html", "application/x-ndjson"])
def test_is_sent_as_its_address_says_whatever_the_client_accepts(client: Client, accept: str) -> None:
    assert len(lines(client, accept=accept)) == 1


@pytest.mark.parametrize("headers", [{}, {"Accept-Encoding": "br, gzip"}], ids=["plain", "compressed"])
def test_holds_what_the_feed_tells_and_the_cursor_behind_it(
    client: Client, load: Load, ask: Ask, headers: dict[str, str]
) -> None:
    load(value_of_timeline(events=(value_of_event(title=ODD), value_of_event("oslo-again"))))
    *changes, last = lines(client, **headers)
    answer = ask()
    assert last == {"next": answer["next"]}
    moment = {"position": 5, "cause": None, "recorded_at": None}
    assert sorted(changes, key=str) == sorted([each | moment for each in answer["results"]], key=str)


@pytest.mark.parametrize(
    ("asked", "ids"),
    [
        ("?type=event", ["oslo-meeting"]),
        ("?actor=ana-berg", ["ana-berg", "oslo-meeting", "we-are-ready"]),
        ("?actor=nobody&actor=ana-berg&type=statement", ["we-are-ready"]),
        ("?actor=nobody", []),
    ],
)
def test_can_be_narrowed_like_the_feed(client: Client, load: Load, asked: str, ids: list[str]) -> None:
    load(value_of_timeline())
    assert [each["id"] for each in lines(client, asked)[:-1]] == ids


def test_is_read_in_chunks(client: Client, load: Load, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines_of_parts, "CHUNK", 2)
    load(value_of_timeline(actors=tuple(value_of_actor(f"actor-{n}") for n in range(5)), events=(), statements=()))
    assert sorted(each["id"] for each in lines(client)[:-1]) == [*(f"actor-{n}" for n in range(5)), "oslo-talks"]


def test_leaves_out_what_was_not_loaded_by_the_loader(client: Client, load: Load) -> None:
    load(value_of_timeline())
    Event.objects.update(document="")
    assert "event" not in {each.get("type") for each in lines(client)}


def test_refuses_parameters(client: Client) -> None:
    assert client.get(ADDRESS, {"limit": 3}).status_code == 400


@pytest.mark.django_db(transaction=True)
def test_ends_its_transaction_also_where_the_reader_goes_away(load: Load, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines_of_parts, "CHUNK", 1)
    load(value_of_timeline())
    reading = read_snapshot()
    next(reading)
    reading.close()  # type: ignore[attr-defined] # a generator
    load(value_of_timeline(events=()))
    assert len(list(read_snapshot())) == 4
