"""A text goes in; the events that are found in it come out."""

from __future__ import annotations

from dataclasses import replace

from tests.extraction.readings import reading_of
from timeline.extraction.dating import date_statements
from timeline.extraction.events.detection.triggers import LIKELY
from timeline.extraction.events.finding import find_by_rules
from timeline.extraction.records import EventMention


def events_of(text: str, said: dict[str, str] | None = None) -> tuple[EventMention, ...]:
    """What words, days, plans and statements tell; what traits make likely, and who, has tests of its own."""
    reading = reading_of(text, said)
    found = find_by_rules(replace(reading, statements=date_statements(reading)))
    return tuple(event for event in found if event.rule != LIKELY)


def told(text: str, said: dict[str, str] | None = None) -> list[tuple[str, str, str]]:
    """The kind, the status and the date of each."""
    return [(event.kind.value, event.status.value, event.date.edtf) for event in events_of(text, said)]
