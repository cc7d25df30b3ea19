"""What an article tells for sure and what it likely tells go in; what of the latter is told nowhere else comes out."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from functools import cache, partial
from operator import attrgetter

from timeline.extraction.events.sameness import Telling, find_shared_traits, telling_of
from timeline.extraction.lexicon.reading import read_weights
from timeline.extraction.reading import Reading
from timeline.extraction.records import EventMention

# The sum of weights from which a clause tells what is told elsewhere: more likely than not.
LEAST_SCORE = 0.0
NEAR = 5  # happenings on each side with which a clause is compared
PLACE = attrgetter("trigger.start")


def without_known(reading: Reading, told: Iterable[EventMention], likely: Iterable[EventMention]) -> list[EventMention]:
    """Take of the likely happenings, in reading order, each that is neither told for sure nor by one taken before."""
    telling = cache(partial(telling_of, reading))
    known = sorted(told, key=PLACE)
    found = []
    for mention in likely:
        if not any(_is_same(telling(mention), telling(other)) for other in near(mention, known)):
            insort(known, mention, key=PLACE)
            found.append(mention)
    return found


def near(mention: EventMention, known: Sequence[EventMention]) -> Sequence[EventMention]:
    """The happenings, of those in the order of the text, that stand nearest in front of it and behind it."""
    here = bisect_left(known, PLACE(mention), key=PLACE)
    return known[max(here - NEAR, 0) : here + NEAR]


def _is_same(one: Telling, other: Telling) -> bool:
    weights = read_weights("retelling_traits.tsv")
    score = sum(weights.get(trait, 0.0) for trait in find_shared_traits(one, other))
    return score + weights["always"] >= LEAST_SCORE
