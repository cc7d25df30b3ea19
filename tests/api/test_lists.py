"""A list …"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import connection
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from tests import builders
from tests.api.asking import ask, ids
from timeline.api.lists import pagination
from timeline.models import Alias, Event, EventPosting

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("world")]

LISTS = ("timeline", "events", "statements", "actors", "articles")
LIST_QUERIES = 2  # the timeline is woven from two tables, every other list from one


def walk(client: Client, address: str, direction: str = "next") -> tuple[list[list[str]], str]:
    pages, url = [], address
    while True:
        page = client.get(url).json()
        pages.append([result["id"] for result in page["results"]])
        if page[direction] is None:
            return pages, url
        url = page[direction]


@pytest.mark.parametrize("name", LISTS)
def test_answers_results_and_the_pages_beside_it(client: Client, name: str) -> None:
    page = ask(client, f"{name}/")
    assert list(page) == ["results", "next", "previous"]
    assert page["results"]
    assert page["next"] is page["previous"] is None


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("limit", [1, 100])
def test_needs_two_queries_at_most(
    client: Client, name: str, limit: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(LIST_QUERIES):
        ask(client, f"{name}/?limit={limit}")


@pytest.mark.parametrize("form", ["json", "csv", "ndjson", "ics", "atom", "timelinejs", "jsonld", "api"])
def test_needs_no_more_queries_in_any_form(
    client: Client, form: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(LIST_QUERIES):
        assert client.get(f"/api/v1/timeline/?format={form}").status_code == 200


@pytest.mark.parametrize("limit", [1, 100])
@pytest.mark.parametrize(
    ("wish", "more"),
    [("fields=id", 0), ("count=exact&after=2025", 1), ("facets=kind,actor", 5), ("expand=actors,articles,occasion", 3)],
)
def test_needs_so_many_more_queries_for_what_is_asked_besides(
    client: Client, wish: str, more: int, limit: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(1 + more):
        ask(client, f"timeline/?limit={limit}&{wish}")


def test_of_events_needs_one_query(client: Client, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(1):
        ask(client, "events/?kind=vote&after=2025")


@pytest.mark.parametrize("name", LISTS)
def test_and_the_object_alone_send_the_same(client: Client, name: str) -> None:
    results = ask(client, f"{name}/")["results"]
    assert results
    assert [ask(client, f"{name}/{result['id']}/") for result in results] == results


def test_weaves_events_and_statements_into_one_order(client: Client) -> None:
    results = ask(client, "timeline/")["results"]
    days = [result["date"]["earliest"] for result in results]
    assert days == sorted(days)
    assert {result["type"] for result in results} == {"event", "statement"}
    newest = ids(client, "timeline/?order=newest")
    assert newest == [result["id"] for result in reversed(results)]


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("limit", [1, 2, 3])
@pytest.mark.parametrize("order", [0, 1])
def test_pages_forth_and_back_without_a_gap(client: Client, name: str, limit: int, order: int) -> None:
    word = ("a-z", "z-a")[order] if name == "actors" else ("oldest", "newest")[order]
    whole = ids(client, f"{name}/?order={word}")
    pages, last = walk(client, f"/api/v1/{name}/?order={word}&limit={limit}")
    assert sum(pages, []) == whole
    assert all(len(page) == limit for page in pages[:-1])
    back, _ = walk(client, last, "previous")
    assert sum(reversed(back), []) == whole


@pytest.mark.parametrize("question", ["actor=ana-berg", "actor=ana-berg&actor=ana-berg", "after=2025-02-23", "q=oslo"])
@pytest.mark.parametrize("order", ["oldest", "newest"])
def test_narrowed_down_pages_forth_and_back_without_a_gap(client: Client, question: str, order: str) -> None:
    whole = ids(client, f"timeline/?{question}&order={order}")
    assert len(whole) > 3
    pages, last = walk(client, f"/api/v1/timeline/?{question}&order={order}&limit=1")
    assert sum(pages, []) == whole
    back, _ = walk(client, last, "previous")
    assert sum(reversed(back), []) == whole


def test_pages_through_an_event_and_a_statement_of_the_same_key(client: Client) -> None:
    key = Event.objects.get(pk="vote").key
    builders.build_statement("tied", edtf="2025-02-25", key=key)
    for order in ("oldest", "newest"):
        pages, last = walk(client, f"/api/v1/timeline/?order={order}&limit=1")
        assert sum(pages, []) == ids(client, f"timeline/?order={order}")
        back, _ = walk(client, last, "previous")
        assert sum(reversed(back), []) == sum(pages, [])


@pytest.mark.parametrize("name", ["timeline", "events"])
@pytest.mark.parametrize("order", ["oldest", "newest"])
@pytest.mark.parametrize("direction", ["next", "previous"])
def test_neither_skips_nor_doubles_when_rows_come_and_go(client: Client, name: str, order: str, direction: str) -> None:
    remaining = [pk for pk in ids(client, f"{name}/?order={order}") if pk not in ("oslo-1", "vote")]
    address = f"/api/v1/{name}/?order={order}&limit=2"
    if direction == "previous":
        _, address = walk(client, address)
    page = client.get(address).json()
    seen: list[str] = []
    for number, gone in enumerate(("oslo-1", "vote", None, None, None)):
        results = [result["id"] for result in page["results"]]
        seen = [*seen, *results] if direction == "next" else [*results, *seen]
        Event.objects.filter(pk=gone).delete()
        builders.build_event(f"early-{number}", edtf="2020-01-01")
        builders.build_event(f"late-{number}", edtf="2030-01-01")
        page = client.get(page[direction]).json() if page[direction] else {"results": [], direction: None}
    assert len(seen) == len(set(seen))
    assert [pk for pk in seen if pk in remaining] == remaining


def test_goes_on_behind_a_row_that_is_gone(client: Client) -> None:
    first = ask(client, "events/?limit=2")
    seen = [result["id"] for result in first["results"]]
    rest = [pk for pk in ids(client, "events/") if pk not in seen]
    Event.objects.filter(pk=seen[1]).delete()
    assert [result["id"] for result in client.get(first["next"]).json()["results"]] == rest[:2]


def test_finds_the_way_back_from_a_page_that_became_empty(client: Client) -> None:
    first = ask(client, "events/?limit=4")
    Event.objects.filter(pk="vote").delete()
    empty = client.get(first["next"]).json()
    assert empty["results"] == []
    assert client.get(empty["previous"]).json()["results"] == first["results"]


def test_links_its_neighbors_in_a_header(client: Client) -> None:
    second = client.get(ask(client, "events/?limit=2")["next"])
    assert 'rel="next"' in second["Link"]
    assert 'rel="prev"' in second["Link"]


def test_counts_only_when_asked(client: Client) -> None:
    assert ask(client, "timeline/?limit=1&count=exact")["count"] == 7
    assert ask(client, "events/?limit=1&kind=vote&count=exact")["count"] == 1


def test_renders_what_came_without_a_document(client: Client) -> None:
    rendered = ask(client, "timeline/")
    Event.objects.update(document="")
    assert ask(client, "timeline/") == rendered
    assert ask(client, "events/vote/") in rendered["results"]


def test_shows_events_that_came_without_a_place_in_the_order(client: Client) -> None:
    EventPosting.objects.all().delete()
    Event.objects.update(key=None, document="")
    assert len(ids(client, "events/")) == 5


def test_finds_by_an_id_that_was_merged(client: Client) -> None:
    Alias.objects.create(id="actor:anna-berg", type="actor", old_id="anna-berg", target_id="ana-berg")
    for name in ("timeline", "events", "statements"):
        assert ids(client, f"{name}/?actor=anna-berg") == ids(client, f"{name}/?actor=ana-berg") != []
    assert ids(client, "statements/?speaker=anna-berg") == ids(client, "statements/?speaker=ana-berg") != []


def test_redirects_from_an_id_that_was_merged(client: Client) -> None:
    Alias.objects.create(id="event:ballot", type="event", old_id="ballot", target_id="vote")
    answer = client.get("/api/v1/events/ballot/")
    assert (answer.status_code, answer["Location"]) == (301, "/api/v1/events/vote/")
    assert client.get("/api/v1/events/ballot.csv")["Location"] == "/api/v1/events/vote.csv"
    assert client.get("/api/v1/events/ballot/?fields=id", follow=True).json() == {"id": "vote"}
    assert client.get("/api/v1/actors/ballot/").status_code == 404


def test_redirects_for_a_time_since_a_merged_id_may_come_back(client: Client) -> None:
    alias = Alias.objects.create(id="event:ballot", type="event", old_id="ballot", target_id="vote")
    assert "max-age=60" in client.get("/api/v1/events/ballot/")["Cache-Control"]
    alias.delete()
    assert client.get("/api/v1/events/ballot/").status_code == 404


def test_uses_the_index_of_its_order() -> None:
    rows = Event.objects.filter(key__gt=5).order_by("key").values_list("key", "id", "document")[:5]
    assert "SCAN timeline_event" not in rows.explain() or connection.vendor != "sqlite"


@pytest.fixture
def fresh_secrets() -> Iterator[None]:
    """No secret is remembered from one key to the next."""
    pagination._secrets.cache_clear()
    yield
    pagination._secrets.cache_clear()


@pytest.mark.usefixtures("fresh_secrets")
@pytest.mark.parametrize(("former", "status"), [(["old"], 200), ([], 400)])
def test_goes_on_from_cursors_that_a_former_key_signed(
    client: Client, settings: Settings, former: list[str], status: int
) -> None:
    settings.SECRET_KEY = "old"
    following = ask(client, "events/?limit=2")["next"]
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "new", former
    pagination._secrets.cache_clear()
    assert client.get(following).status_code == status
