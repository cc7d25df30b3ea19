"""Check the parameters of an address: they give the values of a question, or all faults at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from django.http import QueryDict
from rest_framework import serializers
from rest_framework.exceptions import ValidationError
from rest_framework.fields import empty

from timeline.api.problems import BadParameters, ParameterFault, near_matches
from timeline.api.questions.parameters import ListParameter, NamesParameter

FORM = "format"
CALLED_ELSEWHERE = {  # what other interfaces call our parameters, in which no letter need be alike
    "q": ("search", "query", "text", "term", "keyword"),
    "after": ("from", "since", "start", "start_date", "date_from", "date__gte", "gte"),
    "before": ("to", "until", "end", "end_date", "date_to", "date__lte", "lte"),
    "order": ("sort", "sort_by", "ordering", "order_by"),
    "limit": ("page_size", "per_page", "size", "rows", "count"),
    "cursor": ("page", "offset", "skip"),
    "kind": ("type", "event_type", "category"),
    "actor": ("person", "entity", "who"),
    "publisher": ("outlet", "source", "domain"),
    "since": ("after", "from", "start", "cursor", "updated_since", "modified_since"),
}
PAGE_PARAMETERS = frozenset({"limit", "cursor", "fields", "expand", "count", "facets", FORM})

Pairs = tuple[tuple[str, str], ...]


def read_question(query: type[serializers.Serializer[Any]], parameters: QueryDict) -> dict[str, Any]:
    """Check the parameters of an address.

    :raises BadParameters: naming each parameter that is unknown, repeated, or invalid.
    """
    asker = _asker(query)
    given = {name: _given(parameters, name) for name in parameters}
    faults = [*_unknown(given, list(asker.fields)), *_repeated(given, asker.fields)]
    values = dict(_defaults(query))
    for name, texts in given.items():
        if texts and name in asker.fields:
            try:
                values[name] = asker.fields[name].run_validation(_value(asker.fields[name], texts))
            except ValidationError:
                faults.append(_fault(name, asker.fields[name], texts))
    if faults:
        raise BadParameters(*faults)
    return dict(asker.validate(values))


@cache
def _asker(query: type[serializers.Serializer[Any]]) -> serializers.Serializer[Any]:
    """The one instance of a query class: to make its fields anew costs more than the rest of a request."""
    return query()


@cache
def _defaults(query: type[serializers.Serializer[Any]]) -> Mapping[str, Any]:
    """The values of parameters that are not given."""
    return {name: field.default for name, field in _asker(query).fields.items() if field.default is not empty}


def question_of(parameters: QueryDict) -> Pairs:
    """The question without the parameters of a page; cursors belong to it.

    >>> question_of(QueryDict("kind=vote&limit=5&kind=call"))
    (('kind', 'call'), ('kind', 'vote'))
    """
    kept = sorted((name, value) for name in parameters for value in _given(parameters, name))
    return tuple(pair for pair in kept if pair[0] not in PAGE_PARAMETERS)


def _given(parameters: QueryDict, name: str) -> list[str]:
    """The values of a parameter without empty ones, since forms send all their fields."""
    return [value for value in parameters.getlist(name) if value]


def _value(field: Any, values: list[str]) -> Any:
    """The one value, or all of them where a parameter can be repeated."""
    return values if isinstance(field, ListParameter) else values[-1]


def _unknown(given: Mapping[str, list[str]], known: list[str]) -> Iterator[ParameterFault]:
    """Faults for parameters that this list does not know; ``format`` is known to all."""
    known = [*known, FORM]
    for name in given:
        if name not in known:
            meant = _ours(name, known) or near_matches(name, known)
            yield ParameterFault(name, f"one of {', '.join(sorted(known))}", name, meant)


def _ours(name: str, known: list[str]) -> tuple[str, ...]:
    """What this list calls a parameter that has another name elsewhere."""
    return tuple(ours for ours, theirs in CALLED_ELSEWHERE.items() if ours in known and name.lower() in theirs)


def _repeated(given: Mapping[str, list[str]], fields: Mapping[str, Any]) -> Iterator[ParameterFault]:
    """Faults for parameters that are repeated and cannot be."""
    for name, values in given.items():
        if len(values) > 1 and name in fields and not isinstance(fields[name], ListParameter):
            yield ParameterFault(name, "one value", ", ".join(values))


def _fault(name: str, field: Any, values: list[str]) -> ParameterFault:
    """The fault of a parameter with an invalid value."""
    child = getattr(field, "child", field)
    choices = tuple(getattr(child, "choices", getattr(child, "names", ())))
    wrong = [value for value in _each(field, values) if value not in choices]
    meant = tuple(dict.fromkeys(near for value in wrong for near in near_matches(value, choices)))
    return ParameterFault(name, field.expected, ", ".join(values), meant)


def _each(field: Any, values: list[str]) -> list[str]:
    """The values one by one, also those that commas join."""
    if not isinstance(field, NamesParameter):
        return values
    return [name.strip() for value in values for name in value.split(",")]
