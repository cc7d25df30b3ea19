"""Nouns that stand for a body go in ("the ministry", "the Japanese carmaker"); the body named before comes out.

A body is called by the noun in its name, by what the list or the article says that it is, and by what any such body is
called: "the firm", "the aid group", "the country".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from timeline.domain.kinds import ActorKind
from timeline.domain.spans import Span
from timeline.extraction.actors.bodies.crowds import acts
from timeline.extraction.actors.descriptions.titled import GOES_ON, NEAR, REACH, RULE
from timeline.extraction.actors.names.known import KnownActors
from timeline.extraction.actors.names.mentions import NameMention
from timeline.extraction.actors.names.page import Page
from timeline.extraction.actors.names.places import is_modifier, is_place
from timeline.extraction.language import Token
from timeline.extraction.lexicon.patterns import at_word, one_of
from timeline.extraction.lexicon.reading import read_groups
from timeline.extraction.records import ActorMention, ArticleActor

NEARBY = 24  # characters in front of a name in which a noun can say what it names
BODIES = frozenset({ActorKind.ORGANISATION, ActorKind.GOVERNMENT, ActorKind.COUNTRY})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
COUNTRIES = frozenset({"country", "nation"})
GROUPS = frozenset({"group", "organisation", "organization", "movement"})
NO_NAMES = frozenset({"army", "military", "state"})  # rather the country's than a rebel army's
ACRONYM = re.compile(r"[A-Z]{3,6}")
SHORT_FIRMS = frozenset({"company", "firm"})


@dataclass(frozen=True, slots=True)
class Called:
    """A body where it is named: the nouns that are its own, and those that fit others of its sort as well."""

    mention: ActorMention
    body: ArticleActor
    own: frozenset[str]
    loose: frozenset[str]


def find_shortened(page: Page, actors: Sequence[ArticleActor], known: KnownActors) -> Iterator[NameMention]:
    """Every "the ministry" or "the bloc" that stands for the last body named before that is called so."""
    named = _named(page, actors, known)
    every = frozenset[str]().union(*(called.own | called.loose for called in named))
    for match in _noun().finditer(page.text) if every else ():
        if match["noun"] not in every:
            continue
        last = bisect_left(named, match.start(), key=lambda called: called.mention.span.start)
        near = named[max(last - NEAR, 0) : last]
        called = _by_own_noun(near, match) or _by_loose_noun(page, near, match)
        span = Span(*match.span())
        noun = page.root_of(span)
        if called is not None and (noun is None or not (is_modifier(noun) or is_place(noun))):
            yield NameMention(span, called.body.name, called.body.kind, RULE, actor=called.body.id)


def _named(page: Page, actors: Sequence[ArticleActor], known: KnownActors) -> list[Called]:
    """Every place where a body is named that a noun can stand for."""
    named: list[Called] = []
    for body in actors:
        if body.kind in BODIES or body.kind is ActorKind.MEDIA:
            first, described = _described_as(page, body)
            own = _nouns(body, known)
            loose = described | _loosely(body) | (frozenset() if described else _as_firm(body, known))
            for mention in body.mentions:
                said = described if mention.span.start >= first else frozenset()
                named += [Called(mention, body, own | said, loose)] if own | loose else []
    return sorted(named, key=lambda called: called.mention.span)


def _by_own_noun(near: Sequence[Called], match: re.Match[str]) -> Called | None:
    """The last body called by a noun, where nothing stands before the noun but the place where the body sits."""
    fitting = (called for called in reversed(near) if match["noun"] in called.own)
    return None if match["sort"] else next(fitting, None)


def _by_loose_noun(page: Page, near: Sequence[Called], match: re.Match[str]) -> Called | None:
    """The last body for which a noun that fits many can stand, preferably one that did something."""
    noun, token = match["noun"], page.root_of(Span(*match.span("noun")))
    if token is None or not _is_any(token) or (noun in COUNTRIES and not acts(token)):
        return None
    fitting = [called for called in near if noun in called.loose and called.mention.span.start > match.start() - REACH]
    subjects = [called for called in fitting if _is_subject(page, called.mention)]
    if not fitting:
        return None
    last = (subjects or fitting)[-1]
    return None if _is_introduced(page.text, Span(last.mention.span.end, match.start()), noun) else last


def _is_subject(page: Page, mention: ActorMention) -> bool:
    word = page.root_of(mention.span)
    return word is not None and word.dep_ in SUBJECTS


def _is_any(noun: Token) -> bool:
    """Whether nothing in front tells it from others of its sort: not "the other company" or "the largest group"."""
    narrowing = read_groups("organisations.toml")["narrowing"]
    return not any(word.lower_ in narrowing or word.tag_ in ("JJR", "JJS") for word in noun.lefts)


def _is_introduced(text: str, between: Span, noun: str) -> bool:
    """Whether another of the sort has been told of since: "a rebel group"."""
    return re.search(rf"\b(?:[Aa]n?|[Oo]ne|[Aa]nother) (?:[\w-]+ ){{0,3}}{noun}\b", between.of(text)) is not None


def _loosely(actor: ArticleActor) -> frozenset[str]:
    """What any body of an actor's sort is called, but for firms."""
    if actor.kind is ActorKind.COUNTRY:
        return COUNTRIES
    groups = read_groups("organisations.toml")
    if actor.kind is not ActorKind.ORGANISATION or not _is_any_body(actor):
        return frozenset()
    is_agency = ACRONYM.fullmatch(actor.name) or not groups["agencies"].isdisjoint(actor.name.split())
    return GROUPS | (frozenset({"agency"}) if is_agency else frozenset())


def _is_any_body(actor: ArticleActor) -> bool:
    """Whether a name has no word of a court, an army or the like, which is no group and no firm."""
    return read_groups("organisations.toml")["no_groups"].isdisjoint(actor.name.lower().split())


def _nouns(actor: ArticleActor, known: KnownActors) -> frozenset[str]:
    """What a body is called for short: by the noun in its name ("Ports Union", "Union of Pilots"), and by the list."""
    listed = known.get(actor.id)
    words = actor.name.lower().split()
    heads = {word for word, following in zip(words, (*words[1:], "of"), strict=True) if following in ("of", "for")}
    heads -= NO_NAMES
    own = heads if len(words) > 1 and actor.kind is not ActorKind.COUNTRY else set()
    return frozenset(own | set(listed.called if listed else ()))


def _as_firm(actor: ArticleActor, known: KnownActors) -> frozenset[str]:
    """Nouns for firms, where a body's name ends as theirs do or does not tell of what sort it is: "Tolvex Inc."."""
    if actor.kind is not ActorKind.ORGANISATION or known.get(actor.id) is not None:
        return frozenset()
    groups = read_groups("organisations.toml")
    words = actor.name.split()
    is_told = any(word in groups["organisations"] or word in groups["governments"] for word in words)
    is_firm = words[0] != "The" and (words[-1] in groups["firm_ends"] or not is_told)
    return _firms() if is_firm and _is_any_body(actor) else frozenset()


@cache
def _firms() -> frozenset[str]:
    """What any firm is called."""
    return read_groups("organisations.toml")["firms"] | SHORT_FIRMS


def _described_as(page: Page, actor: ArticleActor) -> tuple[int, frozenset[str]]:
    """What the article says that a body is, and from where on: "Tolvex, a miner"; most of these are companies."""
    beside = [] if actor.kind is ActorKind.COUNTRY else [*_descriptions(page, actor)]
    kinds = {kind for _, kind in beside}
    firms = read_groups("organisations.toml")["firms"]
    first = min((start for start, _ in beside), default=0)
    return first, frozenset(kinds | (SHORT_FIRMS if kinds & firms else set()))


def _descriptions(page: Page, actor: ArticleActor) -> Iterator[tuple[int, str]]:
    """Where a noun beside a body's name says what it is, and the noun."""
    before, behind = _kinds()
    for start, end in (mention.span for mention in actor.mentions):
        for match in (before.search(page.text, max(start - NEARBY, 0), start), behind.match(page.text, end)):
            if match:
                yield start, match.group(1)


@cache
def _kinds() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A noun that says what a body is, in front of its name and behind."""
    groups = read_groups("organisations.toml")
    kinds = one_of(groups["kinds"] | groups["media_cues"])
    return (
        re.compile(rf"\b({kinds}),? $"),
        re.compile(rf", (?:an?|the) (?:[\w'\u2019-]+ ){{0,4}}({kinds})(?=[,.;:)]| (?:of|that|which|in|based)\b)"),
    )


@cache
def _noun() -> re.Pattern[str]:
    """A noun with "the"; before "'s" only where its words follow: "the union's letter", not "the union's hall"."""
    titles = read_groups("titles.toml")
    words = "|".join(sorted(map(re.escape, titles["documents"] | titles["press"] | titles["spokespeople"])))
    its_words = rf"(?=['\u2019]s (?:[\w-]+ )?(?:{words})\b)"
    of_place = r"(?:[A-Z][\w.]+(?: [A-Z][\w.]+)?-based )?"  # "the Geneva-based agency"
    of_many = one_of(GROUPS | COUNTRIES | {"agency"} | _firms())
    sort = rf"(?P<sort>(?:(?:[\w-]+|(?:[A-Z]\.)+) ){{1,2}}(?={of_many}\b))?"  # "the German carmaker"
    noun = rf"he {of_place}{sort}(?P<noun>\w+(?:-\w+)*)\b(?!, [A-Z][\w-]+,)(?:{its_words}|{GOES_ON})"
    return re.compile(at_word("[Tt]", noun))
