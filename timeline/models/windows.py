"""Sentences about entries with a date: QuerySets in, the stretches of an index that hold what lies in a window out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Self, TypeVar

from django.db import models
from django.db.models import F, FilteredRelation, Func, Q
from django.db.models.lookups import In

from timeline.domain.kinds import Precision
from timeline.models.postings import Role
from timeline.models.reaches import REACHES, WITHOUT_BEGINNING, WITHOUT_END, Reach

Row = TypeVar("Row", bound=models.Model)
KEY_BITS = 32  # below the day: room for four thousand million rows, so that a key is unique within its day
MOST_NUMBER = (1 << KEY_BITS) - 1
ONE_DAY = timedelta(days=1)
PLACING = ("key", "reach", "kind")  # columns that are repeated wherever rows are narrowed down


def order_key(day: date, number: int) -> int:
    """The place of a row in the timeline: its day above, its own number below; unique, hence a cursor.

    >>> order_key(date(2025, 2, 24), 3) < order_key(date(2025, 2, 24), 4) < order_key(date(2025, 2, 25), 1)
    True
    """
    return day.toordinal() << KEY_BITS | number


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


class Unindexed(Func):
    """A column that SQLite shall choose no index by: it cannot know that the one of the reach holds far fewer rows."""

    template = "%(expressions)s"
    arity = 1

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> Any:
        """With a plus in front, as SQLite has it."""
        return super().as_sql(compiler, connection, template="+%(expressions)s", **context)


class DatedQuerySet(models.QuerySet[Row]):
    """Sentences that begin with "events …" or "statements …".

    ``placing`` is what leads to the columns ``key``, ``reach`` and ``kind``: nothing for the row's own, or the way to
    the copy of them in the table that narrows the rows most, so that one index both narrows and orders.
    """

    placing = ""

    def _clone(self) -> Self:
        clone: Self = super()._clone()  # type: ignore[misc] # private in the stubs
        clone.placing = self.placing
        return clone

    def placed_by(self, placing: str) -> Self:
        """The same, placed by the columns that this leads to."""
        placed = self.all()
        placed.placing = placing
        return placed

    def between(self, after: date | None, before: date | None) -> Self:
        """Only those whose days overlap the window, both ends included; undated ones lie in no window."""
        chosen = self
        if after is not None:
            chosen = chosen.filter(Q(ends_on__gte=after) | Q(ends_on=None, starts_on__isnull=False))
        if before is not None:
            chosen = chosen.filter(Q(starts_on__lte=before) | Q(starts_on=None, ends_on__isnull=False))
        return chosen

    def posted_under(self, role: Role, *names: Any) -> Self:
        """Only those with a posting under each of the names, placed by the first of these postings."""
        chosen = self
        for number, name in enumerate(names):
            posting = f"{role}_{number}"
            chosen = chosen.annotate(**{posting: FilteredRelation("postings")})
            chosen = chosen.filter(**{f"{posting}__role": role, f"{posting}__name": name})
        if not names:
            return chosen
        # Named as columns of the row, since a further filter on the relation itself would join it once more.
        copies = {f"posted_{column}": F(f"{role}_0__{column}") for column in PLACING}
        return chosen.annotate(**copies).placed_by("posted_")

    def of_kind(self, kind: str) -> Self:
        """Only those of this kind."""
        return self.filter(**{f"{self.placing}kind": kind})

    def seen_with(self, chosen: Mapping[str, Sequence[str]]) -> Self:
        """Only those with one of the chosen values in each column, but found by something else."""
        return self.filter(*(In(Unindexed(F(column)), list(values)) for column, values in chosen.items()))

    def part(self, first: int | None = None, last: int | None = None) -> Part:
        """Those from the first to the last key, in the order of the timeline."""
        return Part(self, f"{self.placing}key", first, last)

    def placed_in(self, after: date | None, before: date | None) -> Part:
        """Those with a date that begin in the window."""
        dated = self.exclude(precision=Precision.UNKNOWN)
        first = None if after is None else order_key(after, 0)
        return dated.part(first, None if before is None else order_key(before, MOST_NUMBER))

    def reaching(self, after: date | None, before: date | None) -> tuple[Part, ...]:
        """Those that began before the window and last into it, and those of which only an end behind it is known."""
        parts = []
        if after is not None and after > date.min:
            parts += [self._lasting_until(after, reach) for reach in REACHES]
            parts.append(self._reaching(WITHOUT_END).part(None, order_key(after - ONE_DAY, MOST_NUMBER)))
        if before is not None and before < date.max:
            parts.append(self._reaching(WITHOUT_BEGINNING).part(order_key(before + ONE_DAY, 0)))
        return tuple(parts)

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
