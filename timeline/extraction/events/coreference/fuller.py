"""The happenings of an article go in; they come out with those who took part by what is told of them elsewhere.

"A bomb killed five. The Guard claimed responsibility for the attack." "Norway and Sweden signed a pact. The pact was
brokered by Finland, and takes effect in May."
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from timeline.domain.kinds import EventKind, EventStatus
from timeline.extraction.clauses import clause_of, is_past, subject_of
from timeline.extraction.events.references.pronouns import all_meant_by
from timeline.extraction.events.worth import DEFINITE
from timeline.extraction.language import Paragraph, Token
from timeline.extraction.lexicon.event_words import PHRASES, noun_kinds, thing_kinds
from timeline.extraction.reading import Reading, span_of
from timeline.extraction.records import LENT_DATES, EventMention

LATELY = 20  # happenings back, and no further, an article goes to tell one again by a noun
# Behind these stands who did it: "claimed by the Guard", "blamed on the Guard", "attributed to the Guard".
WAYS = {
    **dict.fromkeys(PHRASES["carrying_out"] | {"claim"}, "by"),
    **dict.fromkeys(PHRASES["tracing"], "to"),
    "blame": "on",
}
HOSTED = frozenset({EventKind.MEETING, EventKind.CALL})
HOSTING = PHRASES["attending"] | PHRASES["brokering"]
CLAIMING = PHRASES["claiming"] | WAYS.keys()


def with_those_told_elsewhere(reading: Reading, found: Sequence[EventMention]) -> list[EventMention]:
    """Add to each happening who took part by a later sentence, and lend those of it to what only goes back to it."""
    order = sorted(range(len(found)), key=lambda place: found[place].trigger)
    told = _with_lent(reading, [found[place] for place in order])
    told = _with_hosts(reading, _with_claimants(reading, told))
    fuller = dict(zip(order, told, strict=True))
    return [event for place in range(len(found)) if (event := fuller[place]) is not None]


def _with_lent(reading: Reading, found: Iterable[EventMention]) -> list[EventMention | None]:
    """Lend those who took part to what goes back to it; a deal that is told again is the first one's, and no other."""
    events: list[EventMention | None] = []
    for event in found:
        noun = _noun_told_of(reading, event)
        place = _place_of_first(events, event, noun) if noun is not None else None
        first = events[place] if place is not None else None
        if place is None or first is None:
            events.append(event)
        elif not event.actors:
            events.append(replace(event, actors=first.actors))
        elif _is_same_deal(event, first):
            events[place] = _joined(first, event.actors)
            events.append(None)
        else:
            events.append(event)
    return events


def _joined(event: EventMention, actors: Sequence[str]) -> EventMention:
    return replace(event, actors=tuple(dict.fromkeys((*event.actors, *actors))))


def _noun_told_of(reading: Reading, event: EventMention) -> Token | None:
    """The bare noun, or "it", by which a telling goes back to another: "the attack took place", "it was signed"."""
    word = reading.token_at(event.trigger)
    subject = subject_of(word) if word is not None and word == clause_of(word) else word
    if word is not None and word.lemma_ in HOSTING:  # "Finland brokered the pact"
        subject = next((child for child in word.children if child.dep_ == "dobj"), subject)
    if subject is None:
        return None
    if subject.lower_ == "it":
        return subject if subject.dep_ == "nsubjpass" and event.kind is EventKind.AGREEMENT else None
    return subject if _is_bare(subject) and _kind_of(subject) is not None else None


def _is_bare(noun: Token) -> bool:
    """Whether nothing but "the" tells which one is meant: "the talks", not "the next talks" or "the talks of June"."""
    before = {child.lower_ for child in noun.children if child.i < noun.i}
    return bool(before) and before <= DEFINITE and all(child.lower_ != "of" for child in noun.children)


def _kind_of(noun: Token) -> EventKind | None:
    """The kind of happening that a noun names, or that is done with what it names: "the tariffs"."""
    joint = EventKind.AGREEMENT if noun.lemma_ in PHRASES["accords"] | PHRASES["joint"] else None
    return noun_kinds().get(noun.lemma_) or thing_kinds().get(noun.lemma_) or joint


def _place_of_first(events: Sequence[EventMention | None], event: EventMention, noun: Token) -> int | None:
    """Where among the last ones the happening stands that the noun names."""
    kinds = {_kind_of(noun) or event.kind, event.kind}
    for place in range(len(events) - 1, max(len(events) - LATELY, 0) - 1, -1):
        told = events[place]
        if told is not None and told.actors and told.kind in kinds and told.trigger.end <= event.evidence.start:
            return place
    return None


def _is_same_deal(event: EventMention, told: EventMention) -> bool:
    """Whether a deal is told again, by who signed or brokered it, without another day."""
    is_deal = event.kind is told.kind is EventKind.AGREEMENT and event.status is told.status
    return is_deal and (not event.date.is_known or event.date_rule in LENT_DATES or event.date == told.date)


def _with_claimants(reading: Reading, events: list[EventMention | None]) -> list[EventMention | None]:
    """Add who is said to have done it to the last attack before, where the text names no doer."""
    attacks = [(place, event) for place, event in enumerate(events) if event is not None and _is_attack(event)]
    starts = [attack.trigger.start for _, attack in attacks]
    for offset, actors in _claims(reading) if attacks else ():
        last = bisect_left(starts, offset)
        before = attacks[max(last - LATELY, 0) : last] or attacks[:1]
        for place, attack in _of_one(reading, before):
            told = events[place]
            if told is not None and not _has_doer(reading, attack):
                events[place] = _joined(told, actors)
    return events


def _of_one(reading: Reading, attacks: Sequence[tuple[int, EventMention]]) -> Iterator[tuple[int, EventMention]]:
    """The last attack, what its sentence tells of it besides, and what the sentence goes back to."""
    sentence = reading.sentence_at(attacks[-1][1].trigger.start)
    is_known = False
    for row in reversed(attacks):
        is_beside = reading.sentence_at(row[1].trigger.start) == sentence
        if not (is_beside or is_known):
            break
        yield row
        is_known = is_beside and (is_known or _noun_told_of(reading, row[1]) is not None)


def _with_hosts(reading: Reading, events: list[EventMention | None]) -> list[EventMention | None]:
    """Add who is said to have hosted or joined them to the last talks before: "Finland hosted the talks"."""
    talks = [(place, event) for place, event in enumerate(events) if event is not None and event.kind in HOSTED]
    starts = [event.trigger.start for _, event in talks]
    for offset, noun, actors in _hosts(reading) if talks else ():
        last = bisect_left(starts, offset)
        for place, first in reversed(talks[max(last - LATELY, 0) : last]):
            told = events[place]
            is_of_kind = first.kind is _kind_of(noun) and _has_happened(first)
            if told is not None and is_of_kind and _names(reading, first, noun):
                events[place] = _joined(told, actors)
                break
    return events


def _hosts(reading: Reading) -> Iterator[tuple[int, Token, tuple[str, ...]]]:
    """Where the text says who hosted or joined the talks that it told before, by what noun, and who."""
    for paragraph in reading.paragraphs:
        for verb in paragraph.doc.tokens:
            if verb.pos_ != "VERB" or verb.lemma_ not in HOSTING or not is_past(verb):
                continue
            things = [child for child in verb.children if child.dep_ in ("dobj", "nsubjpass") and _is_bare(child)]
            is_hosted = bool(things) and _kind_of(things[0]) in HOSTED
            agents = (word for child in verb.children if child.dep_ == "agent" for word in child.children)
            doer = subject_of(verb) if things and things[0].dep_ == "dobj" else next(agents, None)
            if is_hosted and doer is not None and doer.pos_ == "PROPN":
                yield span_of(paragraph, verb.sent[0]).start, things[0], _named_in(reading, paragraph, doer)


def _is_attack(event: EventMention) -> bool:
    return event.kind is EventKind.MILITARY and event.status is EventStatus.HAPPENED


def _names(reading: Reading, event: EventMention, noun: Token) -> bool:
    """Whether the words of a first telling have the noun by which another sentence goes back to it."""
    words = reading.paragraph_at(event.evidence.start).words_in(event.evidence)
    return any(word.lemma_ == noun.lemma_ for word in words) and _noun_told_of(reading, event) is None


def _has_happened(event: EventMention) -> bool:
    return event.status is EventStatus.HAPPENED and bool(event.actors)


def _claims(reading: Reading) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Where the text says who did an attack, and who: "claimed responsibility", "blamed on Sweden"."""
    for paragraph in reading.paragraphs:
        for word in paragraph.doc.tokens:
            doer = _doer_told_by(word) if word.pos_ == "VERB" and word.lemma_ in CLAIMING else None
            actors = _named_in(reading, paragraph, doer) if doer is not None else ()
            if actors:
                yield span_of(paragraph, word).start, actors[:1]


def _doer_told_by(verb: Token) -> Token | None:
    """The phrase that names who did what is claimed by or blamed on him."""
    claimed = verb.children if verb.lemma_ in PHRASES["claiming"] else ()
    for owned in (child for child in claimed if child.lemma_ == "responsibility"):
        what = [word for way in owned.children if way.lower_ == "for" for word in way.children]
        return subject_of(verb) if not what or any(map(_is_of_attack, what)) else None
    things = [child for child in verb.children if child.dep_ in ("nsubjpass", "dobj")]
    things += [verb.head] if verb.dep_ in ("acl", "relcl") else []
    things = [thing for thing in things if _is_of_attack(thing)]
    if verb.lemma_ not in WAYS or not things:
        return None
    ways = (way for word in (verb, *things) for way in word.children if way.lower_ == WAYS[verb.lemma_])
    behind = next((word for way in ways for word in way.children if word.dep_ == "pobj"), None)
    return behind or (subject_of(verb) if verb.lemma_ in PHRASES["carrying_out"] and verb.dep_ == "ccomp" else None)


def _is_of_attack(noun: Token) -> bool:
    return noun_kinds().get(noun.lemma_) is EventKind.MILITARY


def _has_doer(reading: Reading, attack: EventMention) -> bool:
    """Whether the words of an attack name who did it; "gunmen" is no name."""
    word = reading.token_at(attack.trigger)
    if word is None:
        return False
    clause = clause_of(word)
    doers = [child for child in word.children if child.dep_ in ("agent", "poss") or child.lower_ == "by"]
    doers += [child for child in clause.children if child.dep_ == "nsubj"] if word == clause else []
    paragraph = reading.paragraph_at(attack.trigger.start)
    return any(_named_in(reading, paragraph, doer) for doer in doers if doer.tag_ != "NNS")


def _named_in(reading: Reading, paragraph: Paragraph, phrase: Token) -> tuple[str, ...]:
    """The actors whom a phrase names, or whom its pronoun means."""
    if phrase.pos_ == "PRON":
        return all_meant_by(reading, paragraph, phrase)
    mentions = reading.mentions_in(paragraph.span_of(phrase.left_edge, phrase.right_edge))
    return tuple(dict.fromkeys(row.actor for row in mentions))
