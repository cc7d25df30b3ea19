"""The list of articles, and that of actors, …"""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.builders import build_actor, build_article, build_statement, build_wording
from tests.pages.telling import show, tell_event
from timeline.loading.places import place_entries
from timeline.loading.touched import find_all
from timeline.pages import overviews

pytestmark = pytest.mark.django_db

LISTS = ("actors", "articles")


def in_order(page: str, *parts: str) -> bool:
    places = [page.find(part) for part in parts]
    return -1 not in places and places == sorted(places)


@pytest.mark.parametrize("name", [*LISTS, "changes", "api/v1", "api/v1/docs"])
def test_is_linked_on_every_page_and_says_where_one_is(name: str) -> None:
    browser = Client(headers={"accept": "text/html"})
    assert f'<a href="/{name}/">' in show(browser, "/")
    assert f'<a href="/{name}/" aria-current="page">' in show(browser, f"/{name}/")


@pytest.mark.parametrize(("name", "message"), [("actors", "tells of nobody yet"), ("articles", "No article was read")])
def test_says_that_it_is_empty(client: Client, name: str, message: str) -> None:
    assert message in show(client, f"/{name}/")


def test_of_articles_begins_with_the_newest_and_ends_with_those_without_a_day(client: Client) -> None:
    for id, day in (("older", date(2025, 2, 24)), ("unknown", None), ("newer", date(2025, 2, 25))):
        build_article(id, title=f"The {id} one", publisher="Gazette & Sons", published_on=day)
    place_entries(find_all())

    page = show(client, "/articles/")

    assert in_order(page, "The newer one</a>", "The older one</a>", "The unknown one</a>")
    assert '<time datetime="2025-02-25">25 February 2025</time>' in page
    assert "Day not known · " in page
    assert '<a href="/?publisher=Gazette%20%26%20Sons">Gazette &amp; Sons</a>' in page


def test_of_articles_counts_what_each_carries(client: Client) -> None:
    tell_event("Gazette", "Herald")
    build_wording(build_statement(), build_article("oslo-meeting-late", title=""))
    build_wording(build_statement("more"), build_article("oslo-talks", title="Talks"))
    place_entries(find_all())

    page = show(client, "/articles/")

    assert page.count("· 1 entry<") == 4
    assert 'href="/articles/oslo-meeting-late/">oslo-meeting-late</a>' in page


def test_of_actors_begins_with_those_who_have_the_most_entries(client: Client) -> None:
    tell_event("Gazette")
    build_wording(build_statement(speaker=build_actor("bo-lind"), addressee=build_actor("ana-berg-2")), build_article())
    build_statement("more", speaker_id="bo-lind")
    build_actor("nobody")
    place_entries(find_all())

    page = show(client, "/actors/")

    assert in_order(page, '<a href="/actors/bo-lind/">Bo Lind</a>', "2 entries<", "Ana Berg</a>", "Person · 1 entry<")
    assert "/actors/nobody/" not in page


def test_of_actors_is_sorted_by_what_it_shows(client: Client) -> None:
    build_wording(build_statement("often", speaker=build_actor("al-holt")), build_article("one"))
    build_statement("again", speaker_id="al-holt")
    widely = build_statement("widely", speaker=build_actor("bo-lind"))
    for article in ("two", "three", "four"):
        build_wording(widely, build_article(article))
    place_entries(find_all())

    assert in_order(show(client, "/actors/"), "Al Holt</a>", "2 entries<", "Bo Lind</a>", "1 entry<")


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("/actors/?q=lin", {"/actors/bo-lind/"}),
        ("/actors/?q=LIND+bo", {"/actors/bo-lind/"}),
        ("/actors/?q=berg", {"/actors/ana-berg/"}),
        ("/actors/?q=lind+berg", set()),
        ("/actors/?q=%3F", set()),
        ("/actors/?q=%00", set()),
        ("/actors/?q=", {"/actors/ana-berg/", "/actors/bo-lind/"}),
        ("/articles/?q=talk", {"/articles/oslo-talks/"}),
        ("/articles/?q=the", set()),
        ("/articles/?q=" + "vote+" * 500, {"/articles/fjord-vote/"}),
    ],
)
def test_can_be_searched(client: Client, address: str, shown: set[str]) -> None:
    said = build_statement(speaker=build_actor("ana-berg"), addressee=build_actor("bo-lind"))
    build_wording(said, build_article("oslo-talks", title="Talks in Oslo"))
    build_wording(said, build_article("fjord-vote", title="The vote on fjords"))
    place_entries(find_all())

    page = show(client, address)

    assert {*re.findall(r'"(/(?:actors|articles)/[a-z-]+/)"', page)} == shown
    assert ("Nobody" in page or "No headline" in page) == (not shown)
    assert ("This list as" in page) == bool(shown), "the API refuses questions without a word"


def test_leads_to_what_was_searched_in_other_forms(client: Client) -> None:
    build_statement(speaker=build_actor("bo-lind"))
    place_entries(find_all())

    page = show(client, "/actors/?q=bo+lind")

    assert 'href="/api/v1/actors/?q=bo%20lind"' in page
    assert 'href="/api/v1/actors.csv?q=bo%20lind"' in page
    assert 'name="q" value="bo lind"' in page


@pytest.mark.parametrize("name", LISTS)
def test_is_turned_page_by_page(client: Client, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(overviews, "PAGE_SIZE", 1)
    for outlet in ("Gazette", "Herald"):
        build_wording(build_statement(outlet, speaker=build_actor(outlet.lower())), build_article(outlet))
    place_entries(find_all())

    first, second = show(client, f"/{name}/"), show(client, f"/{name}/?page=2")

    assert f'<a rel="next" href="/{name}/?page=2">' in first
    assert f'<a rel="prev" href="/{name}/?page=1">' in second
    assert "Page 1 of 2" in first
    assert first.count("1 entry") == second.count("1 entry") == 1


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("page", ["0", "2", "-1", "two", "9" * 5000])
def test_has_no_other_pages(client: Client, name: str, page: str) -> None:
    show(client, f"/{name}/?page={page}", status=404)


@pytest.mark.parametrize(("name", "queries"), [("actors", 3), ("articles", 3)])
@pytest.mark.parametrize("size", [1, 20])
def test_asks_the_database_no_more_for_more_rows(
    client: Client, name: str, queries: int, size: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(size):
        build_wording(
            build_statement(f"s-{number}", speaker=build_actor(f"who-{number}")), build_article(f"article-{number}")
        )
    place_entries(find_all())

    with django_assert_max_num_queries(queries):
        assert show(client, f"/{name}/").count("1 entry") == size
