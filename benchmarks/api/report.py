"""Measurements in, tables in Markdown out: ratios with their spread, and whether the goals are reached."""

from __future__ import annotations

import statistics
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

UNIT = "plain DRF"


@dataclass(frozen=True, slots=True)
class Figures:
    """One window: requests a second, processor milliseconds for each, and latencies in milliseconds."""

    rate: float
    cpu: float
    p50: float
    p99: float


@dataclass(frozen=True, slots=True)
class Goal:
    """How many times as fast one subject is to be as another."""

    subject: str
    unit: str
    times: float


GOALS = (
    Goal("Parley, an unseen page", UNIT, 55),
    Goal("Parley, an unseen page", "Datasette", 14),
    Goal("Parley, a repeated page", UNIT, 500),
    Goal("Parley, a repeated page", "raw WSGI, the same bytes", 0.85),
    Goal("Parley, 304", UNIT, 900),
    Goal("Parley, an unseen page", "the same without its page cache", 1),
)

Measured = Mapping[tuple[str, int], Sequence[Figures]]


def write_table(measured: Measured, connections: int) -> Iterator[str]:
    """The lines of the table for so many connections."""
    units = measured[UNIT, connections]
    yield f"{connections} {'connection' if connections == 1 else 'connections'}; ratios to {UNIT}, lowest to highest"
    yield ""
    yield "| | times as many requests | times less processor | requests a second | p50 ms | p99 ms | CPU ms a request |"
    yield "|---|---|---|---|---|---|---|"
    for (name, number), taken in measured.items():
        if number == connections:
            middle = [statistics.median(getattr(one, each) for one in taken) for each in ("rate", "p50", "p99", "cpu")]
            cells = [_spread(_rates(taken, units)), _spread(_savings(taken, units)), *map(_rounded, middle)]
            yield f"| {name} | {' | '.join(cells)} |"


def write_goals(measured: Measured, connections: int) -> Iterator[str]:
    """The lines of the table of goals for so many connections."""
    yield "| goal | times | requests a second | processor |"
    yield "|---|---|---|---|"
    for goal in GOALS:
        taken, units = measured[goal.subject, connections], measured[goal.unit, connections]
        reached = [_spread(ratios) for ratios in (_rates(taken, units), _savings(taken, units))]
        yield f"| {goal.subject}, beside {goal.unit} | {goal.times:g} | {' | '.join(reached)} |"


def _rates(taken: Sequence[Figures], units: Sequence[Figures]) -> list[float]:
    """Round by round, since what disturbs a round disturbs all of it."""
    return [one.rate / unit.rate for one, unit in zip(taken, units, strict=True)]


def _savings(taken: Sequence[Figures], units: Sequence[Figures]) -> list[float]:
    return [unit.cpu / one.cpu for one, unit in zip(taken, units, strict=True)]


def _spread(ratios: Sequence[float]) -> str:
    """The middle ratio, with the lowest and the highest.

    >>> _spread([2.0, 1.0, 4.0])
    '**2** (1 to 4)'
    """
    return f"**{_rounded(statistics.median(ratios))}** ({_rounded(min(ratios))} to {_rounded(max(ratios))})"


def _rounded(value: float) -> str:
    """Three digits that count.

    >>> _rounded(12345.6), _rounded(0.98765)
    ('12,300', '0.988')
    """
    digits = float(f"{value:.3g}")
    return f"{digits:,.0f}" if digits >= 100 else f"{digits:g}"
