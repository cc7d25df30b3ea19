"""Listed names go in as they stand in an article; whether others are meant who are called so, comes out."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from timeline.domain.kinds import ActorKind
from timeline.domain.spans import Span
from timeline.extraction.actors.names.countries import places
from timeline.extraction.actors.names.ids import slug
from timeline.extraction.actors.names.known import KnownActor
from timeline.extraction.actors.names.mentions import NameMention
from timeline.extraction.actors.names.page import Page, read_words
from timeline.extraction.actors.names.titles import same_office
from timeline.extraction.lexicon.reading import read_groups


def is_stranger(page: Page, person: KnownActor) -> bool:
    """Whether a listed surname can hardly mean the listed one: no word tells of his country, and he leads none.

    "Mr Holm" of an article about Lima is hardly the Norwegian minister.
    """
    countries = {person.country, *(role.country for role in person.roles)} - {""}
    if not countries or any(same_office("leader", role.title) for role in person.roles):
        return False
    is_spoken_of = any(not page.places.keys().isdisjoint(_words_for(country)) for country in countries)
    return not is_spoken_of and not any(word in page.places for word in _first_names(person))


def _first_names(person: KnownActor) -> tuple[str, ...]:
    return tuple(word.plain for word in read_words(person.name)[:-1])


@cache
def _words_for(country: str) -> frozenset[str]:
    """The words that tell of a country, all where it is none: who works for a body may be anywhere."""
    words = frozenset(read_words(name)[0].plain for name, id in places().items() if id == country)
    return words or frozenset(read_words(name)[0].plain for name in places())


def as_other_party(page: Page, position: int, mention: NameMention) -> NameMention:
    """A mention of a listed party, or of another that is called so with a word more: "Social Democrats"."""
    if mention.kind is not ActorKind.ORGANISATION or " " in mention.span.of(page.text) or not position:
        return mention
    before, behind = page.words[position - 1], page.words[min(position + 1, len(page.words) - 1)]
    start, end = mention.span
    if page.text[before.end : start] == " " and before.plain in read_groups("organisations.toml")["other_parties"]:
        start = before.start
    if page.text[end : behind.start] == " " and behind.plain.isdigit() and mention.name.endswith("Party"):
        end = behind.end
    if (start, end) == tuple(mention.span):
        return mention
    name = page.text[start:end]
    return replace(mention, span=Span(start, end), name=name, actor=slug(name), rule="name of a body")
