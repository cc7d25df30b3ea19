"""What several articles say of one thing goes in; what the headline says comes out, by rules that are stated here.

Dates: explicit words over a date that a rule inferred, the finer, the one that more tellings give, the earliest told.
Wordings: direct over mixed over indirect, then the earliest published, then the longest.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from timeline.domain.kinds import EventStatus, Precision, StatementKind
from timeline.merging.records import DatePhrase

FINENESS = {precision: place for place, precision in enumerate(Precision)}
DIRECTNESS = {StatementKind.DIRECT: 0, StatementKind.MIXED: 1, StatementKind.INDIRECT: 2}


def choose_date(told: Sequence[DatePhrase]) -> DatePhrase:
    """Choose the headline date among those told, in the order of publication."""
    counts = Counter(phrase.date.edtf for phrase in told)

    def rank(phrase: DatePhrase) -> tuple[bool, bool, int, int]:
        is_inferred = phrase.span is None
        return not phrase.date.is_known, is_inferred, FINENESS[phrase.date.precision], -counts[phrase.date.edtf]

    return min(told, key=rank)


def choose_status(told: Sequence[tuple[date, EventStatus]]) -> EventStatus:
    """Choose how far an event has come: the latest article that says it was held or called off, else the firmest plan.

    >>> choose_status([(date(2025, 2, 26), EventStatus.PLANNED), (date(2025, 3, 1), EventStatus.HAPPENED)]).value
    'happened'
    """
    settled = [(day, status) for day, status in told if status in (EventStatus.HAPPENED, EventStatus.CANCELLED)]
    if settled:
        return max(settled, key=lambda row: (row[0], row[1] is EventStatus.HAPPENED))[1]
    planned = any(status is EventStatus.PLANNED for _, status in told)
    return EventStatus.PLANNED if planned else EventStatus.POSSIBLE
