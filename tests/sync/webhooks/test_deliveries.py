"""The webhook worker …"""

from __future__ import annotations

import hmac
import socket
from base64 import b64decode, b64encode
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count
from typing import Any

import pytest
from django.core.management import call_command
from django.utils import timezone
from pytest_django import Settings
from standardwebhooks import Webhook, WebhookVerificationError

from tests.builders import value_of_event, value_of_timeline
from tests.sync.conftest import Load
from tests.sync.webhooks.receivers import Receiver, receiving
from timeline.domain.kinds import DeliveryState
from timeline.models import Change, Delivery, Feed, Subscription
from timeline.sync.webhooks import sending
from timeline.sync.webhooks import work as rounds
from timeline.sync.webhooks.addresses import Target
from timeline.sync.webhooks.messages import headers_of
from timeline.sync.webhooks.queue import CLAIM, claim_due, queue_changes, replay, settle
from timeline.sync.webhooks.sending import Outcome, Parcel, send
from timeline.sync.webhooks.subscriptions import rotate_secret, subscribe
from timeline.sync.webhooks.work import work_once

pytestmark = pytest.mark.django_db
FIRST = value_of_timeline()
RETITLED = replace(FIRST, events=(value_of_event(title="Better title"),))


@pytest.fixture(autouse=True)
def _without_a_network_of_others(settings: Settings) -> None:
    settings.WEBHOOK_ALLOW_PRIVATE = True


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with receiving() as receiver:
        yield receiver


@pytest.fixture
def subscription(receiver: Receiver, admin_user: Any) -> Subscription:
    row = subscribe(admin_user, receiver.url, [])
    receiver.secret = row.secret
    return row


def work(now: datetime) -> None:
    """Let the worker work at an instant, with one sender: in the order of positions."""
    with ThreadPoolExecutor(1) as senders:
        while work_once(now, senders):
            pass


def work_for(span: timedelta) -> None:
    """Let time pass, with a look every ten minutes."""
    start = timezone.now()
    for step in range(span // timedelta(minutes=10)):
        work(start + step * timedelta(minutes=10))


@pytest.mark.usefixtures("subscription")
def test_tells_each_change_once_thinly_and_signed(receiver: Receiver, load: Load) -> None:
    load(FIRST)
    work(timezone.now())
    epoch = Feed.objects.get().epoch
    ids = [message.rpartition("_")[0] for message, _ in receiver.taken]
    assert ids == [f"msg_{epoch}_{position}" for position in (1, 2, 3, 4)]
    told = receiver.taken[2][1]
    assert (told["type"], set(told)) == ("event.upsert", {"type", "timestamp", "data"})
    assert told["data"] | {"cursor": ""} == {
        "type": "event",
        "id": "oslo-meeting",
        "revision": 1,
        "op": "upsert",
        "cursor": "",
    }
    work(timezone.now())
    assert receiver.asked == 4


def test_tells_where_the_feed_goes_on(receiver: Receiver, load: Load, subscription: Subscription, client: Any) -> None:
    load(FIRST)
    work(timezone.now())
    cursor = receiver.taken[2][1]["data"]["cursor"]
    (last,) = client.get("/api/v1/changes/", {"since": cursor}).json()["results"]
    assert last["position"] == 4
    assert subscription.deliveries.filter(state=DeliveryState.DELIVERED, last_status=204, attempts=1).count() == 4


def test_tells_only_of_the_types_that_are_wanted(receiver: Receiver, load: Load, subscription: Subscription) -> None:
    Subscription.objects.update(types=["event"])
    load(FIRST)
    work(timezone.now())
    assert [told["data"]["id"] for _, told in receiver.taken] == ["oslo-meeting"]
    subscription.refresh_from_db()
    assert subscription.position == 4


@pytest.mark.usefixtures("subscription")
@pytest.mark.parametrize("status", [500, 301, 308, 404, 429])
def test_tries_again_where_the_answer_is_no_yes(receiver: Receiver, load: Load, status: int) -> None:
    Subscription.objects.update(types=["event"])
    receiver.answers = [(status, {"Location": receiver.url})]
    load(FIRST)
    now = timezone.now()
    work(now)
    assert (receiver.asked, receiver.taken) == (1, [])
    assert Delivery.objects.get().last_status == status
    work(now + timedelta(seconds=4))
    assert receiver.asked == 1
    work(now + timedelta(seconds=30))
    assert (receiver.asked, len(receiver.taken)) == (2, 1)


def test_brings_everything_in_the_end_to_a_receiver_that_fails_for_a_while(
    receiver: Receiver, load: Load, subscription: Subscription
) -> None:
    receiver.answers = [(500, {})] * 17
    load(FIRST)
    load(RETITLED)
    work(timezone.now())
    subscription.refresh_from_db()
    assert subscription.failing_since is not None
    work_for(timedelta(hours=9))
    assert len({message for message, _ in receiver.taken}) == len(receiver.taken) == 5
    subscription.refresh_from_db()
    assert subscription.failing_since is None


def test_gives_up_after_three_days_and_replays_when_asked(
    receiver: Receiver, load: Load, subscription: Subscription
) -> None:
    Subscription.objects.update(types=["event"])
    receiver.answers = [(503, {})] * 10
    load(FIRST)
    now = timezone.now()
    for day in range(11):
        work(now + timedelta(days=2 * day))
    assert (Delivery.objects.get().state, receiver.asked) == (DeliveryState.FAILED, 10)
    subscription.refresh_from_db()
    assert replay(subscription, 1, 4, now) == 1
    work(now + timedelta(days=30))
    assert [message for message, _ in receiver.taken] == [Delivery.objects.get().message_id]


@pytest.mark.usefixtures("subscription")
def test_waits_as_long_as_it_is_asked_to(receiver: Receiver, load: Load) -> None:
    Subscription.objects.update(types=["event"])
    receiver.answers = [(429, {"Retry-After": "3600"})]
    load(FIRST)
    now = timezone.now()
    work(now)
    work(now + timedelta(minutes=59))
    assert receiver.asked == 1
    work(now + timedelta(minutes=61))
    assert receiver.asked == 2


@pytest.mark.usefixtures("subscription")
def test_waits_from_the_answer_on_and_not_from_the_beginning_of_the_round(
    receiver: Receiver, load: Load, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rounds, "monotonic", count(step=20).__next__)  # each answer takes twenty seconds
    Subscription.objects.update(types=["event"])
    receiver.answers = [(429, {"Retry-After": "60"})]
    load(FIRST)
    now = timezone.now()
    for seconds, asked in ((0, 1), (79, 1), (81, 2)):
        work(now + timedelta(seconds=seconds))
        assert receiver.asked == asked


def test_stops_where_the_receiver_is_gone_and_goes_on_when_told_to(
    receiver: Receiver, load: Load, subscription: Subscription
) -> None:
    receiver.answers = [(410, {})]
    Subscription.objects.update(types=["event"])
    load(FIRST)
    work(timezone.now())
    load(RETITLED)
    work_for(timedelta(hours=1))
    assert (receiver.asked, Subscription.objects.get().is_active) == (1, False)
    subscription.refresh_from_db()
    subscription.is_active = True
    subscription.save()
    work_for(timedelta(hours=1))
    assert [told["data"]["revision"] for _, told in receiver.taken] == [2]


def test_signs_as_the_specification_has_it(subscription: Subscription) -> None:
    now, payload = timezone.now(), '{"title":"“Да”"}'
    headers = headers_of(subscription, "msg_1", payload, now)
    key = b64decode(subscription.secret.removeprefix("whsec_"))
    signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.{payload}".encode()
    signature = b64encode(hmac.digest(key, signed, "sha256")).decode()
    assert headers["webhook-signature"] == f"v1,{signature}"


def test_signs_so_that_a_peer_refuses_what_was_changed(subscription: Subscription) -> None:
    headers = dict(headers_of(subscription, "msg_1", "{}", timezone.now()))
    assert Webhook(subscription.secret).verify("{}", headers) == {}
    for body, changed in (("[]", headers), ("{}", headers | {"webhook-id": "msg_2"})):
        with pytest.raises(WebhookVerificationError):
            Webhook(subscription.secret).verify(body, changed)


def test_signs_with_both_secrets_for_a_day(subscription: Subscription) -> None:
    now = timezone.now()
    old = subscription.secret
    rotate_secret(subscription, now)
    for secret in (old, subscription.secret):
        assert Webhook(secret).verify("{}", dict(headers_of(subscription, "msg_1", "{}", now))) == {}
    later = headers_of(subscription, "msg_1", "{}", now + timedelta(days=2))
    assert " " not in later["webhook-signature"]


@pytest.mark.usefixtures("subscription")
def test_loses_nothing_when_it_is_killed_while_it_sends(receiver: Receiver, load: Load) -> None:
    load(FIRST)
    now = timezone.now()
    queue_changes(now)
    assert len(claim_due(now, 3)) == 3  # and here the worker dies
    work(now)
    assert receiver.asked == 1
    work(now + CLAIM + timedelta(seconds=1))
    assert len({message for message, _ in receiver.taken}) == 4


@pytest.mark.usefixtures("subscription")
def test_does_not_note_what_another_has_claimed_since(load: Load) -> None:
    load(FIRST)
    now = timezone.now()
    queue_changes(now)
    (slow,) = claim_due(now, 1)
    again = {each.pk: each for each in claim_due(now + 2 * CLAIM, 9)}[slow.pk]
    settle(slow, Outcome(status=500), now, 0)
    slow.refresh_from_db()
    assert (slow.state, slow.last_status, slow.attempts) == (DeliveryState.PENDING, None, again.attempts + 1)


def test_takes_another_history_for_another_message(receiver: Receiver, load: Load, subscription: Subscription) -> None:
    load(FIRST)
    work(timezone.now())
    Change.objects.filter(position=4).update(recorded_at=timezone.now())  # as after a restore, and another load
    replay(subscription, 3, 4, timezone.now())
    work(timezone.now())
    ids = [message for message, _ in receiver.taken]
    assert (ids[4] == ids[2], ids[5] in ids[:4]) == (True, False)


@pytest.mark.usefixtures("subscription")
def test_is_a_command(receiver: Receiver, load: Load) -> None:
    load(FIRST)
    call_command("deliver_webhooks", "--once")
    assert receiver.asked == 4


def test_notes_a_receiver_that_is_not_there(load: Load, subscription: Subscription) -> None:
    Subscription.objects.update(url="http://127.0.0.1:9/", types=["event"])
    load(FIRST)
    work(timezone.now())
    assert "refused" in Delivery.objects.get().last_error
    assert subscription.deliveries.get().state == DeliveryState.PENDING


def test_connects_to_the_address_that_was_checked(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter(["93.184.216.34", "127.0.0.1"])  # the name means something else a moment later
    connected: list[str] = []

    def refuse(target: Target) -> None:
        connected.append(target.ip)
        raise OSError("refused")

    monkeypatch.setattr(socket, "getaddrinfo", lambda *_asked, **_about: [(2, 1, 6, "", (next(answers), 443))])
    monkeypatch.setattr(sending, "_connection", refuse)
    settings.WEBHOOK_ALLOW_PRIVATE = False
    parcel = Parcel("https://rebinding.example/", {}, "{}")
    assert "OSError: refused" in send(parcel).error
    assert connected == ["93.184.216.34"]
    assert "not public" in send(parcel).error
    assert len(connected) == 1


def test_cuts_off_a_receiver_that_answers_a_byte_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sending, "LONGEST_SECONDS", 0.3)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        outcome = send(Parcel(f"http://127.0.0.1:{silent.getsockname()[1]}/", {}, "{}"))
    assert outcome.status is None
    assert outcome.error
