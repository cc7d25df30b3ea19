"""How often one client may ask: a request in, whether it is answered and what remains out."""

from __future__ import annotations

import math
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.cache import cache
from rest_framework.request import Request
from rest_framework.throttling import BaseThrottle

if TYPE_CHECKING:  # its classes need this module first
    from rest_framework.views import APIView

WINDOW = 60  # seconds: long enough for a page with all its pictures, short enough to wait for


@dataclass(frozen=True, slots=True)
class Rate:
    """What one client may still ask in this window."""

    limit: int
    used: int
    seconds_left: int

    @property
    def headers(self) -> dict[str, str]:
        """As the IETF's draft on RateLimit headers writes it."""
        remaining = max(self.limit - self.used, 0)
        return {
            "RateLimit-Policy": f'"reading";q={self.limit};w={WINDOW}',
            "RateLimit": f'"reading";r={remaining};t={self.seconds_left}',
        }


class ReadingThrottle(BaseThrottle):
    """So many requests a minute for each address; the window begins with the minute, for all alike."""

    rate: Rate | None = None

    def allow_request(self, request: Request, view: APIView) -> bool:  # noqa: ARG002 - the same for every view
        """Count the request, and say whether it is within the limit."""
        limit = settings.API_REQUESTS_PER_MINUTE
        if limit == 0:
            return True
        now = time.time()
        window = int(now // WINDOW)
        key = f"reading:{self.get_ident(request)}:{window}"
        cache.add(key, 0, timeout=2 * WINDOW)
        self.rate = Rate(limit, cache.incr(key), math.ceil((window + 1) * WINDOW - now))
        request._request.rate = self.rate  # type: ignore[attr-defined] # for the headers of any answer
        return self.rate.used <= limit

    def wait(self) -> float | None:
        """Seconds until the next window."""
        return self.rate.seconds_left if self.rate else None
