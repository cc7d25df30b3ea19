"""Choose the telling whose title stands for the whole event.

It is the one whose title shares most of its words with the other tellings, since what only one newsroom says makes no
headline; of equals, the fullest telling, then the oldest. One that says who or where only beside its article ("the
invasion of the country") comes last.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from timeline.merging.grouping.clusters import find_representatives
from timeline.merging.tellings import ToldEvent
from timeline.merging.words.terms import weigh_terms

NEEDS_ITS_ARTICLE = re.compile(
    r"(?i)\b(?:the|this|both) (?:two )?(?:country|countries|capital|kingdom|republic|sides)\b"
)


def choose_titled(tellings: Sequence[ToldEvent]) -> ToldEvent:
    """Choose among the tellings, which come oldest first; of a large group, among the first and last ones."""
    chosen_from = find_representatives(tellings)
    return min(chosen_from, key=lambda told: (_needs_its_article(told), -_shared(told, chosen_from), fullness(told)))


def _needs_its_article(told: ToldEvent) -> bool:
    return NEEDS_ITS_ARTICLE.search(told.mention.title) is not None


def fullness(told: ToldEvent) -> tuple[bool, bool, int]:
    """The key that sorts tellings, the fullest first: with an explicit date, a place, many participants."""
    return told.mention.time is None, not told.mention.place, -len(told.mention.actors)


def _shared(told: ToldEvent, tellings: Sequence[ToldEvent]) -> float:
    """The weight of the title's words, each times the number of other tellings that use it."""
    others = [other.terms.weights for other in tellings if other is not told]
    words = weigh_terms(told.mention.title).weights if others else {}
    return math.fsum(weight * sum(term in other for other in others) for term, weight in words.items())
