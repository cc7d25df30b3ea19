"""Count the rows that answer a question by the values that its parameters take: what a form of filters shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, TypedDict

from django.db.models import Case, CharField, Count, F, Model, QuerySet, When
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast, Coalesce, NullIf, Substr

from timeline.api.lists.prepared import Strand, read_united
from timeline.domain.kinds import Precision
from timeline.models import Actor, Article, Event, Statement
from timeline.models.windows import Part, Unindexed

MOST_VALUES = 100  # of one facet, the most frequent ones
LENGTH_OF_MONTH = len("2025-02")
# A day, week or month is counted in the month in which it begins, anything broader by itself.
MONTH = Case(
    When(
        precision__in=[Precision.DAY, Precision.WEEK, Precision.MONTH],
        then=Substr(Cast(Coalesce("starts_on", "ends_on"), CharField()), 1, LENGTH_OF_MONTH),
    ),
    default=F("edtf"),
)
DATED: Mapping[str, Sequence[Combinable]] = {
    "kind": [F("kind")],
    "precision": [F("precision")],
    "corroboration": [F("corroboration")],
    "month": [MONTH],
}
# By model and facet, what the values are counted by; where there are several, the counts are added up.
COUNTED: Mapping[type[Model], Mapping[str, Sequence[Combinable]]] = {
    Event: {
        **DATED,
        "status": [F("status")],
        "publisher": [F("evidence__article__publisher")],
        "actor": [F("participations__actor")],
    },
    Statement: {
        **DATED,
        "publisher": [F("wordings__article__publisher")],
        "actor": [F("speaker"), NullIf("addressee", "speaker")],
        "speaker": [F("speaker")],
    },
    Actor: {"kind": [F("kind")]},
    Article: {"publisher": [F("publisher")]},
}
REPEATED = frozenset({"publisher"})  # one row can have the same value more than once: two passages of one newsroom


class FacetValue(TypedDict):
    """A value, and how many rows have it."""

    value: str
    count: int


def count_facets(strands: Sequence[Strand], names: Sequence[str]) -> dict[str, list[FacetValue]]:
    """Count the rows of all strands by each of these facets: all months in their order, of others what is frequent."""
    counted = {name: _count(strands, name) for name in names}
    return {name: _by_value(counts) if name == "month" else _by_count(counts) for name, counts in counted.items()}


def _by_value(counts: Counter[str]) -> list[FacetValue]:
    """All values in their order; "", of what has no date, is the first."""
    return [FacetValue(value=value, count=counts[value]) for value in sorted(counts)]


def _by_count(counts: Counter[str]) -> list[FacetValue]:
    """The values with the highest counts, of equal ones in the order of the alphabet; "" is none."""
    ranked = sorted(filter(None, counts), key=lambda value: (-counts[value], value))
    return [FacetValue(value=value, count=counts[value]) for value in ranked[:MOST_VALUES]]


def _count(strands: Sequence[Strand], name: str) -> Counter[str]:
    """Count each part by itself, for which its index may do, and add up: no row is in two parts."""
    parts = chain.from_iterable(strand.parts for strand in strands)
    counted: Counter[str] = Counter()
    for value, count in read_united(chain.from_iterable(_numbers(part, name) for part in parts)):
        counted[value] += count
    return counted


def _numbers(part: Part, name: str) -> Iterator[QuerySet[Any]]:
    """The values in a part with their numbers, by each expression of the facet; none where its rows have no such."""
    rows = part.bounded().order_by()
    for values in COUNTED[rows.model].get(name, ()):
        facet = Unindexed(values) if rows.query.where else values  # an index in its order would lead to all rows
        told = rows.annotate(facet=facet).exclude(facet=None).values_list("facet")
        yield told.annotate(number=Count("pk", distinct=True) if name in REPEATED else Count("*"))
