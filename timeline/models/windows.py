"""QuerySets of dated entries, and the stretches of an index that hold the entries of a window of days."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import F, Func
from django.db.models.lookups import In

from timeline.domain.kinds import Precision
from timeline.models.postings import ListedQuerySet, Row
from timeline.models.reaches import REACHES, WITHOUT_BEGINNING, WITHOUT_END, Reach

KEY_BITS = 32  # for the number below the day: room for four thousand million rows
MOST_NUMBER = (1 << KEY_BITS) - 1
ONE_DAY = timedelta(days=1)


def order_key(day: date, number: int) -> int:
    """The place of a row in the timeline: its day above, its own number below; unique, hence a cursor.

    >>> order_key(date(2025, 2, 24), 3) < order_key(date(2025, 2, 24), 4) < order_key(date(2025, 2, 25), 1)
    True
    """
    return day.toordinal() << KEY_BITS | number


def key_bounds(after: date | None, before: date | None) -> tuple[int | None, int | None]:
    """The first and the last key that a row of these days can have; None where an end is open.

    >>> first, last = key_bounds(date(2025, 2, 24), date(2025, 2, 24))
    >>> first < order_key(date(2025, 2, 24), 1) < last
    True
    """
    first = None if after is None else order_key(after, 0)
    return first, None if before is None else order_key(before, MOST_NUMBER)


@dataclass(frozen=True, slots=True)
class Part:
    """Rows that lie side by side in one index, in the order of a column, from the first key to the last.

    The bounds are no filter yet: where a page begins at a cursor, the nearer of the two is the bound of the index.
    """

    rows: models.QuerySet[Any]
    column: str
    first: int | None = None
    last: int | None = None

    def bounded(self) -> models.QuerySet[Any]:
        """The rows from the first to the last key."""
        bounds = {f"{self.column}__gte": self.first, f"{self.column}__lte": self.last}
        return self.rows.filter(**{name: key for name, key in bounds.items() if key is not None})


Section = tuple[Part, ...]  # parts that interleave; whole sections follow one another


class Unindexed(Func):
    """A column for which SQLite is to use no index, where another index is known to lead to far fewer rows."""

    template = "%(expressions)s"
    arity = 1

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> Any:
        """With a plus in front, which is how SQLite is told."""
        return super().as_sql(compiler, connection, template="+%(expressions)s", **context)


class DatedQuerySet(ListedQuerySet[Row]):
    """Methods that finish "events …" or "statements …"."""

    copies: ClassVar[Mapping[str, str]] = {"key": "entry_id", "reach": "reach", "kind": "kind"}

    def of_kind(self, kind: str) -> Self:
        """Only those of this kind."""
        return self.filter(**{f"{self.placing}kind": kind})

    def checked_for(self, chosen: Mapping[str, Sequence[str]]) -> Self:
        """Only those with one of the chosen values in each column, tested row by row without an index."""
        return self.filter(*(In(Unindexed(F(column)), list(values)) for column, values in chosen.items()))

    def part(self, first: int | None = None, last: int | None = None) -> Part:
        """Those from the first to the last key, in the order of the timeline."""
        return Part(self, f"{self.placing}key", first, last)

    def placed_in(self, after: date | None, before: date | None) -> Part:
        """Those with a date that begin in the window."""
        return self.exclude(precision=Precision.UNKNOWN).part(*key_bounds(after, before))

    def begun_before(self, after: date | None) -> tuple[Part, ...]:
        """Those that began before the window and last into it."""
        if after is None or after == date.min:
            return ()
        without_end = self._reaching(WITHOUT_END).part(None, order_key(after - ONE_DAY, MOST_NUMBER))
        return (*(self._lasting_until(after, reach) for reach in REACHES), without_end)

    def ended_after(self, before: date | None) -> tuple[Part, ...]:
        """Those of which only an end behind the window is known."""
        if before is None or before == date.max:
            return ()
        return (self._reaching(WITHOUT_BEGINNING).part(order_key(before + ONE_DAY, 0)),)

    def _lasting_until(self, day: date, reach: Reach) -> Part:
        """Those of a class that began before the day and last until it."""
        rows = self._reaching(reach.number)
        lasting = rows if reach.is_exact else rows.filter(ends_on__gte=day)
        earliest = 0 if reach.most is None else day.toordinal() - reach.most
        first = order_key(date.fromordinal(earliest), 0) if earliest > 0 else None
        return lasting.part(first, order_key(day - ONE_DAY, MOST_NUMBER))

    def _reaching(self, number: int) -> Self:
        return self.filter(**{f"{self.placing}reach": number})

    def in_order(self) -> Self:
        """Earliest first; those of one day in the order in which they were first loaded."""
        return self.order_by(f"{self.placing}key")
