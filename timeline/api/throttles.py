"""The rate limit: whether a request is answered, and what remains of the limit."""

from __future__ import annotations

import math
import time
from collections.abc import MutableMapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.conf import settings
from rest_framework.request import Request
from rest_framework.throttling import BaseThrottle

from timeline.guards.clients import WINDOW, Window, client_of

if TYPE_CHECKING:  # its classes need this module first
    from rest_framework.views import APIView

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
