"""The rate limit: whether a request is answered, and what remains of the limit."""

from __future__ import annotations

import math
import time
from collections import Counter
from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass
from functools import lru_cache
from ipaddress import IPv6Address, IPv6Network
from typing import TYPE_CHECKING, Any

from django.conf import settings
from rest_framework.request import Request
from rest_framework.throttling import BaseThrottle

if TYPE_CHECKING:  # its classes need this module first
    from rest_framework.views import APIView

WINDOW = 60  # seconds: short enough to wait for the next one
CUSTOMER = 64  # bits of an IPv6 address: who has one has all that begin so
ADDRESSES_KEPT = 10_000
COUNTED = "parley.rate"  # the key in a request's environment under which its rate is kept once it is counted


@dataclass(frozen=True, slots=True)
class Rate:
    """How much of its limit one client has used in this window."""

    limit: int
    used: int
    seconds_left: int

    @property
    def is_exceeded(self) -> bool:
        """Whether this request is one too many."""
        return self.used > self.limit

    @property
    def headers(self) -> dict[str, str]:
        """The headers of the IETF's draft on rate limits."""
        remaining = max(self.limit - self.used, 0)
        return {
            "RateLimit-Policy": f'"reading";q={self.limit};w={WINDOW}',
            "RateLimit": f'"reading";r={remaining};t={self.seconds_left}',
        }


class Window:
    """The number of requests of each client in this window; each process counts its own."""

    def __init__(self) -> None:
        self.number = 0
        self.used: Counter[str] = Counter()

    def count(self, client: str, now: float, requests: int = 1) -> int:
        """Count requests, one or none, and return the client's number of requests in this window."""
        number = int(now // WINDOW)
        if number != self.number:
            self.number, self.used = number, Counter()
        self.used[client] += requests
        return self.used[client]


READING = Window()


def rate_of(meta: MutableMapping[str, Any]) -> Rate | None:
    """The rate of a request's client; the request is counted at the first call. None where there is no limit."""
    limit = settings.API_REQUESTS_PER_MINUTE
    if limit == 0:
        return None
    if COUNTED not in meta:
        now = time.time()
        meta[COUNTED] = Rate(limit, READING.count(client_of(meta), now), math.ceil(WINDOW - now % WINDOW))
    rate: Rate = meta[COUNTED]
    return rate


def client_of(meta: Mapping[str, Any]) -> str:
    """The address of the client, behind as many proxies as the settings trust; of IPv6 its network.

    >>> client_of({"REMOTE_ADDR": "192.0.2.7", "HTTP_X_FORWARDED_FOR": "198.51.100.1"})
    '192.0.2.7'
    """
    proxies: Any = settings.REST_FRAMEWORK["NUM_PROXIES"]
    forwarded = str(meta.get("HTTP_X_FORWARDED_FOR", ""))
    if not proxies or not forwarded:
        return _customer(str(meta.get("REMOTE_ADDR", "")))
    hops = forwarded.split(",")
    return _customer(str(hops[-min(proxies, len(hops))]).strip())


@lru_cache(maxsize=ADDRESSES_KEPT)
def _customer(address: str) -> str:
    """The address, or the network of an IPv6 address.

    >>> _customer("192.0.2.7"), _customer("::ffff:192.0.2.7"), _customer("2001:db8:0:1:2::3")
    ('192.0.2.7', '192.0.2.7', '2001:db8:0:1::/64')
    """
    try:
        parsed = IPv6Address(address)
    except ValueError:  # IPv4, or nothing that can be read
        return address
    return str(parsed.ipv4_mapped or IPv6Network((parsed.packed, CUSTOMER), strict=False))


class ReadingThrottle(BaseThrottle):
    """A limit of requests a minute for each client; the window is the minute of the clock."""

    rate: Rate | None = None

    def allow_request(self, request: Request, view: APIView) -> bool:  # noqa: ARG002 - the same for every view
        """Count the request, and say whether it is within the limit."""
        self.rate = rate_of(request.META)
        return self.rate is None or not self.rate.is_exceeded

    def wait(self) -> float | None:
        """Seconds until the next window."""
        return self.rate.seconds_left if self.rate else None
