"""The tellings of one event go in; the one whose title stands over all of them comes out.

It is the title whose words most of the others use too: what is peculiar to one newsroom makes no headline. Of equals
it is the fullest telling's, then the oldest's.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from timeline.merging.grouping.clusters import find_representatives
from timeline.merging.tellings import ToldEvent
from timeline.merging.words.terms import weigh_terms


def choose_titled(tellings: Sequence[ToldEvent]) -> ToldEvent:
    """Choose by the titles of the tellings, which come oldest first; of a crowd, among the first and last."""
    chosen_from = find_representatives(tellings)
    return min(chosen_from, key=lambda told: (-_shared(told, chosen_from), fullness(told)))


def fullness(told: ToldEvent) -> tuple[bool, bool, int]:
    """What orders tellings, the best to stand for all first: a date of its own, a place, many participants."""
    return told.mention.time is None, not told.mention.place, -len(told.mention.actors)


def _shared(told: ToldEvent, tellings: Sequence[ToldEvent]) -> float:
    """The weight of the title's words, each as often as another telling uses it."""
    others = [other.terms.weights for other in tellings if other is not told]
    words = weigh_terms(told.mention.title).weights if others else {}
    return math.fsum(weight * sum(term in other for other in others) for term, weight in words.items())
