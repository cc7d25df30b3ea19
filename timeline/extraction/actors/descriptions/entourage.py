"""Linked names go in; the people around somebody named come out: "Berg's lawyers", "aides to Berg", "his family".

Only where they do something, or are told or sent something; the same people are the same under all these words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from timeline.domain.kinds import ActorKind
from timeline.domain.spans import Span
from timeline.extraction.actors.bodies.crowds import takes_part
from timeline.extraction.actors.descriptions.possessives import owner_before
from timeline.extraction.actors.names.family_names import family_name
from timeline.extraction.actors.names.ids import slug
from timeline.extraction.actors.names.mentions import NameMention
from timeline.extraction.actors.names.page import Page
from timeline.extraction.language import Token
from timeline.extraction.lexicon.patterns import at_word, one_of
from timeline.extraction.lexicon.reading import read_groups, read_pairs

RULE = "people around somebody"
JOINTS = ("of ", "to ", "for ", "Mr ", "Mr. ", "Ms ", "Ms. ", "Mrs ", "Mrs. ")
NEAREST = 60  # characters in front of a name in which those around the bearer can be said to be: "close friends of Mr "


def find_entourages(page: Page, linked: tuple[NameMention, ...]) -> Iterator[NameMention]:
    """Every mention of people who work for, follow or belong to a person of the article."""
    people = [mention for mention in linked if mention.kind is ActorKind.PERSON and not mention.is_weak]
    patterns = _patterns()
    for person in people:
        behind = patterns.behind.match(page.text, person.span.end)
        nearest = max(person.span.start - NEAREST, 0), person.span.start
        is_behind = page.text.endswith(JOINTS, *nearest)
        before = patterns.before.search(page.text, *nearest) if is_behind else None
        if behind:
            yield from _mention(page, person, Span(person.span.start, behind.end()), behind)
        elif before and page.text[person.span.end : person.span.end + 1] not in ("'", "’"):
            yield from _mention(page, person, Span(before.start(), person.span.end), before)
    for match in patterns.owned.finditer(page.text) if people else ():
        owner = owner_before(page, people, match.start())
        if owner:
            yield from _mention(page, owner, Span(*match.span()), match)


def _mention(page: Page, person: NameMention, span: Span, match: re.Match[str]) -> Iterator[NameMention]:
    """The mention of those around a person, where they take part in anything."""
    noun = page.root_of(Span(*match.span("noun")))
    if noun is not None and takes_part(noun) and _is_whole(page, noun, match):
        word = _kept().get(match["noun"].lower(), match["noun"].lower())
        name = f"{family_name(person.name)}'s {word}"
        yield NameMention(span, name, ActorKind.GROUP, RULE, actor=slug(name), country=person.country)


def _is_whole(page: Page, noun: Token, match: re.Match[str]) -> bool:
    """Whether the noun itself belongs to its person, and no names say who they are: not "his rivals, Berg and Moe"."""
    is_named = any(child.dep_ == "appos" for child in noun.children)
    own = page.token_at(match.start()) if match.re is _patterns().owned else page.token_at(match.start() - 1)
    return not is_named and (match.re is _patterns().before or (own is not None and own.head.i == noun.i))


@cache
def _kept() -> dict[str, str]:
    """A noun for such people -> the noun that means the same ones."""
    return dict(read_pairs("groups.toml", "same_around"))


@dataclass(frozen=True, slots=True)
class Patterns:
    """The nouns for those around somebody behind his name, in front of it, and behind "his"."""

    behind: re.Pattern[str]
    before: re.Pattern[str]
    owned: re.Pattern[str]


@cache
def _patterns() -> Patterns:
    described = r"(?:[a-z]+(?:-[a-z]+)* ){0,2}?"
    noun = rf"(?P<noun>{one_of(read_groups('groups.toml')['around'])})"
    of = r"(?:and [a-z]+ )?(?:of|to|for|close to)(?: Mrs?\.?| Ms\.?)?"
    return Patterns(
        behind=re.compile(rf"(?:['’]s? {described}| ){noun}\b(?![-'’])", re.IGNORECASE),
        before=re.compile(rf"\b{noun} {of} $", re.IGNORECASE),
        owned=re.compile(at_word("[Hh]", rf"(?i:(?:is|er) {described}{noun}\b(?![-'’]))")),
    )
