"""Words of an article go in; states and provinces of a country come out where they act: "Ohio postponed its vote".

Most mentions of them only say where something is, so they are actors less readily than countries are.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from timeline.domain.kinds import ActorKind
from timeline.domain.spans import Span
from timeline.extraction.actors.bodies.crowds import acts
from timeline.extraction.actors.names.ids import plain, slug
from timeline.extraction.actors.names.mentions import PLACE, NameMention
from timeline.extraction.actors.names.page import Page, read_words
from timeline.extraction.language import Token
from timeline.extraction.lexicon.reading import read_lines

RULE = "province that acts"
SORTS = frozenset({"state", "province", "region"})
LENGTHS = (3, 2, 1)  # words of a name, longest first


@cache
def provinces() -> frozenset[str]:
    """The names, without accents."""
    return frozenset(plain(line) for line in read_lines("provinces.txt"))


def find_provinces(page: Page) -> Iterator[NameMention]:
    """Every province; one that does nothing, and is told nothing, only says where."""
    for position in page.places_of(_first_words()):
        span = province_at(page, position)
        if span is None or page.is_headline(span.start):
            continue
        name = page.root_of(span)
        if name is not None and name.ent_type_ != "PERSON":
            rule = RULE if acts(_whole(name)) else PLACE
            yield NameMention(span, span.of(page.text), ActorKind.GOVERNMENT, rule, actor=slug(span.of(page.text)))


def _whole(name: Token) -> Token:
    """The word that carries the name: "state" in "the state of Ohio"."""
    is_named = name.dep_ == "pobj" and name.head.lower_ == "of" and name.head.head.lemma_ in SORTS
    return name.head.head if is_named else name


def province_at(page: Page, position: int) -> Span | None:
    """The longest name of a province that begins at a word."""
    for length in LENGTHS:
        words = page.words[position : position + length]
        if words and len(words) == length:
            span = Span(words[0].start, words[-1].end)
            if plain(span.of(page.text)) in provinces():
                return span
    return None


@cache
def _first_words() -> frozenset[str]:
    return frozenset(read_words(name)[0].plain for name in provinces())
