"""Send a payload to an address, and tell the outcome.

Redirections are not followed, and only the head of the answer is read.
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
LONGEST_SECONDS = 15.0  # in all, against receivers that answer a byte at a time


@dataclass(frozen=True, slots=True)
class Parcel:
    """A message to be sent, with its address."""

    url: str
    headers: Mapping[str, str]
    payload: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """A status code or the reason for having none, and how long the receiver asks to wait."""

    status: int | None = None
    error: str = ""
    retry_after: timedelta | None = None

    @property
    def is_delivered(self) -> bool:
        """Whether the receiver accepted it; a redirection does not count."""
        return self.status is not None and HTTPStatus(200) <= self.status < HTTPStatus(300)

    @property
    def is_gone(self) -> bool:
        """Whether the receiver wants no more messages."""
        return self.status == HTTPStatus.GONE


def send(parcel: Parcel) -> Outcome:
    """Send a parcel to its address, which is resolved and checked first."""
    try:
        return _post(resolve_target(parcel.url), parcel)
    except AddressRefused as fault:
        return Outcome(error=f"the address was refused: {fault}")
    except (OSError, HTTPException, HTTPError, ValueError) as fault:
        return Outcome(error=f"{type(fault).__name__}: {fault}")


def read_retry_after(text: str | None, now: datetime) -> timedelta | None:
    """The time that ``Retry-After`` asks to wait, in seconds or by a date; None if there is none or it is malformed.

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
    """Send to the checked IP address, under the name that was resolved."""
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
