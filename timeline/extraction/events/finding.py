"""The reading of one article goes in; the happenings that it tells come out in reading order.

Verbs and nouns are triggers, what is said has occasions, and readiness is an offer; speaking itself is no happening.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.extraction.clauses import clause_of
from timeline.extraction.events.background import find_background, find_plans
from timeline.extraction.events.happenings import happening_of
from timeline.extraction.events.occasions import find_occasions
from timeline.extraction.events.offers import find_offers
from timeline.extraction.events.retellings import without_retellings
from timeline.extraction.events.sides import find_sides
from timeline.extraction.events.triggers import OF_YEAR, Trigger, find_triggers
from timeline.extraction.events.visits import find_guests
from timeline.extraction.language import Paragraph
from timeline.extraction.reading import Reading
from timeline.extraction.records import EventMention


def find_events(reading: Reading) -> tuple[EventMention, ...]:
    """Find the happenings of an article."""
    triggers = [(paragraph, tuple(find_triggers(reading, paragraph))) for paragraph in reading.paragraphs]
    reading = replace(reading, sides=tuple(find_sides(reading, triggers)))
    told = (event for paragraph, found in triggers for event in _told(reading, paragraph, found))
    return without_retellings(reading, [*told, *find_occasions(reading), *find_offers(reading)])


def _told(reading: Reading, paragraph: Paragraph, triggers: Sequence[Trigger]) -> Iterator[EventMention]:
    """The happenings that the verbs and nouns of a paragraph tell, then those that only a day or a plan makes one."""
    told = set()
    for trigger in triggers:
        if event := happening_of(reading, paragraph, trigger):
            if trigger.rule != OF_YEAR:
                told.add(clause_of(trigger.word).i)
            yield event
            yield from find_guests(reading, paragraph, trigger, event)
    for find in (find_background, find_plans):
        for trigger in find(reading, paragraph, frozenset(told)):
            if event := happening_of(reading, paragraph, trigger):
                told.add(trigger.word.i)
                yield event
