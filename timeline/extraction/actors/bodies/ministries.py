"""Ministries in small letters go in ("the ministry of health of Norway"); whose and of what they are comes out."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from operator import attrgetter

from timeline.domain.kinds import ActorKind
from timeline.domain.spans import Span
from timeline.extraction.actors.bodies.crowds import acts, is_source
from timeline.extraction.actors.bodies.owners import owner_at
from timeline.extraction.actors.bodies.states import kind_of_body
from timeline.extraction.actors.names.countries import adjective_of, places
from timeline.extraction.actors.names.ids import fold, plain, slug
from timeline.extraction.actors.names.known import KnownActors
from timeline.extraction.actors.names.mentions import NameMention
from timeline.extraction.actors.names.page import Page
from timeline.extraction.lexicon.patterns import at_word, one_of
from timeline.extraction.lexicon.reading import read_groups

SECOND = one_of(sorted(read_groups("organisations.toml")["second_of_fields"]))
FIELD = rf"(?:the )?(?P<field>[a-z]+(?: {SECOND})?)"
MINISTRY = re.compile(
    at_word("m", rf"inistry (?:of|for) {FIELD}\b(?: of (?:the )?(?P<country>[A-Z][\w.]*\w(?: [A-Z]\w+)?))?")
)
SHORT = {"foreign affairs": "foreign", "internal affairs": "interior", "defence": "defense"}
FARTHEST_OWNER = 3  # words of an owner in front: "Saudi Arabia's"


def find_ministries(page: Page, known: KnownActors) -> Iterator[NameMention]:
    """Every ministry of a country that its field and its country's name or adjective tell."""
    for match in MINISTRY.finditer(page.text):
        country, span = _country_behind(match) or _country_before(page, match.start()) or ("", Span(0, 0))
        if country:
            name = f"{adjective_of(country)} {ministry_of(match['field'])}"
            actor = known.ids.get(fold(name)) or slug(name)
            whole = Span(min(span.start, match.start()), max(span.end, match.end("field")))
            yield NameMention(whole, name, ActorKind.GOVERNMENT, "ministry of a country", actor=actor, country=country)


def find_run_bodies(page: Page, known: KnownActors) -> Iterator[NameMention]:
    """Every body that acts and is told by who runs it: "the Hamas-run health ministry"."""
    for match in _run_body().finditer(page.text):
        noun = page.root_of(Span(*match.span("body")))
        if noun is not None and (acts(noun) or is_source(noun)):
            name = " ".join(match.group().split())
            actor = known.ids.get(fold(name)) or slug(name)
            kind = kind_of_body(match["body"])
            yield NameMention(Span(*match.span()), name, kind, "body that somebody runs", actor=actor)


@cache
def _run_body() -> re.Pattern[str]:
    groups = read_groups("organisations.toml")
    body = one_of(groups["bodies"] | groups["rulers"] - {"side"} | {"administration"})
    ties = "|".join(sorted(groups["ties"]))
    return re.compile(at_word("[A-Z]", rf"\w+[-\u2010\u2011](?:{ties}) (?P<body>{body})\b"))


def ministry_of(field: str) -> str:
    """A ministry by its field under its usual name.

    >>> ministry_of("internal affairs"), ministry_of("health")
    ('interior ministry', 'health ministry')
    """
    return f"{SHORT.get(field, field)} ministry"


def _country_behind(match: re.Match[str]) -> tuple[str, Span] | None:
    """The country of "the ministry of health of Norway", and where it stands."""
    for name in (match["country"] or "", (match["country"] or "").partition(" ")[0]):
        if country := places().get(plain(name)):
            return country, Span(match.start("country"), match.start("country") + len(name))
    return None


def _country_before(page: Page, start: int) -> tuple[str, Span] | None:
    """The country of "the Norwegian ministry of health", and where it stands."""
    ministry = bisect_left(page.words, start, key=attrgetter("start"))
    for first in range(max(ministry - FARTHEST_OWNER, 0), ministry):
        owner = owner_at(page, first)
        if owner and owner.country and owner.after == ministry:
            return owner.country, Span(page.words[first].start, start)
    return None
