"""Caches keep nothing of the feed, the snapshot and the webhooks …"""

from __future__ import annotations

from base64 import b64encode
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.wsgi import get_wsgi_application
from django.test import RequestFactory

from tests.builders import value_of_event, value_of_timeline
from tests.sync.conftest import Load
from timeline.api.ahead.page_cache import PageCache
from timeline.sync.webhooks.subscriptions import subscribe

pytestmark = pytest.mark.django_db(transaction=True)  # the end of a request closes the connection


class BlindCache(PageCache):
    """The page cache, on a database that it never sees change: what it keeps, it keeps for ever."""

    def __init__(self) -> None:
        super().__init__(get_wsgi_application(), lambda: "never changes")

    def ask(self, address: str, **headers: str) -> tuple[dict[str, str], bytes]:
        """The headers and the body of an answer."""
        told: list[Any] = []
        answer = self(RequestFactory().get(address).environ | headers, lambda *about: told.append(about))
        body = b"".join(answer)
        getattr(answer, "close", lambda: None)()
        return dict(told[-1][1]), body


def change_everything(load: Load, user: User) -> None:
    load(value_of_timeline(events=(value_of_event(title="Better title"),)))
    subscribe(user, "https://example.org/hook", [])


@pytest.mark.parametrize(
    ("address", "is_kept"),
    [
        ("/api/v1/events/", True),
        ("/api/v1/changes/", False),
        ("/api/v1/changes/?limit=1000", False),
        ("/api/v1/snapshot.ndjson", False),
        ("/api/v1/webhooks/", False),
    ],
)
def test_so_that_each_answer_is_of_now(load: Load, address: str, is_kept: bool) -> None:
    user = User.objects.create_user("ana", password="oslo-meeting")
    signed_in = "" if is_kept else f"Basic {b64encode(b'ana:oslo-meeting').decode()}"
    cache = BlindCache()
    load(value_of_timeline())
    for _ in range(2):  # what is asked for once is not kept
        headers, first = cache.ask(address, HTTP_AUTHORIZATION=signed_in)
    change_everything(load, user)
    _, second = cache.ask(address, HTTP_AUTHORIZATION=signed_in)
    assert (first == second) == is_kept
    assert ("no-store" in headers.get("Cache-Control", "")) != is_kept


@pytest.mark.parametrize("address", ["/api/v1/changes/", "/api/v1/snapshot.ndjson"])
def test_also_where_nobody_is_signed_in(load: Load, address: str) -> None:
    cache = BlindCache()
    for _ in range(2):
        _, first = cache.ask(address)
    load(value_of_timeline())
    assert cache.ask(address)[1] != first
    assert not cache.pages.answers
