"""A feed …"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import feedparser
import pytest

from tests.exports.public_objects import ARTICLE, MONTH, SITE, UNKNOWN, contested, event, extract, report, statement
from timeline.exports.feeds import write_atom


def read(*objects: dict[str, Any]) -> Any:
    feed = feedparser.parse(write_atom(extract(*objects)))
    assert not feed.bozo, feed.get("bozo_exception")
    return feed


def test_is_well_formed_and_names_itself() -> None:
    feed = read(event(), statement())
    assert feed.version == "atom10"
    assert feed.feed.title == "Parley: events"
    assert feed.feed.id == f"{SITE}/api/v1/events.x?q=a&kind=b"
    assert [entry.id for entry in feed.entries] == [
        f"{SITE}/api/v1/events/oslo-meeting/",
        f"{SITE}/api/v1/statements/we-are-ready/",
    ]


def test_is_as_new_as_its_newest_article() -> None:
    assert read(event()).feed.updated == "2025-02-25T00:00:00Z"
    assert read().feed.updated == "1970-01-01T00:00:00Z"


def test_is_as_new_as_its_newest_article_with_a_day() -> None:
    told = event()
    undated = told["sources"][0] | {"article": ARTICLE | {"published_on": None}}
    assert read(event(sources=[undated, *told["sources"]])).entries[0].updated == "2025-02-25T00:00:00Z"
    assert read(event(sources=[undated])).entries[0].updated == "1970-01-01T00:00:00Z"


def test_names_publishers_as_authors_and_links_the_articles() -> None:
    (entry,) = read(event(date=MONTH)).entries
    assert entry.author == "The <Gazette> & Sons"
    assert {link.href for link in entry.links} == {f"{SITE}/events/oslo-meeting/", "https://example.org/oslo?a=1&b=2"}
    assert entry.title == "Delegates met (some time in February 2025)"


def test_tells_that_a_day_is_unknown() -> None:
    assert read(event(date=UNKNOWN)).entries[0].title == "Delegates met (date unknown)"


def test_names_the_next_page_where_there_is_one() -> None:
    following = f"{SITE}/api/v1/events.atom?cursor=a"
    feed = feedparser.parse(write_atom(replace(extract(event()), next=following)))
    assert [link.href for link in feed.feed.links if link.rel == "next"] == [following]
    assert [link for link in read(event()).feed.links if link.rel == "next"] == []


@pytest.mark.parametrize("status", ["planned", "possible", "cancelled"])
def test_tells_plans_from_facts(status: str) -> None:
    assert read(event(status=status)).entries[0].title == f"Delegates met ({status})"


def test_tells_quotations_from_reports() -> None:
    claimed, said = read(report(), statement()).entries
    assert (claimed.title, said.title) == ("a delegate (claimed): to be ready", "a delegate: “We are ready”")
    assert "<li>to be ready <cite>" in claimed.content[0].value
    assert "<li>“We are ready” <cite>" in claimed.content[0].value


def test_tells_what_articles_differ_on() -> None:
    told = read(contested()).entries[0].content[0].value
    assert "<p>Outlets differ on the place: Oslo (The &lt;Gazette&gt; &amp; Sons); Bergen (The Herald)</p>" in told
    assert "Outlets differ" not in read(event()).entries[0].content[0].value


def test_takes_no_markup_out_of_an_article() -> None:
    xml = write_atom(extract(event()))
    assert "&amp;lt;b&amp;gt;met" in xml
    assert "<b>" not in xml


@pytest.mark.parametrize("title", ["a\x00b", "<script>", "]]>", "&amp;", "\ufffe"])
def test_survives(title: str) -> None:
    assert len(read(event(title=title)).entries) == 1


def test_links_no_script() -> None:
    source = event()["sources"][0]
    bad = event(sources=[source | {"article": source["article"] | {"url": "javascript:alert(1)"}}])
    assert "javascript" not in write_atom(extract(bad))
