"""The reading of one article goes in; the happenings that it tells come out in reading order.

Verbs and nouns are triggers, other clauses are judged by their traits, what is said has occasions, and readiness is an
offer; speaking itself is seldom a happening.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from timeline.extraction.clauses import clause_of
from timeline.extraction.events.arguments.likely_participants import with_likely_participants
from timeline.extraction.events.coreference.fuller import with_those_told_elsewhere
from timeline.extraction.events.coreference.novelty import without_known
from timeline.extraction.events.coreference.retellings import without_retellings
from timeline.extraction.events.coreference.retold import Retellings
from timeline.extraction.events.detection.appointments import find_appointments
from timeline.extraction.events.detection.background import find_background, find_plans
from timeline.extraction.events.detection.deed_nouns import find_deed_nouns
from timeline.extraction.events.detection.deeds import find_deeds
from timeline.extraction.events.detection.triggers import OF_YEAR, Trigger, find_triggers
from timeline.extraction.events.detection.visits import find_guests
from timeline.extraction.events.happenings import happening_of
from timeline.extraction.events.sides import find_sides
from timeline.extraction.events.spoken.occasions import find_occasions
from timeline.extraction.events.spoken.offers import find_offers
from timeline.extraction.events.titling.headlines import told_apart
from timeline.extraction.language import Paragraph
from timeline.extraction.reading import Reading
from timeline.extraction.records import EventMention

Triggers = tuple[tuple[Paragraph, tuple[Trigger, ...]], ...]


def find_events(reading: Reading) -> tuple[EventMention, ...]:
    """Find the happenings of an article, with all who took part in them."""
    return with_likely_participants(reading, find_by_rules(reading))


def find_by_rules(reading: Reading) -> tuple[EventMention, ...]:
    """Find those that words, days or plans tell, then the likely ones that are new, with those whom rules name."""
    reading, triggers = with_sides(reading)
    told: list[EventMention] = []
    likely: list[EventMention] = []
    for paragraph, found in triggers:
        events, places = find_listed(reading, paragraph, found)
        told += events
        likely += find_told(reading, paragraph, find_deeds(reading, paragraph, places))
        likely += find_told(reading, paragraph, find_deed_nouns(reading, paragraph))
    spoken = [*find_occasions(reading), *find_offers(reading)]
    told = with_those_told_elsewhere(reading, [*_without_twins(told, spoken), *spoken])
    retellings = Retellings()
    new = without_known(reading, told, likely, retellings)
    once = without_retellings(reading, [*told, *new], retellings)
    return tuple(told_apart(reading, tuple(retellings.gather(once))))


def _without_twins(told: Iterable[EventMention], spoken: Iterable[EventMention]) -> Iterator[EventMention]:
    """What verbs and nouns tell, but for what has no day and what a statement tells in the same words."""
    same = {(event.kind, event.evidence) for event in spoken}
    return (event for event in told if event.date.is_known or (event.kind, event.evidence) not in same)


def with_sides(reading: Reading) -> tuple[Reading, Triggers]:
    """Find the verbs and nouns of happening of each paragraph, and by them who did something with whom."""
    triggers = tuple((paragraph, tuple(find_triggers(reading, paragraph))) for paragraph in reading.paragraphs)
    sides = tuple(find_sides(reading, triggers))
    return replace(reading, sides=sides) if sides else reading, triggers


def find_told(reading: Reading, paragraph: Paragraph, triggers: Iterable[Trigger]) -> Iterator[EventMention]:
    """The happenings of triggers that tell enough to be ones."""
    return filter(None, (happening_of(reading, paragraph, trigger) for trigger in triggers))


def find_listed(
    reading: Reading, paragraph: Paragraph, triggers: Sequence[Trigger]
) -> tuple[list[EventMention], frozenset[int]]:
    """The happenings that the verbs and nouns of a paragraph tell, then those that only a day or a plan makes one.

    With them come the places of the verbs whose happening is told.
    """
    events, told = _find_by_words(reading, paragraph, triggers)
    for find in (find_background, find_plans):
        for trigger in find(reading, paragraph, frozenset(told)):
            if event := happening_of(reading, paragraph, trigger):
                told.add(trigger.word.i)
                events.append(event)
    return events, frozenset(told)


def _find_by_words(
    reading: Reading, paragraph: Paragraph, triggers: Sequence[Trigger]
) -> tuple[list[EventMention], set[int]]:
    """What verbs and nouns tell, then what nouns tell that are set for a day; with the places of the verbs."""
    appointed = _find_appointed(reading, paragraph)
    events, told = [], set()
    for trigger in triggers:
        own = happening_of(reading, paragraph, trigger)
        if event := _dated_one(own, appointed.pop(trigger.word.i, None)):
            if trigger.rule != OF_YEAR:
                told.add(clause_of(trigger.word).i)
            events += [event, *find_guests(reading, paragraph, trigger, event)]
    for event in appointed.values():
        word = reading.token_at(event.trigger)
        if word is not None and word.i not in told:
            told.add(word.i)
            events.append(event)
    return events, told


def _find_appointed(reading: Reading, paragraph: Paragraph) -> dict[int, EventMention]:
    """Place of a noun -> what is set for a day by it."""
    found = (
        (noun.i, happening_of(reading, paragraph, trigger)) for noun, trigger in find_appointments(reading, paragraph)
    )
    return {place: event for place, event in found if event is not None}


def _dated_one(own: EventMention | None, appointed: EventMention | None) -> EventMention | None:
    """What a word tells by itself, unless only another word beside it says when it is to be."""
    return own if appointed is None or (own is not None and own.date.is_known) else appointed
