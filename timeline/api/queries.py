"""The questions that can be asked: parameters in, checked values out, by classes that also document themselves.

One class for each list. A new filter is one field here and one word on the QuerySet.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar

from django.http import QueryDict
from rest_framework import serializers

from timeline.api.parameters import (
    ChoiceParameter,
    DateParameter,
    LimitParameter,
    ListParameter,
    SearchParameter,
    TextParameter,
    near_matches,
)
from timeline.api.problems import BadParameters, ParameterFault
from timeline.api.serializers import ActorSerializer, ArticleSerializer, EventSerializer, StatementSerializer
from timeline.domain.kinds import ActorKind, Corroboration, EventKind, EventStatus, Precision, StatementKind

USUAL_LIMIT = 50
MOST_LIMIT = 1000
PAGE_PARAMETERS = frozenset({"limit", "cursor", "fields", "expand", "count", "format"})
CURSOR_LENGTH = 1000
ENTRY_ORDERS = ("oldest", "newest")
NAME_ORDERS = ("a-z", "z-a")


class ObjectQuery(serializers.Serializer[Any]):
    """What a single object can be asked."""


class Query(serializers.Serializer[Any]):
    """What every list can be asked."""

    orders: ClassVar[tuple[str, ...]] = NAME_ORDERS
    shapes: ClassVar[tuple[type[serializers.Serializer[Any]], ...]] = ()

    limit = LimitParameter(MOST_LIMIT, default=USUAL_LIMIT, example="20", help_text="How many results a page holds.")
    cursor = TextParameter(
        "a cursor out of `next` or `previous` of the same question",
        max_length=CURSOR_LENGTH,
        example="",
        help_text="Where the page begins: taken from `next` or `previous`, never made.",
    )
    count = ChoiceParameter(
        ["exact"],
        example="exact",
        help_text="`exact` adds `count`, the number of all results; it costs time, so it is not there unless asked.",
    )

    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        """With the orders of this list."""
        first, second = self.orders
        about = f"`{first}` first, or `{second}` first."
        order = ChoiceParameter(self.orders, default=first, example=second, help_text=about)
        return {**super().get_fields(), "order": order}


class EntryQuery(Query):
    """What every list of things with a date can be asked."""

    orders = ENTRY_ORDERS

    after = DateParameter(
        example="2025-02-24", help_text="Only what can have been on or after this day, month, year or EDTF date."
    )
    before = DateParameter(
        example="2025-02", help_text="Only what can have been on or before this day, month, year or EDTF date."
    )
    actor = ListParameter(
        TextParameter("the id of an actor", example="ana-berg"),
        help_text="Id of an actor who takes part, speaks or is spoken to; given more than once: all of them.",
    )
    precision = ChoiceParameter(
        [precision.value for precision in Precision], example="day", help_text="Only dates told as finely as this."
    )
    publisher = TextParameter(
        "the name of a publisher", example="Reuters", help_text="Only what this publisher carries."
    )
    article = TextParameter("the id of an article", example="", help_text="Only what this article carries.")
    corroboration = ChoiceParameter(
        [state.value for state in Corroboration],
        example="corroborated",
        help_text="How many publishers carry it, and whether they agree.",
    )
    q = SearchParameter(example="rare earth minerals", help_text="Words to look for, in any order and with any ending.")

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """Refuse a window that ends before it begins."""
        after, before = attrs.get("after"), attrs.get("before")
        if after and before and not _is_window(after.earliest, before.latest):
            raise BadParameters((ParameterFault("before", "a date that does not lie before `after`", before.edtf),))
        return attrs


class EventQuery(EntryQuery):
    """What the list of events can be asked."""

    shapes = (EventSerializer,)

    kind = ListParameter(
        ChoiceParameter([kind.value for kind in EventKind], example="meeting"),
        help_text="Kind of event; given more than once: any of them.",
    )
    status = ChoiceParameter(
        [status.value for status in EventStatus], example="planned", help_text="How far the event has come."
    )


class StatementQuery(EntryQuery):
    """What the list of statements can be asked."""

    shapes = (StatementSerializer,)

    kind = ListParameter(
        ChoiceParameter([kind.value for kind in StatementKind], example="direct"),
        help_text="Kind of statement; given more than once: any of them.",
    )
    speaker = TextParameter("the id of an actor", example="ana-berg", help_text="Id of the actor who said it.")
    addressee = TextParameter("the id of an actor", example="ivo-lind", help_text="Id of the actor it was said to.")


class TimelineQuery(EntryQuery):
    """What the timeline can be asked; what only events or only statements have leaves the others out."""

    shapes = (EventSerializer, StatementSerializer)

    kind = ListParameter(
        ChoiceParameter([kind.value for kind in (*EventKind, *StatementKind)], example="meeting"),
        help_text="Kind of event or statement; given more than once: any of them.",
    )
    status = ChoiceParameter(
        [status.value for status in EventStatus],
        example="planned",
        help_text="How far the event has come; leaves statements out.",
    )
    speaker = TextParameter(
        "the id of an actor", example="ana-berg", help_text="Id of the actor who said it; leaves events out."
    )
    addressee = TextParameter(
        "the id of an actor", example="ivo-lind", help_text="Id of the actor it was said to; leaves events out."
    )


class ActorQuery(Query):
    """What the list of actors can be asked."""

    shapes = (ActorSerializer,)

    kind = ListParameter(
        ChoiceParameter([kind.value for kind in ActorKind], example="person"),
        help_text="Kind of actor; given more than once: any of them.",
    )
    q = SearchParameter(example="berg", help_text="Words to look for in names and other spellings.")


class ArticleQuery(Query):
    """What the list of articles can be asked."""

    shapes = (ArticleSerializer,)

    after = DateParameter(example="2025-02-24", help_text="Only what was published on or after this date.")
    before = DateParameter(example="2025-02", help_text="Only what was published on or before this date.")
    publisher = TextParameter(
        "the name of a publisher", example="Reuters", help_text="Only what this publisher carries."
    )
    q = SearchParameter(example="rare earth", help_text="Words to look for in headlines.")

    validate = EntryQuery.validate


def read_question(query: type[serializers.Serializer[Any]], parameters: QueryDict) -> dict[str, Any]:
    """Check the parameters of an address.

    :raises BadParameters: naming each parameter that is unknown, given twice, or holds nonsense.
    """
    fields = query().fields
    given = {name: _given(parameters, name) for name in parameters}
    known = {name: _value(fields[name], values) for name, values in given.items() if values and name in fields}
    asked = query(data=known)
    faults = [*_unknown(given, list(fields)), *_repeated(given, fields)]
    if not asked.is_valid():
        faults.extend(_fault(name, fields[name], given[name]) for name in asked.errors)
    if faults:
        raise BadParameters(tuple(faults))
    return dict(asked.validated_data)


def question_text(parameters: QueryDict) -> str:
    """The question apart from its page: what a cursor belongs to.

    >>> question_text(QueryDict("kind=vote&limit=5&kind=call"))
    "[('kind', 'call'), ('kind', 'vote')]"
    """
    kept = sorted((name, value) for name in parameters for value in _given(parameters, name))
    return repr([pair for pair in kept if pair[0] not in PAGE_PARAMETERS])


def _is_window(start: Any, end: Any) -> bool:
    """Whether the two ends are in order; an end that is open always is."""
    return start is None or end is None or start <= end


def _given(parameters: QueryDict, name: str) -> list[str]:
    """The values of a parameter; an empty one says nothing, since forms send all their fields."""
    return [value for value in parameters.getlist(name) if value]


def _value(field: Any, values: list[str]) -> Any:
    """The one value, or all of them where a parameter can be repeated."""
    return values if isinstance(field, ListParameter) else values[-1]


def _unknown(given: Mapping[str, list[str]], known: list[str]) -> Iterator[ParameterFault]:
    """Parameters that this list does not know."""
    for name in given:
        if name not in known and name != "format":
            yield ParameterFault(name, f"one of {', '.join(sorted(known))}", name, near_matches(name, known))


def _repeated(given: Mapping[str, list[str]], fields: Mapping[str, Any]) -> Iterator[ParameterFault]:
    """Parameters that are given twice but can hold one value."""
    for name, values in given.items():
        if len(values) > 1 and name in fields and not isinstance(fields[name], ListParameter):
            yield ParameterFault(name, "one value", ", ".join(values))


def _fault(name: str, field: Any, values: list[str]) -> ParameterFault:
    """A parameter that holds nonsense."""
    child = getattr(field, "child", field)
    choices = tuple(getattr(child, "choices", getattr(child, "names", ())))
    meant = tuple(near for value in values for near in near_matches(value, choices) if value not in choices)
    return ParameterFault(name, field.expected, ", ".join(values), meant)
