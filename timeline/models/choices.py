"""Declare a column that holds the values of an enum: its choices and its constraint."""

from __future__ import annotations

from enum import StrEnum

from django.db.models import CheckConstraint, Q

from timeline.domain.kinds import values_of


def choices_of(kinds: type[StrEnum]) -> list[tuple[str, str]]:
    """The values as a field takes them, each its own label."""
    return [(value, value) for value in values_of(kinds)]


def one_of(column: str, kinds: type[StrEnum], name: str) -> CheckConstraint:
    """The constraint that the column holds one of the values."""
    return CheckConstraint(condition=Q(**{f"{column}__in": values_of(kinds)}), name=name)
