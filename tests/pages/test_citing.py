"""To cite an entry, its page …"""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from tests.builders import build_actor, build_article, build_event, build_evidence, build_statement, build_wording
from tests.pages.telling import report, show, tell_event

pytestmark = pytest.mark.django_db


def test_gives_a_quotation_with_its_speaker_article_outlet_day_and_address(client: Client) -> None:
    article = build_article(
        title="Talks in Oslo", publisher="The Gazette", published_on=date(2025, 2, 25), url="https://gazette.example/a"
    )
    build_wording(build_statement(speaker=build_actor()), article, text="We are ready")

    told = "Ana Berg: “We are ready”. “Talks in Oslo”, The Gazette, 25 February 2025, https://gazette.example/a</p>"
    assert told in show(client, "/statements/we-are-ready/")


@pytest.mark.parametrize(
    ("words", "cited"),
    [
        ("We are ready,", "“We are ready”. “"),
        ("We are ready.", "“We are ready.” “"),
        ("Are we ready?", "“Are we ready?” “"),
        ("We are …", "“We are …” “"),
    ],
)
def test_ends_a_quotation_once(client: Client, words: str, cited: str) -> None:
    build_wording(build_statement(speaker=build_actor()), build_article(), text=words)

    assert f"Ana Berg: {cited}" in show(client, "/statements/we-are-ready/")


def test_says_who_republished_an_article(client: Client) -> None:
    build_evidence(build_event(), build_article(publisher="The Gazette", republished_by="The Herald"))

    assert "The Gazette, republished by The Herald, 25 February 2025" in show(client, "/events/oslo-meeting/")


def test_names_nobody_for_the_words_of_an_outlet(client: Client) -> None:
    report(text="half of the ore", begins=40, speaker=("the minister", 0), cue=("demanded", 31))

    assert "<p>“the minister … demanded half of the ore”. “" in show(client, "/statements/we-are-ready/")


def test_says_that_an_article_has_no_day(client: Client) -> None:
    build_evidence(build_event(), build_article(publisher="The Gazette", published_on=None, url=""))

    assert "The Gazette, no date</p>" in show(client, "/events/oslo-meeting/")


@pytest.mark.parametrize("asked", ["", "?from=newsletter"])
def test_names_its_permanent_address(client: Client, asked: str) -> None:
    tell_event("Gazette")

    page = show(client, f"/events/oslo-meeting/{asked}")

    assert '<a rel="bookmark" href="http://testserver/events/oslo-meeting/">' in page
    assert '<link rel="canonical" href="http://testserver/events/oslo-meeting/">' in page


def test_is_the_one_place_for_it(client: Client) -> None:
    tell_event("Gazette")

    assert "Cite<" not in show(client, "/")
