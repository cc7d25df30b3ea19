"""Wait for what another thread or process does."""

from __future__ import annotations

import time
from collections.abc import Callable

PATIENCE_SECONDS = 60.0  # a busy machine is no fault of what is tested
PAUSE_SECONDS = 0.2


def wait_until(is_so: Callable[[], bool], seconds: float = PATIENCE_SECONDS) -> None:
    """Wait until it is so, for a time; what comes afterwards tells where it never was."""
    until = time.monotonic() + seconds
    while not is_so() and time.monotonic() < until:
        time.sleep(PAUSE_SECONDS)
