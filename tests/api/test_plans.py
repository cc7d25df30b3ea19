"""The database reads a page …"""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.http import QueryDict

from timeline.api.prepared import Stretch, prepare
from timeline.api.questions import read_question
from timeline.api.views import EventViewSet, StatementViewSet, TimelineViewSet
from timeline.api.viewsets import DocumentViewSet

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("world"),
    pytest.mark.skipif(connection.vendor != "sqlite", reason="reads SQLite's plans"),
]

POSTING = r"SEARCH \w+_0 USING COVERING INDEX sqlite_autoindex_timeline_eventposting_1 \(role=\? AND name=\?"
NARROWED_BY = {
    "": "timeline_event USING INDEX sqlite_autoindex_timeline_event",
    "actor=ana-berg": POSTING,
    "actor=ana-berg&actor=ivo-lind": POSTING,
    "actor=ana-berg&kind=vote": "eventposting_kind",
    "publisher=The+Herald": POSTING,
    "kind=vote": "event_kind_key",
    "kind=vote&status=planned": "event_kind_status_key",
    "kind=vote&kind=call": "event_kind_key",
    "status=planned": "event_status_key",
    "precision=month": "event_precision_key",
    "corroboration=contested": "event_corroboration_key",
    "q=oslo": "eventwords VIRTUAL TABLE INDEX",
    "q=oslo+talks&kind=vote": "eventwords VIRTUAL TABLE INDEX",
    "after=2025-02&before=2025-02": r"event_reach_key \(reach=\? AND key>\? AND key<\?\)",
    "after=2025-02-24&kind=vote": r"event_reach_key \(reach=\? AND key>\? AND key<\?\)",
    "after=2025-02-24&status=planned&precision=day": r"event_reach_key \(reach=\? AND key>\? AND key<\?\)",
    "actor=ana-berg&after=2025-02-24": r"eventposting_reach \(role=\? AND name=\? AND reach=\? AND key>\? AND key<\?\)",
    "q=oslo&after=2025-02-24": "eventwords VIRTUAL TABLE INDEX",
}
STRETCHES = [Stretch(False, None, 51), Stretch(False, 0, 51), Stretch(True, None, 51), Stretch(True, 0, 51)]
READ_IN_VAIN = re.compile(r"TEMP B-TREE|SCAN timeline_\w+$")


def plan_of(viewset: type[DocumentViewSet], question: str, stretch: Stretch) -> list[str]:
    statement = prepare(viewset.strands(read_question(viewset.query, QueryDict(question))), stretch)
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {statement.sql}", statement.parameters)
        return [str(row[-1]) for row in cursor.fetchall()]


@pytest.mark.parametrize("stretch", STRETCHES, ids=["oldest", "oldest-behind", "newest", "newest-behind"])
@pytest.mark.parametrize("question", NARROWED_BY)
def test_in_the_order_of_an_index_that_narrows_it(question: str, stretch: Stretch) -> None:
    plan = plan_of(EventViewSet, question, stretch)
    assert not [step for step in plan if READ_IN_VAIN.search(step)], plan
    assert any(re.search(NARROWED_BY[question], step) for step in plan), plan


@pytest.mark.parametrize("question", ["speaker=ana-berg&addressee=ivo-lind", "actor=ana-berg&after=2025", "q=oslo"])
@pytest.mark.parametrize("viewset", [StatementViewSet, TimelineViewSet])
def test_of_statements_in_the_order_of_an_index_too(viewset: type[DocumentViewSet], question: str) -> None:
    plan = plan_of(viewset, question, Stretch(False, 0, 51))
    assert not [step for step in plan if READ_IN_VAIN.search(step)], plan


def test_and_would_be_seen_to_sort_it_where_no_index_has_the_order() -> None:
    with connection.cursor() as cursor:
        cursor.execute("EXPLAIN QUERY PLAN SELECT id FROM timeline_event ORDER BY title")
        plan = [str(row[-1]) for row in cursor.fetchall()]
    assert [bool(READ_IN_VAIN.search(step)) for step in plan] == [True, True]
