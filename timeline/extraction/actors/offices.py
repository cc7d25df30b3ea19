"""Offices without a name beside them go in ("the French president"); who held them on the day comes out.

By the dated roles of the list, and by the roles that the article itself gives to people; never by a fixed holder.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache

from timeline.domain.kinds import ActorKind
from timeline.domain.spans import Span
from timeline.extraction.actors.countries import places
from timeline.extraction.actors.ids import plain
from timeline.extraction.actors.known import KnownActor, KnownActors
from timeline.extraction.actors.mentions import NameMention
from timeline.extraction.actors.titles import Title, country_in, read_title, same_office
from timeline.extraction.lexicon.reading import read_groups
from timeline.extraction.records import ArticleActor

RULE = "office on the day"
LONGEST_QUALIFIER = 10  # characters, "would-be" and a space
FORMER = re.compile(r"\b(?:former|ex-|late|then)\b", re.I)
A_NAME = re.compile(r",? (?:and )?[A-Z][\w’'-]+(?: [A-Z]|,)|-| [A-Z]")
QUALIFIED = re.compile(r"(?:former|ex-|then-?|next|future|new|first|would-be|previous|vice|deputy|acting)[ -]$", re.I)


def find_offices(
    text: str, people: Sequence[ArticleActor], known: KnownActors, day: date | None
) -> Iterator[NameMention]:
    """Every office of a country that stands for the one who holds it on that day."""
    for match in _pattern().finditer(plain_length(text)):
        title = read_title(match.group())
        if title is None or not title.country or _is_named_or_past(text, match):
            continue
        holder = find_holder(title, people, known, day)
        if holder:
            span = Span(*match.span())
            yield NameMention(span, holder.name, ActorKind.PERSON, RULE, actor=holder.id, country=title.country)


def find_holder(
    title: Title, people: Sequence[ArticleActor], known: KnownActors, day: date | None
) -> ArticleActor | KnownActor | None:
    """The one person of the article, else of the list, who is called by a title on a day."""
    for person in people:
        if may_be_called(person, title, known.get(person.id), day):
            return person
    if not title.country or title.is_former:
        return None
    holders = [actor for actor in known.actors if _holds(actor, title, day)]
    return holders[0] if len(holders) == 1 else None


def may_be_called(person: ArticleActor, title: Title, listed: KnownActor | None, day: date | None) -> bool:
    """Whether a person of the article may be called by a title: by a dated role, or by one that the article gives."""
    if person.kind is not ActorKind.PERSON:
        return False
    if listed and _holds(listed, title, day):
        return True
    own = read_title(person.role)
    if own is None or own.is_former != title.is_former or not same_office(title.office, person.role):
        return False
    return not title.country or title.country in (person.country, country_in(person.role))


def _holds(actor: KnownActor, title: Title, day: date | None) -> bool:
    for role in actor.roles:
        in_time = role.until is not None and not role.holds_on(day) if title.is_former else role.holds_on(day)
        if in_time and title.country in ("", role.country) and same_office(title.office, role.title):
            return True
    return False


def _is_named_or_past(text: str, match: re.Match[str]) -> bool:
    """Whether a name follows, whose title it then is, or the office is not said of today's holder."""
    return bool(
        A_NAME.match(text, match.end())
        or FORMER.search(match.group())
        or QUALIFIED.search(text, max(match.start() - LONGEST_QUALIFIER, 0), match.start())
    )


def plain_length(text: str) -> str:
    """The text without accents where that keeps every offset."""
    without = plain(text) if not text.isascii() else text
    return without if len(without) == len(text) else text


@cache
def _pattern() -> re.Pattern[str]:
    titles = read_groups("titles.toml")
    offices = "|".join(re.escape(o) for o in sorted(titles["offices"] | titles["workers"], key=lambda o: (-len(o), o)))
    whose = "|".join(re.escape(place) for place in sorted(places(), key=lambda place: (-len(place), place)))
    described = r"(?:(?:top|chief|special|first|deputy|vice|presidential) )*"
    return re.compile(
        rf"\b(?:(?:{whose})(?:['’]s)? {described}(?i:{offices})|(?i:{offices}) of (?:the )?(?:{whose}))\b"
    )
