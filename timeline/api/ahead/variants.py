"""What tells requests apart: whether an answer is for everyone, and which requests have different answers."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import Any

from django.conf import settings

from timeline.api.answers.delivery import takes_gzip

Environ = dict[str, Any]
Headers = list[tuple[str, str]]
StartResponse = Callable[..., Any]
Application = Callable[[Environ, StartResponse], Iterable[bytes]]

OF_ONE_CLIENT = frozenset({"ratelimit", "ratelimit-policy"})
TOLD_APART = frozenset({"", "accept", "accept-encoding", "origin"})  # by ``variant_of``, of what ``Vary`` can name


def is_public(environ: Mapping[str, Any]) -> bool:
    """Whether it is a GET without anything that identifies its client."""
    return (
        environ["REQUEST_METHOD"] == "GET" and not environ.get("HTTP_COOKIE") and not environ.get("HTTP_AUTHORIZATION")
    )


def scheme_of(environ: Mapping[str, Any]) -> str:
    """The scheme that the client used, as Django tells it: a proxy may have been asked by https.

    >>> scheme_of({"wsgi.url_scheme": "http", "HTTP_X_FORWARDED_PROTO": "https"})
    'http'
    """
    if settings.SECURE_PROXY_SSL_HEADER:
        header, secure = settings.SECURE_PROXY_SSL_HEADER
        if header in environ:
            return "https" if environ[header].partition(",")[0].strip() == secure else "http"
    return str(environ["wsgi.url_scheme"])


def variant_of(environ: Mapping[str, Any]) -> Hashable:
    """What the answers at one path differ by: scheme, host, and the headers that ``Vary`` names."""
    get = environ.get
    return (
        scheme_of(environ),
        get("HTTP_HOST"),
        get("HTTP_ACCEPT"),
        takes_gzip(get("HTTP_ACCEPT_ENCODING", "")),
        get("HTTP_ORIGIN"),
    )


def is_for_all(status: str, headers: Sequence[tuple[str, str]]) -> bool:
    """Whether an answer is a success that may be sent to others as well, and differs by nothing but its variant."""
    named = {name.lower(): value for name, value in headers}
    varies = {name.strip().lower() for name in named.get("vary", "").split(",")}
    is_public = "public" in named.get("cache-control", "") and "set-cookie" not in named
    return status.startswith("200") and is_public and varies <= TOLD_APART
