"""A document …"""

from __future__ import annotations

import json
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries
from rest_framework import serializers

from tests import builders
from timeline.api.documents.rendering import document_of
from timeline.models import Article, Event, Statement

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("world")]

# Pinned on purpose: clients break when a key comes or goes.
JUDGED = ["corroboration", "newsrooms", "disagreements", "corrections"]
EVENT_KEYS = ["type", "id", "title", "kind", "status", "date", "place", "actors", *JUDGED, "sources"]
STATEMENT_KEYS = ["type", "id", "text", "kind", "speaker", "addressee", "occasion", "date", *JUDGED, "sources"]
DATE_KEYS = ["edtf", "earliest", "latest", "precision", "approximate", "not_after", "words", "from"]


def event_document(pk: str) -> dict[str, Any]:
    return dict(json.loads(document_of(Event.objects.with_details().get(pk=pk))))


def statement_document(pk: str) -> dict[str, Any]:
    return dict(json.loads(document_of(Statement.objects.with_details().get(pk=pk))))


@pytest.mark.parametrize(
    ("url", "told"), [("https://example.org/a", "https://example.org/a"), ("javascript:alert(1)", ""), ("a.html", "")]
)
def test_names_only_addresses_on_the_web(url: str, told: str) -> None:
    Article.objects.update(url=url)
    article = Article.objects.with_details().get(pk="oslo-talks")
    assert json.loads(document_of(article))["url"] == told
    assert {source["article"]["url"] for source in event_document("vote")["sources"]} == {told}


def test_of_an_event_has_these_keys() -> None:
    event = event_document("oslo-1")
    assert list(event) == EVENT_KEYS
    assert list(event["date"]) == DATE_KEYS
    assert set(event["sources"][0]) == {
        "article",
        "words",
        "start",
        "end",
        "rule",
        "kind",
        "status",
        "date",
        "merge_reason",
    }


def test_of_a_statement_has_these_keys() -> None:
    statement = statement_document("we-are-ready")
    assert list(statement) == STATEMENT_KEYS
    keys = "article words start end spans rule kind turn speaker cue via date merge_reason"
    assert set(statement["sources"][0]) == set(keys.split())


def test_keeps_a_month_a_month() -> None:
    date = event_document("oslo-3")["date"]
    assert (date["edtf"], date["precision"]) == ("2025-02", "month")
    assert (date["earliest"], date["latest"]) == ("2025-02-01", "2025-02-28")


def test_of_an_undated_event_has_no_day_but_a_bound() -> None:
    builders.build_event("some-day", edtf="")
    date = event_document("some-day")["date"]
    assert (date["edtf"], date["earliest"], date["latest"], date["precision"]) == ("", None, None, "unknown")
    assert date["not_after"] == "2025-02-25"
    assert date["from"]["article"] is None


def test_says_which_words_gave_the_date() -> None:
    event = builders.build_event("weekday", date_rule="weekday")
    article = builders.build_article("monday")
    words: dict[str, Any] = {"date_words": "Monday", "date_start": 25, "date_end": 31}
    builders.build_evidence(event, builders.build_article("aside"), date_rule="publication-day")
    builders.build_evidence(event, article, **words)
    date = event_document("weekday")["date"]
    assert date["words"] == "Monday"
    assert date["from"] == {"article": "monday", "start": 25, "end": 31, "rule": "weekday"}


def test_ties_the_claim_to_words_that_can_be_cut_out_of_the_article() -> None:
    source = event_document("oslo-1")["sources"][0]
    assert builders.TEXT[source["start"] : source["end"]] == source["words"]
    wording = statement_document("we-are-ready")["sources"][0]
    cut = [builders.TEXT[span["start"] : span["end"]] for span in wording["spans"]]
    assert cut == [wording["words"]]


def test_begins_with_the_first_part_of_a_quotation_and_ends_with_the_last() -> None:
    builders.build_wording(
        builders.build_statement("parted"), builders.build_article("parted"), spans=[[4, 9], [12, 20]]
    )
    source = statement_document("parted")["sources"][0]
    assert (source["start"], source["end"]) == (4, 20)
    assert source["spans"] == [{"start": 4, "end": 9}, {"start": 12, "end": 20}]


def test_never_holds_the_text_of_an_article() -> None:
    assert "said." not in document_of(Article.objects.get(pk="oslo-talks"))


def test_names_an_unnamed_source_by_the_words_of_the_article() -> None:
    assert statement_document("rumor")["speaker"] == {"id": None, "name": "a delegate", "kind": "unnamed"}


def test_is_rendered_without_a_query(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    rows: list[Event | Statement] = [*Event.objects.with_details(), *Statement.objects.with_details()]
    assert {type(row) for row in rows} == {Event, Statement}
    with django_assert_num_queries(0):
        assert all(document_of(row) for row in rows)


def test_is_the_same_each_time() -> None:
    assert event_document("vote") == event_document("vote")
    assert document_of(Event.objects.with_details().get(pk="vote")) == Event.objects.get(pk="vote").document


def test_tells_who_corrected_what_and_why() -> None:
    builders.build_correction(Event.objects.get(pk="oslo-1"))
    assert event_document("oslo-1")["corrections"] == [
        {
            "action": "set",
            "field": "title",
            "value": "Delegates met",
            "was": "Delegates sat",
            "by": "Bo Dahl",
            "on": "2025-02-25",
            "why": "The minutes say so.",
        }
    ]


def test_tells_each_contested_value_with_its_sources() -> None:
    values = [{"value": "Oslo", "sources": ["oslo-talks"]}, {"value": "Rome", "sources": ["rome-talks"]}]
    contested = [{"field": "place", "values": values, "chosen": "Oslo"}]
    Event.objects.filter(pk="oslo-1").update(disagreements=contested)
    assert event_document("oslo-1")["disagreements"] == contested


@pytest.mark.parametrize("model", [Event, Statement])
def test_is_rendered_with_fields_that_are_made_once(model: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = list(model.objects.with_details())
    documents = [document_of(row) for row in rows]
    monkeypatch.setattr(serializers.Serializer, "get_fields", lambda _: pytest.fail("it takes longer than to render"))
    assert [document_of(row) for row in rows] == documents
    assert len(set(documents)) == len(documents) > 1
