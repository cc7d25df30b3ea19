"""An article with its parse goes in; everybody and every body that it names comes out, with every mention."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from timeline.domain.kinds import ActorKind
from timeline.domain.spans import Span
from timeline.extraction.actors.assembling import assemble_actors
from timeline.extraction.actors.bodies.abbreviations import find_abbreviations
from timeline.extraction.actors.bodies.acting import find_acting_bodies, find_national_bodies, find_told_outlets
from timeline.extraction.actors.bodies.crowds import find_crowds, find_nameless, name_in_full
from timeline.extraction.actors.bodies.described import find_described
from timeline.extraction.actors.bodies.frequent import find_frequent
from timeline.extraction.actors.bodies.groups import find_groups
from timeline.extraction.actors.bodies.locals import find_locals
from timeline.extraction.actors.bodies.ministries import find_ministries, find_run_bodies
from timeline.extraction.actors.bodies.organisations import find_bodies, find_platform
from timeline.extraction.actors.bodies.overlooked import find_firms_of_countries, find_with_article
from timeline.extraction.actors.bodies.provinces import find_provinces
from timeline.extraction.actors.bodies.sports import find_federations
from timeline.extraction.actors.bodies.state_names import with_state_ids
from timeline.extraction.actors.bodies.states import find_bodies_of, find_rulers_of
from timeline.extraction.actors.card import find_card_names
from timeline.extraction.actors.descriptions.administrations import find_administrations
from timeline.extraction.actors.descriptions.bureaus import find_bureaus
from timeline.extraction.actors.descriptions.domestic import find_domestic
from timeline.extraction.actors.descriptions.entourage import find_entourages
from timeline.extraction.actors.descriptions.foretold import find_foretold
from timeline.extraction.actors.descriptions.heads import find_heads
from timeline.extraction.actors.descriptions.own_ministries import find_own_ministries
from timeline.extraction.actors.descriptions.shortened import find_shortened
from timeline.extraction.actors.descriptions.spokespeople import find_official_spokespeople, find_spokespeople
from timeline.extraction.actors.descriptions.titled import find_titled
from timeline.extraction.actors.gazetteer.listed import find_listed
from timeline.extraction.actors.gazetteer.offices import find_offices, find_posts
from timeline.extraction.actors.gazetteer.spellings import respell
from timeline.extraction.actors.names.known import KnownActors
from timeline.extraction.actors.names.linking import ACTING, link_mentions
from timeline.extraction.actors.names.mentions import PLACE, NameMention
from timeline.extraction.actors.names.page import Page
from timeline.extraction.actors.people.addressed import BEHIND_OFFICE, find_addressed
from timeline.extraction.actors.people.labeled import find_labeled
from timeline.extraction.actors.people.nicknamed import find_nicknamed
from timeline.extraction.actors.people.recognized import find_overlooked, find_people, find_surnames
from timeline.extraction.actors.people.relatives import find_relatives
from timeline.extraction.lexicon.boilerplate import is_boilerplate
from timeline.extraction.records import Article, ArticleActor, Sentence
from timeline.extraction.sentences import is_prose

RELATED = re.compile(r"\W*(?:also read|read also|read more|related)\b", re.I)
SUFFIX = re.compile(r",? [JS]r\.?$")


def find_actors(
    article: Article, page: Page, sentences: tuple[Sentence, ...], known: KnownActors
) -> tuple[ArticleActor, ...]:
    """Find every actor of an article, in the order in which they are first named.

    Places that only locate, and adjectives of nationality, are no actors. Lines that are no part of the article name
    nobody but its author and publishers.
    """
    candidates = _in_article(article.text, _chosen(_candidates(page, known)), sentences)
    linked = tuple(link_mentions(article.text, respell(page, candidates, known, article.published)))
    linked = _disjoint((*_in_article(article.text, find_abbreviations(page, linked), sentences), *linked))
    crowds = name_in_full((crowd for crowd in find_crowds(page) if not _cuts(crowd, linked)), linked)
    further = _in_article(article.text, (*find_surnames(page, linked), *crowds), sentences)
    linked = _disjoint((*(mention for mention in linked if not mention.is_weak), *further, *linked))
    whole = _disjoint((*find_card_names(article, known), *find_administrations(page, linked, known), *linked))
    around = (*find_official_spokespeople(page), *find_entourages(page, linked))
    named = assemble_actors(page, (*whole, *find_spokespeople(page, whole), *around), known)
    unnamed = _find_unnamed(page, named, known, article.published)
    nameless = _in_article(article.text, find_nameless(page), sentences)
    told = _disjoint((*unnamed, *whole, *nameless))
    beside = (*find_spokespeople(page, told), *find_heads(page, whole, named, known, article.published), *around)
    return assemble_actors(page, (*told, *beside), known)


def _find_unnamed(
    page: Page, named: Sequence[ArticleActor], known: KnownActors, published: date | None
) -> tuple[NameMention, ...]:
    """Those who are named, and officials of a country, by what they are called besides their names."""
    return (
        *find_offices(page, named, known, published),
        *find_posts(page, named, known, published),
        *find_titled(page, named, known, published),
        *find_foretold(page, named, known, published),
        *find_shortened(page, named, known),
        *find_own_ministries(page, named, known),
        *find_domestic(page, named, known),
    )


def _candidates(page: Page, known: KnownActors) -> Iterator[NameMention]:
    """All names that any finder sees, the surer finder first."""
    listed = tuple(find_listed(page, known))
    yield from listed
    yield from find_ministries(page, known)
    yield from find_run_bodies(page, known)
    yield from find_bureaus(page)
    yield from with_state_ids(find_groups(page), known)
    yield from find_provinces(page)
    yield from find_rulers_of(page)
    yield from with_state_ids(find_bodies_of(page), known)
    addressed = tuple(find_addressed(page))
    yield from addressed
    yield from find_nicknamed(page)
    yield from find_relatives(page)
    yield from with_state_ids(find_bodies(page), known)
    yield from find_locals(page)
    yield from find_federations(page)
    yield from find_platform(page)
    yield from find_described(page)
    begun = {person.span.end: person.span.start for person in addressed if person.rule == BEHIND_OFFICE}
    for person in find_people(page):
        if not _misread(person, listed) and begun.get(person.span.end, 0) <= person.span.start:
            yield person
    yield from find_acting_bodies(page)
    yield from find_national_bodies(page)
    yield from find_told_outlets(page)
    yield from find_with_article(page)
    yield from find_firms_of_countries(page)
    yield from find_frequent(page)
    yield from find_overlooked(page)
    yield from find_labeled(page)


def _misread(person: NameMention, listed: Sequence[NameMention]) -> bool:
    """Whether the parser's name is a listed one with words too many: only a first name may be added to a surname."""
    return any(
        (not other.is_short or other.span.end != _end_of_name(person)) and not _is_first_name(person, other)
        for other in _overlapping(person.span, listed)
        if other.kind is ActorKind.PERSON
    )


def _end_of_name(person: NameMention) -> int:
    """Where a name ends, without the "Jr." behind it."""
    suffix = SUFFIX.search(person.name)
    return person.span.end - (len(suffix.group()) if suffix else 0)


def _cuts(crowd: NameMention, names: Sequence[NameMention]) -> bool:
    """Whether the words for people hold only a part of a name: "States troops" of "United States troops"."""
    return not all(crowd.span.contains(name.span) for name in _overlapping(crowd.span, names))


def _overlapping(span: Span, mentions: Sequence[NameMention]) -> Sequence[NameMention]:
    """Those of some mentions in reading order, none inside another, that share a character with a span."""
    first = bisect_right(mentions, span.start, key=lambda mention: mention.span.end)
    return mentions[first : bisect_left(mentions, span.end, lo=first, key=lambda mention: mention.span.start)]


def _is_first_name(person: NameMention, surname: NameMention) -> bool:
    """Whether a listed surname is the first name of somebody else: "Jean-Luc" of "Jean-Luc Okoye"."""
    first = person.name.split()[0]
    return "-" in first and surname.span == Span(person.span.start, person.span.start + len(first))


def _chosen(candidates: Iterable[NameMention]) -> tuple[NameMention, ...]:
    """The longer of two that overlap, then whoever acts, then the surer; acting bodies only where nothing else is."""
    ranked = sorted(candidates, key=lambda m: (m.rule == ACTING, m.span.start - m.span.end, m.is_weak))
    return tuple(mention for mention in _disjoint(ranked) if mention.rule != PLACE)


def _disjoint(ranked: Iterable[NameMention]) -> tuple[NameMention, ...]:
    """The mentions that overlap none before them, in reading order."""
    kept: list[NameMention] = []
    starts: list[int] = []
    for mention in ranked:
        place = bisect_left(starts, mention.span.start)
        is_behind = not place or kept[place - 1].span.end <= mention.span.start
        if is_behind and (place == len(kept) or mention.span.end <= starts[place]):
            kept.insert(place, mention)
            starts.insert(place, mention.span.start)
    return tuple(kept)


def _in_article(text: str, mentions: Iterable[NameMention], sentences: tuple[Sentence, ...]) -> Iterator[NameMention]:
    """The mentions that do not stand in lines that are no part of the article."""
    foreign = [s.span for s in sentences if s.is_boilerplate and not _is_link(s.span.of(text))]
    return (mention for mention in mentions if not _inside_any(mention.span, foreign))


def _is_link(line: str) -> bool:
    """Whether a line of the page carries a headline, of another article, which names actors like any headline."""
    return RELATED.match(line) is not None or not (is_prose(line) or is_boilerplate(line))


def _inside_any(span: Span, others: list[Span]) -> bool:
    return any(other.contains(span) for other in others)
