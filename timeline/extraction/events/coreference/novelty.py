"""What an article tells, and what it likely tells or has in a headline, go in; what of the latter is new comes out."""

from __future__ import annotations

import math
from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from datetime import timedelta
from functools import cache, partial
from operator import attrgetter, itemgetter

from timeline.extraction.events.coreference.retold import Retellings
from timeline.extraction.events.coreference.sameness import Telling, find_shared_traits, telling_of
from timeline.extraction.lexicon.reading import read_weights
from timeline.extraction.reading import Reading
from timeline.extraction.records import LENT_DATES, EventMention

# The sum of weights from which a clause tells what is told elsewhere, and from which its words are shown with that.
LEAST_SCORE = 0.4
LEAST_SCORE_OF_EVIDENCE = 0.8
# The headline above an article tells what the body tells, unless it is very unlike all of it; key points may not.
LEAST_SCORE_OF_HEADLINE = -1.2
LASTING = timedelta(4)  # between the days of which one piece of news tells
NEAR = 5  # happenings on each side with which a clause is compared
PLACE = attrgetter("trigger.start")


def without_known(
    reading: Reading, told: Iterable[EventMention], likely: Iterable[EventMention], retellings: Retellings
) -> list[EventMention]:
    """Take of the likely happenings, in reading order, each that is neither told for sure nor by one taken before."""
    telling = cache(partial(telling_of, reading))
    known = sorted(told, key=PLACE)
    found = []
    for mention in likely:
        score, teller = _most_like(telling(mention), map(telling, near(mention, known)))
        if score < LEAST_SCORE:
            insort(known, mention, key=PLACE)
            found.append(mention)
        elif score >= LEAST_SCORE_OF_EVIDENCE:
            retellings.note(mention, teller)
    return found


def without_headlines(
    reading: Reading, heads: Iterable[EventMention], body: Iterable[EventMention], retellings: Retellings
) -> list[EventMention]:
    """Take of the headlines each that the body does not tell in other words."""
    telling = cache(partial(telling_of, reading))
    told = sorted(body, key=PLACE)
    found = []
    for head in heads:
        others = (other for other in near(head, told) if can_be_of(head, other))
        score, teller = _most_like(telling(head), map(telling, others))
        if score < (LEAST_SCORE_OF_HEADLINE if _is_first(reading, head) else LEAST_SCORE):
            found.append(head)
        else:
            retellings.note(head, teller)
    return found


def can_be_of(head: EventMention, event: EventMention) -> bool:
    """Whether a headline can be of the day of what is told; a day that it only takes from the text can be near it."""
    first, last = event.date.earliest, event.date.latest
    if head.date_rule not in LENT_DATES or head.date.earliest is None or first is None or last is None:
        return event.date.overlaps(head.date)
    day = head.date.earliest
    return first - day <= LASTING and day - last <= LASTING


def near(mention: EventMention, known: Sequence[EventMention]) -> Sequence[EventMention]:
    """The happenings, of those in the order of the text, that stand nearest in front of it and behind it."""
    here = bisect_left(known, PLACE(mention), key=PLACE)
    return known[max(here - NEAR, 0) : here + NEAR]


def _is_first(reading: Reading, head: EventMention) -> bool:
    return reading.paragraph_at(head.trigger.start).index == 0


def _most_like(one: Telling, others: Iterable[Telling]) -> tuple[float, EventMention | None]:
    """Of the others the happening that is most like one, with the sum of weights of what the two share."""
    scores = ((_likeness(one, other), other.mention) for other in others)
    return max(scores, key=itemgetter(0), default=(-math.inf, None))


def _likeness(one: Telling, other: Telling) -> float:
    weights = read_weights("retelling_traits.tsv")
    return sum(weights.get(trait, 0.0) for trait in find_shared_traits(one, other)) + weights["always"]
