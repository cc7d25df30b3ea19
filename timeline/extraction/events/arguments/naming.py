"""A word of a phrase goes in; the ids of the actors that it names come out.

A place counts as its country where something is asked of it or done to it, an adjective where it says whose a thing is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from timeline.domain.kinds import ActorKind, EventKind
from timeline.domain.spans import Span
from timeline.extraction.actors.names.countries import adjectives, places
from timeline.extraction.actors.names.ids import plain
from timeline.extraction.actors.names.titles import is_title_word, read_title, same_office
from timeline.extraction.clauses import SUBJECTS
from timeline.extraction.events.arguments.belonging import (
    TERRITORIAL,
    holder_beside,
    is_beside_name,
    is_counterpart,
    is_named_beside,
    is_title_beside,
    only_owns,
)
from timeline.extraction.events.arguments.places import whole_name
from timeline.extraction.events.detection.triggers import Trigger
from timeline.extraction.events.references.pronouns import all_meant_by
from timeline.extraction.language import Paragraph, Token
from timeline.extraction.lexicon.event_words import PHRASES, noun_kinds
from timeline.extraction.reading import Reading, span_of
from timeline.extraction.records import ActorMention

# What is asked, offered or agreed names its addressees anywhere: "insists on control over materials in Ukraine".
ADDRESSING = frozenset({EventKind.DEMAND, EventKind.OFFER, EventKind.AGREEMENT})
# Of what is done about them, "the Norwegian offer" and "the strike on Oslo" name the country.
TOLD_OF = frozenset({EventKind.BACKGROUND, EventKind.ANNOUNCEMENT, EventKind.SCHEDULED, EventKind.ECONOMIC})
WITH_COUNTRIES = ADDRESSING | TOLD_OF | {EventKind.MILITARY, EventKind.SANCTION}
ACTING = frozenset({ActorKind.PERSON, ActorKind.GROUP})
# Behind these stands where people come from: "leaders from Norway", "ministers of Norway".
HOMEWARD = frozenset({"from", "of"})
BODIES = TERRITORIAL | {ActorKind.ORGANISATION}
COUNTRY_LABELS = frozenset({"GPE", "NORP"})
OWN = frozenset({"its", "their"})


def named_by(reading: Reading, paragraph: Paragraph, word: Token, trigger: Trigger) -> Iterator[str]:
    """The actors whom a word of a phrase names as those who take part in what a trigger tells."""
    if word.pos_ == "PRON":
        yield from _named_by_pronoun(reading, paragraph, word, trigger)
        return
    place = span_of(paragraph, word)
    mentions = reading.mentions_in(place)
    if not mentions and is_counterpart(word):
        yield from _counterpart(reading, word, place) or _country_called(reading, word)
        return
    if not (mentions or word.ent_type_ in COUNTRY_LABELS) or _only_tells_which(word, trigger):
        return
    if only_owns(word) and not _is_told_of(reading, paragraph, word, mentions):
        return
    if mentions:
        longest = max(row.span.end - row.span.start for row in mentions)
        said = (row for row in mentions if row.span.end - row.span.start == longest)
        yield from (holder_beside(reading, row.span) or row.actor for row in said)
    elif (trigger.kind in WITH_COUNTRIES or _is_home(word)) and holder_beside(reading, place) is None:
        yield from _country_named_by(reading, word, trigger)


def _named_by_pronoun(reading: Reading, paragraph: Paragraph, word: Token, trigger: Trigger) -> Iterator[str]:
    """Whom a pronoun means; of what somebody owns, his country where that is it."""
    if word.dep_ != "poss" or _is_announced_of(word, trigger) or _is_of_own(word):
        yield from all_meant_by(reading, paragraph, word)
    elif word.head.lemma_ in PHRASES["homes"]:
        yield from _homes_of(reading, all_meant_by(reading, paragraph, word))


def _is_of_own(owner: Token) -> bool:
    """Whether a body does it by its own people, nobody of whom is named: "the union said its members would strike"."""
    people = owner.head
    is_own = owner.lower_ in OWN and people.lemma_ in PHRASES["own_people"]
    return is_own and people.dep_ in SUBJECTS and not is_beside_name(people)


def _homes_of(reading: Reading, people: Iterable[str]) -> Iterator[str]:
    """The countries of people, where they are actors: Norway of "Berg offered her country's help"."""
    actors = (actor for id in people if (actor := reading.actor(id)) is not None)
    yield from (actor.country for actor in actors if reading.actor(actor.country) is not None)


def _counterpart(reading: Reading, adjective: Token, place: Span) -> tuple[str, ...]:
    """The one person of a country who has there the office of somebody beside: "Lund met her Norwegian counterpart"."""
    country, sentence = adjectives().get(adjective.text), reading.sentence_at(place.start)
    if adjective.head.lemma_ not in PHRASES["counterparts"] or sentence is None or country is None:
        return ()
    near = (reading.actor(row.actor) for row in reading.mentions_in(Span(sentence.span.start, place.start)))
    titles = [title for actor in near if actor is not None and (title := read_title(actor.role)) is not None]
    there = (actor for actor in reading.actors if actor.kind is ActorKind.PERSON and actor.country == country)
    found = tuple(actor.id for actor in there if any(same_office(title.office, actor.role) for title in titles))
    return found if len(found) == 1 else ()


def _only_tells_which(word: Token, trigger: Trigger) -> bool:
    """Whether a name only says which thing, place or person is meant: Norway in "a Norway-brokered truce"."""
    is_place = _is_of_water(word) or (trigger.kind is EventKind.MILITARY and _is_of_border(word))
    is_lent = word.dep_ == "npadvmod" or is_place or _is_of_war(word, trigger)
    return is_lent or is_title_beside(word) or is_named_beside(word)


def _is_of_water(word: Token) -> bool:
    """Whether a country only lends its name to a water or a coast: "the Gulf of Finland", "off the coast of Norway"."""
    way = _preposition_of(word)
    return way is not None and way.lower_ == "of" and way.head.lower_ in PHRASES["waters"]


def _is_of_border(word: Token) -> bool:
    """Whether a country only tells which border is meant: "an attack near the border with Norway"."""
    way = _preposition_of(word)
    return way is not None and way.dep_ == "prep" and way.head.lower_ in PHRASES["borders"]


def _is_of_war(word: Token, trigger: Trigger) -> bool:
    """Whether it only says which war is meant: "discussed the Norway-Sweden war"."""
    head = word
    while head.dep_ in ("compound", "nmod"):
        head = head.head
    return head != word and head.lemma_ in PHRASES["warfare"] and trigger.kind is not EventKind.MILITARY


def _is_announced_of(owner: Token, trigger: Trigger) -> bool:
    """Whether it says to whom something befell that is announced: "announced his death"."""
    return trigger.kind is EventKind.ANNOUNCEMENT and owner.head.lemma_ in PHRASES["of_life"]


def _country_named_by(reading: Reading, word: Token, trigger: Trigger) -> Iterator[str]:
    """The country that a place stands for, or an adjective that says whose a thing is."""
    if word.ent_type_ == "GPE" and trigger.kind not in TOLD_OF:
        country = places().get(plain(whole_name(word)))
        yield from (actor.id for actor in reading.actors if actor.kind in TERRITORIAL and actor.id == country)
    elif word.ent_type_ == "NORP" and (_is_side(word, trigger) or _is_of_doer(word)):
        yield from _country_called(reading, word)


def _is_home(place: Token) -> bool:
    """Whether a place tells whose people took part: "was attended by leaders from Norway and Sweden"."""
    way = _preposition_of(place)
    if way is None or way.lower_ not in HOMEWARD:
        return False
    return way.head.lemma_ in PHRASES["senders"] or is_title_word(way.head.lemma_)


def _preposition_of(name: Token) -> Token | None:
    """The preposition that a name stands behind, by itself or joined to others: "with Norway, Sweden and Finland"."""
    first = name
    while first.dep_ == "conj" and first.head != first:
        first = first.head
    return first.head if first.dep_ == "pobj" else None


def _country_called(reading: Reading, adjective: Token) -> Iterator[str]:
    """The country that an adjective names, where it is an actor."""
    country = adjectives().get(adjective.text)
    yield from (actor.id for actor in reading.actors if actor.id == country)


def _is_told_of(reading: Reading, paragraph: Paragraph, owner: Token, mentions: Sequence[ActorMention]) -> bool:
    """Whether somebody takes part though by the grammar he only owns: beside another, or for who holds his office."""
    return _is_one_of_two(reading, owner, mentions) or _stands_for_holder(reading, paragraph, owner, mentions)


def _is_one_of_two(reading: Reading, word: Token, mentions: Sequence[ActorMention]) -> bool:
    """Whether it names a person or group beside another: the first of "Norwegian and Swedish foreign ministers"."""
    is_joined = word.i + 1 < len(word.doc) and word.nbor(1).lower_ == "and"
    return is_joined and any(reading.is_one_of(mention.actor, ACTING) for mention in mentions)


def _stands_for_holder(reading: Reading, paragraph: Paragraph, owner: Token, mentions: Sequence[ActorMention]) -> bool:
    """Whether nobody is named who holds an office of a body: "Norway's foreign minister arrived"."""
    holder = owner.head
    is_of_body = owner.dep_ == "poss" and any(reading.is_one_of(row.actor, BODIES) for row in mentions)
    if not is_of_body or not is_title_word(holder.lemma_) or is_beside_name(holder):
        return False
    return not reading.mentions_in(span_of(paragraph, holder))


def _is_side(adjective: Token, trigger: Trigger) -> bool:
    """Whether an adjective of a country says whose the thing is that was asked for, offered or turned down."""
    thing = adjective.head.lemma_
    is_owned = thing in PHRASES["possessions"] and trigger.kind not in (EventKind.BACKGROUND, EventKind.ECONOMIC)
    return adjective.dep_ == "amod" and (is_owned or thing in noun_kinds())


def _is_of_doer(adjective: Token) -> bool:
    """Whether an adjective of a country says whose it is that did it: "Norwegian missiles struck"."""
    return adjective.dep_ == "amod" and adjective.head.dep_ in SUBJECTS
