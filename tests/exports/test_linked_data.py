"""Linked data …"""

from __future__ import annotations

import json
from typing import Any

import pytest
from rdflib import RDF, Graph, Literal, Namespace, URIRef

from tests.exports.public_objects import DAY, MONTH, SITE, UNKNOWN, actor, article, date_of, event, extract, statement
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


def test_name_an_article_once_though_it_tells_an_event_twice() -> None:
    (source,) = event()["sources"]
    (node,) = json.loads(write_jsonld(extract(event(sources=[source, source | {"start": 90}]))))["@graph"]
    assert len(node["subjectOf"]) == 1


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
    read, meeting = graph(event(date=UNKNOWN, place="", status="possible")), node("events", "oslo-meeting")
    assert read.value(meeting, SCHEMA.name) is not None
    unknown = (SCHEMA.startDate, SCHEMA.location, SCHEMA.eventStatus)
    assert [predicate for predicate in unknown if read.value(meeting, predicate) is not None] == []


def test_tells_no_date_finer_than_the_words() -> None:
    read, meeting = graph(event(date=MONTH)), node("events", "oslo-meeting")
    assert [str(read.value(meeting, each)) for each in (SCHEMA.startDate, SCHEMA.endDate)] == ["2025-02", "2025-02"]


@pytest.mark.parametrize(
    ("when", "made"),
    [
        (DAY, "2025-02-24"),
        (MONTH, "2025-02"),
        (date_of("0932", "0932-01-01", "0932-12-31", "year"), "0932"),
        (date_of("2025-02-24~", "2025-02-24", "2025-02-24", "day", approximate=True), None),
        (date_of("2025-02-17/2025-02-23", "2025-02-17", "2025-02-23", "week"), None),
        (date_of("202X", "2020-01-01", "2029-12-31", "decade"), None),
        (date_of("2022/..", "2022-01-01", None, "year"), None),
        (date_of("../2022", None, "2022-12-31", "year"), None),
        (UNKNOWN, None),
    ],
    ids=lambda value: value if isinstance(value, str) else value and value["edtf"],
)
def test_dates_a_quotation_only_as_exactly_as_its_words(when: dict[str, Any], made: str | None) -> None:
    told = graph(statement(date=when)).value(node("statements", "we-are-ready"), SCHEMA.dateCreated)
    assert (told and str(told)) == made


@pytest.mark.parametrize("status", ["happened", "planned", "cancelled"])
def test_tells_whether_an_event_was_called_off(status: str) -> None:
    told = graph(event(status=status)).value(node("events", "oslo-meeting"), SCHEMA.eventStatus)
    assert str(told).endswith("Cancelled" if status == "cancelled" else "Scheduled")
