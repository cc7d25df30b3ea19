"""How often one client may ask: a request in, whether it is answered and what remains out."""

from __future__ import annotations

import math
import time
from collections import Counter
from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.conf import settings
from rest_framework.request import Request
from rest_framework.throttling import BaseThrottle

if TYPE_CHECKING:  # its classes need this module first
    from rest_framework.views import APIView

WINDOW = 60  # seconds: long enough for a page with all its pictures, short enough to wait for
COUNTED = "parley.rate"  # where a request's environment says that it was counted, and what came of it


@dataclass(frozen=True, slots=True)
class Rate:
    """What one client may still ask in this window."""

    limit: int
    used: int
    seconds_left: int

    @property
    def is_exceeded(self) -> bool:
        """Whether this request is one too many."""
        return self.used > self.limit

    @property
    def headers(self) -> dict[str, str]:
        """As the IETF's draft on RateLimit headers writes it."""
        remaining = max(self.limit - self.used, 0)
        return {
            "RateLimit-Policy": f'"reading";q={self.limit};w={WINDOW}',
            "RateLimit": f'"reading";r={remaining};t={self.seconds_left}',
        }


class Window:
    """How often each address asked in this minute; each process counts for itself, which needs no shared store."""

    def __init__(self) -> None:
        self.number = 0
        self.used: Counter[str] = Counter()

    def count(self, client: str, now: float) -> int:
        """Count one request: the number that it has in this window."""
        number = int(now // WINDOW)
        if number != self.number:
            self.number, self.used = number, Counter()
        self.used[client] += 1
        return self.used[client]


READING = Window()


def rate_of(meta: MutableMapping[str, Any]) -> Rate | None:
    """Count a request by its environment, once, whoever asks; None where there is no limit."""
    limit = settings.API_REQUESTS_PER_MINUTE
    if limit == 0:
        return None
    if COUNTED not in meta:
        now = time.time()
        meta[COUNTED] = Rate(limit, READING.count(_client_of(meta), now), math.ceil(WINDOW - now % WINDOW))
    rate: Rate = meta[COUNTED]
    return rate


def _client_of(meta: Mapping[str, Any]) -> str:
    """The address of who asks, behind as many proxies as the settings trust.

    >>> _client_of({"REMOTE_ADDR": "192.0.2.7", "HTTP_X_FORWARDED_FOR": "198.51.100.1"})
    '192.0.2.7'
    """
    proxies: Any = settings.REST_FRAMEWORK["NUM_PROXIES"]
    forwarded = str(meta.get("HTTP_X_FORWARDED_FOR", ""))
    if not proxies or not forwarded:
        return str(meta.get("REMOTE_ADDR", ""))
    hops = forwarded.split(",")
    return str(hops[-min(proxies, len(hops))]).strip()


class ReadingThrottle(BaseThrottle):
    """So many requests a minute for each address; the window begins with the minute, for all alike."""

    rate: Rate | None = None

    def allow_request(self, request: Request, view: APIView) -> bool:  # noqa: ARG002 - the same for every view
        """Count the request, and say whether it is within the limit."""
        self.rate = rate_of(request.META)
        return self.rate is None or not self.rate.is_exceeded

    def wait(self) -> float | None:
        """Seconds until the next window."""
        return self.rate.seconds_left if self.rate else None
