"""A small world to ask about: two articles, three actors, meetings of four days, and what was said at them."""

from __future__ import annotations

from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from pytest_django import DjangoDbBlocker

from tests import builders
from timeline.api import throttles
from timeline.guards.clients import WINDOW, Window
from timeline.loading.documents import store_documents
from timeline.loading.places import place_entries
from timeline.loading.touched import find_all

OSLO_DAYS = ("2025-02-23", "2025-02-24", "2025-02-24", "2025-02")


@pytest.fixture(scope="session")
def schema() -> dict[str, Any]:
    """The OpenAPI schema, which takes longer to make than any answer."""
    return dict(Client().get("/api/v1/schema/?format=json").json())


@pytest.fixture
def one_minute(monkeypatch: pytest.MonkeyPatch) -> None:
    """A minute of which half is over, that does not end, and in which nobody has asked anything yet."""
    monkeypatch.setattr(throttles, "READING", Window())
    monkeypatch.setattr(throttles, "time", SimpleNamespace(time=lambda: WINDOW / 2))


@pytest.fixture(scope="module")
def world_of_module(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:  # noqa: ARG001
    """The rows, made once for all tests of a file, each of which undoes its own changes."""
    with django_db_blocker.unblock(), transaction.atomic():
        make_world()
        yield
        transaction.set_rollback(True)


@pytest.fixture
def world(world_of_module: None, db: None) -> None:
    """The rows, with their documents stored as the loader stores them."""


def make_world() -> None:
    """Build the rows."""
    gazette, herald = builders.build_article(), builders.build_article("fjord-vote", publisher="The Herald")
    ana, ivo = builders.build_actor(), builders.build_actor("ivo-lind")
    builders.build_actor("nordia", name="Nordia", kind="country", names=["Kingdom of Nordia"])
    for number, day in enumerate(OSLO_DAYS):
        event = builders.build_event(f"oslo-{number}", edtf=day)
        builders.build_participation(event, ana)
        builders.build_evidence(event, gazette)
    vote = builders.build_event("vote", edtf="2025-02-25", title="Parliament votes on minerals", kind="vote")
    builders.build_participation(vote, ivo)
    builders.build_evidence(vote, herald)
    said = builders.build_statement(speaker=ana, addressee=ivo)
    builders.build_wording(said, gazette)
    rumor = builders.build_statement("rumor", edtf="2025-02-25", kind="indirect", text="Talks will go on")
    builders.build_wording(rumor, herald, kind="indirect")
    list(store_documents(find_all()))  # which stores while it is read
    place_entries(find_all())
