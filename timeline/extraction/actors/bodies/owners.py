"""Words of an article go in; whose the body or group behind them is, and how it is called by that, comes out.

"Swedish", "Norway's", "European" and "Republican" tell whose; ``states`` and ``groups`` read what stands behind them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from timeline.domain.kinds import ActorKind
from timeline.domain.spans import Span
from timeline.extraction.actors.bodies.provinces import LENGTHS, provinces
from timeline.extraction.actors.names.countries import adjective_of, adjectives, places
from timeline.extraction.actors.names.ids import slug
from timeline.extraction.actors.names.mentions import NameMention
from timeline.extraction.actors.names.page import Page
from timeline.extraction.actors.names.places import is_issuer, is_modifier, is_part_of_title
from timeline.extraction.lexicon.reading import read_groups

FARTHEST_OWNER = 4  # words in front of a body in which its owner begins: "the Saudi Arabia's"
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
    if position and lowered(page, position, 1) == "american" and page.words[position - 1].plain in _other_peoples():
        return None
    for length in (2, 1):
        words = page.words[position : position + length]
        written = " ".join([word.plain for word in words]) if len(words) == length else ""
        if written in adjectives():
            country = adjectives()[written]
            return Owner(position, position + length, adjective_of(country), country)
        if written in regions():
            return Owner(position, position + length, written, "")
        if written in places() and _is_possessive(page, position + length):
            country = places()[written]
            return Owner(position, position + length + 1, adjective_of(country), country)
    return None


@cache
def _other_peoples() -> frozenset[str]:
    return read_groups("groups.toml")["other_peoples"]


def owner_of_body(page: Page, first: int, after: int) -> Owner | None:
    """The country or province that the words beside a body's name tell: "Kenya's Senate", "the Senate of Kenya"."""
    for start in range(first - 1, max(first - FARTHEST_OWNER, 0) - 1, -1):
        owner = owner_at(page, start) or _unmarked_owner(page, start, first)
        is_beside = page.text[page.words[first].start - 1] == " " and page.text[page.words[first].start - 2].isalnum()
        if owner and is_beside and owner.after == first and (owner.country or owner.words in provinces()):
            return owner
    behind = after + (lowered(page, after, 1) == "of") + (lowered(page, after, 2) == "of the")
    if behind > after:
        for length in LENGTHS:
            words = " ".join(word.plain for word in page.words[behind : behind + length])
            if words in places():
                return Owner(first, behind + length, adjective_of(places()[words]), places()[words])
    return None


def _unmarked_owner(page: Page, start: int, after: int) -> Owner | None:
    """A country or province whose name stands as it is before what it has: "the Texas Senate"."""
    words = page.text[page.words[start].start : page.words[after].start].rstrip(" ")
    if words not in provinces() and words not in places():
        return None
    country = places().get(words, "")
    return Owner(start, after, adjective_of(country) if country else words, country)


def _is_possessive(page: Page, position: int) -> bool:
    words = page.words
    return position < len(words) and words[position].plain == "s" and page.text[words[position].start - 1] in "'’"


def owned_mention(page: Page, owner: Owner, after: int, what: tuple[str, ActorKind, str]) -> tuple[NameMention, int]:
    """The mention of what an owner has, up to a word, by name, kind and rule; and where to look next."""
    name, kind, rule = what
    span = Span(page.words[owner.first].start, page.words[after - 1].end)
    is_office = lowered(page, after - 1, 2) in read_groups("titles.toml")["offices"]
    is_weak = is_office or _only_modifies(page, span, kind)
    return NameMention(span, name, kind, rule, actor=slug(name), country=owner.country, is_weak=is_weak), after


def _only_modifies(page: Page, span: Span, kind: ActorKind) -> bool:
    """Whether it only says of what sort something or somebody is: "US military aid", "the Danish opposition leader".

    But not "an Israeli army statement".
    """
    noun = page.root_of(span)
    if noun is None or page.text.startswith(" and ", span.end):
        return False
    return is_modifier(noun) and (kind is ActorKind.GROUP or not (is_part_of_title(noun) or is_issuer(noun)))


def is_described(page: Page, first: int, after: int) -> bool:
    """Whether only adjectives and nouns, joined by spaces or hyphens, stand between, up to and with the head."""
    for word, following in zip(page.words[first - 1 : after], page.words[first : after + 1], strict=False):
        if page.text[word.end : following.start] not in (" ", "-", "’", "'"):
            return False
    tokens = (page.token_at(word.start) for word in page.words[first:after])
    return all(token is not None and token.pos_ in DESCRIBING for token in tokens)


def lowered(page: Page, position: int, length: int) -> str:
    """So many words from a position on, in small letters; "" where the text has fewer."""
    words = page.words[position : position + length]
    return " ".join([word.plain for word in words]).lower() if len(words) == length else ""


@cache
def regions() -> frozenset[str]:
    """What is no country and has people of its own: parts of the world, parties, faiths."""
    return read_groups("groups.toml")["regions"] | read_groups("groups.toml")["parties"]
