"""A problem …"""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from timeline.api.lists import listings
from timeline.pages import views

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("world")]

MEMBERS = {"type", "title", "status", "detail", "instance"}


@pytest.mark.parametrize(
    ("method", "address", "status"),
    [
        ("get", "/api/v1/nothing/", 404),
        ("get", "/api/v2/events/", 404),
        ("get", "/api/v1/events/nothing/", 404),
        ("get", "/api/v1/events/%00/", 404),
        ("get", "/api/v1/timeline/nothing/", 404),
        ("get", "/api/v1/events/?x=1", 400),
        ("get", "/api/v1/events/vote/?x=1", 400),
        ("get", "/api/v1/?x=1", 400),
        ("get", "/api/v1/schema/?x=1", 400),
        ("get", "/api/v1/events.xlsx", 404),
        ("post", "/api/v1/events/", 405),
        ("put", "/api/v1/events/vote/", 405),
        ("patch", "/api/v1/events/vote/", 405),
        ("delete", "/api/v1/events/vote/", 405),
        ("post", "/api/v1/", 405),
    ],
)
def test_is_told_in_the_form_of_rfc_9457(client: Client, method: str, address: str, status: int) -> None:
    answer = getattr(client, method)(address)
    assert (answer.status_code, answer["Content-Type"]) == (status, "application/problem+json")
    problem = answer.json()
    assert problem.keys() >= MEMBERS
    assert problem["status"] == status
    assert problem["instance"] == address


@pytest.mark.parametrize("address", ["/api/v1/?=5", "/api/v1/events/?=5"])
def test_of_a_parameter_without_a_name_says_so(client: Client, address: str) -> None:
    assert "a parameter without a name" in client.get(address).json()["detail"]


def test_is_none_where_the_version_is_left_out(client: Client) -> None:
    answer = client.get("/api/")
    assert (answer.status_code, answer["Location"]) == (302, "/api/v1/")


def test_tells_what_is_allowed(client: Client) -> None:
    assert "GET" in client.post("/api/v1/events/")["Allow"]


def test_of_ours_tells_nothing_of_the_inside(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: Any, **__: Any) -> None:
        raise RuntimeError("secret")

    monkeypatch.setattr(listings, "read_page", fail)
    answer = Client(raise_request_exception=False).get("/api/v1/events/")
    assert (answer.status_code, answer["Content-Type"]) == (500, "application/problem+json")
    assert "secret" not in answer.content.decode()


def test_outside_the_api_is_a_page(client: Client) -> None:
    answer = client.get("/nothing/")
    assert (answer.status_code, answer["Content-Type"].partition(";")[0]) == (404, "text/html")


def test_of_an_unknown_host_is_told_too(client: Client) -> None:
    answer = client.get("/api/v1/events/", headers={"host": "evil.example"})
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")


def test_of_an_unknown_host_is_a_page_outside_the_api(client: Client) -> None:
    answer = client.get("/", headers={"host": "evil.example"})
    assert (answer.status_code, answer["Content-Type"].partition(";")[0]) == (400, "text/html")


def test_of_ours_is_a_page_outside_the_api(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: Any, **__: Any) -> None:
        raise RuntimeError("secret")

    monkeypatch.setattr(views, "read_page", fail)
    answer = Client(raise_request_exception=False).get("/")
    assert (answer.status_code, answer["Content-Type"].partition(";")[0]) == (500, "text/html")
    assert "secret" not in answer.content.decode()
