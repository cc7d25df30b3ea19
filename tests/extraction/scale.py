"""Work on a text and on one four times as long go in; it is checked that the time grows no faster than the text."""

from __future__ import annotations

import time
from collections.abc import Callable

TIMES_AS_LONG = 4
ROOM = 2.5  # for a busy machine
LEAST_SECONDS = 0.05  # shorter times are noise


def texts_of(unit: str, length: int) -> tuple[str, str]:
    """Two texts of nothing but the unit: one of that length, and the longer one."""
    return unit * (length // len(unit)), unit * (TIMES_AS_LONG * length // len(unit))


def assert_time_grows_no_faster(short: Callable[[], object], long: Callable[[], object]) -> None:
    """Check that the work on the longer text takes no longer than its length explains."""
    least = max(_seconds(short), LEAST_SECONDS)  # first, since whatever is loaded once counts for it
    assert _seconds(long) < ROOM * TIMES_AS_LONG * least


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start
