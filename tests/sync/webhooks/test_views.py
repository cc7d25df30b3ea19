"""Webhooks in the API …"""

from __future__ import annotations

import json
import socket
from base64 import b64encode
from typing import Any
from unittest.mock import ANY

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from tests.builders import value_of_timeline
from tests.sync.conftest import Load
from tests.sync.webhooks.receivers import receiving
from timeline.models import Delivery, Subscription
from timeline.sync.webhooks.queue import queue_changes
from timeline.sync.webhooks.serializers import WebhookSerializer
from timeline.sync.webhooks.subscriptions import subscribe

pytestmark = pytest.mark.django_db
ADDRESS = "/api/v1/webhooks/"
PRIVATE = [
    "localhost",
    "127.0.0.1",
    "127.1",  # as some resolvers read it
    "2130706433",
    "0x7f.1",
    "0.0.0.0",
    "10.1.2.3",
    "100.64.0.1",
    "172.16.0.1",
    "192.168.0.1",
    "169.254.169.254",
    "224.0.0.1",
    "255.255.255.255",
    "[::]",
    "[::1]",
    "[::127.0.0.1]",
    "[::ffff:127.0.0.1]",
    "[::ffff:a9fe:a9fe]",
    "[64:ff9b::a00:1]",
    "[2001:0:a00:1::1]",
    "[2002:a00:1::1]",
    "[fc00::1]",
    "[fe80::1]",
    "[fec0::1]",
    "[ff02::1]",
]


@pytest.fixture
def mine() -> Client:
    """A client who is signed in."""
    client = Client()
    client.force_login(User.objects.create_user("ana", password="oslo-meeting"))
    return client


def post(client: Client, address: str, status: int = 200, **body: Any) -> dict[str, Any]:
    response = client.post(address, body, content_type="application/json")
    assert response.status_code == status, response.content
    answer: dict[str, Any] = response.json()
    return answer


def subscribed(client: Client, settings: Settings, url: str = "http://localhost:9/") -> dict[str, Any]:
    settings.WEBHOOK_ALLOW_PRIVATE = True
    return post(client, ADDRESS, 201, url=url)


def test_are_for_those_who_are_signed_in(client: Client) -> None:
    response = client.get(ADDRESS)
    assert (response.status_code, response["Content-Type"]) == (401, "application/problem+json")
    User.objects.create_user("bo", password="oslo-meeting")
    basic = b64encode(b"bo:oslo-meeting").decode()
    assert client.get(ADDRESS, headers={"Authorization": f"Basic {basic}"}).json() == {"results": []}


def test_show_their_secret_once(mine: Client, settings: Settings) -> None:
    made = subscribed(mine, settings)
    assert made["secret"].startswith("whsec_")
    assert "secret" not in mine.get(f"{ADDRESS}{made['id']}/").json()
    rotated = post(mine, f"{ADDRESS}{made['id']}/rotate-secret/")
    assert rotated["secret"] not in ("", made["secret"])
    assert Subscription.objects.get().old_secret == made["secret"]


def test_are_nobody_elses(mine: Client, settings: Settings, admin_client: Client) -> None:
    address = f"{ADDRESS}{subscribed(mine, settings)['id']}/"
    assert admin_client.get(ADDRESS).json() == {"results": []}
    assert "You have no webhook with the id" in admin_client.get(address).json()["detail"]
    assert admin_client.post(f"{address}test/").status_code == 404


def test_can_be_changed_and_ended(mine: Client, settings: Settings) -> None:
    address = f"{ADDRESS}{subscribed(mine, settings)['id']}/"
    changed = mine.patch(address, {"types": ["event"], "active": False}, content_type="application/json").json()
    assert (changed["types"], changed["active"]) == (["event"], False)
    assert mine.delete(address).status_code == 204
    assert not Subscription.objects.exists()


@pytest.mark.parametrize("host", PRIVATE)
def test_are_refused_into_networks_that_are_not_public(mine: Client, host: str) -> None:
    (error,) = post(mine, ADDRESS, 400, url=f"https://{host}/hook")["errors"]
    assert error["parameter"] == "url"
    assert error["expected"].endswith(
        "in a public network, without a password (leads into a network that is not public)"
    )


def test_are_refused_where_one_of_several_addresses_is_not_public(
    mine: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = [(2, 1, 6, "", (address, 443)) for address in ("93.184.216.34", "10.0.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_asked, **_about: found)
    assert "not public" in post(mine, ADDRESS, 400, url="https://two-faced.example/")["errors"][0]["expected"]
    found.pop()
    assert post(mine, ADDRESS, 201, url="https://one-faced.example/")["active"]


def test_are_refused_also_when_they_are_changed(mine: Client, settings: Settings) -> None:
    address = f"{ADDRESS}{subscribed(mine, settings)['id']}/"
    settings.WEBHOOK_ALLOW_PRIVATE = False
    response = mine.patch(address, {"url": "https://10.0.0.1/"}, content_type="application/json")
    assert (response.status_code, Subscription.objects.get().url) == (400, "http://localhost:9/")


@pytest.mark.parametrize("url", ["http://93.184.216.34/", "ftp://a.example/", "https://u:p@93.184.216.34/", "hook", ""])
def test_are_refused_at_what_is_no_address_to_send_to(mine: Client, url: str) -> None:
    assert [error["parameter"] for error in post(mine, ADDRESS, 400, url=url)["errors"]] == ["url"]


def test_are_refused_for_types_that_are_none(mine: Client, settings: Settings) -> None:
    settings.WEBHOOK_ALLOW_PRIVATE = True
    answer = post(mine, ADDRESS, 400, url="http://localhost/", types=["planet"])
    assert [error["parameter"] for error in answer["errors"]] == ["types"]


@pytest.mark.parametrize(
    ("body", "faults"),
    [
        ({}, [("url", "https://host/path in a public network, without a password", "", [])]),
        (
            {"uri": "https://93.184.216.34/"},
            [("uri", "one of url, types, active", "uri", ["url"]), ("url", ANY, "", [])],
        ),
        ({"url": "https://93.184.216.34/", "is_active": False}, [("is_active", ANY, "is_active", ["active"])]),
        ({"url": "https://93.184.216.34/", "active": "soon"}, [("active", "true or false", "soon", [])]),
        (
            {"url": "https://93.184.216.34/", "types": ["events", "actor"]},
            [("types", "a list of some of event, statement, actor, article", "events, actor", ["event"])],
        ),
        ({"url": "https://93.184.216.34/", "types": "actors"}, [("types", ANY, "actors", ["actor"])]),
        ({"url": None}, [("url", ANY, "null", [])]),
        ([], [("body", "an object with url, types, active", "[]", [])]),
        ("hook", [("body", "an object with url, types, active", '"hook"', [])]),
    ],
    ids=["nothing", "misspelled", "unknown", "no choice", "misspelled type", "no list", "null", "a list", "a text"],
)
def test_are_refused_with_all_that_is_wrong(mine: Client, body: Any, faults: list[tuple[Any, ...]]) -> None:
    response = mine.post(ADDRESS, json.dumps(body), content_type="application/json")
    assert response.status_code == 400
    told = [tuple(error.values()) for error in response.json()["errors"]]
    assert told == faults


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ('{"url": "https://93.184.216.34/\\ud800"}', "surrogate"),
        ('{"\\udfff": 1}', "surrogate"),
        ("[" * 5000, "nested"),
        ("{", "JSON parse error"),
    ],
    ids=["half a character", "half a character in a name", "too deep", "broken off"],
)
def test_are_refused_where_a_body_cannot_be_read(mine: Client, body: str, why: str) -> None:
    response = mine.post(ADDRESS, body, content_type="application/json")
    assert (response.status_code, response["Content-Type"]) == (400, "application/problem+json")
    assert why in response.json()["detail"]


def test_may_have_any_whole_character_in_their_address(mine: Client) -> None:
    body = '{"url": "https://93.184.216.34/\\ud83d\\ude00"}'
    assert mine.post(ADDRESS, body, content_type="application/json").json()["url"].endswith("\U0001f600")


def test_can_be_made_to_be_switched_on_later(mine: Client, settings: Settings) -> None:
    settings.WEBHOOK_ALLOW_PRIVATE = True
    assert post(mine, ADDRESS, 201, url="http://localhost:9/", active=False)["active"] is False


def test_are_not_changed_by_a_body_with_a_misspelled_field(mine: Client, settings: Settings) -> None:
    address = f"{ADDRESS}{subscribed(mine, settings)['id']}/"
    response = mine.patch(address, {"active": False, "type": ["event"]}, content_type="application/json")
    assert response.status_code == 400
    assert [error["suggestions"] for error in response.json()["errors"]] == [["types"]]
    assert Subscription.objects.get().is_active


def test_take_back_what_they_answered(mine: Client, settings: Settings) -> None:
    address = f"{ADDRESS}{subscribed(mine, settings)['id']}/"
    shown = mine.get(address).json()
    changed = mine.patch(address, shown | {"types": ["actor"]}, content_type="application/json").json()
    assert changed == shown | {"types": ["actor"]}


def test_replay_only_ranges(mine: Client, settings: Settings) -> None:
    address = f"{ADDRESS}{subscribed(mine, settings)['id']}/replay/"
    errors = post(mine, address, 400, first="x")["errors"]
    whole = f"a whole number from 1 to {2**63 - 1}"
    assert [(each["parameter"], each["expected"]) for each in errors] == [("first", whole), ("last", whole)]
    (error,) = post(mine, address, 400, first=3, last=2)["errors"]
    assert error["expected"] == "a position that does not lie before `first`"


def test_begin_with_what_changes_from_now_on(mine: Client, settings: Settings, load: Load) -> None:
    load(value_of_timeline())
    assert subscribed(mine, settings)["position"] == 4


def test_can_be_tried_out(mine: Client, settings: Settings) -> None:
    with receiving() as receiver:
        made = subscribed(mine, settings, receiver.url)
        receiver.secret = made["secret"]
        answer = post(mine, f"{ADDRESS}{made['id']}/test/")
        assert answer == {"delivered": True, "status": 204, "error": ""}
        assert receiver.taken[0][1]["type"] == "ping"


def test_log_their_deliveries_and_replay_a_range(mine: Client, settings: Settings, load: Load) -> None:
    address = f"{ADDRESS}{subscribed(mine, settings)['id']}/"
    load(value_of_timeline())
    queue_changes(Subscription.objects.get().created_at)
    Delivery.objects.update(state="failed", attempts=10)
    assert post(mine, f"{address}replay/", first=2, last=3) == {"queued": 2}
    log = mine.get(f"{address}deliveries/").json()["results"]
    assert [(each["position"], each["state"], each["attempts"]) for each in log] == [
        (4, "failed", 10),
        (3, "pending", 0),
        (2, "pending", 0),
        (1, "failed", 10),
    ]


def test_are_made_tried_out_and_given_new_secrets_at_the_desk(admin_client: Client, settings: Settings) -> None:
    settings.WEBHOOK_ALLOW_PRIVATE = True
    desk = "/admin/timeline/subscription/"
    with receiving() as receiver:
        form = {"owner": User.objects.get().pk, "url": receiver.url, "types": ["event"], "is_active": "on"}
        assert admin_client.post(f"{desk}add/", form).status_code == 302
        made = Subscription.objects.get()
        receiver.secret = made.secret
        chosen = {"_selected_action": [made.pk]}
        page = admin_client.post(desk, {"action": "try_out"} | chosen, follow=True).content.decode()
        assert (f"{receiver.url[1:]}: 204" in page, len(receiver.taken)) == (True, 1)  # the desk capitalizes
    admin_client.post(desk, {"action": "give_new_secret"} | chosen)
    assert Subscription.objects.get().old_secret == made.secret
    settings.WEBHOOK_ALLOW_PRIVATE = False
    refused = admin_client.post(f"{desk}{made.pk}/change/", form | {"url": "https://10.0.0.1/"})
    assert "not public" in refused.content.decode()


def test_send_again_at_the_desk(admin_client: Client, mine: Client, settings: Settings, load: Load) -> None:
    subscribed(mine, settings)
    load(value_of_timeline())
    queue_changes(Subscription.objects.get().created_at)
    Delivery.objects.update(state="failed", attempts=10)
    chosen = {"action": "send_again", "_selected_action": [Delivery.objects.all()[0].pk]}
    admin_client.post("/admin/timeline/delivery/", chosen)
    assert Delivery.objects.filter(state="pending", attempts=0).count() == 1


@pytest.mark.usefixtures("mine")
def test_change_nothing_that_a_worker_writes_meanwhile() -> None:
    row = subscribe(User.objects.get(), "https://192.0.2.1/hook", ())
    changer = WebhookSerializer(row, data={"types": ["event"]}, partial=True)
    assert changer.is_valid()
    Subscription.objects.update(position=7, failing_since=timezone.now())
    changer.save()
    written = Subscription.objects.get()
    assert (written.types, written.position) == (["event"], 7)
    assert written.failing_since is not None


@pytest.mark.parametrize("method", ["get", "post"])
def test_refuse_parameters_by_name(mine: Client, method: str) -> None:
    answer = getattr(mine, method)(f"{ADDRESS}?page=2")
    assert (answer.status_code, [fault["parameter"] for fault in answer.json()["errors"]]) == (400, ["page"])
    assert not Subscription.objects.exists()
