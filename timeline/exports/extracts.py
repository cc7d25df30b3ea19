"""The public objects of one answer and where they come from: what all exports are written from."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from timeline.domain.kinds import StatementKind
from timeline.exports.days import caveat

PublicObject = Mapping[str, Any]
PLURALS = {"event": "events", "statement": "statements", "actor": "actors", "article": "articles"}
# Characters that XML 1.0 cannot contain, and that are of no use in calendars and timelines either.
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Extract:
    """Public objects with a title, the address of the answer, and that of the site.

    ``holds`` is the type of the objects, "timeline" where there are several; it is known even if there are no objects.
    """

    title: str
    holds: str
    address: str
    site: str
    objects: tuple[PublicObject, ...]
    next: str | None = None

    def address_of(self, type_: str, pk: str) -> str:
        """The address of an object in the API, which identifies it in all formats."""
        return f"{self.site}/api/v1/{PLURALS[type_]}/{pk}/"

    def page_of(self, entry: PublicObject) -> str:
        """The address of an entry's page."""
        return f"{self.site}/{PLURALS[entry['type']]}/{entry['id']}/"


def headline(entry: PublicObject) -> str:
    """The entry in one line: the title of an event, or who said what.

    >>> headline({"type": "event", "title": "Delegates met"})
    'Delegates met'
    >>> headline({"type": "statement", "speaker": {"name": "Ana Berg"}, "text": "We are ready"})
    'Ana Berg: We are ready'

    A report includes its cue, since "half of the ore" alone may have been offered, demanded or denied.

    >>> told = {"words": "half of the ore", "cue": {"words": "demanded"}}
    >>> report = {"type": "statement", "kind": "indirect", "speaker": {"name": "Ana Berg"}, "text": "half of the ore"}
    >>> headline(report | {"sources": [told]})
    'Ana Berg (demanded): half of the ore'
    """
    if entry["type"] == "event":
        return plain(entry["title"])
    return plain(f"{entry['speaker']['name']}{_manner(entry)}: {entry['text']}")


def summary(entry: PublicObject) -> str:
    """The headline, with the date in words where the days alone would mislead."""
    doubt = caveat(entry["date"])
    return f"{headline(entry)} ({doubt})" if doubt else headline(entry)


def evidence_lines(entry: PublicObject) -> list[str]:
    """The words of each article with its publisher and link, a line each."""
    return [plain(_evidence_line(source["words"], source["article"])) for source in entry["sources"]]


def evidence_html(entry: PublicObject) -> str:
    """The same as HTML, with all words of articles escaped."""
    items = (
        f"<li>{html.escape(plain(source['words']))} <cite>{_cited(source['article'])}</cite></li>"
        for source in entry["sources"]
    )
    return f"<ul>{''.join(items)}</ul>"


def plain(text: str) -> str:
    """The text without control characters.

    >>> plain("a\\x00b")
    'ab'
    """
    return CONTROLS.sub("", text)


def web_address(url: str) -> str:
    """The address if it leads to the web, else "", so that no export carries a script.

    >>> web_address("javascript:alert(1)")
    ''
    """
    return url if url.startswith(("https://", "http://")) else ""


def _manner(entry: PublicObject) -> str:
    """The cue of the report whose words the entry has, in brackets; "" for a quotation."""
    if entry.get("kind") == StatementKind.DIRECT:
        return ""
    cues = (source.get("cue") for source in entry.get("sources", ()) if source["words"] == entry["text"])
    cue = next(filter(None, cues), None)
    return f" ({cue['words']})" if cue else ""


def _evidence_line(words: str, article: Mapping[str, str]) -> str:
    link = web_address(article["url"])
    return f"{words} ({article['publisher']}{f', {link}' if link else ''})"


def _cited(article: Mapping[str, str]) -> str:
    publisher, link = html.escape(plain(article["publisher"])), web_address(article["url"])
    return f'<a href="{html.escape(link)}">{publisher}</a>' if link else publisher
