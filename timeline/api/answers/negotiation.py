"""Choose the form of an answer by the request's ``format``, suffix or ``Accept``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from django.http import Http404
from rest_framework.exceptions import NotAcceptable
from rest_framework.negotiation import DefaultContentNegotiation
from rest_framework.request import Request
from rest_framework.utils.mediatypes import media_type_matches, order_by_precedence

from timeline.api.problems import BadParameters, ParameterFault, near_matches

QUALITY = re.compile(r"\s*;\s*q\s*=\s*([01](?:\.\d{0,3})?)\s*(?=;|$)", re.IGNORECASE)


class Negotiation(DefaultContentNegotiation):
    """Content negotiation as in the framework, and with quality values (RFC 9110, 12.5.1), which it ignores.

    A form that does not exist is a faulty parameter, and so are two forms at once. One that the address names is sent
    whatever the request accepts: many clients accept JSON alone, since nobody told them of anything else.
    """

    def select_renderer(
        self, request: Request, renderers: Iterable[Any], format_suffix: str | None = None
    ) -> tuple[Any, str]:
        """The renderer that the address names, else the one that the client prefers, the first of ours among equals."""
        form = _form_named((format_suffix, *request.query_params.getlist("format")))
        if form:
            named = self.filter_renderers(renderers, form)[0]
            return named, named.media_type
        offered = list(renderers)
        accepted = [_with_quality(each) for each in self.get_accept_list(request)]
        refused = [media_type for media_type, quality in accepted if quality == 0]
        offered = [each for each in offered if not _matches_any(each, refused)]
        for wanted in _best_first(accepted):
            for renderer in offered:
                if _matches_any(renderer, wanted):
                    return renderer, renderer.media_type
        forms = ", ".join(dict.fromkeys(renderer.media_type for renderer in renderers))
        raise NotAcceptable(f"The Accept header asks for none of the forms that this address has: {forms}.")

    def filter_renderers(self, renderers: Iterable[Any], format: str) -> Any:
        """The renderers of that form."""
        try:
            return super().filter_renderers(renderers, format)
        except Http404 as fault:
            known = list(dict.fromkeys(renderer.format for renderer in renderers))
            expected = f"one of {', '.join(known)}"
            raise BadParameters(ParameterFault("format", expected, format, near_matches(format, known))) from fault


def _form_named(names: Iterable[str | None]) -> str | None:
    """The one form that the address names, by its suffix or its parameter.

    :raises BadParameters: where it names several.
    """
    named = tuple(dict.fromkeys(name for name in names if name))
    if len(named) > 1:
        expected = "one form, by the suffix of the address or by this parameter"
        raise BadParameters(ParameterFault("format", expected, ", ".join(named)))
    return named[0] if named else None


def _with_quality(accepted: str) -> tuple[str, float]:
    """One media range of an Accept header, and its quality.

    >>> _with_quality("text/csv;q=0.5"), _with_quality("*/*")
    (('text/csv', 0.5), ('*/*', 1.0))
    """
    found = QUALITY.search(accepted)
    return QUALITY.sub("", accepted).strip(), float(found[1]) if found else 1.0


def _best_first(accepted: Iterable[tuple[str, float]]) -> Iterator[Iterable[str]]:
    """Groups of media ranges of equal quality and equal precision, the best first."""
    liked = sorted((pair for pair in accepted if pair[1] > 0), key=lambda pair: -pair[1])
    for _, equals in groupby(liked, key=lambda pair: pair[1]):
        yield from order_by_precedence([media_type for media_type, _ in equals])


def _matches_any(renderer: Any, media_types: Iterable[str]) -> bool:
    return any(media_type_matches(renderer.media_type, each) for each in media_types)
