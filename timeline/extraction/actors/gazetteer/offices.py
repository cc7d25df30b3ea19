"""Offices without a name beside them go in ("the French president"); who held them on the day comes out.

By the dated roles of the list, and by the roles that the article itself gives to people; never by a fixed holder.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from timeline.domain.kinds import ActorKind
from timeline.domain.spans import Span
from timeline.extraction.actors.names.countries import adjective_of, places
from timeline.extraction.actors.names.ids import slug
from timeline.extraction.actors.names.known import KnownActor, KnownActors
from timeline.extraction.actors.names.mentions import NameMention
from timeline.extraction.actors.names.page import Page, read_words
from timeline.extraction.actors.names.titles import Title, country_in, read_title, same_office
from timeline.extraction.lexicon.patterns import one_of
from timeline.extraction.lexicon.reading import read_groups
from timeline.extraction.records import ArticleActor

RULE = "office on the day"
POST = "post without a name"
POSTED = frozenset({"ambassador", "consul", "high commissioner"})
LASTS = frozenset(office.split()[-1] for office in POSTED)
PARTAKING = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})
NOBODY_LISTED = KnownActors()
LONGEST_QUALIFIER = 10  # characters, "would-be" and a space
LONGEST_OFFICE = 50  # characters, "minister of foreign affairs of the" and some
FORMER = re.compile(r"\b(?:former|ex-|late|then)\b", re.I)
A_NAME = re.compile(r"['’]s |,? (?:and )?[A-Z][\w’'-]+(?: [A-Z]|,)|-| [A-Z]| (?:of the|(?:to|from)(?: the)?) [A-Z]")
QUALIFIED = re.compile(
    r"(?:\ban?|another|any|former|ex-|then-?|next|future|new|first|would-be|previous|vice|deputy|acting)[ -]$", re.I
)


def find_offices(
    page: Page, people: Sequence[ArticleActor], known: KnownActors, day: date | None
) -> Iterator[NameMention]:
    """Every office of a country that stands for the one who holds it on that day."""
    for place in page.places_of(_first_words()):
        start = page.words[place].start
        span = None if page.text.endswith("-", 0, start) else _office_at(page.text, start)
        title = read_title(span.of(page.text)) if span else None
        if span is None or title is None or not title.country or _is_named_or_past(page.text, span):
            continue
        is_shared = title.office in read_groups("titles.toml")["shared"]
        holder = find_holder(title, people, NOBODY_LISTED if is_shared else known, day)
        if holder:
            yield NameMention(span, holder.name, ActorKind.PERSON, RULE, actor=holder.id, country=title.country)


def find_posts(
    page: Page, people: Sequence[ArticleActor], known: KnownActors, day: date | None
) -> Iterator[NameMention]:
    """Ambassadors whom nobody names, each known by the post: "expelled the Libyan ambassador to Greece"."""
    found: list[NameMention] = []
    for match in _post().finditer(page.text) if page.places_of(LASTS) else ():
        title = Title(match["office"], country_in(match["whose"]), is_former=False)
        noun = page.root_of(Span(*match.span("office")))
        is_partaking = noun is not None and noun.dep_ in PARTAKING
        if is_partaking and find_holder(title, people, known, day) is None:
            name = f"{adjective_of(title.country)} {match['office']}{match['to'] or ''}"
            span = Span(match.start("whose"), match.end())
            found.append(NameMention(span, name, ActorKind.PERSON, POST, slug(name), name, title.country))
    to_others = {name.partition(" to ")[0]: name for name in (post.name for post in reversed(found)) if " to " in name}
    for post in found:
        whole = to_others.get(post.name, post.name)
        yield replace(post, name=whole, actor=slug(whole), role=whole)


@cache
def _post() -> re.Pattern[str]:
    """An ambassador of a country, to another one or not; no name follows."""
    to = r"(?P<to> to (?:the )?[A-Z][\w.]*\w(?: [A-Z]\w+)?)?"
    no_name = r"(?!,? [A-Z]|[-\w'\u2019])"
    return re.compile(rf"\b[Tt]he (?P<whose>{one_of(places())}) (?P<office>{one_of(POSTED)})\b{to}{no_name}")


def _office_at(text: str, start: int) -> Span | None:
    """The office of a country whose adjective or name begins at a character."""
    owned = _patterns().owned.match(text, start)
    if owned:
        return Span(*owned.span())
    place = _patterns().place.match(text, start)
    window = max(start - LONGEST_OFFICE, 0)
    before = (
        _patterns().office_of.search(text, window, start) if text.endswith(("of ", "the "), window, start) else None
    )
    return Span(before.start(), place.end()) if place and before else None


def find_holder(
    title: Title, people: Sequence[ArticleActor], known: KnownActors, day: date | None
) -> ArticleActor | KnownActor | None:
    """The one person of the article, else of the list, who is called by a title on a day."""
    for person in people:
        if may_be_called(person, title, known.get(person.id), day):
            return person
    if not title.country or title.is_former:
        return None
    holders = [actor for actor in known.officials.get(title.country, ()) if _holds(actor, title, day)]
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


def _is_named_or_past(text: str, span: Span) -> bool:
    """Whether a name follows, whose title it then is, or the office is not said of today's holder."""
    return bool(
        A_NAME.match(text, span.end)
        or FORMER.search(span.of(text))
        or QUALIFIED.search(text, max(span.start - LONGEST_QUALIFIER, 0), span.start)
    )


@dataclass(frozen=True, slots=True)
class Patterns:
    """A place's name; an office behind it; an office of it, up to the place."""

    place: re.Pattern[str]
    owned: re.Pattern[str]
    office_of: re.Pattern[str]


@cache
def _patterns() -> Patterns:
    titles = read_groups("titles.toml")
    offices = titles["offices"] | titles["workers"]
    british = {office.replace("defense", "defence") for office in offices}
    office = f"(?i:{one_of(offices | british)})"
    place = one_of(places())
    described = r"(?:(?:top|chief|special|first|deputy|vice|presidential)[ -])*"
    return Patterns(
        place=re.compile(rf"{place}\b"),
        owned=re.compile(rf"{place}(?:['’]s)? {described}{office}\b"),
        office_of=re.compile(rf"\b{office} of (?:the )?$"),
    )


@cache
def _first_words() -> frozenset[str]:
    return frozenset(read_words(place)[0].plain for place in places())
