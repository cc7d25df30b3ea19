"""Linked mentions go in; one actor for each id comes out, with its fullest name, other names, role and mentions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from timeline.domain.kinds import ActorKind
from timeline.extraction.actors.descriptions.foretold import RULE as FORETOLD
from timeline.extraction.actors.descriptions.titled import RULE as TITLED
from timeline.extraction.actors.names.known import KnownActor, KnownActors
from timeline.extraction.actors.names.mentions import NameMention
from timeline.extraction.actors.names.page import Page
from timeline.extraction.actors.names.roles import find_role
from timeline.extraction.actors.names.titles import country_in
from timeline.extraction.lexicon.reading import read_groups
from timeline.extraction.records import ActorMention, ArticleActor

CAPITALIZED = re.compile(r"\b[A-Z]\w+(?= $)")
LONGEST_HONOR = 12  # characters, the space behind it included
PLACED = frozenset({ActorKind.COUNTRY, ActorKind.GOVERNMENT, ActorKind.GROUP})


def assemble_actors(page: Page, mentions: Iterable[NameMention], known: KnownActors) -> tuple[ArticleActor, ...]:
    """One actor for each id that more than a place's name speaks for, in the order of first mention."""
    by_actor: dict[str, list[NameMention]] = {}
    for mention in sorted(mentions, key=lambda mention: mention.span):
        by_actor.setdefault(mention.actor, []).append(mention)
    return tuple(
        _actor(page, actor, found, known.get(actor))
        for actor, found in by_actor.items()
        if not all(mention.is_weak for mention in found)
    )


def _actor(page: Page, actor: str, found: list[NameMention], listed: KnownActor | None) -> ArticleActor:
    name = listed.name if listed else max((mention.name for mention in found), key=len)
    written = dict.fromkeys(_called(page, found))
    role = _role(page, found)
    return ArticleActor(
        id=actor,
        name=name,
        kind=listed.kind if listed else found[0].kind,
        aliases=tuple(words for words in written if words != name),
        mentions=tuple(ActorMention(mention.span, actor, mention.rule) for mention in found),
        role=role,
        country=(listed.country if listed else "") or found[0].country or country_in(role),
    )


def _called(page: Page, found: Iterable[NameMention]) -> Iterator[str]:
    """Names as they are written, and with the forms of address that are part of them: "Sheikh Salem"."""
    for mention in found:
        if mention.rule not in (TITLED, FORETOLD):
            name = " ".join(mention.span.of(page.text).split())
            yield name
            if mention.kind is ActorKind.PERSON and (honor := _honor_before(page.text, mention.span.start)):
                yield f"{honor} {name}"


def _honor_before(text: str, start: int) -> str:
    """The form of address right before a name, "" where none is part of it."""
    before = CAPITALIZED.search(text, max(start - LONGEST_HONOR, 0), start)
    return before.group() if before and before.group().lower() in read_groups("titles.toml")["honors"] else ""


def _role(page: Page, found: list[NameMention]) -> str:
    """The first role that stands beside a person's name."""
    if found[0].kind is not ActorKind.PERSON:
        return ""
    roles = (mention.role or find_role(page.text, mention.span) for mention in found)
    return next(filter(None, roles), "")
