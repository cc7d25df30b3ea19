"""The change feed …"""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from threading import BoundedSemaphore
from typing import Any

import pytest
from django.test import Client

from tests.builders import value_of_article, value_of_event, value_of_timeline
from tests.sync.conftest import START, Ask, Load
from timeline.domain.kinds import EntryType
from timeline.merging.records import Alias
from timeline.models import Change, Event, Feed
from timeline.sync.feed.cursors import Cursor, cursor_at, write_cursor
from timeline.sync.feed.retention import prune_changes

pytestmark = pytest.mark.django_db
FIRST = value_of_timeline()
RETITLED = replace(FIRST, events=(value_of_event(title="Better title"),))
WITHOUT_EVENT = replace(FIRST, events=())


def told(answer: dict[str, Any]) -> list[tuple[Any, ...]]:
    return [(each["position"], each["op"], each["id"], each["revision"]) for each in answer["results"]]


def test_answers_before_anything_was_told(ask: Ask) -> None:
    answer = ask()
    assert (answer["results"], answer["has_more"]) == ([], False)
    assert ask(since=answer["next"]) == answer


def test_tells_everything_from_the_beginning_with_the_stored_bytes(ask: Ask, load: Load, client: Client) -> None:
    load(FIRST)
    assert told(ask()) == [
        (1, "upsert", "oslo-talks", 1),
        (2, "upsert", "ana-berg", 1),
        (3, "upsert", "oslo-meeting", 1),
        (4, "upsert", "we-are-ready", 1),
    ]
    assert f'"object":{Event.objects.get().document}' in client.get("/api/v1/changes/").content.decode()


def test_goes_on_behind_the_cursor(ask: Ask, load: Load) -> None:
    load(FIRST)
    cursor = ask()["next"]
    assert told(ask(since=cursor)) == []
    load(RETITLED)
    assert told(ask(since=cursor)) == [(5, "upsert", "oslo-meeting", 2)]


@pytest.mark.parametrize(
    ("since", "positions"),
    [
        ("2025-03-01", [1, 2, 3, 4, 5]),
        ("2025-03-01T12:00:00Z", [1, 2, 3, 4, 5]),
        ("2025-03-01T12:00:01Z", [5]),
        ("2025-03-01T14:00:00.5+02:00", [5]),
        ("2025-03-02", [5]),
        ("20250302", [5]),
        ("2025-03-03", []),
        ("1999-01-01", [1, 2, 3, 4, 5]),
    ],
)
def test_tells_what_was_recorded_from_a_day_or_moment_on(
    ask: Ask, load: Load, since: str, positions: list[int]
) -> None:
    load(FIRST)
    load(RETITLED)
    answer = ask(since=since)
    assert [each["position"] for each in answer["results"]] == positions
    assert ask(since=answer["next"])["results"] == []


def test_says_when_each_change_was_recorded(ask: Ask, load: Load) -> None:
    load(FIRST)
    assert {each["recorded_at"] for each in ask()["results"]} == {START.isoformat()}


def test_answers_a_moment_before_anything_was_told(ask: Ask) -> None:
    assert ask(since="2025-03-01")["results"] == []


def test_is_gone_at_moments_whose_changes_were_pruned(ask: Ask, load: Load) -> None:
    load(FIRST)
    load(RETITLED)
    load(WITHOUT_EVENT)
    prune_changes(START + timedelta(hours=1))
    assert_gone(ask(410, since="2025-03-01"), "not kept so long")
    assert [each["position"] for each in ask(since="2025-03-03")["results"]] == [6]


def test_is_read_in_parts_without_a_gap(ask: Ask, load: Load) -> None:
    load(FIRST)
    cursor, positions, has_more = "", [], True
    while has_more:
        answer = ask(since=cursor, limit=3)
        positions += [each["position"] for each in answer["results"]]
        cursor, has_more = answer["next"], answer["has_more"]
    assert positions == [1, 2, 3, 4]


def test_tells_what_became_of_an_object_to_those_who_come_late(ask: Ask, load: Load) -> None:
    load(FIRST)
    load(RETITLED)
    of_event = [each for each in ask()["results"] if each["type"] == "event"]
    assert [(each["position"], each["revision"], each["object"]["title"]) for each in of_event] == [
        (3, 2, "Better title"),
        (5, 2, "Better title"),
    ]
    load(WITHOUT_EVENT)
    gone = [(each["op"], each["revision"], each["object"]) for each in ask()["results"] if each["type"] == "event"]
    assert gone == [("delete", 3, None)] * 3


def test_tells_where_an_object_was_merged_into(ask: Ask, load: Load) -> None:
    load(replace(FIRST, events=(value_of_event(), value_of_event("oslo-summit"))))
    cursor = ask()["next"]
    load(replace(FIRST, aliases=(Alias(EntryType.EVENT, "oslo-summit", "oslo-meeting"),)))
    (merged,) = ask(since=cursor)["results"]
    assert (merged["op"], merged["id"], merged["target"]) == ("merge", "oslo-summit", "oslo-meeting")


@pytest.mark.parametrize(
    ("parameters", "ids"),
    [
        ({"type": "event"}, ["oslo-meeting", "oslo-meeting"]),
        ({"type": ["actor", "article"]}, ["oslo-talks", "ana-berg"]),
        ({"cause": "parser"}, ["oslo-meeting"]),
        ({"cause": "editor"}, []),
    ],
    ids=["one type", "two types", "a cause", "a cause that nothing has"],
)
def test_can_be_narrowed_and_still_goes_on_to_the_end(
    ask: Ask, load: Load, parameters: dict[str, Any], ids: list[str]
) -> None:
    load(FIRST)
    load(RETITLED)
    answer = ask(**parameters)
    assert [each["id"] for each in answer["results"]] == ids
    assert ask(since=answer["next"])["results"] == []


def test_of_an_actor_tells_what_leaves_it_as_deleted(ask: Ask, load: Load) -> None:
    load(FIRST)
    answer = ask(actor="ana-berg")
    assert [each["id"] for each in answer["results"]] == ["ana-berg", "oslo-meeting", "we-are-ready"]
    load(replace(FIRST, events=(value_of_event(actors=()),)))
    (left,) = ask(actor="ana-berg", since=answer["next"])["results"]
    assert (left["op"], left["id"], left["revision"], left["object"]) == ("delete", "oslo-meeting", 2, None)
    load(RETITLED)
    (back,) = ask(actor="ana-berg", since=ask(limit=5)["next"])["results"]
    assert (back["op"], back["revision"], back["object"]["title"]) == ("upsert", 3, "Better title")
    assert ask(actor="nobody")["results"] == []


def test_counts_on_where_an_id_comes_back_after_its_deletion_was_pruned(ask: Ask, load: Load) -> None:
    load(FIRST)
    load(WITHOUT_EVENT)
    load(RETITLED)
    load(WITHOUT_EVENT)
    prune_changes(START + timedelta(days=900))
    current = ask(since=write_cursor(cursor_at(Feed.objects.get(), 7)))["next"]
    load(FIRST)
    assert told(ask(since=current)) == [(8, "upsert", "oslo-meeting", 5)]


def test_can_leave_the_objects_out(ask: Ask, load: Load) -> None:
    load(FIRST)
    whole, thin = ask()["results"], ask(thin=1)["results"]
    assert whole
    assert thin == [{name: value for name, value in each.items() if name != "object"} for each in whole]


def test_is_not_to_be_kept_by_caches(client: Client) -> None:
    assert client.get("/api/v1/changes/")["Cache-Control"] == "no-store"


def test_is_a_page_for_people_too(client: Client, load: Load) -> None:
    load(FIRST)
    page = client.get("/api/v1/changes/", headers={"Accept": "text/html"}).content.decode()
    assert "for services that keep a copy" in page
    assert "oslo-meeting" in page


@pytest.mark.parametrize(
    ("parameters", "name"),
    [
        ({"since": "made-up"}, "since"),
        ({"since": "ä"}, "since"),
        ({"since": "2025-13-01"}, "since"),
        ({"since": "0001-01-01T00:00:00+14:00"}, "since"),
        ({"since": "2025-03-01T12:00:00 02:00"}, "since"),
        ({"since": write_cursor(Cursor("e", 1, "m"))[:-4]}, "since"),
        ({"limit": "0"}, "limit"),
        ({"limit": "1001"}, "limit"),
        ({"type": "planet"}, "type"),
        ({"cause": "weather"}, "cause"),
        ({"wait": "31"}, "wait"),
        ({"wait": "-1"}, "wait"),
        ({"thin": "yes"}, "thin"),
        ({"after": "2025"}, "after"),
    ],
)
def test_refuses(ask: Ask, parameters: dict[str, str], name: str) -> None:
    assert [error["parameter"] for error in ask(400, **parameters)["errors"]] == [name]


def assert_gone(answer: dict[str, Any], why: str) -> None:
    assert answer["status"] == 410
    assert why in answer["detail"]
    assert answer["snapshot"] == "http://testserver/api/v1/snapshot.ndjson"


def test_is_gone_behind_cursors_whose_changes_were_pruned(ask: Ask, load: Load) -> None:
    load(FIRST)
    old = ask(limit=2)["next"]
    load(RETITLED)
    current = ask()["next"]
    assert prune_changes(START + timedelta(hours=1)) == 4
    assert_gone(ask(410, since=old), "not kept so long")
    assert_gone(ask(410), "first changes are no longer kept")
    load(WITHOUT_EVENT)
    assert told(ask(since=current)) == [(6, "delete", "oslo-meeting", 3)]


def test_keeps_the_newest_change_for_cursors_to_hold_on_to(ask: Ask, load: Load) -> None:
    load(FIRST)
    current = ask()["next"]
    assert prune_changes(START + timedelta(days=900)) == 3
    assert ask(since=current)["results"] == []


def test_is_gone_where_the_database_was_built_anew(ask: Ask, load: Load) -> None:
    load(FIRST)
    cursor = ask()["next"]
    Feed.objects.update(epoch="another")
    assert_gone(ask(410, since=cursor), "built anew")


def test_is_gone_where_the_database_was_restored(ask: Ask, load: Load) -> None:
    load(FIRST)
    load(RETITLED)
    cursor = ask()["next"]
    Change.objects.filter(position=5).delete()
    Feed.objects.update(position=4)
    assert_gone(ask(410, since=cursor), "restored to an earlier state.")
    load(replace(FIRST, articles=(value_of_article(title="Another history"),)))
    assert_gone(ask(410, since=cursor), "restored to an earlier state and has changed since")


def test_starts_where_there_was_nothing_once_there_is_something(ask: Ask, load: Load) -> None:
    cursor = ask()["next"]
    load(FIRST)
    assert len(ask(since=cursor)["results"]) == 4


def test_holds_an_answer_until_something_comes(ask: Ask, load: Load, monkeypatch: pytest.MonkeyPatch) -> None:
    load(FIRST)
    cursor = ask()["next"]
    monkeypatch.setattr("timeline.sync.feed.waiting.sleep", lambda _seconds: load(RETITLED))
    assert told(ask(since=cursor, wait=30)) == [(5, "upsert", "oslo-meeting", 2)]


def test_answers_with_nothing_when_the_time_is_up(ask: Ask, load: Load, monkeypatch: pytest.MonkeyPatch) -> None:
    load(FIRST)
    cursor = ask()["next"]
    clock = iter([0.0, 0.0, 29.0, 31.0])
    monkeypatch.setattr("timeline.sync.feed.waiting.monotonic", lambda: next(clock))
    monkeypatch.setattr("timeline.sync.feed.waiting.sleep", lambda _seconds: None)
    assert ask(since=cursor, wait=30)["results"] == []
    assert list(clock) == []


def test_answers_at_once_where_too_many_wait(ask: Ask, load: Load, monkeypatch: pytest.MonkeyPatch) -> None:
    load(FIRST)
    cursor = ask()["next"]
    full = BoundedSemaphore(1)
    full.acquire()
    monkeypatch.setattr("timeline.sync.feed.waiting._places", full)
    monkeypatch.setattr("timeline.sync.feed.waiting.sleep", lambda _seconds: pytest.fail("it waits"))
    assert ask(since=cursor, wait=30)["results"] == []


def test_takes_few_queries(client: Client, load: Load, django_assert_max_num_queries: Any) -> None:
    load(value_of_timeline(events=tuple(value_of_event(f"meeting-{number}") for number in range(50))))
    with django_assert_max_num_queries(8):
        assert len(json.loads(client.get("/api/v1/changes/").content)["results"]) == 53
