"""Errors as problem details (RFC 9457): exceptions and statuses become ``application/problem+json``."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from http import HTTPStatus
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.views import defaults
from rest_framework import serializers
from rest_framework.exceptions import APIException, Throttled
from rest_framework.response import Response
from rest_framework.views import exception_handler

from timeline.api.addresses import API_ROOT

PROBLEM_JSON = "application/problem+json"
PARAMETERS_PROBLEM = "urn:parley:problem:parameters"


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
        names = ", ".join(dict.fromkeys(fault.parameter for fault in faults))
        super().__init__(f"The question cannot be answered because of: {names}.")
        self.faults = faults


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


def answer_exception(fault: Exception, context: dict[str, Any]) -> HttpResponse | None:
    """Answer an exception of a view; None if it is to become a 500."""
    response = exception_handler(fault, context)
    if response is None:
        return None
    request = context["request"]
    problem = problem_of(request, response.status_code, _detail(fault))
    if isinstance(fault, BadParameters):
        errors = [{**asdict(item), "suggestions": list(item.suggestions)} for item in fault.faults]
        problem |= {"type": PARAMETERS_PROBLEM, "title": "Parameters that cannot be answered", "errors": errors}
    if getattr(getattr(request, "accepted_renderer", None), "format", "") == "api":
        return Response(problem, status=response.status_code, headers=dict(response.items()))
    return problem_response(problem, dict(response.items()))


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


def answer_bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer what Django refuses before any view (handler400)."""
    if not request.path.startswith(API_ROOT):
        return defaults.bad_request(request, exception)
    return problem_response(problem_of(request, HTTPStatus.BAD_REQUEST, "The request is malformed."))


def answer_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer an unknown address (handler404)."""
    if not request.path.startswith(API_ROOT):
        return defaults.page_not_found(request, exception)
    detail = f"Nothing is at this address; {API_ROOT} lists what there is."
    return problem_response(problem_of(request, HTTPStatus.NOT_FOUND, detail))


def answer_server_error(request: HttpRequest) -> HttpResponse:
    """Answer an unexpected exception (handler500)."""
    if not request.path.startswith(API_ROOT):
        return defaults.server_error(request)
    return problem_response(problem_of(request, HTTPStatus.INTERNAL_SERVER_ERROR, "The fault is ours, and is logged."))


def _detail(fault: Exception) -> str:
    """What went wrong, in words for people."""
    if isinstance(fault, Http404):
        return str(fault) or "Nothing is at this address."
    if isinstance(fault, PermissionDenied):
        return "This is not for everyone."
    if isinstance(fault, Throttled):
        return "Too many requests; `Retry-After` says when the next one is answered."
    return str(getattr(fault, "detail", fault))
