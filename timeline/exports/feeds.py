"""Write events and statements as a feed (Atom, RFC 4287)."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, tostring

from timeline.domain.web_addresses import web_address
from timeline.exports.days import LONG_AGO, last_reported
from timeline.exports.entry_texts import evidence_html, plain, summary
from timeline.exports.extracts import Extract, PublicObject

NAMESPACE = "http://www.w3.org/2005/Atom"


def write_atom(extract: Extract) -> str:
    """Write a feed; an entry is dated by the newest article that carries it."""
    feed = Element("feed", xmlns=NAMESPACE)
    _add(feed, "id", extract.address)
    _add(feed, "title", plain(extract.title))
    _add(feed, "updated", max((last_reported(entry) for entry in extract.objects), default=LONG_AGO))
    SubElement(feed, "link", rel="self", type="application/atom+xml", href=extract.address)
    if extract.next:
        SubElement(feed, "link", rel="next", type="application/atom+xml", href=extract.next)
    for entry in extract.objects:
        _add_entry(feed, entry, extract)
    return tostring(feed, encoding="unicode", xml_declaration=True)


def _add_entry(feed: Element, entry: PublicObject, extract: Extract) -> None:
    """One entry with its evidence and the articles as its authors."""
    element = SubElement(feed, "entry")
    _add(element, "id", extract.address_of(entry["type"], entry["id"]))
    _add(element, "title", summary(entry))
    _add(element, "updated", last_reported(entry))
    SubElement(element, "link", rel="alternate", type="text/html", href=extract.page_of(entry))
    SubElement(element, "category", term=entry["kind"])
    articles = [source["article"] for source in entry["sources"]]
    for link in dict.fromkeys(web_address(article["url"]) for article in articles):
        if link:
            SubElement(element, "link", rel="related", href=link)
    for publisher in dict.fromkeys(article["publisher"] for article in articles) or {"Parley": None}:
        _add(SubElement(element, "author"), "name", plain(publisher))
    _add(element, "content", evidence_html(entry)).set("type", "html")


def _add(parent: Element, name: str, text: str) -> Element:
    """A child with a text."""
    child = SubElement(parent, name)
    child.text = text
    return child
