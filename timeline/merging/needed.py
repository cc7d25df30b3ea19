"""An article's findings go in; what merging looks at in them comes out, so that no more waits for the last article."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from itertools import chain

from timeline.domain.spans import Span
from timeline.extraction.records import ArticleActor, Findings, Sentence


def without_unneeded(found: Findings) -> Findings:
    """The findings without quotations, times, eventless sentences, and names outside of reported words.

    Merged, they say the same.
    """
    contents = tuple(chain.from_iterable(said.speech.content for said in found.statements))
    actors = tuple(_named_in(contents, actor) for actor in found.actors)
    return replace(found, sentences=_sentences_of_events(found), quotes=(), times=(), actors=actors)


def _sentences_of_events(found: Findings) -> tuple[Sentence, ...]:
    """The sentences that tell of a happening, by whichever of its words."""
    starts = [sentence.span.start for sentence in found.sentences]
    telling: set[int] = set()
    for event in found.events:
        first = max(bisect_right(starts, event.evidence.start) - 1, 0)
        telling.update(range(first, bisect_left(starts, event.evidence.end)))
    return tuple(found.sentences[number] for number in sorted(telling))


def _named_in(contents: tuple[Span, ...], actor: ArticleActor) -> ArticleActor:
    """The actor with those of its mentions that tell what a statement is about."""
    inside = (mention for mention in actor.mentions if any(span.contains(mention.span) for span in contents))
    return replace(actor, mentions=tuple(inside))
