"""The handlers of exceptions, and of what Django refuses before any view: each answers a problem."""

from __future__ import annotations

from dataclasses import asdict
from http import HTTPStatus
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.views import defaults
from rest_framework.exceptions import Throttled
from rest_framework.response import Response
from rest_framework.views import exception_handler

from timeline.api.addresses import API, API_ROOT
from timeline.api.problems import BadParameters, problem_of, problem_response

PARAMETERS_PROBLEM = "urn:parley:problem:parameters"


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


def answer_bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer what Django refuses before any view (handler400)."""
    if not request.path.startswith(API):
        return defaults.bad_request(request, exception)
    return problem_response(problem_of(request, HTTPStatus.BAD_REQUEST, "The request is malformed."))


def answer_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer an unknown address (handler404)."""
    if not request.path.startswith(API):
        return defaults.page_not_found(request, exception)
    detail = f"Nothing is at this address; {API_ROOT} lists what there is."
    return problem_response(problem_of(request, HTTPStatus.NOT_FOUND, detail))


def answer_server_error(request: HttpRequest) -> HttpResponse:
    """Answer an unexpected exception (handler500)."""
    if not request.path.startswith(API):
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
