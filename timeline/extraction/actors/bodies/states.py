"""Whose a body is goes in, by the words that say so; the body of that state, its rulers or its people come out.

"The Swedish foreign ministry", "Norway's central bank"; "Ukrainian officials" and "the Polish side" as that country's
government; "the Swiss" as the country.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from timeline.domain.kinds import ActorKind
from timeline.domain.spans import Span
from timeline.extraction.actors.bodies.owners import DESCRIBING, Owner, is_described, lowered, owned_mention
from timeline.extraction.actors.names.countries import adjective_of, countries, places
from timeline.extraction.actors.names.ids import plain, slug
from timeline.extraction.actors.names.mentions import NameMention
from timeline.extraction.actors.names.page import Page
from timeline.extraction.lexicon.reading import read_groups, read_pairs

STATE = "state"
APOSTROPHES = ("'", "’")
SIDE = "side"  # "the other side of Norway" is a place
RULERS = "rulers of a country"
OF_COUNTRY = re.compile(r" of (?:the )?(?P<country>[A-Z][\w.]*\w(?: [A-Z]\w+)?)")
FIELD_AND_MINISTRY = 2  # words
BODY_LENGTHS = (3, 2, 1)  # words of a body's name, longest first: "armed forces", "ministry of finance"
PARTAKING = frozenset({"nsubj", "nsubjpass", "dobj", "dative", "pobj"})
MINISTRIES = ("ministry", "ministries")  # of whatever field: "commerce ministry"
USUAL = dict(read_pairs("organisations.toml", "usual"))
BODY = "body of a country"


def find_body(page: Page, owner: Owner) -> tuple[NameMention, int] | None:
    """A ministry, bank or court of a country."""
    if not owner.country:
        return None
    for length in BODY_LENGTHS:
        words = _singular(lowered(page, owner.after, length))
        if words in read_groups("organisations.toml")["bodies"] or _is_ministry(page, owner.after, length):
            name = f"{owner.words} {body_called(words)}"
            return owned_mention(page, owner, owner.after + length, (name, kind_of_body(words), BODY))
    return None


def body_called(noun: str) -> str:
    """A body of a state under its usual name.

    >>> body_called("top court"), body_called("parliament")
    ('supreme court', 'parliament')
    """
    return USUAL.get(noun, noun)


def kind_of_body(noun: str) -> ActorKind:
    """A body of a state as part of its government, or as one that only belongs to the state: its army, its bank."""
    is_apart = noun in read_groups("organisations.toml")["not_governing"]
    return ActorKind.ORGANISATION if is_apart else ActorKind.GOVERNMENT


def _is_ministry(page: Page, first: int, length: int) -> bool:
    """Whether two words name a ministry by its field."""
    field = page.token_at(page.words[first].start) if first + 1 < len(page.words) else None
    is_named = length == FIELD_AND_MINISTRY and lowered(page, first + 1, 1) in MINISTRIES
    return is_named and field is not None and field.pos_ in DESCRIBING and is_described(page, first, first + 1)


def _singular(words: str) -> str:
    """A body of each of several countries as that of one.

    >>> _singular("delegations"), _singular("foreign ministries"), _singular("armed forces")
    ('delegation', 'foreign ministry', 'armed forces')
    """
    if words in read_groups("organisations.toml")["bodies"]:
        return words
    return f"{words.removesuffix('ies')}y" if words.endswith("ies") else words.removesuffix("s")


def find_rulers(page: Page, owner: Owner) -> tuple[NameMention, int] | None:
    """Those who govern a country: all of them its government."""
    if not owner.country:
        return None
    after = owner.after
    if lowered(page, after, 1) in {"government", STATE} and lowered(page, after + 1, 1) in _ruling():
        after += 1
    if lowered(page, after, 1) not in _ruling():
        return None
    name = f"{owner.words} government"
    return owned_mention(page, owner, after + 1, (name, ActorKind.GOVERNMENT, RULERS))


def find_rulers_of(page: Page) -> Iterator[NameMention]:
    """Those who govern a country whose name stands behind them: "the leadership of Norway"."""
    for position in page.places_of(_ruling() - {SIDE}):
        if owned := _country_behind(page, position):
            country, end = owned
            name = f"{adjective_of(country)} government"
            span = Span(page.words[position].start, end)
            yield NameMention(span, name, ActorKind.GOVERNMENT, RULERS, actor=slug(name), country=country)


def find_bodies_of(page: Page) -> Iterator[NameMention]:
    """Bodies of a country whose name stands behind them: "the central bank of Norway"."""
    for position in page.places_of(_last_words()):
        owned = _country_behind(page, position)
        lengths = BODY_LENGTHS if owned else ()
        first = next(
            (position + 1 - length for length in lengths if _is_body(page, position + 1 - length, length)), None
        )
        if owned and first is not None:
            country, end = owned
            owner = Owner(first, position + 1, adjective_of(country), country)
            yield _body_of(page, owner, end)


def _country_behind(page: Page, position: int) -> tuple[str, int] | None:
    """The country to which something belongs, and where its name ends; what belongs to the country's is not its."""
    owned = OF_COUNTRY.match(page.text, page.words[position].end)
    country = places().get(plain(owned["country"])) if owned else None
    is_country = owned is not None and page.text[owned.end() : owned.end() + 1] not in APOSTROPHES
    return (country, owned.end()) if owned and country and is_country else None


def _is_body(page: Page, first: int, length: int) -> bool:
    return first >= 0 and lowered(page, first, length) in read_groups("organisations.toml")["bodies"]


def _body_of(page: Page, owner: Owner, end: int) -> NameMention:
    """The mention of a body with the country behind it."""
    words = lowered(page, owner.first, owner.after - owner.first)
    name = f"{owner.words} {body_called(words)}"
    mention, _ = owned_mention(page, owner, owner.after, (name, kind_of_body(words), BODY))
    return replace(mention, span=Span(mention.span.start, end))


@cache
def _last_words() -> frozenset[str]:
    return frozenset(body.split()[-1] for body in read_groups("organisations.toml")["bodies"])


def find_people_of(page: Page, owner: Owner) -> tuple[NameMention, int] | None:
    """A country's people by its adjective alone, which does what the country does: "the Swiss agreed"."""
    first = page.words[owner.first]
    token = page.token_at(first.start)
    if token is None or not owner.country or token.dep_ not in PARTAKING or not _follows_article(page, owner.first):
        return None
    if page.text[first.end : first.end + 1] == "-" or any(child.dep_ == "compound" for child in token.children):
        return None
    span = Span(first.start, first.end)
    mention = NameMention(span, _name(owner.country), ActorKind.COUNTRY, "people", actor=owner.country)
    return mention, owner.after


def _follows_article(page: Page, position: int) -> bool:
    return position > 0 and page.words[position - 1].plain.lower() == "the"


@cache
def _name(country: str) -> str:
    return next(known.name for known in countries() if known.id == country)


def _ruling() -> frozenset[str]:
    return read_groups("organisations.toml")["rulers"]
