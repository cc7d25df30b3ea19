"""Linked names go in; those who work under a leader come out: an administration, a campaign, an office, a team."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from timeline.domain.kinds import ActorKind
from timeline.domain.spans import Span
from timeline.extraction.actors.countries import adjective_of
from timeline.extraction.actors.crowds import acts, is_source, takes_part
from timeline.extraction.actors.family_names import family_name
from timeline.extraction.actors.genders import FEMALE, MALE, gender_of_first_name
from timeline.extraction.actors.ids import plain, slug
from timeline.extraction.actors.known import KnownActors
from timeline.extraction.actors.mentions import NameMention, Page
from timeline.extraction.lexicon.patterns import one_of
from timeline.extraction.lexicon.reading import read_groups

NEAR = 4  # leaders who are looked back over
HIS = re.compile(
    r"\b(?:his|her) (administration|government|cabinet|campaign|(?:(?:press|private) )?office|team)(?: officials)?\b",
    re.I,
)
PRONOUN = re.compile(r"(?:his|her)\b", re.I)
GENDERS = {"his": MALE, "her": FEMALE}
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
        leader = leader_before(page, leaders, match.start())
        if leader and _governs(page, match):
            word = match.group(1).lower().split()[-1]
            yield _administration(replace(leader, span=Span(*match.span())), word, known)


def _governs(page: Page, match: re.Match[str]) -> bool:
    """Whether those who work for a leader are meant, and not the room: "his office said", not "in his office"."""
    noun = match.group(1).lower().split()[-1]
    token = page.root_of(Span(*match.span(1)))
    if noun not in WHERE_THEY_ACT or token is None:
        return noun not in WHERE_THEY_ACT
    return acts(token) or is_source(token) or (noun == TEAM and takes_part(token))


def leader_before(page: Page, leaders: Sequence[NameMention], offset: int) -> NameMention | None:
    """Whose "his" is: the last one before in the sentence who was its subject, else the last one named."""
    after = bisect_left(leaders, offset, key=lambda leader: leader.span.end)
    near = [leader for leader in leaders[max(after - NEAR, 0) : after] if _can_be(page, leader, offset)]
    inside = [leader for leader in near if page.same_sentence(leader.span.start, offset)]
    subjects = [leader for leader in inside if (word := page.root_of(leader.span)) is not None and word.dep_ == "nsubj"]
    return next(iter((subjects or inside or near)[-1:]), None)


def _can_be(page: Page, leader: NameMention, offset: int) -> bool:
    """Whether a first name does not speak against the pronoun at a character: no "her" of "Arne Dahl"."""
    pronoun = PRONOUN.match(page.text, offset)
    gender = gender_of_first_name(plain(leader.name).split()[0])
    return pronoun is None or not gender or gender == GENDERS[pronoun.group().lower()]


def _administration(leader: NameMention, word: str, known: KnownActors) -> NameMention:
    surname = family_name(leader.name)
    listed = known.get(leader.actor)
    if word not in OWN and listed and listed.country:
        name = f"{adjective_of(listed.country)} government"
    else:
        name = f"{surname}'s {word}" if word == BUREAU else f"{surname} {word}"
    kind = ActorKind.ORGANISATION if word in OWN - {ADMINISTRATION} else ActorKind.GOVERNMENT
    return replace(leader, name=name, actor=slug(name), kind=kind, rule="leader's administration", country="")
