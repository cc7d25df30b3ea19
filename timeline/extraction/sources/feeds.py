"""RSS and Atom files go in; articles come out, by feedparser."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from email.utils import parsedate
from io import BytesIO
from pathlib import Path
from typing import Any

from timeline.domain.ids import plain_id
from timeline.extraction.faults import SeedError
from timeline.extraction.records import Article
from timeline.extraction.sources.metadata import Place, id_of_file
from timeline.extraction.sources.pages import article_of_page
from timeline.extraction.sources.texts import read_markup

IN_UTF8 = {"content-type": "application/xml; charset=utf-8"}


def read_feed_file(path: Path) -> Iterator[Article | SeedError]:
    """The entries of a feed; an entry without a text yields a fault instead."""
    import feedparser  # noqa: PLC0415 - it takes as long to import as an article to read: only feeds wait for it

    # A feed with a document type may define entities that expand without end; no news feed needs one.
    raw = read_markup(path)
    if "<!DOCTYPE" in raw.upper() or "<!ENTITY" in raw.upper():
        yield SeedError(str(path), "expected a feed without a document type, found one")
        return
    # As a stream, since a text that is an address or a path would be fetched.
    feed = feedparser.parse(BytesIO(raw.encode()), response_headers=IN_UTF8)
    if not feed.version:
        yield SeedError(str(path), "expected an RSS or Atom feed, found none")
        return
    publisher = feed.feed.get("title", "")
    for number, entry in enumerate(feed.entries, start=1):
        yield _article(entry, publisher, f"{path}#{number}")


def _article(entry: Any, publisher: str, file: str) -> Article | SeedError:
    contents = [content.value for content in entry.get("content", [])] or [entry.get("summary", "")]
    html = f"<html><body><article>{''.join(contents)}</article></body></html>"
    name = plain_id(entry.get("id", "")) or plain_id(entry.get("link", "")) or id_of_file(file)
    try:
        article = article_of_page(html, file, name)
    except SeedError:
        return Place(file).fault("expected an entry with a text, found none")
    day = _day_of(entry)
    return Article(
        id=article.id,
        file=article.file,
        title=entry.get("title", ""),
        publisher=publisher,
        published=day,
        text=article.text,
        url=entry.get("link", ""),
        byline=entry.get("author", ""),
        published_basis="the feed's own date" if day else "",
    )


def _day_of(entry: Any) -> date | None:
    """The day of an entry in its own time zone; of a date that only feedparser can read, that in UTC.

    >>> _day_of({"published": "Mon, 24 Feb 2025 23:30:00 -0500"}), _day_of({"updated": "2025-02-24T23:30:00-05:00"})
    (datetime.date(2025, 2, 24), datetime.date(2025, 2, 24))
    """
    told = entry.get("published") or entry.get("updated") or ""
    with suppress(ValueError):
        named = parsedate(told)
        return date(*named[:3]) if named else date.fromisoformat(told[: len("2025-02-24")])
    parsed = entry.get("published_parsed") or entry.get("updated_parsed")
    return date(*parsed[:3]) if parsed else None
