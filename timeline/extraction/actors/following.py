"""Linked names go in; actors named through another come out: a leader's administration, a body's spokesperson."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from timeline.domain.kinds import ActorKind
from timeline.domain.spans import Span
from timeline.extraction.actors.countries import adjective_of
from timeline.extraction.actors.crowds import acts
from timeline.extraction.actors.ids import slug
from timeline.extraction.actors.known import KnownActors
from timeline.extraction.actors.mentions import NameMention, Page
from timeline.extraction.lexicon.reading import read_groups

NEAR = 4  # leaders who are looked back over
HIS = re.compile(r"\b(?:his|her) (administration|government|cabinet|campaign|office)(?: officials)?\b", re.I)
CAMPAIGN = "campaign"
ADMINISTRATION = "administration"
BUREAU = "office"  # where it acts; else it is a room
OWN = frozenset({ADMINISTRATION, CAMPAIGN, BUREAU, "team"})  # a leader's, not the country's
OFFICE = re.compile(r"\bspokes(?:man|woman|person)\b")
FOR_BODY = re.compile(r" (?:for|of|from|at) (?:the )?")
# In Britain the one who briefs the press for the prime minister is called so and never named.
OFFICIAL = re.compile(
    r"\b[Tt]he ((?i:prime minister|PM|chancellor|president))['’]s official spokes(?:man|woman|person)\b"
)
WRITTEN_OUT = {"pm": "Prime minister"}
NAME_FOLLOWS = re.compile(r",? [A-Z]\w+")
ARTICLE_BEFORE = re.compile(r"\b(?:[Aa]n?|[Tt]he)(?: \w+)? $")


@cache
def _following() -> re.Pattern[str]:
    words = "|".join(sorted(read_groups("organisations.toml")["administrations"]))
    return re.compile(rf"(?:['’]s)? ({words})\b", re.I)


def find_administrations(page: Page, linked: tuple[NameMention, ...], known: KnownActors) -> Iterator[NameMention]:
    """A leader's name, or "his" after it, with "administration" or "government" behind."""
    for mention in linked:
        if mention.kind is not ActorKind.PERSON:
            continue
        match = _following().match(page.text, mention.span.end)
        if match and _governs(page, match):
            span = Span(mention.span.start, match.end())
            yield _administration(replace(mention, span=span, is_short=False), match.group(1).lower(), known)
    leaders = [mention for mention in linked if mention.kind is ActorKind.PERSON]
    for match in HIS.finditer(page.text):
        leader = _leader_before(page, leaders, match.start())
        if leader and _governs(page, match):
            yield _administration(replace(leader, span=Span(*match.span())), match.group(1).lower(), known)


def _governs(page: Page, match: re.Match[str]) -> bool:
    """Whether those who work for a leader are meant, and not the room: "his office said", not "in his office"."""
    if match.group(1).lower() != BUREAU:
        return True
    token = page.root_of(Span(*match.span(1)))
    return token is not None and acts(token)


def _leader_before(page: Page, leaders: Sequence[NameMention], offset: int) -> NameMention | None:
    """Whose "his" is: the last one before in the sentence who was its subject, else the last one named."""
    after = bisect_left(leaders, offset, key=lambda leader: leader.span.end)
    near = leaders[max(after - NEAR, 0) : after]
    inside = [leader for leader in near if page.same_sentence(leader.span.start, offset)]
    subjects = [leader for leader in inside if (word := page.root_of(leader.span)) is not None and word.dep_ == "nsubj"]
    return next(iter((subjects or inside or near)[-1:]), None)


def _administration(leader: NameMention, word: str, known: KnownActors) -> NameMention:
    surname = leader.name.split()[-1]
    listed = known.get(leader.actor)
    if word not in OWN and listed and listed.country:
        name = f"{adjective_of(listed.country)} government"
    else:
        name = f"{surname}'s {word}" if word == BUREAU else f"{surname} {word}"
    kind = ActorKind.ORGANISATION if word in OWN - {ADMINISTRATION} else ActorKind.GOVERNMENT
    return replace(leader, name=name, actor=slug(name), kind=kind, rule="leader's administration", country="")


def find_spokespeople(page: Page, linked: tuple[NameMention, ...]) -> Iterator[NameMention]:
    """Unnamed spokespeople, each a person known by the body that he or she speaks for."""
    starts = {mention.span.start: mention for mention in linked}
    ends = {mention.span.end: mention for mention in linked}
    for office in OFFICE.finditer(page.text):
        before = ends.get(office.start() - 1)
        joint = FOR_BODY.match(page.text, office.end())
        after = starts.get(joint.end()) if joint else None
        body = before or after
        if body is None or body.kind is ActorKind.PERSON:
            continue
        start, end = (before.span.start, office.end()) if before else (office.start(), body.span.end)
        article = ARTICLE_BEFORE.search(page.text, max(start - 24, 0), start)
        if article is None or article.group().lower().startswith("the"):
            continue
        whole = Span(article.start(), end)
        if not _is_named(page, whole, ends):
            yield _spokesperson(body, whole)


def _is_named(page: Page, office: Span, ends: Mapping[int, NameMention]) -> bool:
    """Whether a name stands beside the office: "Ana Berg, a spokeswoman for the bank"."""
    named = ends.get(office.start - len(", "))
    is_behind = named is not None and named.kind is ActorKind.PERSON
    return is_behind or NAME_FOLLOWS.match(page.text, office.end) is not None


def _spokesperson(body: NameMention, span: Span) -> NameMention:
    name, actor = f"{body.name.removeprefix('The ')} spokesperson", f"{body.actor}-spokesperson"
    return NameMention(span, name, ActorKind.PERSON, "unnamed spokesperson", actor, "spokesperson", body.country)


def find_official_spokespeople(page: Page) -> Iterator[NameMention]:
    """Whoever is only known as a leader's official spokesman."""
    for match in OFFICIAL.finditer(page.text):
        if NAME_FOLLOWS.match(page.text, match.end()):
            continue
        office = match.group(1).lower()
        name = f"{WRITTEN_OUT.get(office, office.capitalize())}'s official spokesperson"
        rule = "unnamed spokesperson"
        yield NameMention(Span(*match.span()), name, ActorKind.PERSON, rule, slug(name), "spokesperson")
