"""Several webhook workers at once, on PostgreSQL …

SQLite has one writer at a time: these run where the tests themselves run on PostgreSQL, see ``test_on_postgres``.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connection, transaction
from django.utils import timezone
from pytest_django import Settings

from tests.builders import value_of_event, value_of_timeline
from tests.databases import run_only_on
from tests.sync.conftest import Load
from tests.sync.webhooks.receivers import receiving
from tests.waiting import PATIENCE_SECONDS
from timeline.domain.kinds import DeliveryState
from timeline.models import Delivery, Feed
from timeline.sync.webhooks.queue import claim_due, queue_changes
from timeline.sync.webhooks.subscriptions import subscribe
from timeline.sync.webhooks.work import work_once

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True)]
WORKERS, EVENTS = 4, 40
MANY = value_of_timeline(events=tuple(value_of_event(f"meeting-{number}") for number in range(EVENTS)))


@pytest.fixture(autouse=True)
def _postgres(settings: Settings) -> None:
    settings.WEBHOOK_ALLOW_PRIVATE = True
    run_only_on("postgresql")


def work(_number: int) -> None:
    with ThreadPoolExecutor(2) as senders:
        while Delivery.objects.filter(state=DeliveryState.PENDING).exists() or not Delivery.objects.exists():
            work_once(timezone.now(), senders)
    connection.close()


def test_share_the_work_without_sending_anything_twice(load: Load, admin_user: Any) -> None:
    with receiving() as receiver:
        receiver.secret = subscribe(admin_user, receiver.url, []).secret
        load(MANY)
        with ThreadPoolExecutor(WORKERS) as workers:
            list(workers.map(work, range(WORKERS)))
        ids = [message for message, _ in receiver.taken]
    assert len(ids) == len(set(ids)) == Feed.objects.get().position


def test_leave_what_another_is_just_claiming(load: Load, admin_user: Any) -> None:
    def claim_elsewhere() -> set[int]:
        try:
            return {each.pk for each in claim_due(now, 5)}
        finally:
            connection.close()

    subscribe(admin_user, "https://example.org/hook", [])
    load(MANY)
    now = timezone.now()
    queue_changes(now)
    with ThreadPoolExecutor(1) as another, transaction.atomic():
        ours = {each.pk for each in claim_due(now, 5)}
        theirs = another.submit(claim_elsewhere).result(timeout=PATIENCE_SECONDS)
    assert (len(ours), len(theirs), ours & theirs) == (5, 5, set())
