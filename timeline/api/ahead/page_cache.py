"""A cache of whole answers in front of the WSGI application: repeated requests are answered from memory.

An answer is kept until anything at all is written to the database, by whichever process. Only lists and objects of the
API and the pages for people are kept, only for GET, and only for requests without cookie and authorization. What is
asked for once is not kept: a client that reads through all pages neither pays for the cache nor pushes out what many
read.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

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
from timeline.domain.kinds import EntryType

HOME = "/"
KEPT = (*(f"{API_ROOT}{name}" for name, *_ in router.registry), *(f"{HOME}{type.plural}/" for type in EntryType))
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


class Pages:
    """The answers that are kept of one version of the database.

    Whoever makes an answer keeps it where it looked for it: if others noticed a new version meanwhile, nobody looks
    there any more.
    """

    def __init__(self, version: Hashable) -> None:
        self.version = version
        self.size = 0
        self.answers: OrderedDict[Hashable, Kept] = OrderedDict()

    def keep(self, key: Hashable, kept: Kept) -> None:
        """Keep an answer that no other thread has kept, and drop the oldest ones if there are too many."""
        if len(kept.body) > LARGEST or key in self.answers:
            return
        self.answers[key] = kept
        self.size += len(kept.body)
        while self.size > MOST_BYTES and self.answers:
            self.size -= len(self.answers.popitem(last=False)[1].body)


class PageCache:
    """The application behind the cache; ``read_version`` returns another value after each write."""

    def __init__(self, application: Application, read_version: Callable[[], Hashable]) -> None:
        self.application = application
        self.read_version = read_version
        self.pages = Pages(None)
        self.asked: set[int] = set()

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """Answer from the cache, or let Django answer, and keep the answer to a repeated request."""
        if not _may_be_kept(environ["PATH_INFO"]) or not is_public(environ):
            return self.application(environ, start_response)
        pages = self._pages_now()
        key = (environ["PATH_INFO"], environ["QUERY_STRING"], variant_of(environ))
        kept = pages.answers.get(key)
        if kept is not None:
            return self._answer_again(environ, start_response, kept)
        if self._is_asked_again(environ, key):
            return self._answer_anew(environ, start_response, partial(pages.keep, key))
        return self.application(environ, start_response)

    def _pages_now(self) -> Pages:
        """The answers that are kept of the database as it is."""
        pages, version = self.pages, self.read_version()
        if version != pages.version:
            pages = self.pages = Pages(version)
        return pages

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
        rate = rate_of(environ) if environ["PATH_INFO"].startswith(API_ROOT) else None
        if rate is not None and rate.is_exceeded:
            return self.application(environ, start_response)
        own = [*rate.headers.items()] if rate else []
        return _answer(kept, environ.get("HTTP_IF_NONE_MATCH"), own, start_response)

    def _answer_anew(
        self, environ: Environ, start_response: StartResponse, keep: Callable[[Kept], None]
    ) -> Iterable[bytes]:
        """Let Django answer in full, keep the answer, and send it or a 304."""
        wanted = environ.pop("HTTP_IF_NONE_MATCH", None)
        answers: list[tuple[str, Headers]] = []
        body = b"".join(_closing(self.application(environ, lambda *answer: answers.append((answer[0], answer[1])))))
        status, headers = answers[-1]
        own = [pair for pair in headers if pair[0].lower() in OF_ONE_CLIENT]
        kept = _kept_of(status, [pair for pair in headers if pair not in own], body)
        if kept is None:
            start_response(status, headers)
            return [body]
        keep(kept)
        return _answer(kept, wanted, own, start_response)


def _may_be_kept(path: str) -> bool:
    """Whether it is the address of a list or an object, as JSON and the like or as a page."""
    return path == HOME or path.startswith(KEPT)


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
