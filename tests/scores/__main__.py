"""Print the figures of the time phrases and of the invented articles, as the tables of ``docs/accuracy.md`` have them.

python -m tests.scores
"""

from __future__ import annotations

import sys
from collections.abc import Iterable

from tests.scores import test_golden, test_times

COLUMNS = ("values F1", "weekdays")


def main() -> None:
    """Measure each part and each set, and print a line for it."""
    show("", ("phrases", *COLUMNS))
    for number, part in enumerate(test_times.read_news(), start=1):
        scores = test_times.measured(part)
        show(f"time phrases, part {number}", [f"{scores['phrases']:.0f}", *percents(scores, COLUMNS)])
    for figures, table in test_golden.TABLES:
        show("", figures)
        for cases in table:
            show(f"{cases[0]} and {len(cases) - 1} more", percents(test_golden.measured(cases), figures))


def percents(scores: dict[str, float], names: Iterable[str]) -> list[str]:
    """Some of the figures as they are printed."""
    return [f"{100 * scores[name]:.1f}" for name in names]


def show(what: str, cells: Iterable[str]) -> None:
    """Print one line."""
    sys.stdout.write(f"{what:<32}{''.join(f'{cell:>18}' for cell in cells)}\n")


if __name__ == "__main__":
    main()
