"""The bytes of one page of Parley and nothing else: what the server itself can send."""

import json
import os
from pathlib import Path

OWN = ("server", "date")  # the server's own headers
HEADERS, TEXT = json.loads(Path(os.environ["PAGE"]).read_text(encoding="utf-8"))
BODY = TEXT.encode()
SENT = [(name, value) for name, value in HEADERS if name.lower() not in OWN]


def application(environ, start_response):  # noqa: ARG001 - the same for all
    """Answer every request with them."""
    start_response("200 OK", SENT)
    return [BODY]
