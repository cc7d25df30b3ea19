"""Classes of how many days an entry lasts, by which an index finds all that lasts into a window of days.

A window holds what begins in it, and what began earlier and lasts into it. The latter is looked up class by class, each
no further back than its entries can last. Every common length of the calendar (a month, a year) is a class of its own:
all of its entries last equally long, so the index finds exactly those that reach the window.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from datetime import date

# The most days from first to last in each class: one day, some days, a week, some weeks, the four lengths of a month, a
# quarter, the two lengths of a year, of a decade, of a century, and what lies between. Stored: to change them, migrate.
MOST_DAYS = (0, 5, 6, 26, 27, 28, 29, 30, 88, 91, 363, 364, 365, 3650, 3652, 36522, 36524)
FOR_LONG = len(MOST_DAYS)  # longer than a century
WITHOUT_END = FOR_LONG + 1
WITHOUT_BEGINNING = FOR_LONG + 2  # placed at its end


@dataclass(frozen=True, slots=True)
class Reach:
    """A class of lengths, in days from first to last; ``most`` is None where there is no limit."""

    number: int
    least: int
    most: int | None

    @property
    def is_exact(self) -> bool:
        """Whether all entries of the class last equally long."""
        return self.least == self.most


# What can last into a window that it did not begin in.
REACHES = (
    *(Reach(number, MOST_DAYS[number - 1] + 1, MOST_DAYS[number]) for number in range(1, FOR_LONG)),
    Reach(FOR_LONG, MOST_DAYS[-1] + 1, None),
)


def reach_of(starts_on: date | None, ends_on: date | None) -> int:
    """The number of the class of an entry with these first and last days.

    >>> reach_of(date(2025, 2, 1), date(2025, 2, 28)), reach_of(date(2025, 2, 1), None), reach_of(None, None)
    (4, 18, 0)
    """
    if starts_on is None:
        return 0 if ends_on is None else WITHOUT_BEGINNING
    return WITHOUT_END if ends_on is None else bisect_left(MOST_DAYS, (ends_on - starts_on).days)
