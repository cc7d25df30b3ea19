"""Find the rivals of each happening of an article: the others of its kind, for which it could be mistaken elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from timeline.domain.dates import PartialDate
from timeline.domain.kinds import EventKind
from timeline.extraction.records import EventMention
from timeline.merging.words.meanings import Meaning, nearest

# Kinds that two newspapers may give to one happening.
NEAR_KINDS = (
    frozenset({EventKind.OFFER, EventKind.ANNOUNCEMENT}),
    frozenset({EventKind.MEETING, EventKind.VISIT}),
    frozenset({EventKind.MILITARY, EventKind.BACKGROUND}),
    frozenset({EventKind.ECONOMIC, EventKind.BACKGROUND}),
    frozenset({EventKind.AGREEMENT, EventKind.SCHEDULED}),
)
FAMILIES = (*NEAR_KINDS[:2], NEAR_KINDS[2] | NEAR_KINDS[3], NEAR_KINDS[4])  # including kinds near to a third one
KIN = {kind: min(next((near for near in FAMILIES if kind in near), (kind,))) for kind in EventKind}


class Rival(NamedTuple):
    """Another happening of an article: its date and the meaning of its words."""

    date: PartialDate
    meaning: Meaning


Rivals = tuple[Rival, ...]


def find_rivals(mentions: Iterable[EventMention], meanings: Iterable[Meaning]) -> list[Rivals]:
    """Find the others of the same or a kin kind, for each happening of an article; ``meanings`` are parallel."""
    told = [
        (KIN[mention.kind], Rival(mention.date, meaning)) for mention, meaning in zip(mentions, meanings, strict=True)
    ]
    return [tuple(rival for kind, rival in told if kind is family and rival is not itself) for family, itself in told]


def nearest_rival(meaning: Meaning, date: PartialDate, rivals: Rivals) -> float:
    """The likeness of a meaning to the nearest rival of a fitting date, 0 where there is none."""
    return nearest(meaning, (rival.meaning for rival in rivals if rival.date.overlaps(date)))
