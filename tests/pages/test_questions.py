"""A question to the page …"""

from __future__ import annotations

import html

import pytest
from django.test import Client

from tests.builders import build_actor, build_article, build_event, build_statement, build_wording
from tests.pages.telling import show, tell_event
from timeline.loading.places import place_entries
from timeline.loading.touched import find_all
from timeline.models import Event

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("question", "shown", "hidden"),
    [
        ("actor=ana-berg", "/events/theirs/", "/events/vote/"),
        ("kind=vote", "/events/vote/", "/events/theirs/"),
        ("kind=event", "/events/vote/", "/statements/we-are-ready/"),
        ("kind=statement", "/statements/we-are-ready/", "/events/vote/"),
        ("kind=direct", "/statements/we-are-ready/", "/events/vote/"),
        ("after=2025-02-25", "/events/vote/", "/events/theirs/"),
        ("before=2025-02-24", "/events/theirs/", "/events/vote/"),
        ("after=2025-02-25&before=2025-02-25", "/events/vote/", "/events/theirs/"),
        ("q=parliaments", "/events/vote/", "/events/theirs/"),
        ("q=delegate+met&actor=ana-berg", "/events/theirs/", "/events/vote/"),
        ("publisher=Gazette", "/events/theirs/", "/events/vote/"),
        ("publisher=g%C3%A1zette&q=delegate", "/events/theirs/", "/statements/we-are-ready/"),
        ("status=planned", "/events/vote/", "/events/theirs/"),
        ("status=planned", "/events/vote/", "/statements/we-are-ready/"),
        ("corroboration=contested", "/events/vote/", "/statements/we-are-ready/"),
        ("corroboration=single-source&kind=statement", "/statements/we-are-ready/", "/events/theirs/"),
    ],
)
def test_shows_what_the_filters_leave(client: Client, question: str, shown: str, hidden: str) -> None:
    tell_event("Gazette", id="theirs", edtf="2025-02-24")
    vote = build_event("vote", edtf="2025-02-25", kind="vote", title="Parliament voted")
    Event.objects.filter(pk=vote.pk).update(status="planned", corroboration="contested")
    build_statement(edtf="2025-02-26", speaker=build_actor("bo-lind"))
    place_entries(find_all())

    page = show(client, f"/?{question}")

    assert shown in page
    assert hidden not in page


@pytest.mark.parametrize(
    ("question", "address"),
    [
        ("", "/api/v1/timeline.csv"),
        ("kind=event&before=2025-03-01", "/api/v1/events.csv?before=2025-03-01"),
        ("kind=statement", "/api/v1/statements.csv"),
        ("kind=meeting&actor=ana-berg&q=met", "/api/v1/timeline.csv?actor=ana-berg&amp;kind=meeting&amp;q=met"),
        ("kind=statement", "/api/v1/statements.atom?order=newest"),
        ("publisher=gazette&status=happened", "/api/v1/timeline.csv?publisher=Gazette&amp;status=happened"),
        ("kind=event&corroboration=single-source", "/api/v1/events.csv?corroboration=single-source"),
    ],
)
def test_leads_to_the_same_list_in_other_forms(client: Client, question: str, address: str) -> None:
    tell_event("Gazette")
    build_wording(build_statement(), build_article())
    place_entries(find_all())

    assert f'href="{address}"' in show(client, f"/?{question}")
    assert client.get(html.unescape(address)).status_code == 200


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("", "Timeline – Parley"),
        ("page=1", "Timeline – Parley"),
        ("kind=press-conference", "Timeline: press conference – Parley"),
        ("publisher=gazette&status=planned", "Timeline: in Gazette, planned – Parley"),
        ("corroboration=contested", "Timeline: told by several that disagree – Parley"),
        ("actor=ana-berg&q=minerals", "Timeline: Ana Berg, “minerals” – Parley"),
        ("q=oslo+“rare+earth”", "Timeline: oslo “rare earth” – Parley"),
        ("after=2025-02-24&before=2025-03-01", "Timeline: from 24 February 2025, to 1 March 2025 – Parley"),
    ],
)
def test_stands_in_the_title_and_above_the_filters(client: Client, question: str, title: str) -> None:
    tell_event("Gazette")
    place_entries(find_all())

    page = show(client, f"/?{question}")

    assert f"<title>{title}</title>" in page
    assert ('<p class="lead">Only: ' in page) == title.startswith("Timeline:")


@pytest.mark.parametrize(
    ("question", "is_open"), [("kind=event", False), ("status=planned", True), ("kind=direct&status=planned", True)]
)
def test_hides_the_filters_that_few_need_until_they_are_in_use(client: Client, question: str, is_open: bool) -> None:
    page = client.get(f"/?{question}").text

    assert ("<details open>" in page) == is_open


def test_has_a_feed_that_readers_find(client: Client) -> None:
    page = show(client, "/?kind=event&after=2025-02-24")

    address = "/api/v1/events.atom?after=2025-02-24&amp;order=newest"
    assert f'<link rel="alternate" type="application/atom+xml" href="{address}">' in page


def test_leads_from_a_name_to_the_id_that_stays(client: Client) -> None:
    tell_event()
    place_entries(find_all())

    assert client.get("/?kind=event&actor=Ana+Berg")["Location"] == "/?kind=event&actor=ana-berg"
    assert 'name="actor" value="Ana Berg"' in show(client, "/?kind=event&actor=ana-berg")


def test_asks_which_of_several_is_meant(client: Client) -> None:
    build_actor("ana-berg")
    build_actor("ana-lind")
    place_entries(find_all())

    page = show(client, "/?kind=vote&actor=ana", status=400)

    assert "Which of these?" in page
    assert '<a href="?kind=vote&amp;actor=ana-lind">Ana Lind</a>' in page


def test_says_that_nothing_is_left_by_the_filters(client: Client) -> None:
    tell_event()

    page = show(client, "/?after=2030-01-01")

    assert "Nothing in the timeline answers this" in page
    assert "The timeline is empty" not in page


@pytest.mark.parametrize(
    ("question", "message"),
    [
        ("after=yesterday", "Enter a valid date"),
        ("after=2025-02-25&before=2025-02-24", "lies before the first one"),
        ("actor=nobody", "Nobody in the timeline has this name"),
        ("actor=a%00", "Null characters are not allowed"),
        ("q=the", "One word or more"),
        ("publisher=Bugle", "No outlet in the timeline has this name"),
        ("status=planned&kind=direct", "Only events have a stage"),
        ("corroboration=hardly", "hardly is not one of the available choices"),
        ("kind=gossip", "gossip is not one of the available choices"),
        ("page=two", "Enter a whole number"),
    ],
)
def test_names_what_is_wrong_with_a_question(client: Client, question: str, message: str) -> None:
    page = show(client, f"/?{question}", status=400)
    assert message in page
    assert "<title>Error: Timeline" in page


def test_says_that_days_leave_out_what_has_none(client: Client) -> None:
    assert "Entries without a date are left out" in show(client, "/?before=2025-02-24")
    assert "Entries without a date are left out" not in show(client, "/?kind=event")


def test_offers_the_outlets_that_there_are(client: Client) -> None:
    tell_event("Gazette", "Bulletin")
    place_entries(find_all())

    assert '<datalist id="outlets"><option value="Bulletin"><option value="Gazette"></datalist>' in show(client, "/")


def test_marks_the_words_that_it_found(client: Client) -> None:
    tell_event("Gazette", title="Berg & Lind met in Oslo")
    place_entries(find_all())

    assert "Berg &amp; Lind <mark>met</mark> in <mark>Oslo</mark></a>" in show(client, "/?q=met+OSLO")
    assert "<mark>" not in show(client, "/?actor=ana-berg")


def test_shows_the_passages_with_its_words_first(client: Client) -> None:
    statement = build_statement()
    for number, text in enumerate(("We are ready", "We stand ready", "Ready, she said", "The minerals are ours")):
        build_wording(statement, build_article(f"oslo-{number}"), text=text)
    place_entries(find_all())

    assert "<mark>minerals</mark> are ours" in show(client, "/?q=mineral")
    assert "minerals" not in show(client, "/")
