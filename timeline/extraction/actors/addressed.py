"""Words of an article go in; people come out whom a form of address or a family name in front shows to be people.

A small parser reads "Lord Harcourt" as a place, "Liu He" as a name and a pronoun and "Han Min-jae" as anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from timeline.domain.kinds import ActorKind
from timeline.domain.spans import Span
from timeline.extraction.actors.countries import places
from timeline.extraction.actors.family_names import families
from timeline.extraction.actors.ids import plain
from timeline.extraction.actors.mentions import NameMention, Page
from timeline.extraction.actors.titles import is_title_word

ADDRESSED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Lord|Lady|Dame|Baroness)\.? (?=[A-Z])([\w’'-]*[\w-])")
CAPITALIZED = re.compile(r" [A-Z][a-z]")
LOOK_BACK = 24


def find_addressed(page: Page) -> Iterator[NameMention]:
    """Every surname behind a form of address, and every full name with the family name in front."""
    yield from _behind_address(page)
    yield from _family_in_front(page)


def _behind_address(page: Page) -> Iterator[NameMention]:
    for match in ADDRESSED.finditer(page.text):
        name = match.group(1).removesuffix("’s").removesuffix("'s")
        span = Span(match.start(1), match.start(1) + len(name))
        if _is_surname(page, span):
            yield NameMention(span, name, ActorKind.PERSON, "titled surname", is_short=True)


def _is_surname(page: Page, span: Span) -> bool:
    """Whether the word is no title or place, and the name does not go on behind it."""
    word = span.of(page.text)
    goes_on = CAPITALIZED.match(page.text, span.end)
    return not is_title_word(word) and plain(word) not in places() and not goes_on


def _family_in_front(page: Page) -> Iterator[NameMention]:
    for place in page.places_of(families()):
        match = _in_front().match(page.text, page.words[place].start)
        if match is None:
            continue
        before = page.text[max(match.start() - LOOK_BACK, 0) : match.start()].split()
        is_titled = bool(before) and is_title_word(before[-1])
        if page.is_headline(match.start()) or not (match.group("joined") or is_titled):
            continue
        words = match.group().split()
        if not any(plain(word) in places() for word in words):
            yield NameMention(Span(*match.span()), match.group(), ActorKind.PERSON, "family name in front")


@cache
def _in_front() -> re.Pattern[str]:
    """ "Han Min-jae" anywhere, "Liu He" where a title stands before it."""
    return re.compile(r"\b\w+ (?:(?P<joined>[A-Z][a-z]+-[a-z]+)|[A-Z][a-z]+(?: [A-Z][a-z]+)?)\b")
