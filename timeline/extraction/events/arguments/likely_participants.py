"""The happenings of an article go in; they come out with those who most likely took part though no rule names them.

"Norway and Sweden met in May. The talks ended without a result": who talked is told elsewhere, and learned weights of
traits judge who of those that the article names is meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import repeat

from timeline.domain.kinds import EventKind
from timeline.extraction.events.arguments.participant_traits import Scene, find_scenes, find_traits
from timeline.extraction.lexicon.reading import read_weights
from timeline.extraction.reading import Reading
from timeline.extraction.records import EventMention

# The sum of weights from which somebody took part, by how many are known to have done so.
LEAST_SCORES = {"none": -0.5, "one": 0.0, "more": 0.3}
LEAST_SCORE_OF_PRICES = 0.3  # prices rise and trade goes on without anybody who is named
MOST_NAMED = 4  # actors that the article is about


def with_likely_participants(reading: Reading, events: Iterable[EventMention]) -> tuple[EventMention, ...]:
    """Add to each happening those who most likely took part, the likeliest first."""
    found = tuple(events)
    added = {scene.event: _find_likely(reading, scene) for scene in find_scenes(reading, found)}
    return tuple(_with_actors(event, added.get(event, ())) for event in found)


def _with_actors(event: EventMention, likely: Sequence[str]) -> EventMention:
    return replace(event, actors=(*event.actors, *likely)) if likely else event


def find_candidates(reading: Reading, scene: Scene) -> Iterator[str]:
    """Find who may have taken part in a happening though that is not known: what is learned from."""
    named = (*scene.beside, *scene.before, *scene.back, *scene.inside, *sorted(scene.homes), *_circled(scene))
    most_named = (id for id, rank in scene.ranks.items() if rank < MOST_NAMED)
    return (id for id in dict.fromkeys((*named, *most_named)) if id not in scene.event.actors and reading.actor(id))


def _circled(scene: Scene) -> list[str]:
    return sorted(frozenset().union(*scene.circles.values()))


def _find_likely(reading: Reading, scene: Scene) -> list[str]:
    """Who most likely took part."""
    weights, least = read_weights("participant_traits.tsv"), LEAST_SCORES[scene.told]
    if scene.event.kind is EventKind.ECONOMIC:
        least = max(least, LEAST_SCORE_OF_PRICES)
    scores = {
        id: sum(map(weights.get, find_traits(reading, scene, id), repeat(0.0))) + weights["always"]
        for id in sorted(find_candidates(reading, scene))
    }
    return sorted((id for id, score in scores.items() if score >= least), key=scores.__getitem__, reverse=True)
