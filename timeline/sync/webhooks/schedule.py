"""Tell how long to wait before the next attempt, or that there is none."""

from __future__ import annotations

from datetime import timedelta

DELAYS = (
    timedelta(seconds=5),  # for a receiver that was just restarting
    timedelta(minutes=5),
    timedelta(minutes=30),
    timedelta(hours=2),
    timedelta(hours=5),
    timedelta(hours=10),
    timedelta(hours=14),
    timedelta(hours=20),
    timedelta(hours=24),  # three days in all: longer than a weekend
)
JITTER = 0.2  # of a delay at most, so that messages that failed together are not repeated together


def delay_after(attempts: int, chance: float, asked: timedelta | None = None) -> timedelta | None:
    """The time to wait after so many attempts, at least as long as asked (``Retry-After``); None to give up.

    >>> delay_after(1, 0.5), delay_after(9, 0.0), delay_after(10, 0.0)
    (datetime.timedelta(seconds=5, microseconds=500000), datetime.timedelta(days=1), None)
    >>> delay_after(1, 0.0, asked=timedelta(minutes=1)), delay_after(1, 0.0, asked=timedelta(days=9))
    (datetime.timedelta(seconds=60), datetime.timedelta(days=1))
    """
    if attempts > len(DELAYS):
        return None
    delay = DELAYS[attempts - 1] * (1 + JITTER * chance)
    return max(delay, min(asked or timedelta(), DELAYS[-1]))
