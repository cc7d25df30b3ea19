"""The happenings found in an article go in; each comes out once, in reading order.

A headline or key point counts only where the body does not tell the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from os.path import commonprefix

from timeline.domain.kinds import EventKind
from timeline.extraction.events.coreference.novelty import can_be_of, without_headlines
from timeline.extraction.events.coreference.retold import Retellings
from timeline.extraction.events.detection.deed_nouns import DEED_NOUN
from timeline.extraction.events.detection.triggers import LIKELY, MET, OF_YEAR
from timeline.extraction.events.spoken.offers import UNDATED
from timeline.extraction.events.worth import ACTS
from timeline.extraction.reading import Reading
from timeline.extraction.records import LENT_DATES, EventMention

# Told once for a speaker and a day, however often the article comes back to it.
ONCE_A_DAY = frozenset({"readiness", "told-outlet", "told-reporters", "spokesperson", "made-noun", OF_YEAR})
BY_NOUN = frozenset({"made-noun", "dated-noun"})
LATELY = 20  # happenings back, and no further, an article goes to tell one again by a noun
BY_WORD = frozenset({"dated-noun", "held-noun", "partner-noun"})
DEFINITE = frozenset({"the", "this", "that", "these", "those"})
# A noun and its verb share this many letters at least, and all but so many: "invasion", "invade".
STEM = 4
ENDING = 2
# What only its day, a plan, its traits or a noun make a happening.
UNLISTED = frozenset({"dated-clause", "plan", LIKELY, DEED_NOUN})
SPOKE_AT = "spoke-at"
# Occasions of speaking, which are told by the act where one is named: "in a statement, the bank offered".
SPEECHES = frozenset({"spokesperson", SPOKE_AT, "posted"})
# What names the meeting with the press at which somebody spoke.
PRESS_NOUN = "occasion-noun"
BEFORE_PRESS = frozenset({EventKind.PRESS_CONFERENCE, EventKind.INTERVIEW})
# Whoever spoke with somebody whom he was told to have called did so on the phone.
SPOKEN_WITH = (EventKind.MEETING, EventKind.CALL)
SPOKEN_ONCE = BEFORE_PRESS | {EventKind.ANNOUNCEMENT}
Gist = tuple[EventKind, tuple[str, ...]]

SENTENCE_END = (".", "!", "?", "”", '"', "’", "…", ":")
BULLETS = ("-", "•", "*", "–")


def without_retellings(
    reading: Reading, found: Sequence[EventMention], retellings: Retellings
) -> tuple[EventMention, ...]:
    """The happenings without boilerplate and without what is told before or again, which is noted."""
    found = [event for event in found if not _is_boilerplate(reading, event)]
    acts = {event.trigger: event for event in found if event.kind in ACTS and event.rule not in SPEECHES}
    found = [event for event in found if event.rule not in SPEECHES or event.trigger not in acts]
    briefings = {_speaker_of(reading, event) for event in found if event.rule == PRESS_NOUN}
    found = [event for event in found if event.rule != SPOKE_AT or _speaker_of(reading, event) not in briefings]
    body = [event for event in found if _is_body(reading, event)]
    told = tuple(_distinct(body))
    heads = [event for event in found if not _is_body(reading, event)]
    heads = [event for event in heads if not retellings.note(event, _teller_of_head(event, told))]
    heads = without_headlines(reading, heads, body, retellings)
    events = _once([*_told_anew(reading, body, retellings), *heads], retellings)
    return tuple(sorted(events, key=lambda event: (event.evidence, event.trigger)))


def _told_anew(reading: Reading, body: list[EventMention], retellings: Retellings) -> Iterator[EventMention]:
    """The happenings of the body without those by which it only goes back to others."""
    gists = {_gist(event): event for event in reversed(body) if event.rule != "made-noun"}
    body = [event for event in body if not retellings.note(event, _made_by(event, gists))]
    listed = _listed_by_paragraph(reading, body)
    body = [event for event in body if not _is_told_within(event, listed[_paragraph_of(reading, event)])]
    lately = (body[max(n - LATELY, 0) : n] for n in range(len(body)))
    body = [
        event
        for event, before in zip(body, lately, strict=True)
        if not retellings.note(event, _gone_back_to(reading, event, before))
    ]
    return _without_meetings_again(body, retellings)


def _is_boilerplate(reading: Reading, event: EventMention) -> bool:
    sentence = reading.sentence_at(event.trigger.start)
    return sentence is not None and sentence.is_boilerplate


def _speaker_of(reading: Reading, event: EventMention) -> tuple[int, tuple[str, ...]]:
    """Where the sentence of an occasion of speech begins, and who spoke in it."""
    sentence = reading.sentence_at(event.trigger.start)
    return (sentence.span.start if sentence is not None else event.trigger.start), event.actors[:1]


def _is_body(reading: Reading, event: EventMention) -> bool:
    """Whether the words stand in a sentence of the body, not in a headline or key point."""
    span = reading.paragraph_at(event.evidence.start).span
    words = span.of(reading.article.text).strip()
    return words.endswith(SENTENCE_END) and not words.startswith(BULLETS)


def _distinct(events: Iterable[EventMention]) -> Iterable[EventMention]:
    """One of all events that tell the same of the same people and day: comparing with it is comparing with them all."""
    return {(event.kind, event.status, event.actors, event.date): event for event in events}.values()


def _teller_of_head(head: EventMention, body: Sequence[EventMention]) -> EventMention | None:
    """What the body tells that a headline tells, of a day that can be the same."""
    same = (event for event in body if _is_same(event, head) and can_be_of(head, event))
    return next((event for event in same if event.date.is_known or head.time is None), None)


def _is_same(event: EventMention, head: EventMention) -> bool:
    """Whether kind and doer are the same, or of what two do with each other the kind and both of them."""
    is_mutual = head.kind in MET and len(head.actors) > 1 and set(head.actors) <= set(event.actors)
    return _gist(event) == _gist(head) or (is_mutual and event.kind is head.kind)


def _gist(event: EventMention) -> Gist:
    """What a headline has in common with the sentence that tells it: the kind and the doer."""
    return event.kind, event.actors[:1]


def _made_by(event: EventMention, gists: Mapping[Gist, EventMention]) -> EventMention | None:
    """The proposal of hers that the article tells in a clause, to which "the proposal made by Berg" only goes back."""
    return gists.get(_gist(event)) if event.rule == "made-noun" and not event.date.is_known else None


def _listed_by_paragraph(reading: Reading, told: list[EventMention]) -> dict[int, list[EventMention]]:
    """What listed words tell, briefings aside, by paragraph."""
    found: dict[int, list[EventMention]] = defaultdict(list)
    for event in told:
        if event.rule not in UNLISTED and event.kind not in BEFORE_PRESS:
            found[_paragraph_of(reading, event)].append(event)
    return found


def _paragraph_of(reading: Reading, event: EventMention) -> int:
    return reading.paragraph_at(event.trigger.start).index


def _is_told_within(event: EventMention, listed: list[EventMention]) -> bool:
    """Whether a clause that no list names stands in the words of what a listed word tells."""
    if event.rule not in UNLISTED:
        return False
    return any(other.evidence.contains(event.trigger) and _can_be_one(event, other) for other in listed)


def _gone_back_to(reading: Reading, event: EventMention, before: list[EventMention]) -> EventMention | None:
    """What was told before, to which a noun with "the" only goes back: "the attack took place at seven"."""
    if event.rule == DEED_NOUN:
        verbs = (other for other in before if _is_of_verb(reading, event, other))
        return next((other for other in verbs if _can_be_one(event, other)), None)
    noun = reading.token_at(event.trigger) if event.rule in BY_WORD else None
    if noun is None or noun.pos_ != "NOUN" or not any(child.lower_ in DEFINITE for child in noun.children):
        return None
    return next((other for other in before if other.kind is event.kind and _can_be_one(event, other)), None)


def _is_of_verb(reading: Reading, event: EventMention, other: EventMention) -> bool:
    """Whether one tells by a noun what the other tells by its verb: "his resignation", "he resigned"."""
    words = [word.lemma_ for word in map(reading.token_at, (event.trigger, other.trigger)) if word is not None]
    return len(commonprefix(words)) >= max(STEM, min(map(len, words)) - ENDING)


def _can_be_one(event: EventMention, other: EventMention) -> bool:
    """Whether neither the day, nor how far it has come, nor those who took part keep two tellings apart."""
    is_of_day = not event.date.is_known or (other.date.is_known and event.date.overlaps(other.date))
    return (
        is_of_day
        and event.status is other.status
        and (not event.actors or not other.actors or bool(set(event.actors) & set(other.actors)))
    )


def _without_meetings_again(events: Iterable[EventMention], retellings: Retellings) -> Iterator[EventMention]:
    """The events without the meetings of those who were told to have met before."""
    met: dict[object, EventMention] = {}
    for event in events:
        if event.kind in MET and len(event.actors) > 1:
            before = next((other for other in met.values() if _is_met_again(event, other)), None)
            met[event.kind, event.status, event.actors, event.date] = event
            if retellings.note(event, before):
                continue
        yield event


def _is_met_again(event: EventMention, before: EventMention) -> bool:
    """Whether people who were just told to have met are told so again, without a day or of the same one."""
    if event.status is not before.status or not set(event.actors) <= set(before.actors):
        return False
    if not event.date.is_known:
        return event.kind is before.kind or (event.kind, before.kind) == SPOKEN_WITH
    return event.date == before.date and event.kind is before.kind


def _once(events: list[EventMention], retellings: Retellings) -> Iterator[EventMention]:
    """One event for a kind and its words, and one occasion for a speaker and day."""
    last: dict[EventKind, EventMention] = {}
    for event in sorted(_once_a_day(events, retellings), key=lambda event: (event.evidence.start, -event.evidence.end)):
        before = last.get(event.kind)
        if before is None or not _is_part_of(event, before):
            last[event.kind] = event
            yield event


def _is_part_of(event: EventMention, before: EventMention) -> bool:
    """Whether its words are among those of another, and no day of its own tells it from that."""
    is_of_other_day = event.date.is_known and event.date != before.date
    return before.evidence.contains(event.evidence) and not is_of_other_day


def _once_a_day(events: list[EventMention], retellings: Retellings) -> Iterator[EventMention]:
    """The events without further tellings of an occasion: the dated first, what only refers back last."""
    seen: dict[tuple[object, ...], EventMention] = {}
    for event in sorted(events, key=_is_by_the_way):
        doers = () if event.rule == OF_YEAR else event.actors[:1]
        day = (event.kind, doers, event.date if event.date.is_known else event.rule)
        is_occasion = event.rule in ONCE_A_DAY or (event.kind in SPOKEN_ONCE and event.rule not in UNLISTED)
        is_undated = event.kind in BEFORE_PRESS and not event.date.is_known
        before = (seen.get((event.kind, doers)) if is_undated else None) or (seen.get(day) if is_occasion else None)
        if before is not None and event.kind is not EventKind.ANNOUNCEMENT:
            retellings.note(event, before)
        elif before is None:
            seen.setdefault(day, event)
            seen.setdefault((event.kind, doers), event)
            yield event


def _is_by_the_way(event: EventMention) -> tuple[bool, bool]:
    """Whether a telling has no day, and whether it is a noun's that has another's: the fuller tellings sort first."""
    return event.date_rule in UNDATED, event.rule in BY_NOUN and event.date_rule in LENT_DATES
