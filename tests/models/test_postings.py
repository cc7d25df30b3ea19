"""What is listed under headings …"""

from __future__ import annotations

import pytest

from tests import builders
from timeline.loading.indexes import delete_postings, write_postings
from timeline.loading.places import place_entries
from timeline.loading.touched import find_all
from timeline.models import Alias, Event, EventPosting, Heading
from timeline.models.postings import Role, Sought, rarest_first

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def listed(db: None) -> None:  # noqa: ARG001 - asks for the database
    """Three meetings of Ana, one of them with Ivo; a month's talks that she has no part in."""
    ana, ivo, article = builders.build_actor(), builders.build_actor("ivo-lind"), builders.build_article()
    for number in range(3):
        event = builders.build_event(f"meeting-{number}", title=f"Meeting {number} on grain")
        builders.build_participation(event, ana)
        builders.build_evidence(event, article)
    builders.build_participation(event, ivo)
    builders.build_event("talks", edtf="2025-02", title="Talks on fishing")
    place_entries(find_all())


def counted() -> dict[int, int]:
    return {heading.pk: heading.entries for heading in Heading.objects.all() if heading.entries}


def under(*sought: Sought) -> list[str]:
    return sorted(Event.objects.under(*sought).values_list("pk", flat=True))


def test_is_found_under_all_of_them() -> None:
    ana, ivo, grain = Sought(Role.ACTOR, "ana-berg"), Sought(Role.ACTOR, "ivo-lind"), Sought(Role.WORD, "grain")
    assert under(ana, grain) == ["meeting-0", "meeting-1", "meeting-2"]
    assert under(grain, ivo, ana) == under(ivo) == ["meeting-2"]
    assert under(Sought(Role.WORD, "fish"), ana) == under(ana, Sought(Role.WORD, "iron")) == []
    assert len(under()) == 4


def test_is_bounded_by_the_place_of_its_posting() -> None:
    meetings = Event.objects.under(Sought(Role.ACTOR, "ana-berg"))
    first, second, _ = (event.key or 0 for event in meetings.in_order())
    between = meetings.part(first + 1, second).bounded().order_by()
    assert [event.pk for event in between] == ["meeting-1"]
    assert [event.pk for event in Event.objects.part(second + 1).bounded()] == ["meeting-2"]
    assert '"timeline_event"."key"' not in str(between.query).partition("WHERE")[2]


def test_is_looked_for_where_fewest_are() -> None:
    ana, ivo, iron = Sought(Role.ACTOR, "ana-berg"), Sought(Role.ACTOR, "ivo-lind"), Sought(Role.WORD, "iron")
    assert rarest_first([ana, ivo, ana]) == [ivo, ana]
    assert rarest_first([ana, iron]) == [iron, ana]


def test_is_listed_under_the_id_that_another_became() -> None:
    Alias.objects.create(id="actor/anna", type="actor", old_id="anna", target_id="ana-berg")
    assert under(Sought(Role.ACTOR, "anna"), Sought(Role.ACTOR, "ivo-lind")) == ["meeting-2"]
    assert under(Sought(Role.PUBLISHER, "anna")) == []


def test_is_counted_when_it_enters_and_when_it_leaves() -> None:
    before = counted()
    assert Heading.objects.get(role="actor", name="ana-berg").entries == 4  # meetings and the article
    delete_postings(find_all())
    assert not counted()
    assert not EventPosting.objects.exists()
    write_postings(find_all())
    assert counted() == before


def test_repeats_how_far_it_reaches_only_where_it_is_beyond_its_day() -> None:
    reaches = EventPosting.objects.filter(reach__isnull=False).values_list("entry__id", flat=True)
    assert set(reaches) == {"talks"}
