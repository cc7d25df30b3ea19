"""A window …"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from tests import builders
from timeline.models import Event
from timeline.models.reaches import MOST_DAYS, reach_of

pytestmark = pytest.mark.django_db

FIRST = date(2012, 5, 1)
LENGTHS = sorted({0, 1, 400, 3651, 40_000, *MOST_DAYS, *(days + 1 for days in MOST_DAYS)})
LEADS = (0, 1, 4, 28, 29, 30, 31, 200, 364, 365, 366, 3652, 36_525)  # days from the beginning to the window's
WINDOWS = [
    (FIRST, FIRST),
    (FIRST, date(2012, 5, 31)),
    (FIRST, None),
    (None, FIRST),
    (date(1, 1, 1), date(9999, 12, 31)),
    (date(2012, 4, 30), date(2012, 5, 2)),
]


@pytest.fixture
def spread(db: None) -> None:  # noqa: ARG001 - asks for the database
    """Events of every class of reach, begun at all distances before the window; some without an end or a beginning."""
    events = [builders.build_event("undated", edtf="", save=False)]
    for lead in LEADS:
        begins = FIRST - timedelta(days=lead)
        spans = [f"{begins}/{begins + timedelta(days=length)}" for length in LENGTHS if length]
        for number, edtf in enumerate([str(begins), f"{begins}/..", f"../{begins + timedelta(days=9)}", *spans]):
            events.append(builders.build_event(f"{lead}-{number}", edtf=edtf, save=False))
    for event in events:
        event.reach = reach_of(event.starts_on, event.ends_on)
    Event.objects.bulk_create(events)


def overlapping(after: date | None, before: date | None) -> Iterator[str]:
    """The events whose days overlap the window, both ends included; undated ones lie in no window."""
    for event in Event.objects.exclude(starts_on=None, ends_on=None):
        starts_on, ends_on = event.starts_on or date.min, event.ends_on or date.max
        if (before is None or starts_on <= before) and (after is None or ends_on >= after):
            yield event.pk


@pytest.mark.usefixtures("spread")
@pytest.mark.parametrize(("after", "before"), WINDOWS)
def test_finds_what_overlaps_it_and_each_once(after: date | None, before: date | None) -> None:
    events = Event.objects.all()
    parts = (*events.begun_before(after), events.placed_in(after, before), *events.ended_after(before))
    found = [pk for part in parts for pk in part.bounded().values_list("pk", flat=True)]
    assert sorted(found) == sorted(overlapping(after, before))
    assert len(found) > len(LEADS)


@pytest.mark.usefixtures("spread")
def test_asks_for_the_end_only_where_a_class_is_of_several_lengths() -> None:
    conditions = [str(part.rows.query).partition("WHERE")[2] for part in Event.objects.all().begun_before(FIRST)]
    assert 6 <= sum("ends_on" in condition for condition in conditions) < len(conditions)
