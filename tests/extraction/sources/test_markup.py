"""Pages and feeds are read …"""

from __future__ import annotations

from pathlib import Path

import feedparser
import htmldate.utils
import pytest

from tests.extraction.sources.articles import RSS, read
from tests.extraction.sources.pages import PAGE
from timeline.extraction.records import Article, Problem

IN_WORDS = "in Genève on Monday, as “Café” had said"
RSS_OF = RSS.replace("in Geneva on Monday", IN_WORDS).replace("1.0", '1.0" encoding="{}', 1).replace('""', '"')
PAGE_OF = PAGE.replace("in Geneva on Monday", IN_WORDS).replace("<head>", '<head><meta charset="{}">')


@pytest.mark.parametrize(
    ("named", "encoded"),
    [
        pytest.param("windows-1252", "cp1252", id="as they say"),
        pytest.param("ISO-8859-1", "cp1252", id="as browsers take them, since Latin-1 has no such quotation marks"),
        pytest.param("iso-8859-1", "utf-8", id="as UTF-8 where they are that and say otherwise"),
        pytest.param("utf-16", "utf-16", id="by the mark at their beginning"),
    ],
)
@pytest.mark.parametrize(("name", "text"), [("page.html", PAGE_OF), ("feed.xml", RSS_OF)])
def test_in_their_own_encoding(tmp_path: Path, name: str, text: str, named: str, encoded: str) -> None:
    path = tmp_path / name
    path.write_bytes(text.replace("{}", named).encode(encoded))
    article = read(path)[0]
    assert isinstance(article, Article)
    assert IN_WORDS in article.text


@pytest.mark.parametrize("named", ["klingon", "rot13", "ascii"])
def test_not_in_an_encoding_that_there_is_not_or_that_is_another(tmp_path: Path, named: str) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(PAGE_OF.replace("{}", named).encode("cp1252"))
    [problem] = read(path)
    assert isinstance(problem, Problem)
    assert "expected UTF-8" in problem.message


@pytest.mark.parametrize("text", ["http://127.0.0.1:9/feed.xml", "{path}"])
def test_and_never_fetched_where_a_feed_is_nothing_but_an_address(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    other = tmp_path / "other.rss"
    other.write_text(RSS)
    path = tmp_path / "feed.xml"
    path.write_text(text.format(path=other))
    monkeypatch.setattr(feedparser.http, "get", lambda *_: pytest.fail("nothing is fetched"))
    [problem] = read(path)
    assert isinstance(problem, Problem)
    assert "expected an RSS or Atom feed" in problem.message


def test_and_never_fetched_where_a_page_is_nothing_but_an_address(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "page.html"
    path.write_text("http://127.0.0.1:9/page.html")
    monkeypatch.setattr(htmldate.utils, "fetch_url", lambda _: pytest.fail("nothing is fetched"))
    [article] = read(path)
    assert isinstance(article, Article)
    assert article.published is None


@pytest.mark.parametrize(
    "date", ["Mon, 03 Mar 2025 23:30:00 -0500", "Mon, 3 Mar 2025 23:30 EST", "2025-03-03T23:30:00-05:00"]
)
def test_with_the_day_of_their_own_time_zone(tmp_path: Path, date: str) -> None:
    path = tmp_path / "feed.xml"
    path.write_text(RSS.replace("Tue, 04 Mar 2025 09:00:00 GMT", date))
    article = read(path)[0]
    assert isinstance(article, Article)
    assert str(article.published) == "2025-03-03"
