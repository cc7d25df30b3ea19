"""A spokesperson goes in; the bodies come out for whom the text says that he speaks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.domain.kinds import ActorKind
from timeline.domain.spans import Span
from timeline.extraction.lexicon.event_words import OCCASIONS
from timeline.extraction.reading import Reading
from timeline.extraction.records import ArticleActor

# Between a body and the name of its spokesperson stands the title only, in either order.
BODY_FIRST = re.compile(r"(?:['’]s)? (?:\w+ ){0,2}(?:spokes\w+|press secretary),? $", re.I)
TITLE_FIRST = re.compile(r"\b(?:spokes\w+|press secretary) (?:for|of|at) (?:the )?$", re.I)
FARTHEST_BODY = 60  # characters
SPOKEN_FOR = frozenset({ActorKind.GOVERNMENT, ActorKind.ORGANISATION, ActorKind.GROUP})


def bodies_behind(reading: Reading, id: str) -> Iterator[str]:
    """Find the bodies for whom a spokesperson speaks, where the title and the body stand beside the name."""
    text, spokesperson = reading.article.text, reading.actor(id)
    if spokesperson is None or not is_spokesperson(spokesperson):
        return
    for name in (mention.span for mention in spokesperson.mentions):
        near = Span(max(name.start - FARTHEST_BODY, 0), name.end + FARTHEST_BODY)
        for row in reading.mentions_in(near):
            actor = reading.actor(row.actor)
            if actor is None or actor.kind not in SPOKEN_FOR:
                continue
            is_before = BODY_FIRST.fullmatch(text, row.span.end, name.start) is not None
            if is_before or TITLE_FIRST.search(text, near.start, row.span.start):
                yield actor.id


def is_spokesperson(actor: ArticleActor) -> bool:
    """Whether the text calls the actor somebody's spokesperson."""
    return any(title in actor.role.lower() for title in OCCASIONS["spokespeople"])
