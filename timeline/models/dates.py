"""How a row carries a date: never finer than the words, and one number for its place in the timeline."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Self, TypeVar

from django.db import models
from django.db.models import F, Q

from timeline.domain.dates import PartialDate
from timeline.domain.kinds import Precision
from timeline.models.documents import Documented

PRECISIONS = [precision.value for precision in Precision]
Row = TypeVar("Row", bound=models.Model)
KEY_BITS = 32  # below the day: room for four thousand million rows, so that a key is unique within its day
MOST_NUMBER = (1 << KEY_BITS) - 1

# How far a row reaches behind the day that it is placed at, in classes: a window looks for what reaches into it from
# before it class by class, each no further back than the class reaches. A month, a year, a decade, a century.
REACH_DAYS = (0, 31, 366, 3653, 36525)
REACHES_ON = len(REACH_DAYS)  # without an end, or for longer
REACHES_BACK = REACHES_ON + 1  # without a beginning: placed at its end


def order_key(day: date, number: int) -> int:
    """The place of a row in the timeline: its day above, its own number below; unique, hence a cursor.

    >>> order_key(date(2025, 2, 24), 3) < order_key(date(2025, 2, 24), 4) < order_key(date(2025, 2, 25), 1)
    True
    """
    return day.toordinal() << KEY_BITS | number


def reach_of(starts_on: date | None, ends_on: date | None) -> int:
    """The class of what a row covers besides the day that it is placed at.

    >>> reach_of(date(2025, 2, 1), date(2025, 2, 28)), reach_of(date(2025, 2, 1), None), reach_of(None, None)
    (1, 5, 0)
    """
    if starts_on is None:
        return 0 if ends_on is None else REACHES_BACK
    if ends_on is None:
        return REACHES_ON
    days = (ends_on - starts_on).days
    return next((reach for reach, most in enumerate(REACH_DAYS) if days <= most), REACHES_ON)


class DatedQuerySet(models.QuerySet[Row]):
    """Sentences that begin with "events …" or "statements …".

    ``place`` is the column that the rows are placed by: ``key``, or the copy of it in the table that narrows them most,
    so that one index both narrows and orders.
    """

    place = "key"

    def _clone(self) -> Self:
        clone: Self = super()._clone()  # type: ignore[misc] # private in the stubs
        clone.place = self.place
        return clone

    def placed_by(self, column: str) -> Self:
        """The same, with another column to place them by."""
        placed = self.all()
        placed.place = column
        return placed

    def between(self, after: date | None, before: date | None) -> Self:
        """Only those whose days overlap the window, both ends included; undated ones lie in no window."""
        chosen = self
        if after is not None:
            chosen = chosen.filter(Q(ends_on__gte=after) | Q(ends_on=None, starts_on__isnull=False))
        if before is not None:
            chosen = chosen.filter(Q(starts_on__lte=before) | Q(starts_on=None, ends_on__isnull=False))
        return chosen

    def windows(self, after: date | None, before: date | None) -> tuple[Self, ...]:
        """What :meth:`between` finds, in parts without overlap: each is one stretch of an index."""
        parts = [self._placed_in(after, before).exclude(precision=Precision.UNKNOWN)]
        if after is not None:
            parts += [self._reaching(reach, after) for reach in range(1, REACHES_ON + 1)]
        if before is not None and before < date.max:
            parts.append(self.filter(reach=REACHES_BACK)._placed_in(before + timedelta(days=1), None))
        return tuple(parts)

    def _placed_in(self, first: date | None, last: date | None) -> Self:
        """Only those placed at a day from the first to the last one."""
        placed = self
        if first is not None:
            placed = placed.filter(**{f"{self.place}__gte": order_key(first, 0)})
        if last is not None:
            placed = placed.filter(**{f"{self.place}__lte": order_key(last, MOST_NUMBER)})
        return placed

    def _reaching(self, reach: int, day: date) -> Self:
        """Only those of a reach that are placed before the day and last until it."""
        reaching = self.filter(Q(ends_on__gte=day) | Q(ends_on=None), reach=reach)
        earliest = day.toordinal() - REACH_DAYS[reach] if reach < REACHES_ON else 0
        first = date.fromordinal(earliest) if earliest > 0 else None
        if day == date.min:
            return reaching.none()
        return reaching._placed_in(first, day - timedelta(days=1))

    def in_order(self) -> Self:
        """Earliest first; those of one day in the order in which they were first loaded."""
        return self.order_by(self.place)


class Dated(Documented):
    """A row with a :class:`~timeline.domain.dates.PartialDate` and its place in the timeline.

    ``not_after`` is the publication day of the first article that tells it: where the words give no date,
    the place in the order comes from there, and the date stays unknown.
    """

    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    precision = models.CharField(max_length=10, choices=[(value, value) for value in PRECISIONS])
    edtf = models.CharField(max_length=40, blank=True, default="")
    date_rule = models.CharField(max_length=60, blank=True, default="")
    not_after = models.DateField(null=True, blank=True)
    key = models.BigIntegerField(null=True, unique=True, editable=False)
    reach = models.PositiveSmallIntegerField(default=0, editable=False)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")) | Q(starts_on=None) | Q(ends_on=None),
                name="%(class)s_ends_after_start",
            ),
            models.CheckConstraint(condition=Q(precision__in=PRECISIONS), name="%(class)s_precision_is_known"),
            models.CheckConstraint(
                condition=Q(precision="unknown", starts_on=None, ends_on=None)
                | ~Q(precision="unknown") & (Q(starts_on__isnull=False) | Q(ends_on__isnull=False)),
                name="%(class)s_unknown_has_no_days",
            ),
        ]

    @property
    def when(self) -> PartialDate:
        """The date as a value."""
        return PartialDate(self.starts_on, self.ends_on, Precision(self.precision), "~" in self.edtf)
