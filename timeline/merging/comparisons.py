"""Two tellings go in; how alike they are comes out, from 0 to 1, with the reason in plain words.

A comparison can also *forbid*: whatever the words, these two are not the same thing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from timeline.domain.dates import PartialDate
from timeline.domain.kinds import Precision
from timeline.merging.terms import Terms

INSIDE = 0.85  # what it is worth that all of a short wording stands in a longer one, against equal wordings
TELLING_MASS = 1.2  # a fragment must weigh this much before being contained says anything: about three telling words


@dataclass(frozen=True, slots=True)
class Comparison:
    """How alike two tellings are; ``is_forbidden`` says that they must not be merged."""

    score: float
    reason: str
    is_forbidden: bool = False


def forbid(reason: str) -> Comparison:
    """The comparison of two that are not the same, whatever their words."""
    return Comparison(0.0, reason, is_forbidden=True)


def compare_terms(one: Terms, other: Terms) -> Comparison:
    """Compare by the weight of the words that both use: the cosine, or how much of one stands in the other."""
    if not one.mass or not other.mass:
        return Comparison(0.0, "no telling words")
    shared = one.mass_shared_with(other)
    cosine = shared / (one.mass * other.mass) ** 0.5
    shorter = min(one.mass, other.mass)
    inside = INSIDE * shared / shorter if shorter >= TELLING_MASS else 0.0
    score = max(cosine, inside)
    return Comparison(score, f"{score:.2f} of the weighted words shared")


def compare_dates(one: PartialDate, other: PartialDate) -> Comparison:
    """Compare two dates as told: the same, one within the other, or none known; two that cannot be the same day forbid.

    >>> compare_dates(PartialDate.month(2025, 2), PartialDate.day(date(2025, 2, 24))).reason
    'dates that fit: 2025-02 and 2025-02-24'
    """
    if not one.is_known or not other.is_known:
        return Comparison(0.5, "no date against it")
    if one == other:
        unit = "day" if one.precision is Precision.DAY and one.earliest == one.latest else "date"
        return Comparison(1.0, f"same {unit}, {one.edtf}")
    if one.overlaps(other):
        return Comparison(0.7, f"dates that fit: {one.edtf} and {other.edtf}")
    return forbid(f"{one.edtf} is not {other.edtf}")


def days_between(one: PartialDate, other: PartialDate) -> int:
    """The days from the end of the earlier to the start of the later, 0 where they overlap or an end is open."""
    if one.overlaps(other):
        return 0
    first, second = sorted((one, other), key=lambda when: when.earliest or date.min)
    return (second.earliest - first.latest).days if second.earliest and first.latest else 0


def join_reasons(reasons: Iterable[str]) -> str:
    """The reasons as one line, the empty ones left out.

    >>> join_reasons(["same speaker", "", "same day"])
    'same speaker; same day'
    """
    return "; ".join(reason for reason in reasons if reason)
