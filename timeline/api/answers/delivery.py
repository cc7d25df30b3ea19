"""The middleware that gives answers an ETag, compresses them, or shortens them to a 304."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable
from functools import lru_cache

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response, patch_vary_headers
from xxhash import xxh3_128_hexdigest

from timeline.api.throttles import COUNTED

SHORTEST_COMPRESSED = 500  # bytes; shorter answers gain nothing, since gzip has a header of its own
ENCODINGS_KEPT = 256  # Accept-Encoding headers: clients send a few dozen different ones
COMPRESSED_KEPT = 512  # answers; compressing one again costs more than making it
OF_ONE_CLIENT = "private, no-store"  # what brings a cookie, such as a new one in place of one that is not valid
COMPRESSION = 6  # of gzip: 9 takes twice as long for the last two per cent
TEXT = re.compile(r"text/|application/(.*[+/])?(json|xml|javascript|x-ndjson|vnd\.oai\.openapi)|image/svg")
TAKES_GZIP = re.compile(r"(^|[\s,])(gzip|\*)\s*(;\s*q=(0\.0*[1-9]|1))?\s*(,|$)")
REFUSES_GZIP = re.compile(r"(^|[\s,])gzip\s*;\s*q=0(\.0*)?\s*(,|$)")

Handler = Callable[[HttpRequest], HttpResponseBase]


def deliver(get_response: Handler) -> Handler:
    """The middleware: give answers an ETag and rate-limit headers, compress them, or shorten them to a 304.

    An answer with a cookie is for one client: it is sent as it is, and nobody on the way may keep it.
    """

    def answer(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        if response.cookies:
            response["Cache-Control"] = OF_ONE_CLIENT
        delivered = _delivered(request, response) if _is_plain(request, response) else response
        rate = request.META.get(COUNTED)
        for name, value in rate.headers.items() if rate else ():
            delivered[name] = value
        return delivered

    return answer


@lru_cache(maxsize=COMPRESSED_KEPT)
def compressed(content: bytes) -> bytes:
    """The bytes compressed by gzip, without a time stamp, so that they are the same each time."""
    return gzip.compress(content, COMPRESSION, mtime=0)


def _etag_of(content: bytes) -> str:
    """A strong validator, by a fast hash: nobody gains by constructing two answers that share theirs."""
    return f'"{xxh3_128_hexdigest(content)}"'


def pack(content: bytes, accepted: str) -> tuple[bytes, dict[str, str]]:
    """The bytes to send to a client that accepts these encodings, and their headers."""
    etag = _etag_of(content)
    if len(content) < SHORTEST_COMPRESSED or not takes_gzip(accepted):
        return content, {"ETag": etag, "Content-Length": str(len(content))}
    body = compressed(content)
    return body, {"ETag": f'{etag[:-1]}-gzip"', "Content-Encoding": "gzip", "Content-Length": str(len(body))}


@lru_cache(maxsize=ENCODINGS_KEPT)
def takes_gzip(accepted: str) -> bool:
    """Whether the client accepts gzip.

    >>> takes_gzip("br, gzip;q=0.8"), takes_gzip("gzip;q=0, *"), takes_gzip("")
    (True, False, False)
    """
    return TAKES_GZIP.search(accepted) is not None and REFUSES_GZIP.search(accepted) is None


def _is_plain(request: HttpRequest, response: HttpResponseBase) -> bool:
    """Whether an answer may be read again: whole, successful, and for more than one client."""
    is_read = request.method in ("GET", "HEAD") and response.status_code == 200
    return is_read and not response.streaming and not response.cookies and not response.has_header("Content-Encoding")


def _delivered(request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
    """The response with its ETag, compressed where the client takes it, or a 304."""
    if not isinstance(response, HttpResponse):
        return response
    is_text = TEXT.match(response["Content-Type"]) is not None
    if is_text:
        patch_vary_headers(response, ("Accept-Encoding",))
    accepted = request.headers.get("Accept-Encoding", "") if is_text else ""
    response.content, packing = pack(response.content, accepted)
    for name, value in packing.items():
        response[name] = value
    return get_conditional_response(request, etag=packing["ETag"], response=response) or response
