"""A web page goes in; an article comes out: its text by trafilatura, its day by the page's data or htmldate."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from timeline.extraction.records import Article
from timeline.extraction.sources.metadata import Place, id_of_file, read_day
from timeline.extraction.sources.texts import read_markup, text_fault

if TYPE_CHECKING:
    from trafilatura.settings import Document

EARLIEST = date(1995, 1, 1)  # before there were news pages; htmldate wants a bound that is no clock
LATEST = date(2100, 1, 1)
# What a page tells search engines about its article (JSON-LD): type and day. htmldate may take a later change for it.
DATA = "application/ld+json"
ARTICLES = ("Article", "Posting")  # "NewsArticle", "BlogPosting"
INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")  # where a word may be broken; it breaks it for a reader
NAMED = re.compile(r"(?P<title>.+\S)\s+(?:\||--?|[–—•»])\s+(?P<site>.+)")  # a title and the name of its site


def read_page_file(path: Path) -> Article:
    """The article of an ``.html`` file, navigation and boilerplate left out.

    :raises SeedError: where the page holds no article.
    """
    return article_of_page(read_markup(path), str(path), id_of_file(str(path)))


def article_of_page(html: str, file: str, article_id: str) -> Article:
    """The article of a page's HTML.

    :raises SeedError: where the page holds no article.
    """
    place = Place(file)
    found, day = _extract(html), _stated_day(html) or _find_day(html)
    if found is None or not found.text or text_fault(found.text):
        raise place.fault("expected a page with an article, found none")
    return Article(
        id=article_id,
        file=Path(file).name,
        title=_without_site(found.title or "", found.sitename or ""),
        publisher=found.sitename or "",
        published=read_day(day, place),
        text="\n".join(line.strip() for line in INVISIBLE.sub("", found.text).split("\n")),
        url=found.url or "",
        byline=found.author or "",
        published_basis="the page's own date" if day else "",
    )


def _extract(html: str) -> Document | None:
    """The text and metadata of a page, as trafilatura finds them."""
    import trafilatura  # noqa: PLC0415 - slow to import: only who reads pages waits for it
    from trafilatura.settings import Document  # noqa: PLC0415

    # Line breaks and rows of spaces mean nothing in HTML; left in, they would be read as paragraphs.
    source = " ".join(html.split())
    found = trafilatura.bare_extraction(source, with_metadata=True, include_comments=False, include_tables=False)
    return found if isinstance(found, Document) else None


def _stated_day(html: str) -> str | None:
    """The day on which a page's data says that its article was published.

    >>> _stated_day('<script type="application/ld+json">{"@type": "Article", "datePublished": "2025-03-04"}</script>')
    '2025-03-04'
    """
    articles = (thing for thing in _things(html) if any(name in str(thing.get("@type")) for name in ARTICLES))
    return next((day for article in articles if (day := _day_of(article.get("datePublished")))), None)


def _day_of(value: object) -> str | None:
    """The day that a text in ISO 8601 begins with, where there were news pages on it."""
    try:
        day = date.fromisoformat(str(value)[: len("2025-03-04")])
    except ValueError:
        return None
    return day.isoformat() if EARLIEST <= day <= LATEST else None


def _things(html: str) -> Iterator[dict[str, Any]]:
    """The things that a page's data describes; faulty data describes nothing."""
    for part in html.split("</script>"):
        try:
            data = json.loads(part.partition(DATA)[2].partition(">")[2] or "[]")
        except (ValueError, RecursionError):
            continue
        graph = data.get("@graph", [data]) if isinstance(data, dict) else data
        yield from (thing for thing in graph if isinstance(thing, dict)) if isinstance(graph, list) else ()


def _find_day(html: str) -> str | None:
    """The day on which a page was published, as htmldate finds it."""
    from htmldate import find_date  # noqa: PLC0415 - slow to import, like trafilatura

    first, last = EARLIEST.isoformat(), LATEST.isoformat()
    text = f"\n{html}"  # htmldate would fetch what is nothing but an address
    return find_date(text, original_date=True, extensive_search=False, min_date=first, max_date=last)


def _without_site(title: str, site: str) -> str:
    """A page's title without the name of its site, or of a section of it, behind a bar or a dash.

    >>> _without_site("Talks end - again | Daily World", "Daily"), _without_site("Talks end - again", "The Daily")
    ('Talks end - again', 'Talks end - again')
    """
    named = NAMED.fullmatch(title)
    is_site = named is not None and site != "" and named["site"].casefold().startswith(site.casefold())
    return named["title"] if named is not None and is_site else title
