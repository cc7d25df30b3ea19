"""``manage.py prune_changes`` …"""

from __future__ import annotations

from datetime import timedelta
from functools import partial

import pytest
from django.core.management import CommandError
from django.utils import timezone

from tests.management.running import run
from timeline.models import Change
from timeline.sync.feed.retention import KEPT_DAYS

pytestmark = pytest.mark.django_db
prune = partial(run, "prune_changes")


@pytest.fixture(autouse=True)
def _changes() -> None:
    """Two changes that are older than promised, and one of today."""
    for position, days in enumerate((KEPT_DAYS + 2, KEPT_DAYS + 1, 0), start=1):
        Change.objects.create(
            position=position,
            type="event",
            object_id="oslo-meeting",
            revision=position,
            op="upsert",
            cause="source",
            recorded_at=timezone.now() - timedelta(days=days),
        )


def test_forgets_what_is_older_than_the_feed_promises_to_keep() -> None:
    assert prune() == "2 changes pruned\n"
    assert list(Change.objects.values_list("position", flat=True)) == [3]


def test_keeps_what_it_is_told_to_keep() -> None:
    assert prune("--days", str(KEPT_DAYS + 3)) == "0 changes pruned\n"


@pytest.mark.parametrize("days", ["-1", "1.5", "x", "99999999", "9" * 5000])
def test_refuses_what_is_no_number_of_days(days: str) -> None:
    with pytest.raises(CommandError, match="--days: expected a number from 0 to 36500"):
        prune("--days", days)
    assert Change.objects.count() == 3


def test_takes_the_longest_time_that_it_names() -> None:
    assert prune("--days", "36500") == "0 changes pruned\n"
