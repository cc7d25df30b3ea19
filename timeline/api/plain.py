"""Lists as plain JSON, ahead of sessions, routes and renderers: a request in, the page or what the views answer out.

The pages are the views' own, to the byte; only what plain JSON has no need of is left out, nearly all that a
request costs. Whatever is asked for in another form, or cannot be answered, goes to the views.
"""

from __future__ import annotations

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from rest_framework.exceptions import APIException

from timeline.api.addresses import API_ROOT
from timeline.api.delivery import Handler
from timeline.api.queries import USUAL_LIMIT
from timeline.api.throttles import rate_of
from timeline.api.views import ActorViewSet, ArticleViewSet, EventViewSet, StatementViewSet, TimelineViewSet
from timeline.api.viewsets import PUBLIC, DocumentViewSet, link_header

LISTS: Mapping[str, type[DocumentViewSet]] = {
    f"{API_ROOT}timeline/": TimelineViewSet,
    f"{API_ROOT}events/": EventViewSet,
    f"{API_ROOT}statements/": StatementViewSet,
    f"{API_ROOT}actors/": ActorViewSet,
    f"{API_ROOT}articles/": ArticleViewSet,
}
PLAIN = frozenset(
    {"", "*/*", "application/json", "application/json, */*"}
)  # what takes JSON first, whoever else is asked
HEADERS = {"Cache-Control": PUBLIC, "Vary": "Accept", "Allow": "GET, HEAD, OPTIONS"}


def answer_plainly(get_response: Handler) -> Handler:
    """Django's middleware: see the module."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        viewset = LISTS.get(request.path_info)
        if viewset is None or not _is_plain(request):
            return get_response(request)
        request.rate = rate_of(request.META)  # type: ignore[attr-defined] # for the headers of any answer
        return _page(viewset, request) or get_response(request)

    return answer


def _is_plain(request: HttpRequest) -> bool:
    """Whether it is read, as JSON, by name or by default."""
    is_read = request.method in ("GET", "HEAD")
    return is_read and request.META.get("HTTP_ACCEPT", "") in PLAIN and "format" not in request.GET


def _page(viewset: type[DocumentViewSet], request: HttpRequest) -> HttpResponse | None:
    """The page; None where there is a fault to be told, or too much was asked."""
    rate = request.rate  # type: ignore[attr-defined] # set above
    if rate is not None and rate.is_exceeded:
        return None
    try:
        listing = viewset.read_listing(request.GET, request.build_absolute_uri(), USUAL_LIMIT)
    except APIException:
        return None
    return HttpResponse(listing.json, content_type="application/json", headers=HEADERS | link_header(listing))
