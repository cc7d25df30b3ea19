"""Find the occasion of each statement of an article: the event at which it was made, if the article tells one."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.domain.kinds import EventKind
from timeline.domain.spans import Span, covering
from timeline.extraction.records import Findings, StatementMention

# Happenings at which people speak, the narrower first: "at a press conference during his visit" means the former.
OCCASIONS = (
    EventKind.PRESS_CONFERENCE,
    EventKind.INTERVIEW,
    EventKind.CALL,
    EventKind.MEETING,
    EventKind.ANNOUNCEMENT,
    EventKind.VISIT,
)


def find_occasions(found: Findings) -> Iterator[tuple[int, int]]:
    """Find (statement, occasion), numbers of mentions: an event with the speaker in the sentence of the cue.

    The other statements of the same turn of speech were made there too.
    """
    turns: dict[int, int] = {}
    for said in found.statements:
        occasion = _occasion(said, found)
        if occasion is not None:
            turns.setdefault(said.speech.turn, occasion)
    for number, said in enumerate(found.statements):
        if said.speech.turn in turns:
            yield number, turns[said.speech.turn]


def _occasion(said: StatementMention, found: Findings) -> int | None:
    speech = said.speech
    frame = _sentence_of(speech.cue or speech.speaker or covering(speech.content), found)
    here = [
        (OCCASIONS.index(event.kind), event.trigger, number)
        for number, event in enumerate(found.events)
        if event.kind in OCCASIONS
        and said.speaker in event.actors
        and frame.contains(event.trigger)
        and not any(span.contains(event.trigger) for span in speech.content)
    ]
    return min(here)[-1] if here else None


def _sentence_of(span: Span, found: Findings) -> Span:
    return next((sentence.span for sentence in found.sentences if sentence.span.contains(span)), span)
