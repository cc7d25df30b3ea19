"""A cache of whole answers in front of the WSGI application: repeated requests are answered from memory.

An answer is kept until anything at all is written to the database, by whichever process. Only lists and objects of the
API are kept, only for GET, and only for requests without cookie and authorization. What is asked for once is not kept:
a client that reads through all pages neither pays for the cache nor pushes out what many read.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass

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
from timeline.api.throttles import rate_of
from timeline.api.urls import router

KEPT_LISTS = tuple(f"{API_ROOT}{name}" for name, *_ in router.registry)
MOST_BYTES = 64 << 20  # of all answers that a process keeps
MOST_ASKED = 100_000  # hashes of requests that were asked for once, some 60 bytes each
LARGEST = 1 << 20  # bytes of one answer; larger ones take longer to send than to make
NOT_IN_304 = frozenset({"content-length", "content-type", "content-encoding", "content-disposition"})


@dataclass(frozen=True, slots=True)
class Kept:
    """One answer: its ETag, its body, and its headers, with and without those of the body."""

    etag: str
    body: bytes
    headers: Headers
    bare_headers: Headers


class PageCache:
    """The application behind the cache; ``read_version`` returns another value after each write."""

    def __init__(self, application: Application, read_version: Callable[[], Hashable]) -> None:
        self.application = application
        self.read_version = read_version
        self.version: Hashable = None
        self.size = 0
        self.pages: OrderedDict[Hashable, Kept] = OrderedDict()
        self.asked: set[int] = set()

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """Answer from the cache, or let Django answer, and keep the answer to a repeated request."""
        if not environ["PATH_INFO"].startswith(KEPT_LISTS) or not is_public(environ):
            return self.application(environ, start_response)
        version = self.read_version()
        if version != self.version:
            self.pages, self.size, self.version = OrderedDict(), 0, version
        key = (environ["PATH_INFO"], environ["QUERY_STRING"], variant_of(environ))
        kept = self.pages.get(key)
        if kept is not None:
            return self._answer_again(environ, start_response, kept)
        if self._is_asked_again(environ, key):
            return self._answer_anew(environ, start_response, key)
        return self.application(environ, start_response)

    def _is_asked_again(self, environ: Environ, key: Hashable) -> bool:
        """Whether the request was seen before, or its client has an answer; two of one hash count as one."""
        number = hash(key)
        if number in self.asked or "HTTP_IF_NONE_MATCH" in environ:
            return True
        if len(self.asked) >= MOST_ASKED:
            self.asked.clear()
        self.asked.add(number)
        return False

    def _answer_again(self, environ: Environ, start_response: StartResponse, kept: Kept) -> Iterable[bytes]:
        """Send the kept answer or a 304; what exceeds the rate limit is left to Django."""
        rate = rate_of(environ)
        if rate is not None and rate.is_exceeded:
            return self.application(environ, start_response)
        own = [*rate.headers.items()] if rate else []
        return _answer(kept, environ.get("HTTP_IF_NONE_MATCH"), own, start_response)

    def _answer_anew(self, environ: Environ, start_response: StartResponse, key: Hashable) -> Iterable[bytes]:
        """Let Django answer in full, keep the answer, and send it or a 304."""
        wanted, version = environ.pop("HTTP_IF_NONE_MATCH", None), self.version
        answers: list[tuple[str, Headers]] = []
        body = b"".join(_closing(self.application(environ, lambda *answer: answers.append((answer[0], answer[1])))))
        status, headers = answers[-1]
        own = [pair for pair in headers if pair[0].lower() in OF_ONE_CLIENT]
        kept = _kept_of(status, [pair for pair in headers if pair not in own], body)
        if kept is None:
            start_response(status, headers)
            return [body]
        if version == self.version:
            self._keep(key, kept)
        return _answer(kept, wanted, own, start_response)

    def _keep(self, key: Hashable, kept: Kept) -> None:
        """Keep an answer, and drop the oldest ones if there are too many."""
        if len(kept.body) > LARGEST:
            return
        self.pages[key] = kept
        self.size += len(kept.body)
        while self.size > MOST_BYTES and self.pages:
            self.size -= len(self.pages.popitem(last=False)[1].body)


def _kept_of(status: str, headers: Headers, body: bytes) -> Kept | None:
    """The answer as it is kept; None if it is no success or not for everyone."""
    etag = next((value for name, value in headers if name.lower() == "etag"), None)
    if etag is None or not is_for_all(status, headers):
        return None
    return Kept(etag, body, headers, [pair for pair in headers if pair[0].lower() not in NOT_IN_304])


def _answer(kept: Kept, wanted: str | None, own: Headers, start_response: StartResponse) -> Iterable[bytes]:
    """Send an answer, or a 304 if the client has it already."""
    if wanted is not None and _has(wanted, kept.etag):
        start_response("304 Not Modified", [*kept.bare_headers, *own])
        return [b""]
    start_response("200 OK", [*kept.headers, *own])
    return [kept.body]


def _has(wanted: str, etag: str) -> bool:
    """Whether If-None-Match names the ETag.

    >>> _has('"a", W/"b"', '"b"'), _has("*", '"b"'), _has('"a"', '"b"')
    (True, True, False)
    """
    if wanted == etag:
        return True
    tags = [tag.strip().removeprefix("W/") for tag in wanted.split(",")]
    return etag in tags or tags == ["*"]


def _closing(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """The parts of a body, which is closed in the end as WSGI asks of a server."""
    try:
        yield from chunks
    finally:
        if hasattr(chunks, "close"):
            chunks.close()
