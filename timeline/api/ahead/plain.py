"""A shortcut in front of the WSGI application: usual pages of plain JSON are answered without Django.

The pages are the same as the views' to the byte; left out is what plain JSON does not need, which is most of the cost
of a request. The headers of a page are copied from what Django answered to the same kind of request before. Requests
for any other form, and faulty ones, go to Django.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Mapping
from functools import lru_cache
from typing import Any

from django.http import QueryDict

from timeline.api.addresses import API_ROOT
from timeline.api.ahead.variants import (
    OF_ONE_CLIENT,
    Application,
    Environ,
    Headers,
    StartResponse,
    is_for_all,
    is_public,
    scheme_of,
    variant_of,
)
from timeline.api.answers.content import JoinedListing, Listing
from timeline.api.answers.delivery import pack
from timeline.api.lists.listings import Inquiry, inquire, read_joined_listing, read_listing
from timeline.api.questions.queries import USUAL_LIMIT
from timeline.api.throttles import rate_of
from timeline.api.urls import router
from timeline.api.viewsets import link_header

LISTS: Mapping[str, type[Any]] = {f"{API_ROOT}{name}/": viewset for name, viewset, _ in router.registry}
PLAIN = frozenset({None, "", "*/*", "application/json", "application/json, */*"})  # Accept headers that mean JSON
OF_ONE_PAGE = OF_ONE_CLIENT | {"link", "etag", "content-length", "content-encoding"}
CURSOR = re.compile(r"(?:^|&)cursor=([A-Za-z0-9_-]+)(?=&|$)")  # as links to other pages have it
LEFT_TO_DJANGO = frozenset({"format", "cursor"})
MOST_FRAMES = 1000  # limited, since a client can send any origin
INQUIRIES_KEPT = 1000  # a kilobyte or two each


class PlainLists:
    """The application behind the plain lists; ``frames`` are the headers of a page, by kind of request."""

    def __init__(self, application: Application) -> None:
        self.application = application
        self.frames: dict[Hashable, Headers] = {}

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """Answer a page, or let Django answer."""
        if environ["PATH_INFO"] not in LISTS or not _is_plain(environ):
            return self.application(environ, start_response)
        kind = (environ["PATH_INFO"], variant_of(environ))
        frame = self.frames.get(kind)
        if frame is None:
            return self.application(environ, self._learning(kind, start_response))
        rate = rate_of(environ)
        listing = None if rate is not None and rate.is_exceeded else _listing(environ)
        if listing is None:
            return self.application(environ, start_response)
        body, packing = pack(_bytes_of(listing), environ.get("HTTP_ACCEPT_ENCODING", ""))
        own = link_header(listing) | packing | (rate.headers if rate else {})
        start_response("200 OK", [*frame, *own.items()])
        return [body]

    def _learning(self, kind: Hashable, start_response: StartResponse) -> StartResponse:
        """Remember the headers that Django sends, without those that differ from page to page."""

        def start(status: str, headers: Headers, *fault: Any) -> Any:
            if is_for_all(status, headers) and ("Content-Type", "application/json") in headers:
                if len(self.frames) >= MOST_FRAMES:
                    self.frames.clear()
                self.frames[kind] = [pair for pair in headers if pair[0].lower() not in OF_ONE_PAGE]
            return start_response(status, headers, *fault)

        return start


def _is_plain(environ: Environ) -> bool:
    """Whether it asks for a page in full, as JSON, without anything that tells clients apart."""
    return (
        is_public(environ)
        and environ.get("HTTP_ACCEPT") in PLAIN
        and "HTTP_IF_NONE_MATCH" not in environ
        and "HTTP_HOST" in environ
    )


def _listing(environ: Environ) -> Listing | JoinedListing | None:
    """The page; None if anything is wrong, which Django is to answer."""
    site = f"{scheme_of(environ)}://{environ['HTTP_HOST']}{environ.get('SCRIPT_NAME', '')}"
    path = environ["PATH_INFO"]
    question, cursor = _split(environ["QUERY_STRING"])
    try:
        asked = _inquiry(path, question), cursor, f"{site}{path}"
        return read_joined_listing(*asked) or read_listing(*asked)
    except Exception:  # whatever it is, Django meets it again and answers it
        return None


def _bytes_of(listing: Listing | JoinedListing) -> bytes:
    return listing.json if isinstance(listing, JoinedListing) else listing.json.encode()


def _split(parameters: str) -> tuple[str, str | None]:
    """The parameters without the cursor, and the cursor where it is written as in a link.

    >>> _split("limit=5&cursor=Zm8_&q=a"), _split("cursor=%C3")
    (('limit=5&q=a', 'Zm8_'), ('cursor=%C3', None))
    """
    found = CURSOR.search(parameters)
    return (parameters[: found.start()] + parameters[found.end() :], found[1]) if found else (parameters, None)


@lru_cache(maxsize=INQUIRIES_KEPT)
def _inquiry(path: str, question: str) -> Inquiry:
    """The checked question, which all of its pages share; to check it takes longer than to read a page.

    :raises ValueError: if the parameters hold a form of the answer or a malformed cursor.
    """
    parameters = QueryDict(question.encode("iso-8859-1"))
    if not LEFT_TO_DJANGO.isdisjoint(parameters):
        raise ValueError(f"more is asked than a question: {question}")
    return inquire(LISTS[path], parameters, USUAL_LIMIT)
