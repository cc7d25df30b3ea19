"""Mentions of one article go in; each comes out with the id of whom it names, or is left out where nobody can say.

A short name ("Larsen", "the Council") is the latest fuller name of the article that has its word, even against the
list: an article about Anna Larsen means her by "Larsen". Then the list decides, then the name stands for itself where
it is used as one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from timeline.domain.kinds import ActorKind
from timeline.extraction.actors.ids import fold, slug
from timeline.extraction.actors.mentions import NameMention
from timeline.extraction.lexicon.reading import read_groups

STANDING = frozenset({"titled surname", "speaking surname", "acting body"})  # short names that are used as names
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


@dataclass(frozen=True, slots=True)
class FullName:
    """A name of several words, where it stands and whose it is."""

    start: int
    words: tuple[str, ...]
    actor: str
    name: str
    kind: ActorKind


def link_mentions(text: str, mentions: Iterable[NameMention]) -> Iterator[NameMention]:
    """Give every mention its actor; names that stay unknown and short are left out."""
    mentions = tuple(mentions)
    full = _full_names(mentions)
    fully_named = frozenset(mention.actor for mention in mentions if mention.actor and not mention.is_short)
    for mention in mentions:
        if not mention.is_short:
            yield _as_full(mention, full)
            continue
        fuller = None if mention.actor in fully_named else _fuller(mention, fold(mention.span.of(text)), full)
        if fuller:
            yield replace(mention, actor=fuller.actor, name=fuller.name, kind=fuller.kind)
        elif mention.actor or mention.rule in STANDING:
            yield replace(mention, actor=mention.actor or slug(mention.name))


def _full_names(mentions: tuple[NameMention, ...]) -> tuple[FullName, ...]:
    """All names of several words; the same person with or without middle names has one id."""
    found: list[FullName] = []
    for mention in sorted((m for m in mentions if not m.is_short), key=lambda m: (m.actor == "", m.span)):
        words = _words(mention.name)
        actor = mention.actor or _namesake(words, mention.kind, found) or slug(mention.name)
        found.append(FullName(mention.span.start, words, actor, mention.name, mention.kind))
    return tuple(sorted(found, key=lambda name: name.start))


def _as_full(mention: NameMention, full: tuple[FullName, ...]) -> NameMention:
    if mention.actor:
        return mention
    words = _words(mention.name)
    return replace(mention, actor=next(name.actor for name in full if name.words == words))


def _namesake(words: tuple[str, ...], kind: ActorKind, found: list[FullName]) -> str:
    """The id under which a name with the same words, or a person of the same first and last name, is known."""
    for name in found:
        if name.words == words:
            return name.actor
        if kind is name.kind is ActorKind.PERSON and (name.words[0], name.words[-1]) == (words[0], words[-1]):
            return name.actor
    return ""


def _fuller(mention: NameMention, word: str, full: tuple[FullName, ...]) -> FullName | None:
    """The latest fuller name before the short one that has its word, else, for an unlisted one, the first after it."""
    fitting = [name for name in full if _may_shorten(word, name, mention)]
    before = [name for name in fitting if name.start <= mention.span.start]
    after = [] if mention.actor else fitting[:1]
    return next(iter((before or after)[-1:]), None)


def _may_shorten(word: str, name: FullName, mention: NameMention) -> bool:
    if len(name.words) < 2:
        return False
    if mention.kind is ActorKind.PERSON:
        return name.kind is ActorKind.PERSON and word == name.words[-1]
    return name.kind is not ActorKind.PERSON and word in _heads() and word in (name.words[0], name.words[-1])


def _heads() -> frozenset[str]:
    groups = read_groups("organisations.toml")
    return frozenset(word.lower() for word in groups["organisations"] | groups["governments"])


def _words(name: str) -> tuple[str, ...]:
    words = tuple(word for word in fold(name).split() if word not in SUFFIXES)
    return words or (fold(name) or name.lower(),)
