"""Linked data …"""

from __future__ import annotations

from typing import Any

import pytest
from rdflib import RDF, Graph, Literal, Namespace, URIRef

from tests.exports.public_objects import SITE, UNKNOWN, actor, article, event, extract, statement
from timeline.exports.linked_data import write_jsonld

# rdflib warns of its own parser.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")

SCHEMA = Namespace("https://schema.org/")


def graph(*objects: dict[str, Any]) -> Graph:
    return Graph().parse(data=write_jsonld(extract(*objects)), format="json-ld")


def node(kind: str, pk: str) -> URIRef:
    return URIRef(f"{SITE}/api/v1/{kind}/{pk}/")


def test_speaks_of_events_in_the_words_of_schema_org() -> None:
    read, meeting = graph(event()), node("events", "oslo-meeting")
    assert (meeting, RDF.type, SCHEMA.Event) in read
    assert (meeting, SCHEMA.startDate, Literal("2025-02-24")) in read
    assert (meeting, SCHEMA.contributor, node("actors", "ana-berg")) in read
    assert (meeting, SCHEMA.subjectOf, node("articles", "oslo-talks")) in read


def test_speaks_of_quotations_and_those_who_are_not_named() -> None:
    read, quotation = graph(statement()), node("statements", "we-are-ready")
    assert (quotation, RDF.type, SCHEMA.Quotation) in read
    assert (quotation, SCHEMA.about, node("events", "oslo-meeting")) in read
    creator = read.value(quotation, SCHEMA.creator)
    assert (creator, SCHEMA.name, Literal("a delegate")) in read


def test_speaks_of_people_and_articles() -> None:
    read = graph(actor(), article())
    same = URIRef("http://www.wikidata.org/entity/Q42")
    assert (node("actors", "ana-berg"), SCHEMA.sameAs, same) in read
    assert (node("articles", "oslo-talks"), RDF.type, SCHEMA.NewsArticle) in read


def test_says_nothing_where_nothing_is_known() -> None:
    read = graph(event(date=UNKNOWN, place="", status="possible"))
    for predicate in (SCHEMA.startDate, SCHEMA.location, SCHEMA.eventStatus):
        assert read.value(node("events", "oslo-meeting"), predicate) is None


@pytest.mark.parametrize("status", ["happened", "planned", "cancelled"])
def test_tells_whether_an_event_was_called_off(status: str) -> None:
    told = graph(event(status=status)).value(node("events", "oslo-meeting"), SCHEMA.eventStatus)
    assert str(told).endswith("Cancelled" if status == "cancelled" else "Scheduled")
