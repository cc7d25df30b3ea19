"""A web page goes in; an article comes out: its text by trafilatura, its publication day by htmldate."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.extraction.records import Article
from timeline.extraction.sources.metadata import Place, id_of_file, read_day
from timeline.extraction.sources.texts import read_text, text_fault

if TYPE_CHECKING:
    from trafilatura.settings import Document

EARLIEST = date(1995, 1, 1)  # before there were news pages; htmldate wants a bound that is no clock
LATEST = date(2100, 1, 1)
INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")  # where a word may be broken; it breaks it for a reader
NAMED = re.compile(r"(?P<title>.+\S)\s+(?:\||--?|[–—•»])\s+(?P<site>.+)")  # a title and the name of its site


def read_page_file(path: Path) -> Article:
    """The article of an ``.html`` file, navigation and boilerplate left out.

    :raises SeedError: where the page holds no article.
    """
    return article_of_page(read_text(path), str(path), id_of_file(str(path)))


def article_of_page(html: str, file: str, article_id: str) -> Article:
    """The article of a page's HTML.

    :raises SeedError: where the page holds no article.
    """
    place = Place(file)
    found, day = _extract(html), _find_day(html)
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


def _find_day(html: str) -> str | None:
    """The day on which a page was published, as htmldate finds it."""
    from htmldate import find_date  # noqa: PLC0415 - slow to import, like trafilatura

    first, last = EARLIEST.isoformat(), LATEST.isoformat()
    return find_date(html, original_date=True, extensive_search=False, min_date=first, max_date=last)


def _without_site(title: str, site: str) -> str:
    """A page's title without the name of its site, or of a section of it, behind a bar or a dash.

    >>> _without_site("Talks end - again | Daily World", "Daily"), _without_site("Talks end - again", "The Daily")
    ('Talks end - again', 'Talks end - again')
    """
    named = NAMED.fullmatch(title)
    is_site = named is not None and site != "" and named["site"].casefold().startswith(site.casefold())
    return named["title"] if named is not None and is_site else title
