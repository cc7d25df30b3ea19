"""A page of the timeline …"""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.builders import build_event, build_statement
from tests.pages.telling import show, tell_event
from timeline.loading.places import place_entries
from timeline.loading.touched import find_all
from timeline.models.reaches import reach_of
from timeline.models.windows import order_key
from timeline.pages import reading

pytestmark = pytest.mark.django_db


def test_goes_on_where_the_page_before_ended(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "PAGE_SIZE", 2)
    for number in range(3):
        build_event(f"event-{number}", key=order_key(date(2025, 2, 24), number))
        build_statement(f"statement-{number}", key=order_key(date(2025, 2, 24), number))

    seen, address = [], "/"
    while address:
        page = client.get(address).context["page"]
        seen += [entry.id for chapter in page.chapters for day in chapter.days for entry in day.entries]
        address = f"/?page={page.next}" if page.next else ""

    assert sorted(seen) == sorted(f"{type}-{number}" for type in ("event", "statement") for number in range(3))


def test_keeps_the_filters_on_the_next_page(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "PAGE_SIZE", 1)
    for number in range(2):
        build_event(f"event-{number}", key=order_key(date(2025, 2, 24), number))

    assert 'rel="next" href="/?kind=meeting&amp;page=' in show(client, "/?kind=meeting")


@pytest.mark.parametrize(
    ("place", "ways"),
    [
        (0, {"Later entries": 2, "Latest entries": 5}),
        (1, {"Back to the beginning": 0, "Later entries": 3, "Latest entries": 5}),
        (2, {"Back to the beginning": 0, "Later entries": 4, "Latest entries": 5}),
        (4, {"Back to the beginning": 0, "Earlier entries": 2, "Later entries": 6, "Latest entries": 5}),
        (5, {"Back to the beginning": 0, "Earlier entries": 3}),
    ],
)
def test_that_is_one_of_several_leads_to_the_others(
    client: Client, monkeypatch: pytest.MonkeyPatch, place: int, ways: dict[str, int]
) -> None:
    monkeypatch.setattr(reading, "PAGE_SIZE", 2)
    for key in range(1, 8):
        build_event(f"event-{key}", key=key) if key % 2 else build_statement(f"statement-{key}", key=key)

    page = show(client, f"/?page={place}" if place else "/")

    links = re.findall(r'href="/\?(?:page=(\d+))?"> ?([A-Z][a-z ]+)</a>', page)
    assert dict(reversed(link) for link in links) == {words: str(key or "") for words, key in ways.items()}
    assert len(links) == 2 * len(ways)  # above the entries and below


@pytest.mark.parametrize(
    ("place", "shown", "ways"),
    [
        (0, "76", {"Earlier entries": 5, "Earliest entries": 2}),
        (6, "65", {"Back to the latest entries": 0, "Earlier entries": 4, "Earliest entries": 2}),
        (5, "54", {"Back to the latest entries": 0, "Earlier entries": 3, "Earliest entries": 2}),
        (4, "43", {"Back to the latest entries": 0, "Later entries": 6, "Earlier entries": 2, "Earliest entries": 2}),
        (2, "21", {"Back to the latest entries": 0, "Later entries": 4}),
    ],
)
def test_that_is_told_backwards_leads_backwards(
    client: Client, monkeypatch: pytest.MonkeyPatch, place: int, shown: str, ways: dict[str, int]
) -> None:
    monkeypatch.setattr(reading, "PAGE_SIZE", 2)
    for key in range(1, 8):
        build_event(f"event-{key}", key=key) if key % 2 else build_statement(f"statement-{key}", key=key)

    page = show(client, "/?order=newest" + (f"&page={place}" if place else ""))

    assert re.findall(r'<article class="entry [a-z]+" id="[a-z]+-[a-z]+-(\d)"', page) == list(shown)
    links = re.findall(r'href="/\?order=newest(?:&amp;page=(\d+))?"> ?([A-Z][a-z ]+)</a>', page)
    assert dict(reversed(link) for link in links) == {words: str(key or "") for words, key in ways.items()}


def test_can_be_told_from_the_newest_day_to_the_oldest(client: Client) -> None:
    for edtf in ("2025-02-24", "2025-03", "2025-02-25"):
        tell_event("Gazette", id=f"event-{edtf}", edtf=edtf)
    place_entries(find_all())

    page = client.get("/?order=newest").context["page"]

    days = [day.heading for chapter in page.chapters for day in chapter.days]
    assert days == ["some time in March 2025", "Tuesday 25 February 2025", "Monday 24 February 2025"]


@pytest.mark.parametrize(
    ("asked", "other", "words"),
    [
        ("kind=event", "kind=event&amp;order=newest", "Newest first"),
        ("kind=event&order=newest", "kind=event", "Oldest"),
    ],
)
def test_leads_to_the_other_order_under_the_same_filters(client: Client, asked: str, other: str, words: str) -> None:
    for edtf in ("2025-02-24", "2025-02-25"):
        tell_event("Gazette", id=f"event-{edtf}", edtf=edtf)

    assert f'<a href="/?{other}">{words}' in show(client, f"/?{asked}")


def test_keeps_its_order_when_it_is_filtered(client: Client) -> None:
    assert 'name="order" value="newest"' in show(client, "/?order=newest")
    assert 'name="order"' not in show(client, "/")


def test_leads_to_files_in_its_order(client: Client) -> None:
    tell_event("Gazette")

    assert 'href="/api/v1/timeline.csv?order=newest"' in show(client, "/?order=newest")
    assert 'href="/api/v1/timeline.csv"' in show(client, "/")


def test_refuses_an_order_that_there_is_not(client: Client) -> None:
    show(client, "/?order=random", status=400)


def test_behind_all_entries_does_not_take_the_timeline_for_empty(client: Client) -> None:
    tell_event("Gazette")

    page = show(client, "/?page=9999999999999999")

    assert "Show everything" in page
    assert "The timeline is empty" not in page


def test_that_is_the_only_one_says_nothing_of_others(client: Client) -> None:
    tell_event("Gazette")

    page = show(client, "/")

    assert not any(words in page for words in ("Later entries", "Back to the beginning", "Files hold"))


def test_of_a_window_is_read_along_an_index_and_not_from_the_beginning(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    tell_event("Gazette", edtf="2025-02", reach=reach_of(date(2025, 2, 1), date(2025, 2, 28)))
    build_event("before", edtf="2025-01")
    build_event("after", edtf="2025-03")

    with django_assert_max_num_queries(20) as asked:
        page = client.get("/?after=2025-02-20&before=2025-02-21").context["page"]

    assert [entry.id for chapter in page.chapters for day in chapter.days for entry in day.entries] == ["oslo-meeting"]
    windows = [query["sql"] for query in asked.captured_queries if "ends_on" in query["sql"].partition("WHERE")[2]]
    assert windows
    assert all("reach" in window for window in windows), "classes of lengths say how far back an entry can begin"


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("", ["oslo-meeting", "we-are-ready"]),
        ("kind=event", ["oslo-meeting"]),
        ("kind=statement", ["we-are-ready"]),
        ("kind=meeting", ["oslo-meeting"]),
        ("kind=vote", []),
        ("kind=direct", ["we-are-ready"]),
        ("status=happened", ["oslo-meeting"]),
        ("kind=event&after=2025-02-24", ["oslo-meeting"]),
        ("after=2025-02-25", []),
        ("before=2025-02-24", ["oslo-meeting", "we-are-ready"]),
    ],
)
def test_holds_what_its_filters_leave(client: Client, asked: str, shown: list[str]) -> None:
    tell_event("Gazette")
    build_statement()

    page = client.get(f"/?{asked}").context["page"]

    entries = [entry.id for chapter in page.chapters for day in chapter.days for entry in day.entries]
    assert sorted(entries) == shown
