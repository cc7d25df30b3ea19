"""An article's findings go in; what merging looks at in them comes out, so that no more waits for the last article."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain

from timeline.domain.spans import Span
from timeline.extraction.records import ArticleActor, Findings


def without_unneeded(found: Findings) -> Findings:
    """The findings without quotations, times, and names outside of reported words; merged, they say the same."""
    contents = tuple(chain.from_iterable(said.speech.content for said in found.statements))
    actors = tuple(_named_in(contents, actor) for actor in found.actors)
    return replace(found, quotes=(), times=(), actors=actors)


def _named_in(contents: tuple[Span, ...], actor: ArticleActor) -> ArticleActor:
    """The actor with those of its mentions that tell what a statement is about."""
    inside = (mention for mention in actor.mentions if any(span.contains(mention.span) for span in contents))
    return replace(actor, mentions=tuple(inside))
