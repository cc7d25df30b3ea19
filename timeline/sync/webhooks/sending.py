"""An address, headers and a payload in; what came of sending them out.

No redirection is followed, and of the answer nothing but its head is read.
"""

from __future__ import annotations

import socket
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from http.client import HTTPException
from threading import Timer

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError

from timeline.sync.webhooks.addresses import AddressRefused, Target, resolve_target

TIMEOUT_SECONDS = 10.0  # to connect, and between two bytes
LONGEST_SECONDS = 15.0  # in all, against those who answer a byte at a time


@dataclass(frozen=True, slots=True)
class Parcel:
    """What is to be sent, and where to."""

    url: str
    headers: Mapping[str, str]
    payload: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """A status code, or why there is none; and how long the receiver asks to wait."""

    status: int | None = None
    error: str = ""
    retry_after: timedelta | None = None

    @property
    def is_delivered(self) -> bool:
        """Whether the receiver took it; a redirection is no yes."""
        return self.status is not None and HTTPStatus(200) <= self.status < HTTPStatus(300)

    @property
    def is_gone(self) -> bool:
        """Whether the receiver wants nothing any more."""
        return self.status == HTTPStatus.GONE


def send(parcel: Parcel) -> Outcome:
    """Send a parcel to its address, which is resolved and checked now."""
    try:
        return _post(resolve_target(parcel.url), parcel)
    except AddressRefused as fault:
        return Outcome(error=f"the address was refused: {fault}")
    except (OSError, HTTPException, HTTPError, ValueError) as fault:
        return Outcome(error=f"{type(fault).__name__}: {fault}")


def read_retry_after(text: str | None, now: datetime) -> timedelta | None:
    """How long ``Retry-After`` asks to wait: seconds or a date; None where it asks nothing that can be understood.

    >>> read_retry_after("120", datetime(2025, 3, 1, tzinfo=UTC))
    datetime.timedelta(seconds=120)
    >>> read_retry_after("Sat, 01 Mar 2025 00:01:00 GMT", datetime(2025, 3, 1, tzinfo=UTC))
    datetime.timedelta(seconds=60)
    """
    if not text:
        return None
    if text.isascii() and text.isdigit():
        return timedelta(seconds=min(int(text), 10**6))
    try:
        return max(parsedate_to_datetime(text) - now, timedelta())
    except (TypeError, ValueError):
        return None


def _post(target: Target, parcel: Parcel) -> Outcome:
    """Send to the address that was checked, under the name that it was found by."""
    connection = _connection(target)
    with _limited(connection):
        headers = {**parcel.headers, "Host": target.host, "Connection": "close"}
        connection.request("POST", target.path, parcel.payload.encode(), headers, preload_content=False)
        answer = connection.getresponse()
        asked = read_retry_after(answer.headers.get("Retry-After"), datetime.now(UTC))
        return Outcome(answer.status, "" if answer.status < HTTPStatus(300) else answer.reason or "", asked)


def _connection(target: Target) -> HTTPConnection:
    if target.scheme == "http":
        return HTTPConnection(target.ip, target.port, timeout=TIMEOUT_SECONDS)
    return HTTPSConnection(
        target.ip,
        target.port,
        timeout=TIMEOUT_SECONDS,
        cert_reqs="CERT_REQUIRED",
        server_hostname=target.name,
        assert_hostname=target.name,
    )


@contextmanager
def _limited(connection: HTTPConnection) -> Iterator[None]:
    """Close the connection in the end, and cut it off when the time is up."""
    clock = Timer(LONGEST_SECONDS, _cut_off, [connection])
    clock.daemon = True
    clock.start()
    try:
        yield
    finally:
        clock.cancel()
        connection.close()


def _cut_off(connection: HTTPConnection) -> None:
    if connection.sock is not None:
        with suppress(OSError):
            connection.sock.shutdown(socket.SHUT_RDWR)
