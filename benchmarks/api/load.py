"""Requests in; how long each answer took out. Sockets and nothing above them, since the client must cost little."""

from __future__ import annotations

import itertools
import selectors
import socket
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

RECEIVED = 1 << 18
UNTOLD = 1 << 40  # the length of a body that comes in chunks
LAST_CHUNK = b"0\r\n\r\n"


@dataclass(frozen=True, slots=True)
class Load:
    """What one round brought: seconds in all, and of each answer."""

    seconds: float
    latencies: tuple[float, ...]


def run_load(port: int, requests: Sequence[bytes], *, connections: int, seconds: float) -> Load:
    """Ask the requests in turn for so long, over so many connections that each wait for their answer.

    :raises OSError: where an answer is an error.
    """
    selector, waiting = selectors.DefaultSelector(), itertools.cycle(requests)
    started = time.perf_counter()
    for _ in range(connections):
        connection = socket.create_connection(("127.0.0.1", port))
        selector.register(connection, selectors.EVENT_READ, _Exchange(connection, waiting))
    latencies: list[float] = []
    while time.perf_counter() - started < seconds:
        for key, _ in selector.select(timeout=seconds):
            latencies += key.data.receive()
    ended = time.perf_counter()
    for key in list(selector.get_map().values()):
        key.data.connection.close()
    return Load(ended - started, tuple(latencies))


class _Exchange:
    """One connection with a request under way."""

    def __init__(self, connection: socket.socket, waiting: Iterator[bytes]) -> None:
        self.connection = connection
        self.waiting = waiting
        self.ask()

    def ask(self) -> None:
        self.head = b""
        self.left = -1  # bytes of the body; not known before the head is there
        self.asked = time.perf_counter()
        self.connection.sendall(next(self.waiting))

    def receive(self) -> list[float]:
        """Take what arrived; the latency of the answer if it is whole."""
        received = self.connection.recv(RECEIVED)
        if not received:
            raise OSError("the server closed the connection")
        if self.left < 0:
            self.head += received
            head, found, body = self.head.partition(b"\r\n\r\n")
            if not found:
                return []
            self.left = _length(head)
            received = body
        self.left -= len(received)
        if self.left > 0 and not (self.left >= UNTOLD // 2 and received.endswith(LAST_CHUNK)):
            return []
        latency = time.perf_counter() - self.asked
        self.ask()
        return [latency]


def _length(head: bytes) -> int:
    """The length of the body that the head tells."""
    status, _, fields = head.partition(b"\r\n")
    if b" 304" in status:
        return 0
    if b" 200" not in status:
        raise OSError(f"answered {status.decode()}")
    named = dict(line.lower().split(b": ", 1) for line in fields.split(b"\r\n"))
    return int(named.get(b"content-length", UNTOLD))
