"""Plain JSON is answered ahead of the views …"""

from __future__ import annotations

import pytest
from django.test import Client
from pytest_django import Settings

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("world")]

QUESTIONS = [
    "",
    "?limit=2",
    "?limit=2&order=newest",
    "?count=exact",
    "?q=oslo&limit=1",
    "?fields=id",
    "?kind=vote&kind=x",
]
LISTS = ("timeline", "events", "statements", "actors", "articles")


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("question", QUESTIONS)
def test_as_they_answer_it(client: Client, name: str, question: str, settings: Settings) -> None:
    settings.API_REQUESTS_PER_MINUTE = 0
    address = f"/api/v1/{name}/{question}"
    plain = client.get(address, headers={"accept": "*/*"})
    by_views = client.get(address, headers={"accept": "application/json;q=0.9, */*;q=0.1"})
    assert plain.content == by_views.content
    assert plain.status_code == by_views.status_code
    for name_of in ("Content-Type", "Cache-Control", "ETag", "Link", "Allow"):
        assert plain.get(name_of) == by_views.get(name_of), name_of
    assert set(plain["Vary"].split(", ")) == set(by_views["Vary"].split(", "))


def test_and_counted_once(client: Client) -> None:
    def left(answer: str) -> int:
        return int(
            client.get(f"/api/v1/events/{answer}", REMOTE_ADDR="192.0.2.9")["RateLimit"].split("r=")[1].split(";")[0]
        )

    seen = [left(question) for question in ("", "?kind=nonsense", "", "?kind=nonsense")]
    steps = [before - after for before, after in zip(seen, seen[1:], strict=False)]
    assert steps.count(1) >= 2  # a minute may end between two
