"""Words of an article go in; people come out whom a crown, a kinship or a spouse beside them shows to be people.

"Prince Harald", "his widow, Eva", "the brother of Arne Dahl", and Arne in "Arne and Eva Dahl".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from timeline.domain.kinds import ActorKind
from timeline.domain.spans import Span
from timeline.extraction.actors.bodies.owners import regions
from timeline.extraction.actors.names.countries import adjectives, places
from timeline.extraction.actors.names.family_names import PARTICLES
from timeline.extraction.actors.names.genders import gender_of_first_name
from timeline.extraction.actors.names.ids import plain
from timeline.extraction.actors.names.linking import RELATIVE
from timeline.extraction.actors.names.mentions import NameMention
from timeline.extraction.actors.names.page import Page
from timeline.extraction.actors.names.titles import is_title_word
from timeline.extraction.lexicon.patterns import one_of
from timeline.extraction.lexicon.reading import read_groups
from timeline.extraction.phrases.fragments import MONTH_NAME, WEEKDAY

CAPITAL = r"[A-Z][\w-]*(?:['’](?!s\b)\w+)?"
NEXT = rf"(?: (?:(?:{'|'.join(sorted(PARTICLES))}) )*{CAPITAL})"
DAYS = re.compile(rf"{WEEKDAY}|(?!March|April|May|June|July){MONTH_NAME}")  # people are called by those, too
COUPLE = re.compile(rf"(?<![\w-])(?P<name>[A-Z][a-z]+) and [A-Z][a-z]+ (?P<family>{CAPITAL})(?! {CAPITAL})")
SECOND = re.compile(r" and [A-Z][a-z]+ [A-Z]")
NEXT_WORD = re.compile(r" ([A-Z][\w-]+)")
OF_OTHERS = re.compile(r"\b([A-Z][a-z]+) $")
PARTAKING = frozenset({"nsubj", "nsubjpass", "poss", "appos"})
LOOK_BACK = 20  # characters in front of a word in which a name's first part can stand


def find_relatives(page: Page) -> Iterator[NameMention]:
    """Everybody of a royal house, everybody who is told by kinship, and the first of each couple."""
    yield from _of_house_or_kin(page)
    yield from _first_of_couples(page)


def _of_house_or_kin(page: Page) -> Iterator[NameMention]:
    groups = read_groups("titles.toml")
    patterns = [_royal()] if page.places_of({word.capitalize() for word in groups["royals"]}) else []
    patterns += [_kin_of(), _of_kin()] if page.places_of(groups["kin"]) else []
    for pattern in patterns:
        for match in pattern.finditer(page.text):
            span = Span(*match.span("name"))
            if _is_name(page, span, is_sure=pattern is not _royal() or _takes_part(page, span)):
                name = span.of(page.text)
                yield NameMention(span, name, ActorKind.PERSON, RELATIVE, is_short=" " not in name)


def _takes_part(page: Page, span: Span) -> bool:
    """Whether somebody or something does, is or has something."""
    noun = page.root_of(span)
    return noun is not None and noun.dep_ in PARTAKING


def _first_of_couples(page: Page) -> Iterator[NameMention]:
    """Whoever shares the family name of the one behind: "Arne and Eva Dahl"."""
    beside: dict[str, frozenset[str]] = {}
    for match in COUPLE.finditer(page.text) if SECOND.search(page.text) else ():
        first, _, second, family = match.group().split()
        if not gender_of_first_name(first) or not gender_of_first_name(second):
            continue
        if first not in beside:
            beside[first] = _names_with(page, first)
        if beside[first] <= {family} and _is_name(page, Span(*match.span("family")), is_sure=True):
            name = f"{first} {family}"
            yield NameMention(Span(*match.span("name")), name, ActorKind.PERSON, "first of a couple")


def _is_name(page: Page, span: Span, *, is_sure: bool) -> bool:
    """Whether some capitals are a person's name, as nothing in them speaks against it or something speaks for it."""
    words = span.of(page.text).split()
    groups = read_groups("organisations.toml")
    bodies = groups["organisations"] | groups["governments"] | groups["media"]
    others = bodies | regions() | adjectives().keys()
    is_other = any(is_title_word(word) or word in others or DAYS.match(word) for word in words)
    if is_other or plain(" ".join(words)) in places() or page.is_headline(span.start):
        return False
    token = page.token_at(span.start)
    is_seen = token is not None and token.ent_type_ == "PERSON"
    return is_sure or is_seen or gender_of_first_name(plain(words[0])) != ""


def _names_with(page: Page, first: str) -> frozenset[str]:
    """The family names that the article has behind a first name; the word itself where it is a family name."""
    found = set()
    for word in (page.words[place] for place in page.places.get(first, ())):
        before = OF_OTHERS.search(page.text, max(word.start - LOOK_BACK, 0), word.start)
        behind = NEXT_WORD.match(page.text, word.end)
        found |= {behind.group(1)} if behind else set()
        found |= {first} if before and not is_title_word(before.group(1)) else set()
    return frozenset(found)


@cache
def _royal() -> re.Pattern[str]:
    """ "King Charles III", "Crown Prince Haakon", but not "Queen Maud Land"."""
    titles = one_of(word.capitalize() for word in read_groups("titles.toml")["royals"])
    return re.compile(rf"\b{titles} (?P<name>{CAPITAL})(?![\w-])(?: [IVX]+\b)?(?! {CAPITAL}[a-z])(?!['’]s [A-Z])")


@cache
def _kin_of() -> re.Pattern[str]:
    """ "His wife Eva", "Berg's late brother, Ola Berg"."""
    owner = r"(?:(?<=[Hh]is )|(?<=[Hh]er )|(?<=[Tt]heir )|(?<=['’]s )|(?<=s['’] ))"
    return re.compile(rf"{owner}(?:[a-z-]+ ){{0,2}}{_kin()},? (?P<name>{CAPITAL}{NEXT}{{0,3}}+)")


@cache
def _of_kin() -> re.Pattern[str]:
    """ "The son of Ola Berg"."""
    return re.compile(rf"\b{_kin()} of (?P<name>{CAPITAL}{NEXT}{{1,3}}+)")


def _kin() -> str:
    return one_of(read_groups("titles.toml")["kin"])
