"""An occasion at a seat of government goes in; the visit of the guest whom it names comes out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from timeline.domain.kinds import EventKind
from timeline.extraction.clauses import own_words
from timeline.extraction.events.triggers import Trigger
from timeline.extraction.events.words import PHRASES
from timeline.extraction.language import Paragraph
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
    people = [
        m.actor
        for m in reading.mentions_in(paragraph.span_of(partner, partner.right_edge))
        if reading.is_person(m.actor)
    ]
    if people:
        guest = reading.actor(people[0])
        others = tuple(actor for actor in event.actors if actor != people[0])
        title = f"{guest.name if guest else ''} visits {seat.group()}"
        yield replace(
            event,
            kind=EventKind.VISIT,
            title=title,
            actors=(people[0], *others),
            evidence=span,
            rule="guest",
            place=seat.group(1),
        )


@cache
def _seats() -> re.Pattern[str]:
    return re.compile(r"(?:the )?(" + "|".join(map(re.escape, sorted(PHRASES["seats"]))) + r")\b")
