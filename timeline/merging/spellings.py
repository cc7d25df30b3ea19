"""Find the spellings of an actor's name on which articles differ.

Only names of one form are compared: full names of people, and names of a country's capital. An article that says
no more than "the minister", or that leaves accents out, uses no other spelling. Headlines use one spelling throughout:
the listed one, else the one that most articles use.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from functools import cache
from typing import NamedTuple

from timeline.domain.kinds import ActorKind, ContestedField
from timeline.extraction.actors.names.countries import countries
from timeline.extraction.actors.names.ids import fold
from timeline.extraction.records import Article, ArticleActor
from timeline.merging.disagreement import choose_reading, country_of_place, find_differences
from timeline.merging.records import Actor, Disagreement, Event

FULL_NAME = 2  # words: many people share a surname
ALIKE = 0.5  # share of letters that two spellings of a word have in common: "Olha" and "Olga", "Kyiv" and "Kiev"


class Naming(NamedTuple):
    """An actor as one article (by its id) tells of it; ``written`` are those of its names that stand in the text.

    A known actor has its known name, however the article calls it.
    """

    article: str
    actor: ArticleActor
    written: tuple[str, ...]


def naming_in(article: Article, actor: ArticleActor) -> Naming:
    """The actor as the article tells of it, without its mentions, which would take much memory until all are merged."""
    called = dict.fromkeys((actor.name, *actor.aliases))
    return Naming(article.id, replace(actor, mentions=()), tuple(name for name in called if name in article.text))


def disagreements_of_actor(actor: Actor, told: Sequence[Naming]) -> tuple[Disagreement, ...]:
    """Find how the articles spell the actor's name, if they do so in different ways."""
    names = sorted({name for naming in told for name in (naming.actor.name, *naming.actor.aliases)} | {actor.name})
    forms = _forms(actor, names)
    if len(forms) == 1:
        return ()
    spelled = ((form, naming.article) for naming in told for form in forms if form in naming.written)
    return tuple(find_differences(ContestedField.NAME, spelled))


def respell(event: Event, actors: Mapping[str, Actor]) -> Event:
    """The event with the chosen spellings of its actors in the title, and of a capital in its place."""
    title = event.title
    for actor in map(actors.__getitem__, event.actors):
        for spelling, name in _chosen(actor):
            title = re.sub(rf"\b{re.escape(spelling)}\b", name, title)
    country = actors.get(country_of_place(event.place))
    place = dict(_chosen(country)).get(event.place, event.place) if country else event.place
    return replace(event, title=title, place=place)


def are_spellings(one: str, other: str) -> bool:
    """Whether two names can be one name in different letters.

    >>> are_spellings("Olha Kovalenko", "Olga Kowalenko"), are_spellings("Olha Kovalenko", "Olha Bondar")
    (True, False)
    """
    words, others = fold(one).split(), fold(other).split()
    return len(words) == len(others) and all(map(_are_alike, words, others))


def _chosen(actor: Actor) -> Iterator[tuple[str, str]]:
    """Pairs of a spelling and the one that was chosen."""
    for contested in actor.disagreements:
        name = choose_reading(actor, contested)
        yield from ((reading.value, name) for reading in contested.readings)


def _are_alike(one: str, other: str) -> bool:
    return one == other or (one[0] == other[0] and SequenceMatcher(None, one, other).ratio() >= ALIKE)


def _forms(actor: Actor, names: Iterable[str]) -> list[str]:
    """Those names that are spellings of one name; of those that differ in accents or capitals only one."""
    if actor.kind is ActorKind.PERSON and len(actor.name.split()) >= FULL_NAME:
        spellings = [name for name in names if are_spellings(name, actor.name)]
    else:
        spellings = [name for name in names if name in _capitals().get(actor.id, ())]
    return list({fold(name): name for name in spellings}.values())


@cache
def _capitals() -> dict[str, tuple[str, ...]]:
    """Country's id -> the names of its capital."""
    return {country.id: country.capitals for country in countries()}
