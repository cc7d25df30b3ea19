"""An occasion at a seat of government goes in; the visit of the guest whom it names comes out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from timeline.domain.kinds import EventKind
from timeline.extraction.clauses import own_words
from timeline.extraction.events.detection.triggers import Trigger
from timeline.extraction.language import Paragraph
from timeline.extraction.lexicon.event_words import PHRASES
from timeline.extraction.reading import Reading
from timeline.extraction.records import EventMention

HOSTED = frozenset({EventKind.PRESS_CONFERENCE})


def find_guests(
    reading: Reading, paragraph: Paragraph, trigger: Trigger, event: EventMention
) -> Iterator[EventMention]:
    """Find whom somebody receives at a seat: "a meeting with Ana Berg at the Chancellery"."""
    if trigger.kind not in HOSTED or trigger.word.pos_ != "NOUN":
        return
    phrase = own_words(trigger.word)
    span = paragraph.span_of(phrase[0], phrase[-1])
    seat = _seats().search(span.of(reading.article.text))
    partner = next((child for child in trigger.word.children if child.lower_ == "with"), None)
    if seat is None or partner is None:
        return
    mentions = reading.mentions_in(paragraph.span_of(partner, partner.right_edge))
    guest = next((mention.actor for mention in mentions if reading.is_person(mention.actor)), None)
    if guest is not None:
        yield _visit_of(guest, reading, replace(event, evidence=span), seat)


def _visit_of(guest: str, reading: Reading, event: EventMention, seat: re.Match[str]) -> EventMention:
    """What the guest does where somebody meets him."""
    known = reading.actor(guest)
    title = f"{known.name if known else ''} visits {seat.group()}"
    actors = guest, *(actor for actor in event.actors if actor != guest)
    return replace(event, kind=EventKind.VISIT, title=title, actors=actors, rule="guest", place=seat.group(1))


@cache
def _seats() -> re.Pattern[str]:
    return re.compile(r"(?:the )?(" + "|".join(map(re.escape, sorted(PHRASES["seats"]))) + r")\b")
