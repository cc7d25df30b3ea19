"""Words of an article go in; whose the body or group behind them is, and how it is called by that, comes out.

"Swedish", "Norway's", "European" and "Republican" tell whose; ``states`` and ``groups`` read what stands behind them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from timeline.domain.kinds import ActorKind
from timeline.domain.spans import Span
from timeline.extraction.actors.countries import adjective_of, adjectives, places
from timeline.extraction.actors.ids import slug
from timeline.extraction.actors.mentions import NameMention, Page
from timeline.extraction.actors.places import is_issuer, is_modifier, is_part_of_title
from timeline.extraction.lexicon.reading import read_groups

DESCRIBING = frozenset({"ADJ", "NOUN", "PROPN"})


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose a group is: words at a position, the words that it adds to an id, the country where it is one."""

    first: int
    after: int
    words: str
    country: str


def owner_at(page: Page, position: int) -> Owner | None:
    """The adjective of a country or region, or a country's possessive, that stands at a word."""
    for length in (2, 1):
        words = page.words[position : position + length]
        written = " ".join(word.plain for word in words) if len(words) == length else ""
        if written in adjectives():
            country = adjectives()[written]
            return Owner(position, position + length, adjective_of(country), country)
        if written in regions():
            return Owner(position, position + length, written, "")
        if written in places() and _is_possessive(page, position + length):
            country = places()[written]
            return Owner(position, position + length + 1, adjective_of(country), country)
    return None


def _is_possessive(page: Page, position: int) -> bool:
    words = page.words
    return position < len(words) and words[position].plain == "s" and page.text[words[position].start - 1] in "'’"


def owned_mention(page: Page, owner: Owner, after: int, what: tuple[str, ActorKind, str]) -> tuple[NameMention, int]:
    """The mention of what an owner has, up to a word, by name, kind and rule; and where to look next."""
    name, kind, rule = what
    span = Span(page.words[owner.first].start, page.words[after - 1].end)
    is_office = lowered(page, after - 1, 2) in read_groups("titles.toml")["offices"]
    is_weak = is_office or _only_modifies(page, span)
    return NameMention(span, name, kind, rule, actor=slug(name), country=owner.country, is_weak=is_weak), after


def _only_modifies(page: Page, span: Span) -> bool:
    """Whether it only says of what sort something is: "US military aid", but not "an Israeli army statement"."""
    noun = page.root_of(span)
    if noun is None or page.text.startswith(" and ", span.end):
        return False
    return is_modifier(noun) and not (is_part_of_title(noun) or is_issuer(noun))


def is_described(page: Page, first: int, after: int) -> bool:
    """Whether only adjectives and nouns, joined by spaces or hyphens, stand between, up to and with the head."""
    for word, following in zip(page.words[first - 1 : after], page.words[first : after + 1], strict=False):
        if page.text[word.end : following.start] not in (" ", "-", "’", "'"):
            return False
    tokens = (page.token_at(word.start) for word in page.words[first:after])
    return all(token is not None and token.pos_ in DESCRIBING for token in tokens)


def lowered(page: Page, position: int, length: int) -> str:
    """Some words from a position on, in small letters."""
    return " ".join(word.plain.lower() for word in page.words[position : position + length])


@cache
def regions() -> frozenset[str]:
    """What is no country and has people of its own: parts of the world, parties, faiths."""
    return read_groups("groups.toml")["regions"] | read_groups("groups.toml")["parties"]
