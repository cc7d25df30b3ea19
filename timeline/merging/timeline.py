"""The findings of every article go in; one timeline comes out: each actor, event and statement once, with its words.

Nothing depends on the order of the articles, and ids of before follow their words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, TypeVar

from timeline.domain.kinds import EntryType
from timeline.extraction.actors.known import KnownActors
from timeline.extraction.records import Findings
from timeline.merging.actors import merge_actors, rename_actors
from timeline.merging.corrections.applying import apply_corrections
from timeline.merging.corrections.regrouping import Named, regroup, without_moves
from timeline.merging.corroboration import corroborate
from timeline.merging.events import EVENTS, EventGroup, merge_event
from timeline.merging.grouping.groups import Group, Telling, group_tellings
from timeline.merging.identity import PreviousIds, carry_ids
from timeline.merging.occasions import find_occasions
from timeline.merging.origins import find_origins
from timeline.merging.records import Actor, Alias, Correction, Event, Statement, Timeline
from timeline.merging.spellings import respell
from timeline.merging.statements import UTTERANCES, StatementGroup, merge_statement
from timeline.merging.tellings import UNDATED, cast_of, find_tellings

T = TypeVar("T", bound=Telling)
Place = tuple[str, int]  # an article's id, and which of its mentions


def merge_findings(
    findings: Iterable[Findings],
    known: KnownActors,
    previous: PreviousIds,
    corrections: Iterable[Correction] = (),
) -> Timeline:
    """Merge what the articles say, keep the ids of before, and apply what people have corrected."""
    ordered = sorted(findings, key=lambda found: (found.article.published or UNDATED, found.article.id))
    people = merge_actors(ordered, known, previous)
    ordered = [rename_actors(found, people.present) for found in ordered]
    tellings = find_tellings(ordered, cast_of(people.actors))
    corrections = tuple(corrections)
    events = _name(group_tellings(tellings.events, EVENTS), previous, EntryType.EVENT)
    events = regroup(events, _of_type(corrections, EntryType.EVENT), previous)
    statements = _name(group_tellings(tellings.statements, UTTERANCES), previous, EntryType.STATEMENT)
    statements = regroup(statements, _of_type(corrections, EntryType.STATEMENT), previous)
    occasions = _occasions(ordered, events.groups)
    actors = {actor.id: actor for actor in people.actors}
    timeline = Timeline(
        articles=tuple(sorted((found.article for found in ordered), key=lambda article: article.id)),
        actors=people.actors,
        events=_events(events.groups, actors),
        statements=_statements(statements.groups, actors, occasions),
        aliases=(*people.aliases, *_aliases(events, EntryType.EVENT), *_aliases(statements, EntryType.STATEMENT)),
        findings=tuple(sorted(ordered, key=lambda found: found.article.id)),
        problems=(*chain.from_iterable(found.problems for found in ordered), *events.problems, *statements.problems),
        corrections=(*events.corrections, *statements.corrections),
    )
    origins = find_origins([found.article for found in ordered], people.actors)
    return corroborate(apply_corrections(timeline, corrections), origins)


def _name(groups: Sequence[Group[T]], previous: PreviousIds, entry_type: EntryType) -> Named[T]:
    """The groups under their ids, as if nobody had ever corrected anything."""
    anchors = [[telling.anchor for telling in group.tellings] for group in groups]
    identities = carry_ids(anchors, without_moves(previous), entry_type)
    aliases = {alias.id: alias.target for alias in identities.aliases}
    return Named(dict(zip(identities.ids, groups, strict=True)), aliases)


def _of_type(corrections: Iterable[Correction], entry_type: EntryType) -> Iterator[Correction]:
    return (correction for correction in corrections if correction.type is entry_type)


def _aliases(named: Named[Any], entry_type: EntryType) -> Iterator[Alias]:
    return (Alias(entry_type, name, target) for name, target in sorted(named.aliases.items()))


def _events(groups: Mapping[str, EventGroup], actors: Mapping[str, Actor]) -> tuple[Event, ...]:
    names = {name: actor.name for name, actor in actors.items()}
    return tuple(respell(merge_event(name, group, names), actors) for name, group in sorted(groups.items()))


def _statements(
    groups: Mapping[str, StatementGroup], actors: Mapping[str, Actor], occasions: Mapping[Place, str]
) -> tuple[Statement, ...]:
    names = {name: actor.name for name, actor in actors.items()}
    statements = []
    for name, group in sorted(groups.items()):
        places = [occasions[place] for telling in group.tellings if (place := telling.place) in occasions]
        occasion = Counter(places).most_common(1)[0][0] if places else None
        statements.append(merge_statement(name, group, names, occasion))
    return tuple(statements)


def _occasions(findings: Iterable[Findings], groups: Mapping[str, EventGroup]) -> dict[Place, str]:
    """Where each statement stands -> the id of the event at which it was made."""
    events = {telling.place: name for name, group in groups.items() for telling in group.tellings}
    return {
        (found.article.id, said): events[found.article.id, occasion]
        for found in findings
        for said, occasion in find_occasions(found)
    }
