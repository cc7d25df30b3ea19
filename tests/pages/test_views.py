"""A page for people …"""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.builders import (
    build_actor,
    build_article,
    build_event,
    build_evidence,
    build_statement,
    build_wording,
)
from tests.pages.telling import report, show, tell_event
from timeline import models
from timeline.domain.kinds import TOLD_AGAIN
from timeline.loading.places import place_entries
from timeline.loading.touched import find_all

pytestmark = pytest.mark.django_db

# Who is meant, names and outlets offered, keys, rows, and what belongs to the rows: never one a row.
QUERIES_OF_A_PAGE = 15


def test_says_what_to_run_while_the_timeline_is_empty(client: Client) -> None:
    page = show(client, "/")

    assert "The timeline is empty" in page
    assert "make load" in page


def test_shows_an_event_with_who_what_words_and_source(client: Client) -> None:
    tell_event("Gazette", place="Oslo")

    page = show(client, "/")

    assert '<time datetime="2025-02">February 2025</time>' in page
    assert '<time datetime="2025-02-24">Monday 24 February 2025</time>' in page
    assert '<a href="/events/oslo-meeting/">Delegates met in Oslo</a>' in page
    assert '<a href="/actors/ana-berg/">Ana Berg</a>' in page
    assert "<p>Delegates met in Oslo on Monday.</p>" in page
    passage = "#:~:text=Delegates%20met%20in%20Oslo%20on%20Monday."
    assert f'<a href="https://example.org/oslo-meeting-gazette{passage}" data-address=' in page
    assert "“Monday”: Monday 24 February 2025" in page
    assert "1 outlet<" in page


def test_shows_the_wordings_of_several_outlets(client: Client) -> None:
    statement = build_statement(speaker=build_actor(), addressee=build_actor("bo-lind"))
    build_wording(statement, build_article("one", publisher="The Gazette"), text="We are ready,")
    build_wording(statement, build_article("two", publisher="The Herald"), text="that all was ready", kind="indirect")

    page = show(client, "/")

    assert "<p>“We are ready,”</p>" in page
    assert "<p>that all was ready</p>" in page
    assert "The Herald</a>, in its own words" in page
    assert 'to <a href="/actors/bo-lind/">Bo Lind</a>' in page
    assert "2 outlets" in page


def test_shows_who_said_a_report_and_how_in_the_articles_words(client: Client) -> None:
    report(text="half of the ore", begins=40, speaker=("the minister", 0), cue=("demanded", 31))

    assert '<span class="attribution">the minister … demanded</span> half of the ore</p>' in show(client, "/")


def test_shows_a_cue_behind_its_report_there(client: Client) -> None:
    report(text="All was ready", begins=0, speaker=("Ana Berg", 14), cue=("said", 23))

    assert 'All was ready <span class="attribution">Ana Berg said</span></p>' in show(client, "/")


def test_marks_what_has_not_happened(client: Client) -> None:
    tell_event(id="happened", status="happened")
    assert 'class="status' not in show(client, "/")

    tell_event(id="planned", status="planned")
    assert '<span class="status planned">planned</span>' in show(client, "/")


def test_marks_what_outlets_disagree_on(client: Client) -> None:
    tell_event("Gazette", corroboration="contested")

    assert "outlets disagree" in show(client, "/")


def test_never_gives_the_day_of_publication_as_a_date(client: Client) -> None:
    tell_event("Gazette", edtf="", not_after=date(2025, 2, 25))

    page = show(client, "/")

    assert "Undated; reported by 25 February 2025" in page
    assert 'datetime="2025-02-25"' not in page


def test_escapes_what_articles_say(client: Client) -> None:
    tell_event("Gazette", title="<script>alert(1)</script>")

    assert "<script" not in show(client, "/")


@pytest.mark.parametrize(
    ("url", "is_linked"),
    [("https://gazette.example/talks", True), ("javascript:alert(1)", False), ("data:text/html,hi", False)],
)
def test_links_to_originals_only_on_the_web(client: Client, url: str, is_linked: bool) -> None:
    build_evidence(build_event(), build_article(url=url))
    place_entries(find_all())

    for address in ("/events/oslo-meeting/", "/articles/oslo-talks/"):
        page = show(client, address)
        assert (f'href="{url}' in page, "Delegates met" in page) == (is_linked, True)
        assert is_linked or url not in page


@pytest.mark.parametrize("size", [1, 20])
def test_asks_the_database_no_more_for_more_entries(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries, size: int
) -> None:
    for number in range(size):
        tell_event("Gazette", "Herald", id=f"event-{number}")
        build_wording(build_statement(f"statement-{number}"), build_article(f"article-{number}"))

    with django_assert_max_num_queries(QUERIES_OF_A_PAGE):
        show(client, "/?kind=&actor=ana-berg")


def test_of_an_actor_shows_its_names_offices_and_entries(client: Client) -> None:
    tell_event("Gazette")
    roles = [{"title": "minister", "country": "norway", "since": "2021", "until": ""}]
    models.Actor.objects.update(names=["A. Berg"], roles=roles, country="norway", wikidata="Q1")
    build_actor("norway", kind="country")

    page = show(client, "/actors/ana-berg/")

    assert "<h1>Ana Berg</h1>" in page
    assert "A. Berg" in page
    assert "minister, since 2021<" in page
    assert '<a href="/actors/norway/">Norway</a>' in page
    assert "https://www.wikidata.org/wiki/Q1" in page
    assert "/events/oslo-meeting/" in page
    assert '<a href="/?actor=ana-berg">' in page
    assert '<a href="/api/v1/timeline.atom?actor=ana-berg&amp;order=newest" rel="nofollow">' in page


@pytest.mark.parametrize(
    ("edtf", "window"),
    [
        ("2025-02-24", "after=2025-02-24&amp;before=2025-02-24"),
        ("2025-02", "after=2025-02-01&amp;before=2025-02-28"),
        ("", None),
    ],
)
def test_of_an_event_leads_to_what_else_was_then(client: Client, edtf: str, window: str | None) -> None:
    tell_event("Gazette", edtf=edtf)

    page = show(client, "/events/oslo-meeting/")

    assert ("Everything at that time" in page) == (window is not None)
    assert window is None or f'<a href="/?{window}">Everything at that time</a>' in page


def test_of_an_event_shows_how_each_passage_was_found_and_what_was_said_there(client: Client) -> None:
    event = tell_event("Gazette", date_rule="weekday")
    build_statement(speaker=build_actor("bo-lind"), occasion=event)

    page = show(client, "/events/oslo-meeting/")

    assert "<h1>Delegates met in Oslo</h1>" in page
    assert "Found by the rule “trigger”" in page
    assert "Date: by the rule “weekday”" in page
    assert "/statements/we-are-ready/" in page


def test_tells_apart_what_one_speaker_said_to_those_who_hear_only_headings(client: Client) -> None:
    build_wording(build_statement(speaker=build_actor("bo-lind")), build_article(), text="word " * 12 + "more")

    heading = f'Bo Lind<span class="hidden">: {"word " * 12}…</span></a></h4>'
    assert heading in show(client, "/")


def test_of_an_entry_shows_the_words_before_what_leads_elsewhere(client: Client) -> None:
    build_wording(build_statement(speaker=build_actor("bo-lind")), build_article())

    page = show(client, "/statements/we-are-ready/")

    elsewhere = ("Everything at that time", "Everything about Bo Lind", "This entry as JSON", "Permanent address")
    places = [page.index(words) for words in ("<blockquote", *elsewhere)]
    assert places == sorted(places)


def test_of_a_statement_names_its_occasion(client: Client) -> None:
    statement = build_statement(speaker=build_actor("bo-lind"), occasion=tell_event("Gazette"))
    build_wording(statement, build_article(), via=build_actor("the-herald"))

    page = show(client, "/statements/we-are-ready/")

    assert "<h1>Bo Lind</h1>" in page
    assert 'Said at: <a href="/events/oslo-meeting/">' in page
    assert "quoting The Herald" in page


def test_of_an_entry_tells_bookmarks_and_previews_what_it_holds(client: Client) -> None:
    tell_event("Gazette")
    said = "the " * 20 + "ore"
    build_wording(build_statement(speaker=build_actor("bo-lind"), text=said), build_article(), text='"ours" \n now')
    build_event("bare", title="Talks began")

    event, statement, bare = (
        show(client, f"/{each}/") for each in ("events/oslo-meeting", "statements/we-are-ready", "events/bare")
    )

    assert "<title>Delegates met in Oslo, Monday 24 February 2025 – Parley</title>" in event
    assert 'name="description" content="Delegates met in Oslo on Monday. (Gazette)"' in event
    assert f"<title>Bo Lind: {said[:79]}…, Monday 24 February 2025 – Parley</title>" in statement
    assert 'name="description" content="&quot;ours&quot; now (The Gazette)"' in statement
    assert 'name="description" content="Who did what' in bare


def test_of_a_statement_begins_the_words_for_its_speaker_with_a_capital(client: Client) -> None:
    build_statement(speaker_name="a delegate")

    assert "<h1>A delegate</h1>" in show(client, "/statements/we-are-ready/")


def test_of_a_statement_without_a_name_says_so(client: Client) -> None:
    build_statement(speaker_name="")

    assert "<h1>Unnamed source</h1>" in show(client, "/statements/we-are-ready/")


def test_of_an_article_shows_what_was_read_in_it_and_not_its_text(client: Client) -> None:
    article = build_article(byline="Cy Dahl", published_basis="printed on the page", text="A private sentence.")
    build_evidence(build_event(), article, words="They met.")
    build_wording(build_statement(), article, text="We are ready,")
    build_event("elsewhere")
    place_entries(find_all())

    page = show(client, "/articles/oslo-talks/")

    assert "Cy Dahl" in page
    assert '<a href="/?publisher=The%20Gazette">The Gazette</a>' in page
    assert '<time datetime="2025-02-25">Tuesday 25 February 2025</time>' in page
    assert "(printed on the page)" in page
    assert "They met." in page
    assert "We are ready," in page
    assert '<meta name="description" content="What was read in “' in page
    assert "/events/elsewhere/" not in page
    assert "A private sentence." not in page


def test_of_an_event_shows_every_telling_before_words_that_tell_it_again(client: Client) -> None:
    event, first, second = build_event(), build_article(), build_article("fjord-vote")
    build_evidence(event, first, id="1", start=0, end=4, words="Talks at last", merge_reason=TOLD_AGAIN)
    build_evidence(event, first, id="2", start=9, end=12, words="They met.")
    build_evidence(event, second, id="3", start=9, end=12, words="Both sat down.")

    page = show(client, "/events/oslo-meeting/")

    assert max(page.index("They met."), page.index("Both sat down.")) < page.index("Talks at last")
