"""Tell clients apart by their addresses, and count what each of them does in a minute."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from ipaddress import IPv6Address, IPv6Network
from typing import Any

from django.conf import settings

WINDOW = 60  # seconds: short enough to wait for the next one
CUSTOMER = 64  # bits of an IPv6 address: who has one has all that begin so
ADDRESSES_KEPT = 10_000


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
