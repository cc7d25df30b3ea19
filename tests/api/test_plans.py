"""The database reads a page …"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pytest
from django.db import connection
from django.http import QueryDict

from timeline.api.lists.prepared import Stretch, prepare
from timeline.api.questions.reading import read_question
from timeline.api.views import ActorViewSet, ArticleViewSet, EventViewSet, StatementViewSet, TimelineViewSet
from timeline.api.viewsets import DocumentViewSet

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("world")]

# What narrows a page and has its order, by what is asked, as SQLite names it.
EVENTS, POSTINGS = "sqlite_autoindex_timeline_event_1", "sqlite_autoindex_timeline_eventposting_1"
NARROWED_BY = {
    "": EVENTS,
    "actor=ana-berg": POSTINGS,
    "actor=ana-berg&actor=ivo-lind": POSTINGS,
    "actor=ana-berg&kind=vote": "eventposting_kind",
    "publisher=The+Herald": POSTINGS,
    "article=fjord-vote": POSTINGS,
    "kind=vote": "event_kind_key",
    "kind=vote&status=planned": "event_kind_status_key",
    "kind=vote&kind=call": "event_kind_key",
    "status=planned": "event_status_key",
    "precision=month": "event_precision_key",
    "corroboration=contested": "event_corroboration_key",
    "q=oslo": POSTINGS,
    "q=oslo+talks": POSTINGS,
    "q=oslo+talks&kind=vote": "eventposting_kind",
    'q="oslo+talks"': POSTINGS,
    "after=2025-02&before=2025-02": "event_reach_key",
    "after=2025-02-24&kind=vote": "event_reach_key",
    "after=2025-02-24&status=planned&precision=day": "event_reach_key",
    "actor=ana-berg&after=2025-02-24": "eventposting_reach",
    "q=oslo&after=2025-02-24": "eventposting_reach",
}
STRETCHES = [Stretch(False, None, 51), Stretch(False, 0, 51), Stretch(True, None, 51), Stretch(True, 0, 51)]


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a database tells its plans, and in them that it reads a whole table or sorts what it reads.

    The first keys of the parts of a window are all that may be sorted, once they are found.
    """

    explain: str
    in_vain: re.Pattern[str]


DIALECTS = {
    "sqlite": Dialect(
        "EXPLAIN QUERY PLAN", re.compile(r"(?<!SCAN found\n)USE TEMP B-TREE|SCAN timeline_\w+$", re.MULTILINE)
    ),
    "postgresql": Dialect("EXPLAIN", re.compile(r"Sort Key: (?!\(\(\+ )|Seq Scan on timeline_")),
}
DIALECT = DIALECTS[connection.vendor]


@pytest.fixture(autouse=True)
def large() -> None:
    """Let PostgreSQL go about the small world as if it were too large to be read through or sorted."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            for way in ("seqscan", "sort", "bitmapscan"):
                cursor.execute(f"SET LOCAL enable_{way} = off")


def plan_of(viewset: type[DocumentViewSet], question: str, stretch: Stretch) -> str:
    statement = prepare(viewset.strands(read_question(viewset.query, QueryDict(question))), stretch)
    return explain(statement.sql, statement.parameters)


def explain(sql: str, parameters: Sequence[Any] = ()) -> str:
    with connection.cursor() as cursor:
        cursor.execute(f"{DIALECT.explain} {sql}", parameters)
        return "\n".join(str(row[-1]) for row in cursor.fetchall())


@pytest.mark.parametrize("stretch", STRETCHES, ids=["oldest", "oldest-behind", "newest", "newest-behind"])
@pytest.mark.parametrize("question", NARROWED_BY)
def test_in_the_order_of_an_index_that_narrows_it(question: str, stretch: Stretch) -> None:
    plan = plan_of(EventViewSet, question, stretch)
    assert not DIALECT.in_vain.search(plan), plan
    # In so small a world, PostgreSQL takes any index for as good as another.
    assert f"INDEX {NARROWED_BY[question]}" in plan or connection.vendor == "postgresql", plan


@pytest.mark.parametrize("question", ["speaker=ana-berg&addressee=ivo-lind", "actor=ana-berg&after=2025", "q=oslo"])
@pytest.mark.parametrize("viewset", [StatementViewSet, TimelineViewSet])
def test_of_statements_in_the_order_of_an_index_too(viewset: type[DocumentViewSet], question: str) -> None:
    plan = plan_of(viewset, question, Stretch(False, 0, 51))
    assert not DIALECT.in_vain.search(plan), plan


@pytest.mark.parametrize(
    ("viewset", "question"), [(ActorViewSet, "q=an+be"), (ArticleViewSet, "q=oslo&publisher=The+Herald")]
)
def test_of_actors_and_articles_too(viewset: type[DocumentViewSet], question: str) -> None:
    assert not DIALECT.in_vain.search(plan_of(viewset, question, Stretch(False, None, 51)))


@pytest.mark.parametrize("order", ["title", "starts_on"])
def test_and_would_be_seen_to_sort_it_where_no_index_has_the_order(order: str) -> None:
    assert DIALECT.in_vain.search(explain(f"SELECT id FROM timeline_event ORDER BY {order}"))
