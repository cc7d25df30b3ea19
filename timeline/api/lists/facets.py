"""Count the rows that answer a question by the values that its parameters take: what a form of filters shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypedDict

from django.db.models import Case, CharField, Count, F, Model, QuerySet, When
from django.db.models.expressions import Combinable, RawSQL
from django.db.models.functions import Cast, Coalesce, Substr

from timeline.api.lists.prepared import Strand, ids_of
from timeline.domain.kinds import Precision
from timeline.models import Actor, Article, Event, Statement

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
        "actor": [F("speaker"), F("addressee")],
        "speaker": [F("speaker")],
    },
    Actor: {"kind": [F("kind")]},
    Article: {"publisher": [F("publisher")]},
}


class FacetValue(TypedDict):
    """A value, and how many rows have it."""

    value: str
    count: int


def count_facets(strands: Sequence[Strand], names: Sequence[str]) -> dict[str, list[FacetValue]]:
    """Count the rows of all strands by each of these facets: all months in their order, of others what is frequent."""
    counted = {name: sum((_count(strand, name) for strand in strands), Counter()) for name in names}
    return {name: _by_value(counts) if name == "month" else _by_count(counts) for name, counts in counted.items()}


def _by_value(counts: Counter[str]) -> list[FacetValue]:
    """All values in their order; "", of what has no date, is the first."""
    return [FacetValue(value=value, count=counts[value]) for value in sorted(counts)]


def _by_count(counts: Counter[str]) -> list[FacetValue]:
    """The values with the highest counts, of equal ones in the order of the alphabet; "" is none."""
    ranked = sorted(filter(None, counts), key=lambda value: (-counts[value], value))
    return [FacetValue(value=value, count=counts[value]) for value in ranked[:MOST_VALUES]]


def _count(strand: Strand, name: str) -> Counter[str]:
    counted: Counter[str] = Counter()
    for rows, values in _counted(strand, name):
        told = rows.annotate(facet=values).exclude(facet=None).order_by().values_list("facet")
        counted.update(dict(told.annotate(rows=Count("pk", distinct=True))))
    return counted


def _counted(strand: Strand, name: str) -> Iterator[tuple[QuerySet[Any], Combinable]]:
    """The rows of a strand, with each expression to count them by; none where they have no such facet."""
    found = ids_of([strand])
    if not found.text:
        return
    model = strand.parts[0].rows.model
    for values in COUNTED[model].get(name, ()):
        yield model._default_manager.filter(pk__in=RawSQL(found.text, found.values)), values
