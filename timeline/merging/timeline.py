"""The findings of every article go in; one timeline comes out: each actor, event and statement once, with its words.

Nothing depends on the order of the articles, and ids of before follow their words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Any

from timeline.domain.kinds import EntryType
from timeline.extraction.actors.known import KnownActors
from timeline.extraction.records import Findings
from timeline.merging.actors import merge_actors, rename_actors
from timeline.merging.correcting import apply_corrections
from timeline.merging.corroboration import corroborate
from timeline.merging.events import EVENTS, EventGroup, merge_event
from timeline.merging.groups import Group, group_tellings
from timeline.merging.identity import Identities, PreviousIds, carry_ids
from timeline.merging.occasions import find_occasions
from timeline.merging.origins import find_origins
from timeline.merging.records import Actor, Correction, Event, Statement, Timeline
from timeline.merging.statements import UTTERANCES, StatementGroup, merge_statement
from timeline.merging.tellings import UNDATED, cast_of, find_tellings

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
    cast = cast_of(people.actors)
    origins = find_origins([found.article for found in ordered], people.actors)
    tellings = find_tellings(ordered, cast)
    event_groups = group_tellings(tellings.events, EVENTS)
    event_ids = _identify(event_groups, previous, EntryType.EVENT)
    statement_groups = group_tellings(tellings.statements, UTTERANCES)
    statement_ids = _identify(statement_groups, previous, EntryType.STATEMENT)
    occasions = _occasions(ordered, event_groups, event_ids.ids)
    timeline = Timeline(
        articles=tuple(sorted((found.article for found in ordered), key=lambda article: article.id)),
        actors=people.actors,
        events=_events(event_groups, event_ids.ids),
        statements=_statements(statement_groups, statement_ids.ids, people.actors, occasions),
        aliases=(*people.aliases, *event_ids.aliases, *statement_ids.aliases),
        findings=tuple(sorted(ordered, key=lambda found: found.article.id)),
        problems=tuple(chain.from_iterable(found.problems for found in ordered)),
    )
    return corroborate(apply_corrections(timeline, corrections), origins)


def _identify(groups: Iterable[Group[Any]], previous: PreviousIds, entry_type: EntryType) -> Identities:
    return carry_ids([[telling.anchor for telling in group.tellings] for group in groups], previous, entry_type)


def _events(groups: Sequence[EventGroup], ids: Sequence[str]) -> tuple[Event, ...]:
    events = (merge_event(name, group) for name, group in zip(ids, groups, strict=True))
    return tuple(sorted(events, key=lambda event: event.id))


def _statements(
    groups: Sequence[StatementGroup],
    ids: Sequence[str],
    actors: Iterable[Actor],
    occasions: Mapping[Place, str],
) -> tuple[Statement, ...]:
    names = {actor.id: actor.name for actor in actors}
    statements = []
    for name, group in zip(ids, groups, strict=True):
        places = [occasions[place] for telling in group.tellings if (place := telling.place) in occasions]
        occasion = Counter(places).most_common(1)[0][0] if places else None
        statements.append(merge_statement(name, group, names, occasion))
    return tuple(sorted(statements, key=lambda statement: statement.id))


def _occasions(findings: Iterable[Findings], groups: Sequence[EventGroup], ids: Sequence[str]) -> dict[Place, str]:
    """Where each statement stands -> the id of the event at which it was made."""
    events = {telling.place: name for name, group in zip(ids, groups, strict=True) for telling in group.tellings}
    return {
        (found.article.id, said): events[found.article.id, occasion]
        for found in findings
        for said, occasion in find_occasions(found)
    }
