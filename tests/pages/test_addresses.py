"""The address of a page …"""

from __future__ import annotations

import pytest
from django.test import Client

from tests.builders import build_actor
from tests.pages.telling import show, tell_event
from timeline.models import Alias

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("kind", ["actor", "article", "event", "statement"])
def test_of_an_old_id_leads_to_the_new_one(client: Client, kind: str) -> None:
    Alias.objects.create(id=f"{kind}/old", type=kind, old_id="old", target_id="new")

    response = client.get(f"/{kind}s/old/")

    assert (response.status_code, response["Location"]) == (301, f"/{kind}s/new/")


@pytest.mark.parametrize("address", ["actors/x", "articles/x", "events/x", "statements/x", "events/%00", "nowhere"])
def test_that_is_not_there_leads_back(client: Client, address: str) -> None:
    page = show(client, f"/{address}/", status=404)

    assert "There is no such page" in page
    assert '<a href="/">Go to the timeline</a>' in page


def test_of_an_actor_refuses_a_place_that_is_none(client: Client) -> None:
    build_actor()

    show(client, "/actors/ana-berg/?page=two", status=404)


def test_has_an_icon_where_browsers_look_for_it(client: Client) -> None:
    assert client.get("/favicon.ico")["Location"] == "/static/pages/parley.svg"


def test_is_read_only(client: Client) -> None:
    assert client.post("/").status_code == 405


@pytest.mark.parametrize(
    "address", ["/", "/actors/", "/articles/", "/changes/", "/events/oslo-meeting/", "/actors/ana-berg/"]
)
def test_is_kept_by_caches_that_ask_whether_it_is_still_so(client: Client, address: str) -> None:
    tell_event("Gazette")

    answer = client.get(address)
    assert set(answer["Cache-Control"].split(", ")) == {"public", "no-cache"}
    assert client.get(address, HTTP_IF_NONE_MATCH=answer["ETag"]).status_code == 304
