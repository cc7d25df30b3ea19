"""Read and check the body of a request: it gives the values of its fields, or all faults at once."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import IO, Any

from rest_framework import serializers
from rest_framework.exceptions import ParseError
from rest_framework.parsers import JSONParser
from rest_framework.request import Request

from timeline.api.problems import BadParameters, ParameterFault, near_matches

BODY = "body"  # named where it is no object at all


class BodyParser(JSONParser):
    """JSON without what Python reads and nobody can store or send back."""

    def parse(
        self, stream: IO[Any], media_type: str | None = None, parser_context: Mapping[str, Any] | None = None
    ) -> Any:
        """The value of a body.

        :raises ParseError: if it is malformed, is nested too deeply, or holds a half of a surrogate pair.
        """
        try:
            given = super().parse(stream, media_type, parser_context)
            _as_json(given).encode()
        except RecursionError as fault:
            raise ParseError("The body is nested too deeply.") from fault
        except UnicodeEncodeError as fault:
            raise ParseError("The body holds a half of a surrogate pair.") from fault
        return given


def read_body(reader: serializers.Serializer[Any], request: Request) -> Any:
    """Check the body of a request with a serializer that was made from it.

    :raises BadParameters: naming each field that is unknown, missing, or has an invalid value.
    """
    given = request.data
    fields = {name: field for name, field in reader.fields.items() if not field.read_only}
    if not isinstance(given, Mapping):
        raise BadParameters(ParameterFault(BODY, f"an object with {', '.join(fields)}", _as_json(given)))
    faults = list(_unknown(given, tuple(reader.fields), tuple(fields)))
    if not reader.is_valid():
        faults += [_fault(name, fields[name], told, given) for name, told in reader.errors.items()]
    if faults:
        raise BadParameters(*faults)
    return reader.validated_data


def _unknown(given: Mapping[str, Any], known: tuple[str, ...], writable: tuple[str, ...]) -> Iterator[ParameterFault]:
    """Faults for fields that there are not; those that are only read may be sent back as they came."""
    for name in given:
        if name not in known:
            yield ParameterFault(name, f"one of {', '.join(writable)}", name, near_matches(name, writable))


def _fault(name: str, field: Any, told: Any, given: Mapping[str, Any]) -> ParameterFault:
    """The fault of a field that is missing or has an invalid value."""
    found = _told(given[name]) if name in given else ""
    match field:
        case serializers.ListField():
            choices, values = tuple(map(str, getattr(field.child, "choices", ()))), _values(given, name)
            meant = tuple(near for value in values if value not in choices for near in near_matches(value, choices))
            return ParameterFault(name, f"a list of some of {', '.join(choices)}", ", ".join(values), meant)
        case serializers.BooleanField():
            return ParameterFault(name, "true or false", found)
        case serializers.IntegerField():
            return ParameterFault(name, f"a whole number from {field.min_value} to {field.max_value}", found)
        case _:
            return ParameterFault(name, " ".join(map(str, told)), found)


def _values(given: Mapping[str, Any], name: str) -> list[str]:
    """The values of a list that was given, or the one value in its place."""
    value = given.getlist(name) if hasattr(given, "getlist") else given.get(name)
    return list(map(_told, value)) if isinstance(value, list) else [_told(value)]


def _told(value: Any) -> str:
    """A value as it was sent: a text as it is, anything else as JSON."""
    return value if isinstance(value, str) else _as_json(value)


def _as_json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
