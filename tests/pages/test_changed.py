"""The page of what changed …"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.builders import build_actor, build_event, build_statement
from tests.pages.telling import show, tell_event
from timeline.models import Change
from timeline.pages import changed

pytestmark = pytest.mark.django_db

MORNING = datetime(2025, 3, 1, 8, 30, tzinfo=UTC)


def tell_change(position: int, id: str, op: str = "upsert", revision: int = 1, **fields: object) -> None:
    told = {"type": "event", "cause": "source", "recorded_at": MORNING, "revision": revision} | fields
    Change.objects.create(position=position, object_id=id, op=op, **told)


def in_order(page: str, *parts: str) -> bool:
    places = [page.find(part) for part in parts]
    return -1 not in places and places == sorted(places)


def test_says_that_nothing_has_changed(client: Client) -> None:
    assert "Nothing has changed." in show(client, "/changes/")
    assert "Nothing has changed before that." in show(client, "/changes/?page=7")


def test_begins_with_the_latest_load_and_says_when_and_why(client: Client) -> None:
    build_event("old", title="Delegates met")
    build_event("new", title="Delegates parted")
    tell_change(1, "old")
    tell_change(2, "new", cause="editor", recorded_at=MORNING + timedelta(hours=4))

    page = show(client, "/changes/")

    noon = '<time datetime="2025-03-01T12:30:00+00:00">1 March 2025, 12:30 UTC</time>'
    assert in_order(page, noon, "1 entry: corrected by people", "parted</a>", "08:30 UTC", "articles came", "met</a>")
    assert (
        '<a href="/events/new/">Delegates parted</a></span> <span class="about">Monday 24 February 2025</span>' in page
    )


@pytest.mark.parametrize(
    ("op", "revision", "there", "told"),
    [
        ("upsert", 1, True, 'New</span> <span class="what"><a href="/events/talks/">'),
        ("upsert", 2, True, 'Changed</span> <span class="what"><a href="/events/talks/">'),
        ("delete", 2, False, 'Removed</span> <span class="what">Event talks<'),
        ("upsert", 1, False, 'Removed</span> <span class="what">Event talks<'),
    ],
    ids=["new", "changed", "removed", "removed without the loader"],
)
def test_says_what_became_of_an_entry(client: Client, op: str, revision: int, there: bool, told: str) -> None:
    if there:
        build_event("talks")
    tell_change(1, "talks", op, revision)

    assert told in show(client, "/changes/")


def test_leads_from_a_merged_entry_to_the_one_that_stays(client: Client) -> None:
    build_event("talks")
    tell_change(1, "twin", "merge", 2, target_id="talks")

    assert 'Merged into</span> <span class="what"><a href="/events/talks/">' in show(client, "/changes/")


@pytest.mark.parametrize("size", [1, 9], ids=["page by page", "on one page"])
def test_shows_an_entry_once_as_what_last_became_of_it(
    client: Client, monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    monkeypatch.setattr(changed, "PAGE_SIZE", size)
    build_event("talks")
    build_event("vote")
    tell_change(1, "talks")
    tell_change(2, "vote")
    tell_change(3, "talks", revision=2)

    pages = show(client, "/changes/") + show(client, "/changes/?page=3")

    assert pages.count('href="/events/talks/"') == 1
    assert pages.count(">Changed<") == 1


@pytest.mark.parametrize(
    ("kind", "told"), [("direct", "Ana Berg: “We are ready.”</a>"), ("indirect", "Ana Berg: We are ready.</a>")]
)
def test_quotes_only_a_speakers_own_words(client: Client, kind: str, told: str) -> None:
    build_statement("ready", speaker=build_actor(), kind=kind, text="We are ready.")
    tell_change(1, "ready", type="statement")

    assert told in show(client, "/changes/")


def test_leaves_actors_and_articles_to_the_feed(client: Client) -> None:
    build_actor()
    tell_change(1, "ana-berg", type="actor")

    assert "ana-berg" not in show(client, "/changes/")


def test_leads_to_earlier_changes(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(changed, "PAGE_SIZE", 2)
    for position, id in enumerate(("one", "two", "three"), 1):
        build_event(id)
        tell_change(position, id)

    first, second = show(client, "/changes/"), show(client, "/changes/?page=2")

    assert "/events/one/" not in first
    assert "Latest changes" not in first
    assert '<a rel="next" href="/changes/?page=2">Earlier changes</a>' in first
    assert "/events/one/" in second
    assert "/events/two/" not in second
    assert '<a href="/changes/">Latest changes</a>' in second
    assert "Earlier changes" not in second


def test_refuses_a_place_that_is_none(client: Client) -> None:
    show(client, "/changes/?page=yesterday", status=404)


@pytest.mark.parametrize("size", [1, 20])
def test_takes_as_many_queries_for_many_as_for_one(
    client: Client, size: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(1, size + 1):
        build_statement(f"said-{number}", speaker=build_actor(f"actor-{number}"))
        tell_change(number, f"said-{number}", type="statement")

    with django_assert_num_queries(3):
        show(client, "/changes/")


def test_is_led_to_by_the_timeline_which_says_when_it_changed_last(client: Client) -> None:
    tell_event("Gazette")
    tell_change(1, "oslo-meeting")

    told = '<a href="/changes/"><time datetime="2025-03-01T08:30:00+00:00">1 March 2025, 08:30 UTC</time></a>'
    assert f"Last changed on {told}." in show(client, "/")
    assert "Last changed" not in show(client, "/?kind=event")


def test_is_led_to_with_the_time_of_what_it_shows(client: Client) -> None:
    tell_event("Gazette")
    tell_change(1, "oslo-meeting")
    tell_change(2, "ana-berg", type="actor", recorded_at=MORNING + timedelta(hours=4))

    assert "Last changed on" in (page := show(client, "/"))
    assert "12:30 UTC" not in page
