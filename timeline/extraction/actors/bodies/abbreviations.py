"""Named bodies go in; every place that abbreviates them comes out, as the article says it ("(AME)") or by initials."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from timeline.domain.kinds import ActorKind
from timeline.domain.spans import Span
from timeline.extraction.actors.names.countries import places
from timeline.extraction.actors.names.mentions import NameMention
from timeline.extraction.actors.names.page import Page
from timeline.extraction.actors.names.titles import is_title_word
from timeline.extraction.lexicon.reading import read_groups

# How an article says it, right behind the full name.
SAID = re.compile(r" ?[(\[]([A-Z][A-Za-z&-]{1,9})[)\]]|, (?:or|known as) (?:the )?([A-Z][A-Z&-]{1,9})(?=,)")
LEAST = 3  # words of a name that go by their initials
NO_BODIES = frozenset({ActorKind.PERSON, ActorKind.COUNTRY})


def find_abbreviations(page: Page, linked: Sequence[NameMention]) -> Iterator[NameMention]:
    """Every mention of a body by the abbreviation that stands behind its full name, or by the initials of its name."""
    bodies: dict[str, NameMention] = {}
    named = [mention for mention in linked if mention.kind not in NO_BODIES]
    for mention in named:
        said = SAID.match(page.text, mention.span.end)
        if said and " " in mention.span.of(page.text):
            bodies.setdefault(said.group(1) or said.group(2), mention)
    listed = {mention.span.of(page.text) for mention in linked if mention.rule == "listed name"}
    taken = listed | read_groups("organisations.toml")["not_bodies"]
    initials = {word: body for word, body in _by_initials(page, named).items() if not _is_other_name(word, taken)}
    bodies = {**initials, **bodies}
    for word in (page.words[place] for place in page.places_of(bodies.keys())):
        yield replace(bodies[word.plain], span=Span(word.start, word.end), rule="abbreviation", is_short=True)


def _is_other_name(initials: str, taken: Set[str]) -> bool:
    """Whether initials mean something else in news: a body or country of that name, an office, a word in capitals."""
    return initials in taken or initials in places() or is_title_word(initials)


def _by_initials(page: Page, named: Sequence[NameMention]) -> dict[str, NameMention]:
    """The initials of full names that the article writes -> the one body that has them: "MSF"."""
    bodies: dict[str, NameMention] = {}
    shared: set[str] = set()
    for mention in named:
        words = [word for word in re.split(r"[ -]", mention.name) if word[:1].isupper()]
        initials = "".join(word[0] for word in words) if len(words) >= LEAST else ""
        if initials in page.places and bodies.setdefault(initials, mention).actor != mention.actor:
            shared.add(initials)
    return {initials: mention for initials, mention in bodies.items() if initials not in shared}
