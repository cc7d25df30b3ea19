"""Resolve an address to send to, and refuse it if it lies in a private network.

A name is resolved once, and the checked address is the one connected to, so that a name that resolves differently a
moment later (DNS rebinding) does no harm.
"""

from __future__ import annotations

import socket
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from django.conf import settings
from urllib3.exceptions import LocationParseError
from urllib3.util import parse_url

PORTS = {"https": 443, "http": 80}
UNICAST = ip_network("2000::/3")  # the only public part of IPv6
TUNNELS = tuple(ip_network(each) for each in ("2002::/16", "2001::/32"))  # 6to4, Teredo: they carry IPv4 addresses


class AddressRefused(Exception):
    """An address to which nothing is sent; the message says why."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where to connect to; ``host`` is the Host header: the name and the port as in the address."""

    scheme: str
    name: str
    ip: str
    port: int
    host: str
    path: str


def resolve_target(address: str) -> Target:
    """Resolve an address and check it.

    :raises AddressRefused: if it is malformed, unknown, or in a network that is not public.
    """
    try:
        url = parse_url(address)
    except LocationParseError as fault:
        raise AddressRefused("not an address") from fault
    if url.scheme not in _schemes() or not url.host or url.auth or not url.netloc:
        raise AddressRefused(f"not {' or '.join(_schemes())}, no host, or a password")
    port = url.port or PORTS[url.scheme]
    name = url.host.strip("[]")
    ips = _resolve(name, port)
    if not settings.WEBHOOK_ALLOW_PRIVATE and not all(map(is_public, ips)):
        raise AddressRefused("leads into a network that is not public")
    return Target(url.scheme, name, ips[0], port, url.netloc, url.request_uri)


def is_public(address: str) -> bool:
    """Whether an IP address is public.

    >>> [is_public(each) for each in ("93.184.216.34", "2606:4700::1111")]
    [True, True]
    >>> any(is_public(each) for each in ("10.0.0.1", "127.0.0.1", "169.254.169.254", "fe80::1%eth0", "::ffff:10.0.0.1"))
    False
    """
    ip: IPv4Address | IPv6Address = ip_address(address.partition("%")[0])
    if isinstance(ip, IPv6Address):
        ip = ip.ipv4_mapped or ip
    if isinstance(ip, IPv6Address) and (ip not in UNICAST or any(ip in tunnel for tunnel in TUNNELS)):
        return False
    return ip.is_global and not ip.is_multicast


def _schemes() -> tuple[str, ...]:
    """The schemes allowed; unencrypted http is only for development."""
    return ("https", "http") if settings.WEBHOOK_ALLOW_PRIVATE else ("https",)


def _resolve(name: str, port: int) -> list[str]:
    try:
        found = socket.getaddrinfo(name, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as fault:
        raise AddressRefused(f"no such host: {name}") from fault
    return [str(place[0]) for *_, place in found]
