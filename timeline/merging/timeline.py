"""Merge the findings of all articles into one timeline: each actor, event and statement once, with its words.

The result does not depend on the order of the articles, and keeps the ids of the timeline before.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from timeline.domain.kinds import EntryType
from timeline.extraction.actors.names.known import KnownActors
from timeline.extraction.records import Article, Findings, Problem
from timeline.merging.actors import MergedActors, merge_actors, rename_actors
from timeline.merging.cast import cast_of
from timeline.merging.corrections.applying import apply_corrections
from timeline.merging.corrections.regrouping import Named, regroup, without_moves
from timeline.merging.corroboration import corroborate
from timeline.merging.events import EVENTS, EventGroup, merge_event
from timeline.merging.grouping.groups import Group, Grouping, Telling
from timeline.merging.identity import PreviousIds, carry_ids
from timeline.merging.occasions import find_occasions
from timeline.merging.origins import find_origins
from timeline.merging.records import Actor, Alias, Correction, Event, Statement, Timeline
from timeline.merging.shelves import Selection
from timeline.merging.spellings import respell
from timeline.merging.statements import UTTERANCES, StatementGroup, merge_statement
from timeline.merging.tellings import UNDATED, ToldEvent, ToldStatement, find_tellings

T = TypeVar("T", bound=Telling)
Place = tuple[str, int]  # an article's id, and which of its mentions


@dataclass(frozen=True, slots=True)
class Grouped:
    """The articles and the groups of their tellings; ``occasions`` lead from statements to events."""

    articles: Sequence[Article]
    problems: Sequence[Problem]
    events: Sequence[EventGroup]
    statements: Sequence[StatementGroup]
    occasions: Mapping[Place, Place]


def merge_findings(
    findings: Sequence[Findings],
    known: KnownActors,
    previous: PreviousIds,
    corrections: Iterable[Correction] = (),
) -> Timeline:
    """Merge what the articles say, keep the previous ids, and apply people's corrections."""
    ordered = _oldest_first(findings)
    people = merge_actors(ordered, known, previous)
    corrections = tuple(corrections)
    merged = _merge(_group(ordered, people), people, previous, corrections)
    origins = find_origins(merged.articles, people.actors)
    return corroborate(apply_corrections(merged, corrections), origins)


def _merge(
    grouped: Grouped, people: MergedActors, previous: PreviousIds, corrections: tuple[Correction, ...]
) -> Timeline:
    """Make a record of each group, after people's merges and splits and before their other corrections."""
    events = _name(grouped.events, previous, corrections, EntryType.EVENT)
    statements = _name(grouped.statements, previous, corrections, EntryType.STATEMENT)
    actors = {actor.id: actor for actor in people.actors}
    return Timeline(
        articles=tuple(sorted(grouped.articles, key=lambda article: article.id)),
        actors=people.actors,
        events=_events(events.groups, actors),
        statements=_statements(statements.groups, actors, _occasions(grouped.occasions, events.groups)),
        aliases=(*people.aliases, *_aliases(events, EntryType.EVENT), *_aliases(statements, EntryType.STATEMENT)),
        problems=(*grouped.problems, *events.problems, *statements.problems),
        corrections=(*events.corrections, *statements.corrections),
        present={name: kept for name, kept in people.present.items() if name != kept},
    )


def _oldest_first(findings: Sequence[Findings]) -> Sequence[Findings]:
    ages = [(found.article.published or UNDATED, found.article.id) for found in findings]
    return Selection(findings, sorted(range(len(findings)), key=ages.__getitem__))


def _group(findings: Iterable[Findings], people: MergedActors) -> Grouped:
    """Group the tellings of all articles, under the ids of merged actors."""
    cast, occasions = cast_of(people.actors), dict[Place, Place]()
    events: Grouping[ToldEvent] = Grouping(EVENTS)
    statements: Grouping[ToldStatement] = Grouping(UTTERANCES)
    articles, problems = list[Article](), list[Problem]()
    for found in findings:
        articles.append(found.article)
        problems += found.problems
        renamed = rename_actors(found, people.present)
        tellings = find_tellings(renamed, cast)
        events.add(tellings.events)
        statements.add(tellings.statements)
        name = found.article.id
        occasions |= {(name, said): (name, occasion) for said, occasion in find_occasions(renamed)}
    return Grouped(articles, problems, events.groups(), statements.groups(), occasions)


def _name(
    groups: Sequence[Group[T]], previous: PreviousIds, corrections: Iterable[Correction], entry_type: EntryType
) -> Named[T]:
    """Give the groups the ids that they have without corrections, then merge and split them as these say."""
    anchors = [[telling.anchor for telling in group.tellings] for group in groups]
    identities = carry_ids(anchors, without_moves(previous), entry_type)
    aliases = {alias.id: alias.target for alias in identities.aliases}
    named = Named(dict(zip(identities.ids, groups, strict=True)), aliases)
    return regroup(named, (made for made in corrections if made.type is entry_type), previous)


def _aliases(named: Named[Any], entry_type: EntryType) -> Iterator[Alias]:
    return (Alias(entry_type, name, target) for name, target in sorted(named.aliases.items()))


def _events(groups: Mapping[str, EventGroup], actors: Mapping[str, Actor]) -> tuple[Event, ...]:
    names = {name: actor.name for name, actor in actors.items()}
    events = (respell(merge_event(name, group, names), actors) for name, group in groups.items())
    return tuple(sorted(events, key=lambda event: event.id))


def _statements(
    groups: Mapping[str, StatementGroup], actors: Mapping[str, Actor], occasions: Mapping[Place, str]
) -> tuple[Statement, ...]:
    names = {name: actor.name for name, actor in actors.items()}
    statements = []
    for name, group in groups.items():
        places = [occasions[place] for telling in group.tellings if (place := telling.place) in occasions]
        occasion = Counter(places).most_common(1)[0][0] if places else None
        statements.append(merge_statement(name, group, names, occasion))
    return tuple(sorted(statements, key=lambda said: said.id))


def _occasions(places: Mapping[Place, Place], groups: Mapping[str, EventGroup]) -> dict[Place, str]:
    """The place of each statement -> the id of its occasion."""
    wanted = frozenset(places.values())
    told = ((telling.place, name) for name, group in groups.items() for telling in group.tellings)
    events = {place: name for place, name in told if place in wanted}
    return {said: events[occasion] for said, occasion in places.items()}
