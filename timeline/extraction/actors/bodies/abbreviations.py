"""Named bodies go in; every place that abbreviates them as the article once says comes out: "(AME)", ", or ELN,"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from timeline.domain.kinds import ActorKind
from timeline.domain.spans import Span
from timeline.extraction.actors.names.mentions import NameMention
from timeline.extraction.actors.names.page import Page

# How an article says it, right behind the full name.
SAID = re.compile(r" ?[(\[]([A-Z][A-Za-z&-]{1,9})[)\]]|, (?:or|known as) (?:the )?([A-Z][A-Z&-]{1,9})(?=,)")
NO_BODIES = frozenset({ActorKind.PERSON, ActorKind.COUNTRY})


def find_abbreviations(page: Page, linked: Iterable[NameMention]) -> Iterator[NameMention]:
    """Every mention of a body by the abbreviation that stands behind its full name."""
    bodies: dict[str, NameMention] = {}
    for mention in linked:
        said = SAID.match(page.text, mention.span.end) if mention.kind not in NO_BODIES else None
        if said and " " in mention.span.of(page.text):
            bodies.setdefault(said.group(1) or said.group(2), mention)
    for word in (page.words[place] for place in page.places_of(bodies.keys())):
        yield replace(bodies[word.plain], span=Span(word.start, word.end), rule="abbreviation", is_short=True)
