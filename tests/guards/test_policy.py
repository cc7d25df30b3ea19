"""Browsers are told …"""

from __future__ import annotations

import pytest
from django.test import Client
from pytest_django import Settings

from tests.pages.telling import tell_event
from timeline.guards import policy

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/?kind=nonsense",
        "/nowhere/",
        "/events/oslo-meeting/",
        "/api/v1/",
        "/api/v1/events/",
        "/api/v1/events.atom",
    ],
)
@pytest.mark.parametrize("accepted", ["text/html", "application/json"])
def test_that_no_page_needs_a_script_or_another_site(client: Client, address: str, accepted: str) -> None:
    tell_event("Gazette")

    answer = client.get(address, headers={"accept": accepted})

    rules = dict(rule.split(" ", 1) for rule in answer[policy.HEADER].split("; "))
    assert rules["default-src"] == "'none'"
    assert rules["frame-ancestors"] == rules["base-uri"] == "'none'"
    assert {"script-src", "connect-src"}.isdisjoint(rules)
    assert "http" not in answer[policy.HEADER]


@pytest.mark.parametrize("address", ["/api/v1/docs/", "/api/v1/docs/?script", "/admin/login/"])
def test_that_some_pages_need_scripts_of_their_own_files(client: Client, address: str) -> None:
    rules = client.get(address)[policy.HEADER]

    assert "default-src 'self';" in rules
    assert "script-src" not in rules, "no script inside of a page"
    assert ("style-src" in rules) == ("docs" in address)


def test_nothing_while_faults_are_shown_to_developers(client: Client, settings: Settings) -> None:
    settings.DEBUG = True

    assert policy.HEADER not in client.get("/")
