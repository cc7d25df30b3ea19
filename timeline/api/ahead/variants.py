"""What tells requests apart: whether an answer is for everyone, and which requests have different answers."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import Any

from timeline.api.answers.delivery import takes_gzip

Environ = dict[str, Any]
Headers = list[tuple[str, str]]
StartResponse = Callable[..., Any]
Application = Callable[[Environ, StartResponse], Iterable[bytes]]

OF_ONE_CLIENT = frozenset({"ratelimit", "ratelimit-policy"})


def is_public(environ: Mapping[str, Any]) -> bool:
    """Whether it is a GET without anything that identifies its client."""
    return (
        environ["REQUEST_METHOD"] == "GET" and not environ.get("HTTP_COOKIE") and not environ.get("HTTP_AUTHORIZATION")
    )


def variant_of(environ: Mapping[str, Any]) -> Hashable:
    """What the answers at one path differ by: scheme, host, and the headers that ``Vary`` names."""
    get = environ.get
    return (
        environ["wsgi.url_scheme"],
        get("HTTP_HOST"),
        get("HTTP_ACCEPT"),
        takes_gzip(get("HTTP_ACCEPT_ENCODING", "")),
        get("HTTP_ORIGIN"),
    )


def is_for_all(status: str, headers: Sequence[tuple[str, str]]) -> bool:
    """Whether an answer is a success that may be sent to others as well."""
    named = {name.lower(): value for name, value in headers}
    return status.startswith("200") and "public" in named.get("cache-control", "") and "set-cookie" not in named
