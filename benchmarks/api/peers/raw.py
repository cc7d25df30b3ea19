"""The bytes of one page and nothing else: what the server itself can send."""

import os
from pathlib import Path

BODY = Path(os.environ["BODY"]).read_bytes()
HEADERS = [("Content-Type", "application/json"), ("Content-Length", str(len(BODY)))]


def application(environ, start_response):  # noqa: ARG001 - the same for all
    """Answer every request with them."""
    start_response("200 OK", HEADERS)
    return [BODY]
