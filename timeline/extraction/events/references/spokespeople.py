"""A spokesperson goes in; the bodies come out for whom the text says that he speaks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.domain.kinds import ActorKind
from timeline.domain.spans import Span
from timeline.extraction.lexicon.event_words import OCCASIONS
from timeline.extraction.reading import Reading, once_a_reading
from timeline.extraction.records import ArticleActor

# Between a body and the name of its spokesperson stands the title only, in either order.
BODY_FIRST = re.compile(r"(?:['’]s)? (?:\w+ ){0,2}(?:spokes\w+|press secretary),? $", re.I)
TITLE_FIRST = re.compile(r"\b(?:spokes\w+|press secretary) (?:for|of|at) (?:the )?$", re.I)
FARTHEST_BODY = 60  # characters
SPOKEN_FOR = frozenset({ActorKind.GOVERNMENT, ActorKind.ORGANISATION, ActorKind.GROUP})


@once_a_reading
def bodies_behind(reading: Reading, id: str) -> tuple[str, ...]:
    """Find the bodies for whom a spokesperson speaks, where the title and the body stand beside the name."""
    spokesperson = reading.actor(id)
    if spokesperson is None or not is_spokesperson(spokesperson):
        return ()
    found = (body for mention in spokesperson.mentions for body in _bodies_beside(reading, mention.span))
    return tuple(dict.fromkeys(found))


def _bodies_beside(reading: Reading, name: Span) -> Iterator[str]:
    """The bodies that stand with the title of a spokesperson beside one mention of the name."""
    text = reading.article.text
    near = Span(max(name.start - FARTHEST_BODY, 0), name.end + FARTHEST_BODY)
    for row in reading.mentions_in(near):
        if not reading.is_one_of(row.actor, SPOKEN_FOR):
            continue
        is_before = BODY_FIRST.fullmatch(text, row.span.end, name.start) is not None
        if is_before or TITLE_FIRST.search(text, near.start, row.span.start):
            yield row.actor


def is_spokesperson(actor: ArticleActor) -> bool:
    """Whether the text calls the actor somebody's spokesperson."""
    return any(title in actor.role.lower() for title in OCCASIONS["spokespeople"])
