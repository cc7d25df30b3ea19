"""A receiver of webhooks on this machine, which verifies every signature as a peer's library does."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

from standardwebhooks import Webhook


class Receiver(ThreadingHTTPServer):
    """Notes what it takes, by message id; ``answers`` are given one after the other, and then only 204."""

    daemon_threads = True

    def __init__(self, port: int = 0) -> None:
        super().__init__(("127.0.0.1", port), Handler)
        self.secret = ""
        self.answers: list[tuple[int, dict[str, str]]] = []
        self.taken: list[tuple[str, dict[str, Any]]] = []
        self.asked = 0

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://localhost:{self.server_address[1]}/hook?key=1"


class Handler(BaseHTTPRequestHandler):
    """One message."""

    server: Receiver

    def do_POST(self) -> None:
        length = int(self.headers["Content-Length"])
        body = self.rfile.read(length)
        if len(body) < length:  # the sender was killed
            return
        self.server.asked += 1
        status, headers = self.server.answers.pop(0) if self.server.answers else (204, {})
        told = Webhook(self.server.secret).verify(body, dict(self.headers)) if self.server.secret else {}
        if status < 300:
            self.server.taken.append((self.headers["webhook-id"], told))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()

    def log_message(self, *_about: Any) -> None:
        """Say nothing."""


@contextmanager
def receiving() -> Iterator[Receiver]:
    """Receive until the end."""
    receiver = Receiver()
    Thread(target=receiver.serve_forever, args=[0.01], daemon=True).start()
    try:
        yield receiver
    finally:
        receiver.shutdown()
        receiver.server_close()
