"""What an article tells again goes in, each with what tells the same; what it tells comes out with all its places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from timeline.extraction.events.detection.triggers import MET
from timeline.extraction.records import EventMention


@dataclass(frozen=True, slots=True)
class Retellings:
    """The happenings that an article tells again, each with the telling that stands for it."""

    tellers: dict[EventMention, EventMention] = field(default_factory=dict)

    def note(self, event: EventMention, teller: EventMention | None) -> bool:
        """Keep in mind what tells the same as an event, if anything does; say whether anything does."""
        if teller is not None and teller != event:
            self.tellers[event] = teller
        return teller is not None

    def gather(self, kept: Iterable[EventMention]) -> Iterator[EventMention]:
        """The events that are kept, each with the further places where the article tells it."""
        again: dict[EventMention, list[EventMention]] = defaultdict(list)
        for event in self.tellers:
            again[self._last_teller(event)].append(event)
        return (replace(event, retold=tuple(_places(event, again.get(event, ())))) for event in kept)

    def _last_teller(self, event: EventMention) -> EventMention:
        """The telling at the end of the chain, to which from then on each link of it leads at once."""
        passed: dict[EventMention, None] = {}
        while event in self.tellers and event not in passed:
            passed[event] = None
            event = self.tellers[event]
        self.tellers.update(dict.fromkeys(passed, event))
        return event


def _places(event: EventMention, again: Iterable[EventMention]) -> Iterator[EventMention]:
    """Those of its retellings that can be of the same day and sort, and whose words stand elsewhere."""
    last = event.evidence
    for other in sorted(again, key=lambda other: other.evidence):
        is_alike = other.status is event.status and other.date.overlaps(event.date)
        is_alike = is_alike and (other.kind is event.kind or other.kind not in MET)
        if is_alike and not (event.evidence.overlaps(other.evidence) or last.overlaps(other.evidence)):
            last = other.evidence
            yield other
