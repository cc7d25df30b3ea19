"""The reading of one article goes in; the happenings that it tells come out in reading order.

Speaking is not a happening, its occasion is. A headline or key point counts only where the body does not tell the same again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from timeline.domain.kinds import EventKind, EventStatus
from timeline.extraction.clauses import clause_of
from timeline.extraction.dating import Dated, date_clause, date_present
from timeline.extraction.events.evidence import evidence_of, title_of
from timeline.extraction.events.occasions import find_occasions, find_offers
from timeline.extraction.events.participants import participants_of, place_of
from timeline.extraction.events.status import status_of
from timeline.extraction.events.triggers import Trigger, find_triggers
from timeline.extraction.language import Paragraph
from timeline.extraction.reading import Reading, span_of
from timeline.extraction.records import EventMention

# Happenings that are acts of speaking: their day is the day of what was said.
SPOKEN = frozenset({EventKind.OFFER, EventKind.DEMAND, EventKind.ANNOUNCEMENT})
SENTENCE_END = (".", "!", "?", "”", '"', "’", "…", ":")


def find_events(reading: Reading) -> tuple[EventMention, ...]:
    """Find the happenings of an article."""
    found = [*_told(reading), *find_occasions(reading), *find_offers(reading)]
    body = [event for event in found if _is_body(reading, event)]
    heads = [
        event for event in found if not _is_body(reading, event) and not any(_repeats(event, other) for other in body)
    ]
    return tuple(sorted(_once([*body, *heads]), key=lambda event: (event.evidence, event.trigger)))


def _told(reading: Reading) -> Iterator[EventMention]:
    """The happenings that verbs and nouns tell."""
    for paragraph in reading.paragraphs:
        for trigger in find_triggers(reading, paragraph):
            sentence = reading.sentence_at(span_of(paragraph, trigger.word).start)
            if sentence and sentence.is_boilerplate:
                continue
            if event := _event(reading, paragraph, trigger):
                yield event


def _event(reading: Reading, paragraph: Paragraph, trigger: Trigger) -> EventMention | None:
    status = status_of(trigger.word)
    if status is None:
        return None
    dated = _date(reading, paragraph, trigger, status)
    actors = participants_of(reading, paragraph, trigger)
    if not actors and not dated.date.is_known:
        return None
    return EventMention(
        kind=trigger.kind,
        status=_settled(reading, status, dated),
        title=title_of(reading, paragraph, trigger),
        actors=actors,
        evidence=evidence_of(paragraph, trigger),
        trigger=span_of(paragraph, trigger.word),
        date=dated.date,
        date_rule=dated.rule,
        rule=trigger.rule,
        time=dated.time,
        place=place_of(paragraph, trigger),
    )


def _date(reading: Reading, paragraph: Paragraph, trigger: Trigger, status: EventStatus) -> Dated:
    """The day of the clause; of what is spoken, the speaker's day; of what goes on, the month of publication."""
    dated = date_clause(reading, paragraph, trigger.word)
    if dated.date.is_known or status is not EventStatus.HAPPENED:
        return dated
    if trigger.kind in SPOKEN and (spoken := _date_spoken(reading, paragraph, trigger)):
        return spoken
    if reading.is_quoted(span_of(paragraph, trigger.word).start):
        return dated
    return date_present(reading, trigger.word)


def _date_spoken(reading: Reading, paragraph: Paragraph, trigger: Trigger) -> Dated | None:
    """The day of the statement that the act is."""
    clause = clause_of(trigger.word)
    place = span_of(paragraph, clause)
    for statement in reading.statements:
        cue = statement.speech.cue
        if cue and cue.overlaps(place) and statement.date_rule != "publication-day" and statement.date.is_known:
            return Dated(statement.date, statement.date_rule, statement.time)
    return None


def _settled(reading: Reading, status: EventStatus, dated: Dated) -> EventStatus:
    """What lies wholly behind the day of publication has not happened yet."""
    published, first = reading.article.published, dated.date.earliest
    is_ahead = published is not None and first is not None and first > published
    return EventStatus.PLANNED if is_ahead and status is EventStatus.HAPPENED else status


def _is_body(reading: Reading, event: EventMention) -> bool:
    """Whether the words stand in a sentence of the body, not in a headline or key point."""
    paragraph = reading.paragraph_at(event.evidence.start)
    words = paragraph.doc.text.strip()
    return words.endswith(SENTENCE_END) and not words.startswith(("-", "•", "*"))


def _repeats(head: EventMention, body: EventMention) -> bool:
    """Whether the body tells what the headline told."""
    return head.kind is body.kind and head.actors[:1] == body.actors[:1]


def _once(events: list[EventMention]) -> Iterator[EventMention]:
    """One event for a kind and its words: "held a meeting" and "meeting" are one."""
    seen: set[tuple[EventKind, object]] = set()
    for event in events:
        key = (event.kind, event.evidence)
        if key not in seen:
            seen.add(key)
            yield replace(event)
