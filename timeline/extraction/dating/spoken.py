"""Dated statements go in; the times of the article come out, those of quotations counted from the day of speech.

"I am leaving today" means the day on which it was said, whenever the article came out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from timeline.domain.kinds import Precision
from timeline.extraction.reading import Reading
from timeline.extraction.records import INFERRED_DATES, StatementMention, TimeMention
from timeline.extraction.times import find_times

# Rules whose phrases count from the day on which the words are spoken.
COUNTED = frozenset({"named-day", "named-part-of-day", "day-beside-named-day", "weekday", "week-from-day"})
RULE = "day-of-speech"


def date_spoken(reading: Reading) -> tuple[TimeMention, ...]:
    """The times of a reading; in quotations with a day of their own, "today" is that day."""
    spoken = {time.span: time for statement in reading.statements for time in _counted_anew(reading, statement)}
    return tuple(spoken.get(time.span, time) for time in reading.times) if spoken else reading.times


def _counted_anew(reading: Reading, statement: StatementMention) -> Iterator[TimeMention]:
    day = _day_told(statement)
    if day is None or day == reading.article.published:
        return
    for span in statement.speech.content:
        quoted = {time.span for time in reading.times_in(span) if _is_counted(reading, time)}
        for time in find_times(span.of(reading.article.text), day) if quoted else ():
            moved = replace(time, span=time.span.shifted(span.start), rule=RULE)
            if moved.span in quoted:
                yield moved


def _is_counted(reading: Reading, time: TimeMention) -> bool:
    return time.rule in COUNTED and reading.is_quoted(time.span.start)


def _day_told(statement: StatementMention) -> date | None:
    """The day of a statement that the article tells, None where it only implies one."""
    is_day = statement.date.precision is Precision.DAY and statement.date.earliest == statement.date.latest
    return statement.date.earliest if is_day and statement.date_rule not in INFERRED_DATES else None
