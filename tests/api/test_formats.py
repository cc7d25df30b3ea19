"""The form of an answer …"""

from __future__ import annotations

import csv
import io
import json
import re
from typing import Any

import pytest
from django.test import Client

from tests import builders
from timeline.models import Event, Statement

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("world")]

MEDIA_TYPES = {
    "json": "application/json",
    "csv": "text/csv",
    "ndjson": "application/x-ndjson",
    "jsonld": "application/ld+json",
    "ics": "text/calendar",
    "atom": "application/atom+xml",
    "timelinejs": "application/vnd.timelinejs+json",
}
UNDATED_FORMATS = {"json", "csv", "ndjson", "jsonld"}


@pytest.mark.parametrize("form", MEDIA_TYPES)
@pytest.mark.parametrize("name", ["timeline", "events", "statements"])
def test_is_told_by_suffix_by_parameter_and_by_header(client: Client, name: str, form: str) -> None:
    answers = [
        client.get(f"/api/v1/{name}.{form}"),
        client.get(f"/api/v1/{name}/?format={form}"),
        client.get(f"/api/v1/{name}/", headers={"accept": MEDIA_TYPES[form]}),
    ]
    assert {answer.status_code for answer in answers} == {200}
    assert {answer["Content-Type"].partition(";")[0] for answer in answers} == {MEDIA_TYPES[form]}
    assert all("Accept" in answer["Vary"] for answer in answers)


@pytest.mark.parametrize("form", MEDIA_TYPES)
@pytest.mark.parametrize("name", ["actors", "articles"])
def test_of_what_has_no_date_is_no_calendar(client: Client, name: str, form: str) -> None:
    expected = 200 if form in UNDATED_FORMATS else 400
    assert client.get(f"/api/v1/{name}.{form}").status_code == expected


@pytest.mark.parametrize("form", MEDIA_TYPES)
def test_can_be_had_of_one_object(client: Client, form: str) -> None:
    assert client.get(f"/api/v1/events/vote.{form}").status_code == 200


def test_of_an_object_with_a_dot_in_its_id_can_be_had(client: Client) -> None:
    builders.build_article("wire.0261")
    answers = [client.get(f"/api/v1/articles/wire.0261{end}") for end in ("/", ".json", "/?format=json")]
    assert [answer.json()["id"] for answer in answers] == ["wire.0261"] * 3
    assert client.get("/api/v1/events/vote.json/").status_code == 200


def test_is_narrowed_by_the_same_parameters(client: Client) -> None:
    text = client.get("/api/v1/events.csv?kind=vote").content.decode("utf-8-sig")
    assert [row["id"] for row in csv.DictReader(io.StringIO(text))] == ["vote"]


def test_of_lines_holds_the_stored_documents(client: Client) -> None:
    lines = client.get("/api/v1/events.ndjson").content.decode().splitlines()
    assert lines == list(Event.objects.in_order().values_list("document", flat=True))
    assert all(json.loads(line)["type"] == "event" for line in lines)


@pytest.mark.parametrize("form", ["csv", "ics", "ndjson"])
def test_has_a_name_to_be_saved_under(client: Client, form: str) -> None:
    assert f'filename="parley-event.{form}"' in client.get(f"/api/v1/events/?format={form}")["Content-Disposition"]


@pytest.mark.parametrize("form", ["csv", "ics", "ndjson"])
def test_of_one_object_is_saved_under_its_id(client: Client, form: str) -> None:
    saved = client.get(f"/api/v1/events/vote.{form}")["Content-Disposition"]
    assert saved == f'attachment; filename="parley-event-vote.{form}"'


def test_that_does_not_exist_is_refused_by_name(client: Client) -> None:
    (fault,) = client.get("/api/v1/events/?format=jsonl").json()["errors"]
    assert fault["parameter"] == "format"
    assert "jsonld" in fault["suggestions"]


@pytest.mark.parametrize(
    "address", ["events.csv?format=json", "events/?format=csv&format=json", "events/vote.csv?format=json"]
)
def test_is_refused_where_the_address_names_another_as_well(client: Client, address: str) -> None:
    answer = client.get(f"/api/v1/{address}")
    assert answer.status_code == 400
    (fault,) = answer.json()["errors"]
    assert (fault["parameter"], fault["found"]) == ("format", "csv, json")


@pytest.mark.parametrize("address", ["events.csv?format=csv", "events/?format=csv&format=csv", "events.csv?format="])
def test_may_be_named_twice(client: Client, address: str) -> None:
    assert client.get(f"/api/v1/{address}")["Content-Type"].startswith("text/csv")


@pytest.mark.parametrize(
    ("accept", "sent"),
    [
        ("application/json;q=0.1, text/csv;q=0.5", "text/csv"),
        ("text/csv;q=0.5, application/json", "application/json"),
        ("text/*;q=0.3, application/ld+json;q=0.9", "application/ld+json"),
        ("text/csv, */*;q=0.1", "text/csv"),
        ("application/json;q=0, */*", "text/html"),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html"),
        ("text/calendar;charset=utf-8", "text/calendar"),
        ("*/*", "application/json"),
    ],
)
def test_is_what_the_client_likes_best(client: Client, accept: str, sent: str) -> None:
    answer = client.get("/api/v1/events/", headers={"accept": accept})
    assert (answer.status_code, answer["Content-Type"].partition(";")[0]) == (200, sent)


@pytest.mark.parametrize("accept", ["application/json", "text/html", "application/xml", "text/csv;q=0, */*"])
@pytest.mark.parametrize("address", ["events.csv", "events/?format=csv", "events/vote.csv"])
def test_is_what_the_address_names_whatever_the_client_accepts(client: Client, address: str, accept: str) -> None:
    answer = client.get(f"/api/v1/{address}", headers={"accept": accept})
    assert (answer.status_code, answer["Content-Type"].partition(";")[0]) == (200, "text/csv")


@pytest.mark.parametrize("accept", ["image/png", "application/json;q=0", "nonsense"])
def test_that_nobody_can_send_is_a_406(client: Client, accept: str) -> None:
    answer = client.get("/api/v1/events/", headers={"accept": accept})
    assert (answer.status_code, answer["Content-Type"]) == (406, "application/problem+json")
    assert all(media_type in answer.json()["detail"] for media_type in MEDIA_TYPES.values())


def test_for_people_is_a_page_with_its_description_and_a_form(client: Client) -> None:
    page = client.get("/api/v1/statements/?speaker=ana-berg", headers={"accept": "text/html"}).content.decode()
    assert "must not be quoted as the speaker" in page
    assert 'name="addressee"' in page
    assert 'value="ana-berg"' in page
    assert "//" not in page.partition("<head>")[2].partition("</head>")[0]


def test_for_people_shows_the_words_of_articles_as_words(client: Client) -> None:
    builders.build_event("written", title="</pre><script>alert(1)</script>")
    page = client.get("/api/v1/events/written/", headers={"accept": "text/html"}).content.decode()
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "<script" not in page


def test_for_people_keeps_every_value_and_has_room_for_one_more(client: Client) -> None:
    address = "/api/v1/events/?actor=ana-berg&actor=ivo-lind&publisher=The+Herald"
    page = client.get(address, headers={"accept": "text/html"}).content.decode()
    values = {name: re.findall(rf'name="{name}" value="([^"]*)"', page) for name in ("actor", "publisher", "article")}
    assert values == {"actor": ["ana-berg", "ivo-lind", ""], "publisher": ["The Herald"], "article": [""]}


def test_for_people_tells_a_problem_too(client: Client) -> None:
    answer = client.get("/api/v1/statements/?kind=x", headers={"accept": "text/html"})
    assert answer.status_code == 400
    assert "Parameters that cannot be answered" in answer.content.decode()
    assert "<b>Content-Type</b>: application/problem+json" in answer.content.decode()


def test_can_be_lean(client: Client) -> None:
    results = client.get("/api/v1/timeline/?fields=id,title").json()["results"]
    assert {frozenset(result) for result in results} == {frozenset({"id", "title"}), frozenset({"id"})}
    assert list(client.get("/api/v1/events/vote/?fields=date").json()) == ["date"]
    assert client.get("/api/v1/events.csv?fields=id").status_code == 400
    assert client.get("/api/v1/events.ndjson?fields=id&limit=1").content == b'{"id":"oslo-3"}\n'


@pytest.mark.parametrize("form", ["csv", "ndjson", "atom"])
def test_without_a_place_for_counts_refuses_them(client: Client, form: str) -> None:
    answer = client.get(f"/api/v1/events.{form}?facets=kind,status")
    assert answer.status_code == 400
    (fault,) = answer.json()["errors"]
    assert (fault["parameter"], fault["found"]) == ("facets", "kind,status")


def test_can_be_full(client: Client) -> None:
    statement = client.get("/api/v1/statements/we-are-ready/?expand=actors,articles,occasion").json()
    assert statement["speaker"] == client.get("/api/v1/actors/ana-berg/").json()
    assert statement["addressee"]["type"] == "actor"
    assert statement["sources"][0]["article"] == client.get("/api/v1/articles/oslo-talks/").json()
    (event,) = client.get("/api/v1/events/?kind=vote&expand=actors&fields=actors").json()["results"]
    assert event["actors"][0]["names"] == []


def test_can_be_full_with_all_keys_of_the_schema(client: Client, schema: dict[str, Any]) -> None:
    Statement.objects.filter(pk="we-are-ready").update(occasion="oslo-0", document="")
    told = client.get("/api/v1/statements/we-are-ready/?expand=actors,articles,occasion").json()
    shapes = schema["components"]["schemas"]
    for whole, name in [
        (told["speaker"], "Speaker"),
        (told["addressee"], "ActorReference"),
        (told["sources"][0]["article"], "ArticleReference"),
        (told["occasion"], "Occasion"),
    ]:
        assert set(shapes[name]["required"]) < set(whole) == set(shapes[name]["properties"])


@pytest.mark.parametrize("address", ["events/?fields=titel", "events/?expand=people", "events/vote/?fields=x"])
def test_is_refused_where_it_has_no_such_key(client: Client, address: str) -> None:
    (fault,) = client.get(f"/api/v1/{address}").json()["errors"]
    assert fault["parameter"] in ("fields", "expand")


def test_for_people_says_what_is_wrong_with_a_question_and_needs_no_script(client: Client) -> None:
    page = client.get("/api/v1/events/?kind=meting", headers={"accept": "text/html"}).content.decode()
    assert "<h1>Events</h1>" in page
    assert "<code>kind</code>: expected one of meeting, " in page
    assert "Did you mean meeting?" in page
    assert "<script" not in page
