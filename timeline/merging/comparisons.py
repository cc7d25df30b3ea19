"""Compare two tellings: how alike they are, from 0 to 1, with the reason in plain words.

A comparison can also *forbid*: these two are not the same thing, whatever their words.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from timeline.domain.dates import PartialDate
from timeline.domain.kinds import Precision
from timeline.merging.words.terms import Terms

INSIDE = 0.85  # score of a short wording that stands wholly in a longer one; equal wordings score 1
SAME_HINGE = 0.8  # score of a shorter wording whose words stand in the longer one, where both have the same hinges
LEAST_MASS = 0.1  # lighter wordings ("such a partnership") would be found in anything
FITTING = 0.7  # score of two dates that can be one day; the same day scores 1
NO_DAY = 0.5  # score where no days can be compared
ROOMY = 0.2  # score of the same month or year, in which much happens
RECENT = 4096  # dates whose EDTF is cached: those of one window are compared over and over
OTHER_HINGE = 0.6  # factor for each hinge that only one of two wordings has


class Comparison(NamedTuple):
    """How alike two tellings are; ``is_forbidden`` says that they must not be merged."""

    score: float
    reason: str
    is_forbidden: bool = False


def forbid(reason: str) -> Comparison:
    """A comparison of two things that must not be merged."""
    return Comparison(0.0, reason, is_forbidden=True)


def chance(odds: float) -> float:
    """The probability for logarithmic odds.

    >>> chance(0.0)
    0.5
    """
    return 1 / (1 + math.exp(-odds))


def compare_terms(one: Terms, other: Terms) -> Comparison:
    """Compare by the weight of the words that both use (the cosine), less for each hinge that only one has.

    Where both turn on the same hinge, one may say much more besides.
    """
    topics = compare_topics(one, other)
    score = topics.score * OTHER_HINGE ** len(one.hinges ^ other.hinges)
    if one.hinges and one.hinges == other.hinges and min(one.mass, other.mass) >= LEAST_MASS:
        share = one.share_within(other)
        if SAME_HINGE * share > score:
            return Comparison(SAME_HINGE * share, f"{share:.2f} of the weighted words of the shorter in the longer")
    return Comparison(score, topics.reason)


def compare_topics(one: Terms, other: Terms) -> Comparison:
    """Compare what two sentences are about: the cosine of their weighted words."""
    if not one.mass or not other.mass:
        return Comparison(0.0, "no telling words")
    cosine = one.mass_shared_with(other) / (one.mass * other.mass) ** 0.5
    return Comparison(cosine, f"{cosine:.2f} of the weighted words shared")


def compare_runs(one: frozenset[str], other: frozenset[str]) -> Comparison:
    """Compare by the words in a row that both have: how much of the shorter wording stands in the longer."""
    shared = len(one & other)
    if not shared:
        return Comparison(0.0, "")
    return Comparison(INSIDE * shared / min(len(one), len(other)), "the same words in a row")


def compare_dates(one: PartialDate, other: PartialDate) -> Comparison:
    """Compare two dates as told: the same, one within the other, or none known; two that cannot be the same day forbid.

    >>> compare_dates(PartialDate.month(2025, 2), PartialDate.day(date(2025, 2, 24))).reason
    'dates that fit: 2025-02 and 2025-02-24'
    """
    if not one.is_known or not other.is_known:
        return Comparison(NO_DAY, "no date against it")
    if one == other:
        is_day = one.precision is Precision.DAY and one.earliest == one.latest
        return Comparison(1.0 if is_day else ROOMY, f"same {'day' if is_day else 'date'}, {_written(one)}")
    if one.overlaps(other) and (_is_rough(one) or _is_rough(other)):
        return Comparison(NO_DAY, "no day against it")
    if one.overlaps(other):
        return Comparison(FITTING, f"dates that fit: {_written(one)} and {_written(other)}")
    return forbid("dates that exclude each other")


def _is_rough(when: PartialDate) -> bool:
    """Whether it is only about a month or year, so that to overlap with it says little."""
    return when.approximate and when.precision is not Precision.DAY


@lru_cache(maxsize=RECENT)
def _written(when: PartialDate) -> str:
    return when.edtf


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
