"""Lists as plain JSON, ahead of Django: the WSGI application in, the same one, answering its usual pages sooner, out.

The pages are the views' own, to the byte; only what plain JSON has no need of is left out, nearly all that a request
costs. The headers around a page are learned from what Django answered to the same kind of request before. Whatever is
asked for in another form, or cannot be answered, goes to Django.
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
    variant_of,
)
from timeline.api.answers import JoinedListing, Listing
from timeline.api.delivery import pack
from timeline.api.listings import Inquiry, inquire, read_joined_listing, read_listing
from timeline.api.queries import USUAL_LIMIT
from timeline.api.throttles import rate_of
from timeline.api.urls import router
from timeline.api.viewsets import link_header

LISTS: Mapping[str, type[Any]] = {f"{API_ROOT}{name}/": viewset for name, viewset, _ in router.registry}
PLAIN = frozenset({None, "", "*/*", "application/json", "application/json, */*"})  # what takes JSON first
OF_ONE_PAGE = OF_ONE_CLIENT | {"link", "etag", "content-length", "content-encoding"}
CURSOR = re.compile(r"(?:^|&)cursor=([A-Za-z0-9_-]+)(?=&|$)")  # as links to other pages have it
LEFT_TO_DJANGO = frozenset({"format", "cursor"})
MOST_FRAMES = 1000  # a client can name any origin
INQUIRIES_KEPT = 1000  # a kilobyte or two each


class PlainLists:
    """The application behind its plain lists; ``frames`` are the headers around a page, for each kind of request."""

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
        """Remember the headers of a page on their way, without those that the next one has others of."""

        def start(status: str, headers: Headers, *fault: Any) -> Any:
            if is_for_all(status, headers) and ("Content-Type", "application/json") in headers:
                if len(self.frames) >= MOST_FRAMES:
                    self.frames.clear()
                self.frames[kind] = [pair for pair in headers if pair[0].lower() not in OF_ONE_PAGE]
            return start_response(status, headers, *fault)

        return start


def _is_plain(environ: Environ) -> bool:
    """Whether it is read by anybody, whole, as JSON by name or by default."""
    return (
        is_public(environ)
        and environ.get("HTTP_ACCEPT") in PLAIN
        and "HTTP_IF_NONE_MATCH" not in environ
        and "HTTP_HOST" in environ
    )


def _listing(environ: Environ) -> Listing | JoinedListing | None:
    """The page; None where there is a fault to be told, which Django does better."""
    site = f"{environ['wsgi.url_scheme']}://{environ['HTTP_HOST']}{environ.get('SCRIPT_NAME', '')}"
    path = environ["PATH_INFO"]
    question, cursor = _split(environ["QUERY_STRING"])
    try:
        asked = _inquiry(path, question), cursor, f"{site}{path}"
        return read_joined_listing(*asked) or read_listing(*asked)
    except Exception:  # whatever it is, it happens to Django again
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
    """What is asked besides the page: the same for all pages, and it takes longer to check than a page to read.

    :raises ValueError: where a form of the answer is asked for, or a cursor is left.
    """
    parameters = QueryDict(question.encode("iso-8859-1"))
    if not LEFT_TO_DJANGO.isdisjoint(parameters):
        raise ValueError(f"more is asked than a question: {question}")
    return inquire(LISTS[path], parameters, USUAL_LIMIT)
