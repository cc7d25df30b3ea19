"""Which form an answer takes: the request's ``format``, suffix or ``Accept`` in, a renderer out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.http import Http404
from rest_framework.negotiation import DefaultContentNegotiation

from timeline.api.parameters import near_matches
from timeline.api.problems import BadParameters, ParameterFault


class Negotiation(DefaultContentNegotiation):
    """As the framework does it, but a form that does not exist is a parameter at fault, named as such."""

    def filter_renderers(self, renderers: Iterable[Any], format: str) -> Any:  # noqa: A002 - the framework's name
        """The renderers of that form."""
        try:
            return super().filter_renderers(renderers, format)
        except Http404 as fault:
            known = [renderer.format for renderer in renderers]
            expected = f"one of {', '.join(known)}"
            raise BadParameters((ParameterFault("format", expected, format, near_matches(format, known)),)) from fault
