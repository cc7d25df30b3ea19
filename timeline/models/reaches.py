"""The days that an entry covers in; the class of how far it reaches behind the day that it is placed at out.

A window of days finds what begins in it, and what began before it and lasts into it. The second is looked for class by
class, each no further back than the class reaches. The lengths that a calendar makes have classes of their own: all of
such a class that begin no further back than it reaches do last into the window, so that not one is read in vain.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from datetime import date

# The most days that each class reaches: a day, some days, a week, some weeks, the four lengths of a month, a quarter,
# the two lengths of a year, of a decade, of a century, and what lies between. Stored: a change needs a migration.
MOST_DAYS = (0, 5, 6, 26, 27, 28, 29, 30, 88, 91, 363, 364, 365, 3650, 3652, 36522, 36524)
FOR_LONG = len(MOST_DAYS)  # longer than a century
WITHOUT_END = FOR_LONG + 1
WITHOUT_BEGINNING = FOR_LONG + 2  # placed at its end


@dataclass(frozen=True, slots=True)
class Reach:
    """A class: what reaches at least and at most so many days; None where there is no limit."""

    number: int
    least: int
    most: int | None

    @property
    def is_exact(self) -> bool:
        """Whether all of the class reach equally far."""
        return self.least == self.most


# What can last into a window that it did not begin in.
REACHES = (
    *(Reach(number, MOST_DAYS[number - 1] + 1, MOST_DAYS[number]) for number in range(1, FOR_LONG)),
    Reach(FOR_LONG, MOST_DAYS[-1] + 1, None),
)


def reach_of(starts_on: date | None, ends_on: date | None) -> int:
    """The number of the class of what covers these days.

    >>> reach_of(date(2025, 2, 1), date(2025, 2, 28)), reach_of(date(2025, 2, 1), None), reach_of(None, None)
    (4, 18, 0)
    """
    if starts_on is None:
        return 0 if ends_on is None else WITHOUT_BEGINNING
    return WITHOUT_END if ends_on is None else bisect_left(MOST_DAYS, (ends_on - starts_on).days)
