"""Linked names go in; unnamed spokespeople come out, each by whoever he or she speaks for: "an army spokesman"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from timeline.domain.kinds import ActorKind
from timeline.domain.spans import Span
from timeline.extraction.actors.bodies.crowds import acts, is_source
from timeline.extraction.actors.descriptions.possessives import owner_before
from timeline.extraction.actors.names.ids import fold, slug
from timeline.extraction.actors.names.mentions import NameMention
from timeline.extraction.actors.names.page import Page
from timeline.extraction.actors.names.roles import find_role
from timeline.extraction.actors.names.titles import SPOKESPEOPLE, country_in, is_title_word
from timeline.extraction.lexicon.patterns import at_word
from timeline.extraction.lexicon.reading import read_groups

RULE = "unnamed spokesperson"
OFFICE = re.compile(at_word("s", r"pokes(?:man|woman|person)\b"))
FOR_BODY = re.compile(r" (?:for|of|from|at) (?:the )?")
POSSESSIVE = re.compile(r"(?:(?P<mark>['’]s?)|\b(?:his|her|(?P<body>its|their))) (?:official |chief )?$", re.I)
LONGEST_POSSESSIVE = 20  # characters
CAPITALS = re.compile(r"(?:[A-Z][\w.-]* ){1,6}")
ALONE = re.compile(r"\b[Aa] (?:(?:company|party|campaign|(?P<state>military|government)) )?$")
SORTS = frozenset({"company", "party", "campaign", "official", "male", "female"})  # of whatever body
OF_OFFICE = frozenset({"presidential"})
SOMEBODYS = re.compile(r"\b(?P<article>[Aa]n?|[Tt]he) (?P<whose>[a-z]+) $")
JOINED = re.compile(r" (?:for|of|from|at|to)\b|['’-]")  # a body that nobody has found follows
SPEAKING = frozenset({ActorKind.ORGANISATION, ActorKind.GOVERNMENT})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "agent"})
NEAR = 8  # bodies that are looked back over
REACH = 500  # characters, a paragraph or two
SPACE = re.compile(" ")
# In Britain the one who briefs the press for the prime minister is called so and never named.
OFFICIAL = re.compile(
    at_word("[Tt]", r"he ((?i:prime minister|PM|chancellor|president))['’]s official spokes(?:man|woman|person)\b")
)
WRITTEN_OUT = {"pm": "Prime minister"}
NAME_FOLLOWS = re.compile(r",? [A-Z]\w+")
EMPTY = frozenset({"spokesperson", "for", "of", "from", "at", "the", "chief", "official"})
ARTICLE_BEFORE = re.compile(r"\b(?:[Aa]n?|[Tt]he)(?: \w+)? $")


@dataclass(frozen=True, slots=True)
class Role:
    """What the article tells of a spokesperson who is named: all words, those that say for whom, and the country."""

    words: frozenset[str]
    telling: frozenset[str]
    country: str


@dataclass(frozen=True, slots=True)
class Spokesperson:
    """For whom somebody speaks, and the words that tell it; "the spokesman" may be one whom the article names."""

    principal: NameMention
    span: Span
    may_have_name: bool = True


def find_spokespeople(page: Page, linked: tuple[NameMention, ...]) -> Iterator[NameMention]:
    """Unnamed spokespeople, each a person known by whoever he or she speaks for."""
    starts = {mention.span.start: mention for mention in linked}
    ends = {mention.span.end: mention for mention in linked}
    people = [mention for mention in linked if mention.kind is ActorKind.PERSON]
    bodies = [mention for mention in linked if mention.kind in SPEAKING]
    found: list[Spokesperson] = []
    for office in OFFICE.finditer(page.text):
        who = _of_owner(page, office, ends, (people, bodies)) or _introduced(page, office, starts, ends)
        who = who or _of_last_body(page, office, bodies) or _of_nobody_named(page, office)
        found += [who] if who and not _is_named(page, who.span, ends) else []
    roles = _roles(page, people) if any(who.may_have_name for who in found) else ()
    return (
        as_spokesperson(who.principal, who.span)
        for who in found
        if not (who.may_have_name and _is_of(page, who, roles))
    )


def _of_owner(
    page: Page,
    office: re.Match[str],
    ends: Mapping[int, NameMention],
    owners: tuple[Sequence[NameMention], Sequence[NameMention]],
) -> Spokesperson | None:
    """Whose it is, of people and bodies: "Lund's spokesman", "her spokesman", "its spokesman"."""
    before = POSSESSIVE.search(page.text, max(office.start() - LONGEST_POSSESSIVE, 0), office.start())
    if before is None:
        return None
    if before["mark"]:
        owner = ends.get(before.start())
        return Spokesperson(owner, Span(owner.span.start, office.end())) if owner else None
    people, bodies = owners
    is_of_body, place = before["body"] is not None, before.start()
    owner = _body_before(page, bodies, place) if is_of_body else owner_before(page, people, place)
    return Spokesperson(owner, Span(place, office.end())) if owner else None


def _introduced(
    page: Page, office: re.Match[str], starts: Mapping[int, NameMention], ends: Mapping[int, NameMention]
) -> Spokesperson | None:
    """For whom "an army spokesman" or "the spokesman for Ms Lund" speaks."""
    before = ends.get(office.start() - 1)
    body = before or _spoken_for(page, office, starts)
    if body is None or (before is not None and before.kind is ActorKind.PERSON):
        return None
    start, end = (before.span.start, office.end()) if before else (office.start(), body.span.end)
    article = ARTICLE_BEFORE.search(page.text, max(start - 24, 0), start)
    is_the = article is not None and article.group().lower().startswith("the")
    return Spokesperson(body, Span(article.start(), end), may_have_name=is_the) if article else None


def _of_last_body(page: Page, office: re.Match[str], bodies: Sequence[NameMention]) -> Spokesperson | None:
    """The last body that did something before "a spokesman said": it is the one who speaks for it."""
    article = ALONE.search(page.text, max(office.start() - LONGEST_POSSESSIVE, 0), office.start())
    noun = page.root_of(Span(*office.span()))
    if article is None or noun is None or not acts(noun) or JOINED.match(page.text, office.end()):
        return None
    body = _body_before(page, bodies, office.start())
    is_other = body is not None and article["state"] is not None and body.kind is not ActorKind.GOVERNMENT
    return Spokesperson(body, Span(article.start(), office.end())) if body and not is_other else None


def _of_nobody_named(page: Page, office: re.Match[str]) -> Spokesperson | None:
    """Who speaks for what small words tell: "a family spokesperson said"."""
    article = SOMEBODYS.search(page.text, max(office.start() - LONGEST_POSSESSIVE, 0), office.start())
    noun = page.root_of(Span(*office.span()))
    if article is None or noun is None or not (acts(noun) or is_source(noun)):
        return None
    whose = article["whose"]
    if whose in (read_groups("groups.toml")["sizes"] | read_groups("titles.toml")["qualifiers"] | SORTS) - OF_OFFICE:
        return None
    body = NameMention(Span(*office.span()), whose.capitalize(), ActorKind.ORGANISATION, RULE, whose)
    is_the = article["article"].lower() == "the"
    return Spokesperson(body, Span(article.start(), office.end()), may_have_name=is_the)


def _body_before(page: Page, bodies: Sequence[NameMention], offset: int) -> NameMention | None:
    """The last body that did something, not far in front of a character."""
    last = bisect_left(bodies, offset, key=lambda body: body.span.start)
    near = (body for body in reversed(bodies[max(last - NEAR, 0) : last]) if body.span.end > offset - REACH)
    return next((body for body in near if (name := page.root_of(body.span)) and name.dep_ in SUBJECTS), None)


def _spoken_for(page: Page, office: re.Match[str], starts: Mapping[int, NameMention]) -> NameMention | None:
    """Whom "a spokesman for" names, behind titles: "the army", "Ms Lund", "Norwegian Water Minister Lund"."""
    joint = FOR_BODY.match(page.text, office.end())
    if joint is None:
        return None
    titles = CAPITALS.match(page.text, joint.end())
    ends = [joint.end() + space.end() for space in SPACE.finditer(titles.group())] if titles else []
    titled = (starts.get(end) for end in ends if is_title_word(page.text[joint.end() : end].split()[-1]))
    person = next((name for name in titled if name is not None and name.kind is ActorKind.PERSON), None)
    return person or starts.get(joint.end()) or starts.get(joint.start() + len(joint.group().removesuffix("the ")))


def _roles(page: Page, people: Sequence[NameMention]) -> Sequence[Role]:
    """The roles of the spokespeople whom the article names, who may be meant by "the spokesman", each once."""
    told = dict.fromkeys(find_role(page.text, person.span) for person in people)
    return [_read_role(role) for role in told if "spokes" in role]


def _read_role(role: str) -> Role:
    telling = set(fold(role).split()) - set(SPOKESPEOPLE) - EMPTY
    return Role(frozenset(role.lower().split()), frozenset(telling), country_in(role))


def _is_of(page: Page, who: Spokesperson, roles: Sequence[Role]) -> bool:
    """Whether one of those who are named may be meant: no spokeswoman by "spokesman", nor another body's."""
    own = set(who.span.of(page.text).lower().split())
    return any(_may_be(who.principal, own, role) for role in roles)


def _may_be(principal: NameMention, own: Set[str], role: Role) -> bool:
    """Whether somebody named with a role may speak for a principal, told by some words."""
    if any(office in own and other in role.words for office, other in SPOKESPEOPLE.items()):
        return False
    is_of_body = principal.kind in SPEAKING and principal.rule != RULE
    is_same = not role.telling.isdisjoint(fold(principal.name).split()) or role.country == principal.country != ""
    return is_same or not is_of_body or not role.telling


def _is_named(page: Page, office: Span, ends: Mapping[int, NameMention]) -> bool:
    """Whether a name stands beside the office: "Ana Berg, a spokeswoman for the bank"."""
    named = ends.get(office.start - len(", "))
    is_behind = named is not None and named.kind is ActorKind.PERSON
    return is_behind or NAME_FOLLOWS.match(page.text, office.end) is not None


def as_spokesperson(principal: NameMention, span: Span) -> NameMention:
    """Whoever speaks for somebody, told by some words."""
    name, actor = f"{principal.name.removeprefix('The ')} spokesperson", f"{principal.actor}-spokesperson"
    return NameMention(span, name, ActorKind.PERSON, RULE, actor, "spokesperson", principal.country)


def find_official_spokespeople(page: Page) -> Iterator[NameMention]:
    """Whoever is only known as a leader's official spokesman."""
    for match in OFFICIAL.finditer(page.text):
        if NAME_FOLLOWS.match(page.text, match.end()):
            continue
        office = match.group(1).lower()
        name = f"{WRITTEN_OUT.get(office, office.capitalize())}'s official spokesperson"
        yield NameMention(Span(*match.span()), name, ActorKind.PERSON, RULE, slug(name), "spokesperson")
