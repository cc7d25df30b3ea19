"""An epithet at a place of an article goes in ("the Ohio Republican"); the person of whom it spoke last comes out."""

from __future__ import annotations

import re
from dataclasses import replace

from timeline.domain.spans import Span
from timeline.extraction.actors.names.titles import read_title
from timeline.extraction.lexicon.reading import read_groups
from timeline.extraction.speakers.discourse import Discourse
from timeline.extraction.speakers.pronouns import resolve_person
from timeline.extraction.speakers.resolved import Resolved, Said

EPITHET = re.compile(r"the (?:[\w.-]+ ){0,4}[\w-]+", re.IGNORECASE)
ONE = frozenset({"NN", "NNP"})


def resolve_epithet(discourse: Discourse, span: Span, said: Said) -> Resolved | None:
    """ "The former senator" and "the Ohio Republican" as "he" or "she" would be, in the paragraph or the one before."""
    words = span.of(discourse.page.text)
    noun = discourse.page.root_of(span)
    if noun is None or noun.tag_ not in ONE or EPITHET.fullmatch(words) is None or discourse.named_in(span):
        return None
    title = read_title(words)
    is_former = title is not None and title.is_former
    if not (is_former or noun.lower_ in read_groups("titles.toml")["epithets"]):
        return None
    found = resolve_person(discourse, span, "", said)
    last = discourse.latest(span.start, lambda place: place.actor == found.actor)
    paragraph = discourse.page.paragraph_at(span.start).span.start
    nearest = discourse.page.paragraph_at(max(paragraph - 1, 0)).span.start
    return replace(found, rule="description") if last and last.span.start >= nearest else None
