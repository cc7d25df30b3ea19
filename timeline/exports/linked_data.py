"""Write public objects as linked data (JSON-LD, in the vocabulary of schema.org).

The context is part of the document, so that nobody has to fetch one.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from timeline.domain.web_addresses import web_address
from timeline.exports.days import parts_told
from timeline.exports.extracts import Extract, PublicObject

SCHEMA = "https://schema.org/"
WIKIDATA = "http://www.wikidata.org/entity/"
CONTEXT = {"@vocab": SCHEMA, "url": {"@type": "@id"}, "sameAs": {"@type": "@id"}, "eventStatus": {"@type": "@id"}}
ACTOR_TYPES = {
    "person": "Person",
    "organisation": "Organization",
    "government": "GovernmentOrganization",
    "country": "Country",
    "media": "NewsMediaOrganization",
    "group": "Organization",
    "unnamed": "Person",
}
STATUSES = {"happened": "EventScheduled", "planned": "EventScheduled", "cancelled": "EventCancelled"}


def write_jsonld(extract: Extract) -> str:
    """Write a graph of events, quotations, people and articles."""
    nodes = [WRITERS[entry["type"]](entry, extract) for entry in extract.objects]
    return json.dumps({"@context": CONTEXT, "@graph": nodes}, ensure_ascii=False)


def _event(event: PublicObject, extract: Extract) -> dict[str, Any]:
    node = {
        "@id": extract.address_of("event", event["id"]),
        "@type": "Event",
        "name": event["title"],
        "additionalType": event["kind"],
        "startDate": _told(event["date"], "earliest"),
        "endDate": _told(event["date"], "latest"),
        "temporal": event["date"]["edtf"],
        "location": {"@type": "Place", "name": event["place"]} if event["place"] else None,
        "contributor": [_actor_reference(actor, extract) for actor in event["actors"]],
        "subjectOf": _articles_of(event, extract),
    }
    if event["status"] in STATUSES:
        node["eventStatus"] = SCHEMA + STATUSES[event["status"]]
    return _filled(node)


def _statement(statement: PublicObject, extract: Extract) -> dict[str, Any]:
    addressee, occasion = statement["addressee"], statement["occasion"]
    return _filled(
        {
            "@id": extract.address_of("statement", statement["id"]),
            "@type": "Quotation",
            "text": statement["text"],
            "additionalType": statement["kind"],
            "creator": _actor_reference(statement["speaker"], extract),
            "recipient": _actor_reference(addressee, extract) if addressee else None,
            "temporal": statement["date"]["edtf"],
            "dateCreated": _only_told(statement["date"]),
            "about": {"@id": extract.address_of("event", occasion["id"])} if occasion else None,
            "citation": _articles_of(statement, extract),
        }
    )


def _actor(actor: PublicObject, extract: Extract) -> dict[str, Any]:
    return _filled(
        {
            **_actor_reference(actor, extract),
            "alternateName": actor["names"],
            "jobTitle": [role["title"] for role in actor["roles"]] if actor["kind"] == "person" else None,
            "sameAs": WIKIDATA + actor["wikidata"] if actor["wikidata"] else None,
        }
    )


def _article(article: PublicObject, extract: Extract) -> dict[str, Any]:
    return _filled(
        {
            **_article_reference(article, extract),
            "author": {"@type": "Person", "name": article["byline"]} if article["byline"] else None,
            "inLanguage": article["language"],
        }
    )


def _actor_reference(actor: Mapping[str, Any], extract: Extract) -> dict[str, Any]:
    """An actor in brief; an unnamed source has no address."""
    named = {"@id": extract.address_of("actor", actor["id"])} if actor["id"] else {}
    return {**named, "@type": ACTOR_TYPES[actor["kind"]], "name": actor["name"]}


def _articles_of(entry: PublicObject, extract: Extract) -> list[dict[str, Any]]:
    """The articles that tell of an entry, each once."""
    articles = {source["article"]["id"]: source["article"] for source in entry["sources"]}
    return [_article_reference(article, extract) for article in articles.values()]


def _article_reference(article: Mapping[str, Any], extract: Extract) -> dict[str, Any]:
    """An article in brief."""
    return _filled(
        {
            "@id": extract.address_of("article", article["id"]),
            "@type": "NewsArticle",
            "headline": article["title"],
            "publisher": {"@type": "NewsMediaOrganization", "name": article["publisher"]},
            "datePublished": article["published_on"],
            "url": web_address(article["url"]),
        }
    )


def _told(when: Mapping[str, Any], end: str) -> str:
    """An end of a date in ISO 8601, no finer than the date itself; "" where it is open.

    >>> _told({"latest": "2025-02-28", "precision": "month"}, "latest")
    '2025-02'
    """
    return "-".join((when[end] or "").split("-")[: parts_told(when)])


def _only_told(when: Mapping[str, Any]) -> str:
    """The one day, month or year of a date, "" where it is longer or inexact."""
    first, last = _told(when, "earliest"), _told(when, "latest")
    return first if first == last and not when["approximate"] else ""


def _filled(node: Mapping[str, Any]) -> dict[str, Any]:
    """The node without empty values."""
    return {name: value for name, value in node.items() if value not in ("", None, [])}


WRITERS = {"event": _event, "statement": _statement, "actor": _actor, "article": _article}
