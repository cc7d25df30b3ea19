"""Compare wanted rows with present ones: what is to be created, changed and removed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from timeline.fixture_files.rows import COLUMNS, Row


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be done; ``replaced`` are the present forms of the ``changed`` rows."""

    created: tuple[Row, ...] = ()
    changed: tuple[Row, ...] = ()
    replaced: tuple[Row, ...] = ()
    same: tuple[Row, ...] = ()
    removed: tuple[Row, ...] = ()

    @property
    def written(self) -> tuple[Row, ...]:
        """The rows that will be in the database and are not yet."""
        return self.created + self.changed

    @property
    def gone(self) -> tuple[Row, ...]:
        """The rows that are in the database and will not be."""
        return self.replaced + self.removed


@dataclass(frozen=True, slots=True)
class Count:
    """How many rows of a kind a plan creates, changes, leaves and removes."""

    kind: str
    created: int
    changed: int
    same: int
    removed: int


def plan_rows(wanted: Iterable[Row], present: Iterable[Row]) -> Plan:
    """Plan how the present rows become the wanted ones.

    >>> row = Row("timeline.actor", "ana-berg", {"name": "Ana Berg"})
    >>> plan_rows([row], []).created == (row,), plan_rows([row], [row]).written, plan_rows([], [row]).gone == (row,)
    (True, (), True)
    """
    before = {(row.model, row.pk): row for row in present}
    after = {(row.model, row.pk): row for row in wanted}
    both = [(before[place], row) for place, row in after.items() if place in before]
    return Plan(
        created=tuple(row for place, row in after.items() if place not in before),
        changed=tuple(row for old, row in both if old.fields != row.fields),
        replaced=tuple(old for old, row in both if old.fields != row.fields),
        same=tuple(row for old, row in both if old.fields == row.fields),
        removed=tuple(row for place, row in before.items() if place not in after),
    )


def count_rows(plan: Plan) -> tuple[Count, ...]:
    """Count what a plan does, by kind, in the order of loading.

    >>> count_rows(Plan(created=(Row("timeline.actor", "ana-berg", {}),)))[1]
    Count(kind='actor', created=1, changed=0, same=0, removed=0)
    """
    created, changed, same, removed = (
        Counter(row.model for row in rows) for rows in (plan.created, plan.changed, plan.same, plan.removed)
    )
    return tuple(
        Count(model.removeprefix("timeline."), created[model], changed[model], same[model], removed[model])
        for model in COLUMNS
    )
