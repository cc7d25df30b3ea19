"""Words of an article go in; federations come out that are named by a country and its sport: "Rugby Australia"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from timeline.domain.kinds import ActorKind
from timeline.domain.spans import Span
from timeline.extraction.actors.bodies.crowds import acts, is_source
from timeline.extraction.actors.names.countries import countries
from timeline.extraction.actors.names.ids import plain
from timeline.extraction.actors.names.mentions import NameMention
from timeline.extraction.actors.names.page import Page
from timeline.extraction.lexicon.reading import read_groups

LENGTHS = (2, 1)  # words of a country's name: "New Zealand"
BESIDES = frozenset({"World", "British", "England"})  # "World Athletics", "British Cycling"


def find_federations(page: Page) -> Iterator[NameMention]:
    """Every mention of a federation that acts: the sport of "Rugby Australia's jerseys" does not."""
    for place in page.places_of(read_groups("organisations.toml")["sports"]):
        span = _named_at(page, place)
        root = page.root_of(span) if span else None
        if span and root and (acts(root) or is_source(root)) and not page.is_headline(span.start):
            name = " ".join(span.of(page.text).split()).replace(".", "")
            yield NameMention(span, name, ActorKind.ORGANISATION, "name of a body")


def _named_at(page: Page, sport: int) -> Span | None:
    """The words for a sport with the country before or behind it."""
    for length in LENGTHS:
        for first, after in ((sport - length, sport + 1), (sport, sport + length + 1)):
            country = page.words[first:sport] if first < sport else page.words[sport + 1 : after]
            words = " ".join([word.plain for word in country])
            is_whole = first >= 0 and len(country) == length
            if is_whole and words in _lands() and _are_joined(page, first, after):
                return Span(page.words[first].start, page.words[after - 1].end)
    return None


@cache
def _lands() -> frozenset[str]:
    """The names of countries, not what their people and capitals are called."""
    return BESIDES | {plain(name) for country in countries() for name in country.names}


def _are_joined(page: Page, first: int, after: int) -> bool:
    """Whether only spaces part some words."""
    text = page.text[page.words[first].start : page.words[after - 1].end]
    return text.split() == [page.text[word.start : word.end] for word in page.words[first:after]]
