"""Linked names go in; those who work under a leader come out: an administration, a campaign, an office, a team."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from timeline.domain.kinds import ActorKind
from timeline.domain.spans import Span
from timeline.extraction.actors.bodies.crowds import acts, is_source, takes_part
from timeline.extraction.actors.descriptions.possessives import owner_before
from timeline.extraction.actors.names.countries import adjective_of
from timeline.extraction.actors.names.family_names import family_name
from timeline.extraction.actors.names.ids import slug
from timeline.extraction.actors.names.known import KnownActors
from timeline.extraction.actors.names.mentions import NameMention
from timeline.extraction.actors.names.page import Page
from timeline.extraction.lexicon.patterns import at_word, one_of
from timeline.extraction.lexicon.reading import read_groups

HIS = re.compile(
    at_word(
        "[Hh]",
        r"(?i:(?:is|er) (administration|government|cabinet|campaign|(?:(?:press|private) )?office|team)"
        r"(?: officials)?\b)",
    )
)
CAMPAIGN = "campaign"
ADMINISTRATION = "administration"
BUREAU = "office"
TEAM = "team"
WHERE_THEY_ACT = frozenset({BUREAU, TEAM})  # else an office is a room, and "his team" plays
OWN = frozenset({ADMINISTRATION, CAMPAIGN, BUREAU, TEAM})  # a leader's, not the country's


@cache
def _following() -> re.Pattern[str]:
    words = one_of(read_groups("organisations.toml")["administrations"])
    return re.compile(rf"(?:['’]s?)? (?:(?:government|press|private) (?=office\b))?({words})\b", re.I)


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
        leader = owner_before(page, leaders, match.start())
        if leader and _governs(page, match):
            word = match.group(1).lower().split()[-1]
            yield _administration(replace(leader, span=Span(*match.span())), word, known)


def _governs(page: Page, match: re.Match[str]) -> bool:
    """Whether those who work for a leader are meant, and not the room: "his office said", not "in his office"."""
    noun = match.group(1).lower().split()[-1]
    token = page.root_of(Span(*match.span(1)))
    if noun == CAMPAIGN and token is not None:
        return token.dep_ != "dobj"  # nobody does anything where she "ended her campaign"
    if noun not in WHERE_THEY_ACT or token is None:
        return noun not in WHERE_THEY_ACT
    return acts(token) or is_source(token) or (noun == TEAM and takes_part(token))


def _administration(leader: NameMention, word: str, known: KnownActors) -> NameMention:
    surname = family_name(leader.name)
    listed = known.get(leader.actor)
    if word not in OWN and listed and listed.country:
        name = f"{adjective_of(listed.country)} government"
    else:
        name = f"{surname}'s {word}" if word == BUREAU else f"{surname} {word}"
    kind = ActorKind.ORGANISATION if word in OWN - {ADMINISTRATION} else ActorKind.GOVERNMENT
    return replace(leader, name=name, actor=slug(name), kind=kind, rule="leader's administration", country="")
