"""How answers travel: a finished response in, the same with its ETag, compressed, or as a 304 out."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable
from functools import lru_cache
from hashlib import blake2b

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response, patch_vary_headers

SHORTEST_COMPRESSED = 500  # bytes; below it the header of gzip is half of what is sent
COMPRESSED_KEPT = 512  # answers; compressing one again costs more than making it
TEXT = re.compile(r"text/|application/(.*[+/])?(json|xml|javascript|x-ndjson)|image/svg")
TAKES_GZIP = re.compile(r"(^|[\s,])(gzip|\*)\s*(;\s*q=(0\.0*[1-9]|1))?\s*(,|$)")

Handler = Callable[[HttpRequest], HttpResponseBase]


def deliver(get_response: Handler) -> Handler:
    """Django's middleware: see the module."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        delivered = _delivered(request, response) if _is_plain(request, response) else response
        rate = getattr(request, "rate", None)
        for name, value in rate.headers.items() if rate else ():
            delivered[name] = value
        return delivered

    return answer


@lru_cache(maxsize=COMPRESSED_KEPT)
def compressed(content: bytes) -> bytes:
    """The bytes as gzip writes them: the same each time, since it is told no time."""
    return gzip.compress(content, mtime=0)


def etag_of(content: bytes) -> str:
    """A strong validator: other bytes have another one."""
    return f'"{blake2b(content, digest_size=16).hexdigest()}"'


def takes_gzip(accepted: str) -> bool:
    """Whether the client takes gzip.

    >>> takes_gzip("br, gzip;q=0.8"), takes_gzip("gzip;q=0"), takes_gzip("")
    (True, False, False)
    """
    return TAKES_GZIP.search(accepted) is not None


def _is_plain(request: HttpRequest, response: HttpResponseBase) -> bool:
    """Whether it is an answer to be read again: whole, successful, and for more than one person."""
    is_read = request.method in ("GET", "HEAD") and response.status_code == 200
    return is_read and not response.streaming and not response.cookies and not response.has_header("Content-Encoding")


def _delivered(request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
    """The response with its ETag, compressed where the client takes it, or a 304."""
    if not isinstance(response, HttpResponse):
        return response
    etag = response.get("ETag") or etag_of(response.content)
    if len(response.content) >= SHORTEST_COMPRESSED and TEXT.match(response["Content-Type"]):
        patch_vary_headers(response, ("Accept-Encoding",))
        if takes_gzip(request.headers.get("Accept-Encoding", "")):
            response.content = compressed(response.content)
            response["Content-Encoding"] = "gzip"
            etag = f'{etag.rstrip(chr(34))}-gzip"'
    response["ETag"] = etag
    response["Content-Length"] = str(len(response.content))
    return get_conditional_response(request, etag=etag, response=response) or response
