"""An answer travels …"""

from __future__ import annotations

import gzip
from typing import Any

import pytest
from django.test import Client
from pytest_django import Settings

from timeline.models import Event

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("world")]

ADDRESSES = [
    "",
    "timeline/",
    "events/?limit=1",
    "events/vote/",
    "events.csv",
    "timeline.ics",
    "actors.jsonld",
    "schema/",
]


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("encoding", ["", "gzip"])
def test_once_while_nothing_changes(client: Client, address: str, encoding: str) -> None:
    headers = {"accept-encoding": encoding}
    first = client.get(f"/api/v1/{address}", headers=headers)
    assert first.status_code == 200
    assert first["ETag"].startswith('"')
    again = client.get(f"/api/v1/{address}", headers={**headers, "if-none-match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again["ETag"] == first["ETag"]
    assert again["Vary"] == first["Vary"]


def test_again_when_something_changed(client: Client) -> None:
    before = client.get("/api/v1/events/")["ETag"]
    Event.objects.filter(pk="vote").delete()
    answer = client.get("/api/v1/events/", headers={"if-none-match": before})
    assert answer.status_code == 200
    assert answer["ETag"] != before


def test_compressed_to_those_who_take_it(client: Client) -> None:
    whole = client.get("/api/v1/events/")
    small = client.get("/api/v1/events/", headers={"accept-encoding": "gzip"})
    assert small["Content-Encoding"] == "gzip"
    assert gzip.decompress(small.content) == whole.content
    assert len(small.content) < len(whole.content) / 3
    assert small["ETag"] != whole["ETag"]
    assert int(small["Content-Length"]) == len(small.content)
    assert "Accept-Encoding" in whole["Vary"]
    assert "Content-Encoding" not in client.get("/api/v1/events/", headers={"accept-encoding": "gzip;q=0"})


def test_with_a_lifetime(client: Client) -> None:
    for address in ("events/", "events/vote/", "events.csv"):
        assert "max-age" in client.get(f"/api/v1/{address}")["Cache-Control"]


def test_without_cookies(client: Client) -> None:
    answer = client.get("/api/v1/events/", headers={"accept": "text/html"})
    assert not answer.cookies
    assert "Cookie" not in answer["Vary"]


@pytest.mark.parametrize("address", ["/", "/events/vote/", "/api/v1/events/"])
@pytest.mark.parametrize("cookie", ["csrftoken=of-another-site", "sessionid=gone"])
def test_to_be_kept_by_nobody_on_the_way_where_it_brings_a_cookie(client: Client, address: str, cookie: str) -> None:
    answer = client.get(address, headers={"cookie": cookie})
    assert answer.cookies
    assert answer["Cache-Control"] == "private, no-store"
    assert "ETag" not in answer


def test_to_be_kept_by_everybody_although_an_editor_asks(client: Client, django_user_model: Any) -> None:
    usual = client.get("/")
    client.force_login(django_user_model.objects.create_superuser("editor"))
    answer = client.get("/")
    assert (answer.content, answer.headers) == (usual.content, usual.headers)
    assert "Cookie" not in answer["Vary"]


def test_as_headers_alone(client: Client) -> None:
    whole, head = client.get("/api/v1/events/"), client.head("/api/v1/events/")
    assert (head.status_code, head.content) == (200, b"")
    assert head["ETag"] == whole["ETag"]


def test_to_scripts_of_every_site(client: Client) -> None:
    answer = client.get("/api/v1/events/", headers={"origin": "https://news.example"})
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert {"ETag", "Link", "RateLimit", "Retry-After"} <= set(answer["Access-Control-Expose-Headers"].split(", "))
    asked = {"origin": "https://news.example", "access-control-request-method": "GET"}
    sent = "if-none-match, last-event-id"  # the latter by scripts that read the stream without EventSource
    preflight = client.options("/api/v1/events/", headers={**asked, "access-control-request-headers": sent})
    assert preflight.status_code == 200
    assert set(sent.split(", ")) <= set(preflight["Access-Control-Allow-Headers"].split(", "))


def test_even_unchanged_to_scripts_of_every_site(client: Client) -> None:
    etag = client.get("/api/v1/events/")["ETag"]
    answer = client.get("/api/v1/events/", headers={"origin": "https://news.example", "if-none-match": etag})
    assert (answer.status_code, answer["Access-Control-Allow-Origin"]) == (304, "*")


@pytest.mark.parametrize("address", ["events/", "events.csv", "events/vote/", "events/vote.ics", "changes/"])
def test_with_what_is_allowed(client: Client, address: str) -> None:
    answer = client.options(f"/api/v1/{address}")
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/json")
    assert answer["Allow"] == "GET, HEAD, OPTIONS"


@pytest.mark.parametrize("name", ["timeline", "events", "statements", "actors", "articles", "changes"])
def test_with_what_can_be_asked(client: Client, schema: dict[str, Any], name: str) -> None:
    told = client.options(f"/api/v1/{name}/").json()
    described = schema["paths"][f"/api/v1/{name}/"]["get"]["parameters"]
    parameters = {parameter["name"]: parameter for parameter in told["parameters"]}
    assert parameters.keys() == {parameter["name"] for parameter in described if parameter["name"] != "format"}
    assert parameters["limit"]["expected"] == "a whole number from 1 to 1000"
    assert told["formats"]["json"] == "application/json"


@pytest.mark.parametrize(("address", "name"), [("snapshot.ndjson", "Snapshot"), ("changes/stream", "Stream")])
def test_with_what_can_be_asked_of_copies(client: Client, schema: dict[str, Any], address: str, name: str) -> None:
    told = client.options(f"/api/v1/{address}").json()
    described = schema["paths"][f"/api/v1/{address}"]["get"]["parameters"]
    asked = {parameter["name"] for parameter in described if parameter["in"] == "query"}
    assert (told["name"], {parameter["name"] for parameter in told["parameters"]}) == (name, asked)


def test_as_a_page_only_to_those_who_look(client: Client) -> None:
    assert client.get("/api/v1/docs/").status_code == 200
    assert (client.options("/api/v1/docs/").status_code, client.post("/api/v1/docs/").status_code) == (405, 405)


def test_with_what_one_object_can_be_asked(client: Client) -> None:
    told = client.options("/api/v1/events/vote/").json()
    assert [parameter["name"] for parameter in told["parameters"]] == ["fields", "expand"]


@pytest.mark.usefixtures("one_minute")
def test_only_so_often(client: Client, settings: Settings) -> None:
    settings.API_REQUESTS_PER_MINUTE = 2
    first, second, refused = (client.get("/api/v1/events/", REMOTE_ADDR="192.0.2.7") for _ in range(3))
    assert first["RateLimit-Policy"] == '"reading";q=2;w=60'
    assert (first["RateLimit"], second["RateLimit"]) == ('"reading";r=1;t=30', '"reading";r=0;t=30')
    assert (second.status_code, refused.status_code) == (200, 429)
    assert refused["Content-Type"] == "application/problem+json"
    assert (refused["Retry-After"], refused["RateLimit"]) == ("30", '"reading";r=0;t=30')
    assert client.get("/api/v1/events/", REMOTE_ADDR="192.0.2.8").status_code == 200


def test_as_often_as_anyone_likes_without_a_limit(client: Client, settings: Settings) -> None:
    settings.API_REQUESTS_PER_MINUTE = 0
    assert "RateLimit" not in client.get("/api/v1/events/")
