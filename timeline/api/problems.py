"""Problem details (RFC 9457): what errors tell their clients, as ``application/problem+json``."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse
from rest_framework import serializers
from rest_framework.exceptions import APIException

PROBLEM_JSON = "application/problem+json"
NAMELESS = "a parameter without a name"


@dataclass(frozen=True, slots=True)
class ParameterFault:
    """A faulty parameter: its name, what was expected, what was found, and what may have been meant."""

    parameter: str
    expected: str
    found: str
    suggestions: tuple[str, ...] = ()


class BadParameters(APIException):
    """A question with parameters that are unknown or have invalid values."""

    status_code = HTTPStatus.BAD_REQUEST

    def __init__(self, *faults: ParameterFault) -> None:
        names = ", ".join(dict.fromkeys(fault.parameter or NAMELESS for fault in faults))
        super().__init__(f"The question cannot be answered because of: {names}.")
        self.faults = faults


def near_matches(found: str, known: Iterable[str]) -> tuple[str, ...]:
    """What may have been meant.

    >>> near_matches("speeker", ["speaker", "kind"])
    ('speaker',)
    """
    return tuple(get_close_matches(found.lower(), list(known), n=3, cutoff=0.6))


class ParameterFaultSerializer(serializers.Serializer[Any]):
    """One parameter that cannot be answered."""

    parameter = serializers.CharField(help_text="Name of the parameter.")
    expected = serializers.CharField(help_text="What it can be.")
    found = serializers.CharField(help_text="What the question held.")
    suggestions = serializers.ListField(child=serializers.CharField(), help_text="What may have been meant.")


class ProblemSerializer(serializers.Serializer[Any]):
    """An error, as RFC 9457 has it."""

    type = serializers.CharField(help_text="`about:blank`, or the kind of problem.")
    title = serializers.CharField(help_text="The kind of problem in words; the same each time.")
    status = serializers.IntegerField(help_text="Status code of the answer.")
    detail = serializers.CharField(help_text="What went wrong this time.")
    instance = serializers.CharField(help_text="The address that was asked.")

    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        """With ``errors``, which cannot be declared since serializers have an attribute of that name."""
        about = "The parameters at fault, where it was the parameters."
        return {**super().get_fields(), "errors": ParameterFaultSerializer(many=True, required=False, help_text=about)}


def problem_of(request: HttpRequest, status: int, detail: str) -> dict[str, Any]:
    """The members that every problem has."""
    return {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail,
        "instance": request.get_full_path(),
    }


def problem_response(problem: dict[str, Any], headers: dict[str, str] | None = None) -> HttpResponse:
    """The problem as an answer."""
    text = json.dumps(problem, ensure_ascii=False)
    kept = {name: value for name, value in (headers or {}).items() if name.lower() != "content-type"}
    return HttpResponse(text, content_type=PROBLEM_JSON, status=problem["status"], headers=kept)
