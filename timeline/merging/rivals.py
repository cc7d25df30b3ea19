"""The happenings of one article go in; the rivals of each come out: what else of its kind the article tells, and when.

Who hears of one of them elsewhere could take it for another.
"""

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
FAMILIES = (*NEAR_KINDS[:2], NEAR_KINDS[2] | NEAR_KINDS[3], NEAR_KINDS[4])  # kinds that are near by way of others too
KIN = {kind: min(next((near for near in FAMILIES if kind in near), (kind,))) for kind in EventKind}


class Rival(NamedTuple):
    """What else an article tells: its date and what its words mean."""

    date: PartialDate
    meaning: Meaning


Rivals = tuple[Rival, ...]


def find_rivals(mentions: Iterable[EventMention], meanings: Iterable[Meaning]) -> list[Rivals]:
    """Beside each happening of an article, the others of its kind or a kin one; ``meanings`` are those of all."""
    told = [
        (KIN[mention.kind], Rival(mention.date, meaning)) for mention, meaning in zip(mentions, meanings, strict=True)
    ]
    return [tuple(rival for kind, rival in told if kind is family and rival is not itself) for family, itself in told]


def nearest_rival(meaning: Meaning, date: PartialDate, rivals: Rivals) -> float:
    """How like a meaning is to the most like of the rivals that can be of its date, 0 where there is none."""
    return nearest(meaning, (rival.meaning for rival in rivals if rival.date.overlaps(date)))
