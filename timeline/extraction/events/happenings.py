"""A trigger goes in; the happening that it tells comes out: how far it has come, when it was, and who took part."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from timeline.domain.kinds import EventKind, EventStatus
from timeline.extraction.clauses import subject_of
from timeline.extraction.dating import NO_DATE, Dated
from timeline.extraction.events.arguments.participants import concerned_in, participants_of
from timeline.extraction.events.arguments.places import place_of
from timeline.extraction.events.days import date_happening, settle_status
from timeline.extraction.events.detection.evidence import evidence_of
from timeline.extraction.events.detection.kinds import is_sitting
from timeline.extraction.events.detection.status import is_cancelled, status_of
from timeline.extraction.events.detection.triggers import APPOINTED, LIKELY, OF_YEAR, Trigger
from timeline.extraction.events.references.spokespeople import bodies_behind
from timeline.extraction.events.sides import both_sides, lent_sides, warring_sides
from timeline.extraction.events.titling.headlines import headline_of
from timeline.extraction.events.worth import ACTS, is_deed, is_worth_telling
from timeline.extraction.language import Paragraph
from timeline.extraction.lexicon.cue_verbs import cue_verbs
from timeline.extraction.reading import Reading, span_of
from timeline.extraction.records import EventMention

YEAR = timedelta(366)
# Days that only what is told around lends: they make nothing worth telling.
LOOSE = frozenset({"took-part", "news-day", "undated-news"})


def happening_of(reading: Reading, paragraph: Paragraph, trigger: Trigger) -> EventMention | None:
    """The happening of a trigger; None where it is denied or wished for, or too little is told."""
    status = _status_of(trigger)
    if status is None or not is_deed(trigger, status):
        return None
    trigger, status = _as_scheduled(trigger, status)
    dated = date_happening(reading, paragraph, trigger, status)
    own = NO_DATE if dated.rule in LOOSE else dated
    if not own.date.is_known and _is_only_said(reading, paragraph, trigger, status):
        return None
    speaker = _speaker_of(reading, paragraph, trigger)
    doers = speaker or participants_of(reading, paragraph, trigger)
    if not is_worth_telling(trigger, doers, own):
        return None
    told = _told(reading, paragraph, trigger, settle_status(reading, status, dated), dated, doers)
    bodies = bodies_behind(reading, doers[0]) if doers and trigger.kind in ACTS else ()
    concerned = () if speaker else concerned_in(reading, paragraph, trigger)
    return replace(told, actors=tuple(dict.fromkeys((*told.actors, *bodies, *concerned))))


def _told(
    reading: Reading, paragraph: Paragraph, trigger: Trigger, status: EventStatus, dated: Dated, doers: tuple[str, ...]
) -> EventMention:
    """What is known of a happening, with those who did it or, where nobody is named, the sides of the one before."""
    actors = _with_sides(reading, paragraph, trigger, doers)
    return EventMention(
        kind=_kind_of(reading, trigger, status, dated),
        status=status,
        title=headline_of(reading, paragraph, trigger, actors),
        actors=tuple(dict.fromkeys(actors)),
        evidence=evidence_of(reading, paragraph, trigger),
        trigger=span_of(paragraph, trigger.word),
        date=dated.date,
        date_rule=dated.rule,
        rule=trigger.rule,
        time=dated.time,
        place=place_of(trigger),
    )


def _kind_of(reading: Reading, trigger: Trigger, status: EventStatus, dated: Dated) -> EventKind:
    """Its kind; what was decided long ago is background, and what a body is to hold by its calendar is scheduled."""
    if _is_history(reading, trigger, dated):
        return EventKind.BACKGROUND
    if status is EventStatus.PLANNED and is_sitting(trigger):
        return EventKind.SCHEDULED
    return _as_scheduled(trigger, status)[0].kind


def _status_of(trigger: Trigger) -> EventStatus | None:
    """How far the words say that it has come; a made noun or one with a time has happened."""
    if trigger.rule == APPOINTED:
        return EventStatus.CANCELLED if is_cancelled(trigger.word) else EventStatus.PLANNED
    is_made = trigger.rule in (OF_YEAR, "made-noun")
    return EventStatus.HAPPENED if is_made else status_of(trigger.word)


def _with_sides(reading: Reading, paragraph: Paragraph, trigger: Trigger, doers: tuple[str, ...]) -> tuple[str, ...]:
    """Who took part: both sides of what two do with each other; those of the happening before where nobody is named."""
    actors = warring_sides(reading, trigger, doers) or both_sides(reading, paragraph, trigger, doers)
    return actors or lent_sides(reading, paragraph, trigger)


def _speaker_of(reading: Reading, paragraph: Paragraph, trigger: Trigger) -> tuple[str, ...]:
    """Who likely said something, where a name stands behind what he is: "the watchdog, known as the Eye, claimed"."""
    is_said = trigger.rule == LIKELY and trigger.word.lemma_.lower() in cue_verbs().speech
    subject = subject_of(trigger.word) if is_said else None
    if subject is None or reading.mentions_in(paragraph.span_of(subject.left_edge, subject)):
        return ()
    return tuple(row.actor for row in reading.mentions_in(paragraph.span_of(subject.left_edge, subject.right_edge)))[:1]


def _is_only_said(reading: Reading, paragraph: Paragraph, trigger: Trigger, status: EventStatus) -> bool:
    """Whether somebody is only quoted as saying so: "We will talk to Berg"; of what may be, hope is all there is."""
    return status is not EventStatus.POSSIBLE and reading.is_quoted(span_of(paragraph, trigger.word).start)


def _is_history(reading: Reading, trigger: Trigger, dated: Dated) -> bool:
    """Whether what somebody decided or asked for was so long ago that it is only what the news goes back to."""
    return trigger.kind in ACTS and _is_long_ago(reading, dated)


def _is_long_ago(reading: Reading, dated: Dated) -> bool:
    """Whether it was over more than a year before the article."""
    published, last = reading.article.published, dated.date.latest
    return published is not None and last is not None and published - last > YEAR


def _as_scheduled(trigger: Trigger, status: EventStatus) -> tuple[Trigger, EventStatus]:
    """What is scheduled has not happened, and what no list names is scheduled while it is planned."""
    if trigger.kind is EventKind.SCHEDULED and status is EventStatus.HAPPENED:
        return trigger, EventStatus.PLANNED
    if trigger.kind is EventKind.BACKGROUND and status is EventStatus.PLANNED:
        return replace(trigger, kind=EventKind.SCHEDULED), status
    return trigger, status
