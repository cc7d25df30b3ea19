"""Paths of every kind become articles; what cannot be read becomes a problem, and the others go on."""

from __future__ import annotations

import gzip
import io
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.extraction.sources.articles import RSS, line, read
from tests.extraction.sources.pages import PAGE
from timeline.extraction.faults import SeedError
from timeline.extraction.records import Article, Problem
from timeline.extraction.sources.reading import MANY

BOMB = """<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>
<rss version="2.0"><channel><title>&b;</title></channel></rss>"""


def test_reads_a_text_with_front_matter(tmp_path: Path) -> None:
    path = tmp_path / "talks.md"
    path.write_text(
        '---\ntitle: "Talks end"\npublisher: The Daily\npublished: 2025-03-04\n---\n# Heading\n\nThey ended.\n'
    )
    [article] = read(path)
    assert isinstance(article, Article)
    assert (article.title, article.publisher, article.published) == ("Talks end", "The Daily", date(2025, 3, 4))
    assert article.text == "# Heading\n\nThey ended.\n"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        pytest.param("Talks end\n\nThey ended on Monday.\n", "Talks end", id="first-line"),
        pytest.param("# Talks end\n\nThey ended.\n", "Talks end", id="heading"),
        pytest.param("\ufeffTalks end\n\nThey ended.\n", "Talks end", id="byte-order-mark"),
        pytest.param("They ended on Monday. " * 20, "", id="paragraph"),
    ],
)
def test_takes_the_first_line_of_a_plain_text_as_its_title(tmp_path: Path, text: str, title: str) -> None:
    path = tmp_path / "talks.txt"
    path.write_text(text, encoding="utf-8")
    [article] = read(path)
    assert isinstance(article, Article)
    assert (article.title, article.published, article.text) == (title, None, text)


def test_reads_front_matter_behind_a_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "talks.md"
    path.write_text("\ufeff---\ntitle: Talks end\n---\nThey ended.\n", encoding="utf-8")
    [article] = read(path)
    assert isinstance(article, Article)
    assert (article.title, article.text) == ("Talks end", "They ended.\n")


@pytest.mark.parametrize(
    ("data", "day"),
    [
        ('{"@type": "NewsArticle", "datePublished" : "2025-02-24T22:00:00-05:00"}', date(2025, 2, 24)),
        (
            '{"@graph": [{"@type": "WebPage", "datePublished": "2019-01-05"},'
            '{"@type": ["Article"], "datePublished": "2025-02-24"}]}',
            date(2025, 2, 24),
        ),
        ('[{"@type": "WebPage", "datePublished": "2019-01-05"}, 7]', date(2025, 3, 4)),
        ('{"@type": "NewsArticle", "datePublished": "soon"}', date(2025, 3, 4)),
        ('{"@type": "NewsArticle", "datePublished": "0001-01-01T00:00:00"}', date(2025, 3, 4)),
        ('{"@type": "NewsArticle", "datePublished": "2025-02-30"}', date(2025, 3, 4)),
        ('{"@type": "NewsArticle",', date(2025, 3, 4)),
        ('{"@graph": null}', date(2025, 3, 4)),
    ],
    ids=["of an article", "of one thing of several", "of no article"]
    + ["no day", "a placeholder", "a bad day", "faulty", "empty"],
)
def test_reads_the_day_that_a_page_states(tmp_path: Path, data: str, day: date) -> None:
    path = tmp_path / "page.html"
    path.write_text(PAGE.replace("</head>", f'<script type="application/ld+json">{data}</script></head>'))
    [article] = read(path)
    assert isinstance(article, Article)
    assert article.published == day


def test_reads_the_article_of_a_page_without_its_navigation(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(PAGE)
    [article] = read(path)
    assert isinstance(article, Article)
    assert (article.title, article.publisher, article.published) == (
        "Envoy meets minister",
        "The Daily",
        date(2025, 3, 4),
    )
    assert "agreed to meet again" in article.text
    assert "Follow us" not in article.text
    assert "World" not in article.text


def test_reads_a_page_whatever_the_line_breaks_in_its_source(tmp_path: Path) -> None:
    broken = PAGE.replace("on Monday,", "on\n      Mon&shy;day,").replace('content="Envoy', 'content="\n Envoy')
    (tmp_path / "a.html").write_text(PAGE)
    (tmp_path / "b.html").write_text(broken)
    article, problem = read(tmp_path)
    assert isinstance(article, Article)
    assert isinstance(problem, Problem)
    assert "found that of 'a' a second time" in problem.message


def test_takes_the_name_of_the_site_for_no_part_of_the_title(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(PAGE.replace('content="Envoy meets minister"', 'content="Envoy meets minister - The Daily World"'))
    [article] = read(path)
    assert isinstance(article, Article)
    assert article.title == "Envoy meets minister"


def test_reads_the_entries_of_a_feed_and_names_the_empty_one(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_text(RSS)
    article, problem = read(path)
    assert isinstance(article, Article)
    assert (article.id, article.publisher, article.published) == ("one", "The Daily", date(2025, 3, 4))
    assert "Geneva" in article.text
    assert isinstance(problem, Problem)
    assert "expected an entry with a text" in problem.message


def test_does_not_expand_the_entities_of_a_feed(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xml"
    path.write_text(BOMB)
    [problem] = read(path)
    assert isinstance(problem, Problem)
    assert "document type" in problem.message


def test_reads_json_lines_plain_and_gzipped(tmp_path: Path) -> None:
    plain, packed = tmp_path / "a.jsonl", tmp_path / "b.jsonl.gz"
    plain.write_text(line(id="one", published="2025-03-04T23:30:00+03:00"))
    packed.write_bytes(gzip.compress(line(id="two", extra=1).encode()))
    first, second = read(plain, packed)
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.id, first.published) == ("one", date(2025, 3, 4))
    assert (second.id, second.published) == ("two", None)


def test_reads_json_lines_from_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.TextIOWrapper(io.BytesIO(line(id="one").encode()))
    monkeypatch.setattr("sys.stdin", stream)
    assert [article.id for article in read("-") if isinstance(article, Article)] == ["one"]


@pytest.mark.parametrize(
    ("bad", "message"),
    [
        pytest.param("{", "line 2: expected one JSON object", id="broken JSON"),
        pytest.param("[" * 100_000, "line 2: expected one JSON object", id="JSON without end"),
        pytest.param("[]", "line 2: expected an object with a text", id="a list"),
        pytest.param('{"text": 3}', "line 2: expected an object with a text", id="a number for a text"),
        pytest.param('{"text": ""}', "line 2: expected the text of an article", id="an empty text"),
        pytest.param('{"text": "a\\u0000b"}', "line 2: expected text, found the control character U+0000", id="NUL"),
        pytest.param('{"text": "a", "published": "soon"}', "line 2: expected published to be a day", id="a bad day"),
        pytest.param('{"text": "a", "title": 7}', "line 2: expected title to be text", id="a number for a title"),
    ],
)
def test_goes_on_after_a_bad_line(tmp_path: Path, bad: str, message: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(line(id="one") + bad + "\n" + line(id="three"))
    first, problem, last = read(path)
    assert isinstance(first, Article)
    assert isinstance(problem, Problem)
    assert message in str(problem)
    assert isinstance(last, Article)


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda whole: whole[:-6], id="cut off"),
        pytest.param(lambda whole: whole + whole[:10] + b"\xff" * 100, id="followed by noise"),
    ],
)
@pytest.mark.parametrize("name", ["a.jsonl.gz", "A.JSONL.GZ"])
def test_reports_a_damaged_archive_and_keeps_what_came_before(
    tmp_path: Path, name: str, damage: Callable[[bytes], bytes]
) -> None:
    (tmp_path / name).write_bytes(damage(gzip.compress((line(id="one") + line(id="two")).encode())))
    first, *_, problem = read(tmp_path / name)
    assert isinstance(first, Article)
    assert isinstance(problem, Problem)
    assert "expected a whole file" in problem.message


def test_refuses_a_text_that_is_a_book(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(line(id="one", text="a " * 300_000) + line(id="two"))
    problem, article = read(path)
    assert isinstance(problem, Problem)
    assert "expected an article of at most 500,000 characters, found 600,000" in problem.message
    assert isinstance(article, Article)


def test_refuses_a_line_without_end_and_reads_the_next(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress((line(id="one", text="a" * 12_000_000) + line(id="two") + "{\n").encode()))
    problem, article, broken = read(path)
    assert isinstance(problem, Problem)
    assert str(problem).startswith(f"{path}, line 1: expected at most 5,000,000 bytes a line")
    assert isinstance(article, Article)
    assert isinstance(broken, Problem)
    assert broken.file.endswith("line 3")


@pytest.mark.parametrize(
    "html",
    [
        pytest.param("<div>" * 50_000 + "Talks ended." + "</div>" * 50_000, id="without end inside itself"),
        pytest.param(f"<html><body>{'<p>a</p>' * 700_000}</body></html>", id="too large"),
        pytest.param("<html><body><p>\x00</p></body></html>", id="with NUL"),
        pytest.param("<html></html>", id="empty"),
        pytest.param('<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><p>&b;</p>', id="of entities"),
    ],
)
def test_goes_on_after_a_page(tmp_path: Path, html: str) -> None:
    (tmp_path / "a.html").write_text(html)
    (tmp_path / "b.TXT").write_text("Talks ended.")
    first, last = read(tmp_path)
    assert isinstance(first, Problem)
    assert "a.html" in first.file
    assert isinstance(last, Article)


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        pytest.param("a.xml", b"<rss>\n\xff</rss>", "line 2: expected UTF-8, found byte 0xff", id="a feed of bytes"),
        pytest.param("a.xml", b"", "expected the text of an article, found nothing", id="an empty feed"),
        pytest.param("a.jsonl.gz", b"no archive", "expected a whole file", id="no archive"),
        pytest.param("a.txt", b"\xff", "expected UTF-8, found byte 0xff", id="a text of bytes"),
    ],
)
def test_goes_on_after_a_file(tmp_path: Path, name: str, content: bytes, message: str) -> None:
    (tmp_path / name).write_bytes(content)
    (tmp_path / "b.txt").write_text("Talks ended.")
    problem, article = read(tmp_path)
    assert isinstance(problem, Problem)
    assert message in str(problem)
    assert isinstance(article, Article)


def test_goes_on_after_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> Iterator[Article]:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setitem(MANY, ".jsonl", refuse)
    (tmp_path / "a.jsonl").write_text(line(id="one"))
    (tmp_path / "b.txt").write_text("Talks ended.")
    problem, article = read(tmp_path)
    assert "expected a file that can be read, found: Permission denied" in str(problem)
    assert isinstance(article, Article)


@pytest.mark.parametrize("name", ["missing.txt", "picture.png"])
def test_refuses_a_path_that_holds_no_articles(tmp_path: Path, name: str) -> None:
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    with pytest.raises(SeedError, match=name):
        read(tmp_path / name)
