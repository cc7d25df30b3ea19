"""Choose what the headline of a record says, from what several articles say, by the rules stated here.

Dates: explicit words over a date that a rule inferred, then the finest, the most frequent, the earliest told; of a plan
that was put off, the later date. Places: the one that most tellings name, then that of the telling that gives the
title. Speakers: the one that most reports name, then that of the headline wording. Wordings: direct over mixed over
indirect, then the earliest published, then the longest.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from timeline.domain.kinds import EventStatus, Precision, StatementKind
from timeline.merging.likeness.events import OPEN
from timeline.merging.records import DatePhrase
from timeline.merging.tellings import ToldEvent, ToldStatement

FINENESS = {precision: place for place, precision in enumerate(Precision)}
DIRECTNESS = {StatementKind.DIRECT: 0, StatementKind.MIXED: 1, StatementKind.INDIRECT: 2}


def choose_date(told: Sequence[DatePhrase]) -> DatePhrase:
    """Choose the headline date among those told, in the order of publication."""
    counts = Counter(phrase.date.edtf for phrase in told)

    def rank(phrase: DatePhrase) -> tuple[bool, bool, int, int]:
        is_inferred = phrase.span is None
        return not phrase.date.is_known, is_inferred, FINENESS[phrase.date.precision], -counts[phrase.date.edtf]

    return min(told, key=rank)


def standing(tellings: Sequence[ToldEvent]) -> list[ToldEvent]:
    """The tellings without outdated plans: those for a day that no article gives any more."""
    dated = [told for told in tellings if told.is_dated]
    if not dated:
        return list(tellings)
    last = max(dated, key=lambda told: told.published).mention.date
    since = min(told.published for told in dated if told.mention.date == last)
    return [told for told in tellings if told.mention.date.overlaps(last) or not _is_overtaken(told, since)]


def choose_place(titled: ToldEvent, tellings: Sequence[ToldEvent]) -> str:
    """Choose among the places that the tellings name, "" where none does."""
    named = [told.mention.place for told in (titled, *tellings) if told.mention.place]
    counts = Counter(told.mention.place for told in tellings)
    return max(named, key=lambda place: counts[place], default="")


def choose_speaking(headline: ToldStatement, tellings: Sequence[ToldStatement]) -> ToldStatement:
    """Choose the telling that says who spoke: the headline's speaker, unless more reports name another outright."""
    counts = Counter(told.mention.speaker for told in tellings if not told.has_guessed_speaker)
    named = [told for told in (headline, *tellings) if told.mention.speaker]
    return max(named, key=lambda told: counts[told.mention.speaker], default=headline)


def choose_status(told: Sequence[tuple[date, EventStatus]]) -> EventStatus:
    """Choose the status: by the latest article that says it was held or called off, else by the firmest plan.

    >>> choose_status([(date(2025, 2, 26), EventStatus.PLANNED), (date(2025, 3, 1), EventStatus.HAPPENED)]).value
    'happened'
    """
    settled = [(day, status) for day, status in told if status in (EventStatus.HAPPENED, EventStatus.CANCELLED)]
    if settled:
        return max(settled, key=lambda row: (row[0], row[1] is EventStatus.HAPPENED))[1]
    planned = any(status is EventStatus.PLANNED for _, status in told)
    return EventStatus.PLANNED if planned else EventStatus.POSSIBLE


def _is_overtaken(told: ToldEvent, since: date) -> bool:
    return told.mention.status in OPEN and told.published < since
