"""The reading of one article goes in; the happenings that it tells come out in reading order.

Speaking is not a happening, its occasion is. A headline or key point counts only where the body does not tell the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from timeline.domain.kinds import EventKind, EventStatus, Precision
from timeline.domain.spans import Span
from timeline.extraction.clauses import clause_of, governor, subject_of
from timeline.extraction.dating import Dated
from timeline.extraction.events.background import find_background
from timeline.extraction.events.days import date_happening, settle_status
from timeline.extraction.events.evidence import evidence_of
from timeline.extraction.events.occasions import find_occasions
from timeline.extraction.events.offers import UNDATED, find_offers
from timeline.extraction.events.participants import participants_of, place_of
from timeline.extraction.events.status import status_of
from timeline.extraction.events.titles import title_of, title_of_occasion
from timeline.extraction.events.triggers import OF_YEAR, Trigger, find_triggers
from timeline.extraction.events.visits import find_guests
from timeline.extraction.events.words import PHRASES
from timeline.extraction.language import Paragraph
from timeline.extraction.reading import Reading, span_of
from timeline.extraction.records import EventMention

# Acts that are nothing while they are only planned: an offer that may come is no offer.
ACTS = frozenset({EventKind.OFFER, EventKind.DEMAND, EventKind.ANNOUNCEMENT})
# Happenings that can be told without anybody's name.
NAMELESS = frozenset(
    {
        EventKind.ECONOMIC,
        EventKind.MILITARY,
        EventKind.VOTE,
        EventKind.SANCTION,
        EventKind.BACKGROUND,
        EventKind.SCHEDULED,
        EventKind.AGREEMENT,
        EventKind.MEETING,
        EventKind.VISIT,
    }
)
# What nobody named does in a week is hardly news; in a year it is history.
SHORT = frozenset({Precision.DAY, Precision.WEEK})
LONG = frozenset({Precision.MONTH, Precision.YEAR, Precision.DECADE, Precision.CENTURY})
# What an agreement to do them tells.
MEASURES = frozenset({EventKind.SANCTION, EventKind.ECONOMIC, EventKind.AGREEMENT})
# Told once for a speaker and a day, however often the article comes back to it.
ONCE_A_DAY = frozenset({"readiness", "told-outlet", "told-reporters", "spokesperson", "made-noun", OF_YEAR})
SERIES = timedelta(100)  # rounds of the same talks follow each other within weeks or a few months
DEFINITE = frozenset({"the", "this", "that", "such"})
DEPENDENT = frozenset({"ccomp", "xcomp", "relcl"})
SENTENCE_END = (".", "!", "?", "”", '"', "’", "…", ":")
BULLETS = ("-", "•", "*", "–")


def find_events(reading: Reading) -> tuple[EventMention, ...]:
    """Find the happenings of an article."""
    found = [*_told(reading), *find_occasions(reading), *find_offers(reading)]
    found = [event for event in found if not _is_boilerplate(reading, event)]
    body = [event for event in found if _is_body(reading, event)]
    body = [event for event in body if not _is_mentioned_again(reading, event, body)]
    heads = [event for event in found if not _is_body(reading, event) and not _is_told_by(event, body)]
    told = sorted(_once([*body, *heads]), key=lambda event: (event.evidence, event.trigger))
    return tuple(_with_sides(reading, told))


def _told(reading: Reading) -> Iterator[EventMention]:
    """The happenings that verbs and nouns tell."""
    for paragraph in reading.paragraphs:
        told = set()
        for trigger in find_triggers(reading, paragraph):
            if event := _event(reading, paragraph, trigger):
                if trigger.rule != OF_YEAR:
                    told.add(clause_of(trigger.word).i)
                yield event
                yield from find_guests(reading, paragraph, trigger, event)
        for trigger in find_background(reading, paragraph, frozenset(told)):
            if event := _event(reading, paragraph, trigger):
                yield event


def _event(reading: Reading, paragraph: Paragraph, trigger: Trigger) -> EventMention | None:
    status = EventStatus.HAPPENED if trigger.is_named_by_time else status_of(trigger.word)
    if status is None or (trigger.kind in ACTS and status is not EventStatus.HAPPENED):
        return None
    if _is_of_reader(trigger) or _is_agreed(trigger):
        return None
    if trigger.kind is EventKind.SCHEDULED and status is EventStatus.HAPPENED:
        status = EventStatus.PLANNED
    if trigger.kind is EventKind.BACKGROUND and status is EventStatus.PLANNED:
        trigger = replace(trigger, kind=EventKind.SCHEDULED)
    dated = date_happening(reading, paragraph, trigger, status)
    actors = participants_of(reading, paragraph, trigger)
    if not _is_worth_telling(trigger, actors, dated):
        return None
    return EventMention(
        kind=trigger.kind,
        status=settle_status(reading, status, dated),
        title=_title(reading, paragraph, trigger, actors),
        actors=actors,
        evidence=evidence_of(reading, paragraph, trigger),
        trigger=span_of(paragraph, trigger.word),
        date=dated.date,
        date_rule=dated.rule,
        rule=trigger.rule,
        time=dated.time,
        place=place_of(paragraph, trigger),
    )


def _is_worth_telling(trigger: Trigger, actors: tuple[str, ...], dated: Dated) -> bool:
    """Whether enough is told: somebody who took part, or a day; of talks in one's own words, with whom."""
    if trigger.kind is EventKind.OFFER and dated.rule == "present-tense" and clause_of(trigger.word).tag_ != "VBG":
        return False
    if trigger.rule == "dated-clause":
        return bool(actors) or dated.date.precision in LONG or _is_announced(trigger) or _is_news(trigger, dated)
    if actors:
        return len(actors) > 1 or dated.date.is_known or not (_is_own_talk(trigger) or _is_by_the_way(trigger))
    is_bare_noun = trigger.kind is EventKind.MEETING and trigger.word.pos_ == "NOUN" and trigger.rule != "held-noun"
    is_known = dated.date.is_known or trigger.rule == "turn" or _is_of_rounds(trigger)
    return trigger.kind in NAMELESS and not is_bare_noun and is_known


def _is_of_rounds(trigger: Trigger) -> bool:
    """Whether it is one of a series whose sides are known: "a third round may be held"."""
    is_round = trigger.rule == "held-noun" and trigger.word.lemma_ == "round"
    return is_round and any(child.lower_ in PHRASES["of_series"] for child in trigger.word.children)


def _is_news(trigger: Trigger, dated: Dated) -> bool:
    """Whether a sentence of its own tells what happened to a thing on a day: "the old contract expired on Monday"."""
    clause = clause_of(trigger.word)
    subject = subject_of(clause)
    is_thing = subject is not None and subject.pos_ in ("NOUN", "PROPN")
    is_told = clause.dep_ == "ROOT" or (trigger.kind is EventKind.SCHEDULED and clause.dep_ in DEPENDENT)
    return is_thing and is_told and dated.date.is_known and dated.date.precision in SHORT


def _is_own_talk(trigger: Trigger) -> bool:
    """Whether somebody only says of himself that there was talk: "we had very good talks"."""
    subject = subject_of(clause_of(trigger.word))
    return trigger.kind is EventKind.MEETING and subject is not None and subject.lower_ in ("i", "we")


def _is_agreed(trigger: Trigger) -> bool:
    """Whether the measure is what was agreed on, and told as the agreement: "agreed to cut tariffs"."""
    clause = clause_of(trigger.word)
    above = governor(clause) if clause.dep_ == "xcomp" else None
    return trigger.kind in MEASURES and above is not None and above.lemma_ == "agree"


def _is_by_the_way(trigger: Trigger) -> bool:
    """Whether it only says who somebody is: "the minister, who chaired the session"."""
    is_known = any(child.lower_ in DEFINITE for child in trigger.word.children)
    return trigger.rule == "held-noun" and is_known and clause_of(trigger.word).dep_ == "relcl"


def _title(reading: Reading, paragraph: Paragraph, trigger: Trigger, actors: tuple[str, ...]) -> str:
    """The headline; of an occasion that is only named by the way, one made of who took part."""
    if trigger.rule == "own-occasion" and actors:
        return title_of_occasion(reading, trigger, actors)
    title = title_of(reading, paragraph, trigger)
    first = reading.actor(actors[0]) if actors else None
    is_bare = title.startswith("To ") and first is not None
    return f"{first.name if first else ''} to {title.removeprefix('To ')}" if is_bare else title


def _is_announced(trigger: Trigger) -> bool:
    """Whether people whom nobody names are to do something on a day: "40,000 workers will strike on Monday"."""
    subject = subject_of(clause_of(trigger.word))
    return trigger.kind is EventKind.SCHEDULED and subject is not None and subject.tag_ == "NNS"


def _is_of_reader(trigger: Trigger) -> bool:
    """Whether whoever is spoken to does it, of whom nobody knows who that is: "the deal that you will sign"."""
    subject = subject_of(clause_of(trigger.word))
    return subject is not None and subject.lower_ == "you"


def _is_boilerplate(reading: Reading, event: EventMention) -> bool:
    sentence = reading.sentence_at(event.trigger.start)
    return sentence is not None and sentence.is_boilerplate


def _is_body(reading: Reading, event: EventMention) -> bool:
    """Whether the words stand in a sentence of the body, not in a headline or key point."""
    span = reading.paragraph_at(event.evidence.start).span
    words = span.of(reading.article.text).strip()
    return words.endswith(SENTENCE_END) and not words.startswith(BULLETS)


def _gist(event: EventMention) -> tuple[EventKind, tuple[str, ...]]:
    """What a headline has in common with the sentence that tells it: the kind and the doer."""
    return event.kind, event.actors[:1]


def _with_sides(reading: Reading, events: list[EventMention]) -> Iterator[EventMention]:
    """Give a meeting that names nobody ("the second round was held in Oslo") the sides that met in the one before."""
    last: EventMention | None = None
    for event in events:
        is_meeting = event.kind is EventKind.MEETING and not _is_of_many(reading, event)
        is_bare = is_meeting and not event.actors
        has_sides = is_bare and last is not None and _is_of_series(event, last, reading.article.published)
        yield replace(event, actors=last.actors) if last is not None and has_sides else event
        last = event if is_meeting and len(event.actors) > 1 else last


def _is_of_many(reading: Reading, event: EventMention) -> bool:
    """Whether it is a gathering of many: a summit between two rounds of talks is none of them."""
    return event.trigger.of(reading.article.text).lower() in PHRASES["gatherings"]


def _is_of_series(event: EventMention, other: EventMention, published: date | None) -> bool:
    """Whether two meetings can be of one series: not many months apart."""
    first, second = event.date.earliest, other.date.earliest or published
    return first is None or second is None or abs(first - second) <= SERIES


def _is_told_by(head: EventMention, body: list[EventMention]) -> bool:
    """Whether a sentence of the body tells what a headline tells, of a day that can be the same."""
    return any(_gist(event) == _gist(head) and event.date.overlaps(head.date) for event in body)


def _is_mentioned_again(reading: Reading, event: EventMention, told: list[EventMention]) -> bool:
    """Whether "the proposal made by Berg" only goes back to the one of hers that the article tells in a clause."""
    word = reading.token_at(event.trigger)
    if event.rule != "made-noun" or event.date.is_known or word is None:
        return False
    noun = word.head if word.dep_ == "acl" else word
    is_known = any(child.lower_ in DEFINITE for child in noun.children)
    return is_known and any(_gist(other) == _gist(event) for other in told if other.rule != "made-noun")


def _once(events: list[EventMention]) -> Iterator[EventMention]:
    """One event for a kind and its words, and one occasion for a speaker and day."""
    days: set[tuple[object, ...]] = set()
    last: dict[EventKind, Span] = {}
    for event in sorted(_once_a_day(events, days), key=lambda event: (event.evidence.start, -event.evidence.end)):
        before = last.get(event.kind)
        if before is None or not before.contains(event.evidence):
            last[event.kind] = event.evidence
            yield event


def _once_a_day(events: list[EventMention], seen: set[tuple[object, ...]]) -> Iterator[EventMention]:
    """The events without further tellings of an occasion: the dated first, what only refers back last."""
    for event in sorted(events, key=lambda event: (event.date_rule in UNDATED, event.rule == "made-noun")):
        doers = () if event.rule == OF_YEAR else event.actors[:1]
        day = (event.kind, doers, event.date if event.date.is_known else event.rule)
        is_occasion = event.rule in ONCE_A_DAY or event.kind is EventKind.ANNOUNCEMENT
        if not (is_occasion and day in seen):
            seen.add(day)
            yield event
