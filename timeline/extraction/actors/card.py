"""An article's card (publisher, author) goes in; where the text carries these names comes out, in footers too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from timeline.domain.kinds import ActorKind
from timeline.domain.spans import Span
from timeline.extraction.actors.ids import fold, slug
from timeline.extraction.actors.known import KnownActors
from timeline.extraction.actors.mentions import NameMention
from timeline.extraction.lexicon.reading import read_groups
from timeline.extraction.records import Article


def find_card_names(article: Article, known: KnownActors) -> Iterator[NameMention]:
    """The author and the publishers, where the text names them; in small letters only as a line of its own."""
    ids = _ids(known)
    for name, kind in _card(article):
        pattern = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
        for match in (
            *pattern.finditer(article.text),
            *_own_lines(article.text, name),
            *_shortened(article.text, name),
        ):
            actor = ids.get(fold(name), slug(name))
            yield NameMention(Span(*match.span()), name, kind, "card of the article", actor=actor)


@cache
def _ids(known: KnownActors) -> dict[str, str]:
    return {fold(name): actor.id for actor in known.actors for name in (actor.name, *actor.aliases)}


def _card(article: Article) -> Iterator[tuple[str, ActorKind]]:
    for name, kind in (
        (article.byline, ActorKind.PERSON),
        (article.publisher, ActorKind.MEDIA),
        (article.republished_by, ActorKind.MEDIA),
    ):
        if name.strip():
            yield name.strip(), kind


def _own_lines(text: str, name: str) -> Iterator[re.Match[str]]:
    return re.finditer(rf"^{re.escape(name)}$", text, re.MULTILINE | re.IGNORECASE)


def _shortened(text: str, name: str) -> Iterator[re.Match[str]]:
    """A newspaper by the last word of its name, as it calls itself: "told the Courier"."""
    *first, last = name.split()
    if first and last in read_groups("organisations.toml")["media"]:
        yield from re.finditer(rf"(?<=\bthe ){re.escape(last)}(?![\w-]| [A-Z])", text)
