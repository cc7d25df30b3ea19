"""A trigger goes in; those come out who take part though no argument of its clause names them.

The country that is visited, the crowd of a protest, and behind "in a joint statement by" who speaks.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from timeline.domain.kinds import EventKind
from timeline.extraction.actors.names.countries import countries
from timeline.extraction.actors.names.ids import plain
from timeline.extraction.clauses import clause_of, in_order, subject_of
from timeline.extraction.events.arguments.places import whole_name
from timeline.extraction.events.detection.triggers import Trigger
from timeline.extraction.language import Token
from timeline.extraction.lexicon.event_words import OCCASIONS, PHRASES
from timeline.extraction.reading import Reading, once_a_reading

# Of these somebody may take part whom the clause does not name.
IMPLYING = frozenset({EventKind.VISIT, EventKind.BACKGROUND})
HAVING_PART = frozenset().union(
    *(PHRASES[group] for group in ("taking_part", "attending", "hosting", "signing", "light_verbs"))
)
INTO = frozenset({"to", "in", "into"})


def implied_in(reading: Reading, trigger: Trigger, doers: tuple[str, ...]) -> Iterator[str]:
    """The actors whom what is done implies."""
    if trigger.kind is EventKind.VISIT:
        yield from _hosts(reading, trigger, doers)
    elif not doers:
        yield from _crowd(reading, trigger)


def authors_of(verb: Token) -> Iterator[Token]:
    """Who speaks, where words do it: "was condemned in a joint statement by Norway and Sweden"."""
    for way in verb.children:
        if way.lower_ == "in":
            words = (noun for noun in way.children if noun.lemma_ in OCCASIONS["publications"])
            yield from (child for noun in words for child in noun.children if child.lower_ == "by")


def holders_of(clause: Token) -> Iterator[Token]:
    """Who did what is told of it in the passive: "the talks were mediated by Norway", not "followed by"."""
    if clause.lemma_ in HAVING_PART:
        yield from (child for child in clause.children if child.dep_ == "agent")


def _hosts(reading: Reading, trigger: Trigger, guests: tuple[str, ...]) -> Iterator[str]:
    """The country that is visited by its own name; a town is a place only, and nobody visits his own country."""
    if trigger.word.lemma_ in PHRASES["leaving"] | PHRASES["returning"]:
        return
    own = {actor.country for id in guests if (actor := reading.actor(id)) is not None}
    goals = [child for child in trigger.word.children if child.dep_ == "dobj"]
    ways = (child for child in trigger.word.children if child.dep_ == "prep" and child.lower_ in INTO)
    goals += [child for way in ways for child in way.children if child.dep_ == "pobj"]
    for place in in_order([each for goal in goals for each in (goal, *goal.conjuncts)]):
        country = _countries_by_name().get(plain(whole_name(place).removeprefix("the ")), "")
        if country not in own and reading.actor(country) is not None:
            yield country


def _crowd(reading: Reading, trigger: Trigger) -> Iterator[str]:
    """The crowd whose deed is told without it, where the article names only one: "the protests began"."""
    told = trigger.word if trigger.word.pos_ == "NOUN" else subject_of(clause_of(trigger.word))
    if told is not None and told.lemma_ in PHRASES["deeds_of_crowds"]:
        crowds = _named_by_last_word(reading, PHRASES["crowds_of_deeds"])
        yield from crowds if len(crowds) == 1 else ()


@once_a_reading
def _named_by_last_word(reading: Reading, words: frozenset[str]) -> list[str]:
    """The actors whose names end with one of the words: "the protesters"."""
    return [actor.id for actor in reading.actors if actor.name.lower().rpartition(" ")[-1] in words]


@cache
def _countries_by_name() -> dict[str, str]:
    """Name, without accents -> country's id."""
    return {plain(name): country.id for country in countries() for name in country.names}
