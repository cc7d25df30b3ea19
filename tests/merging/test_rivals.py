"""The rivals of a happening …"""

from __future__ import annotations

from datetime import date

from timeline.domain.dates import PartialDate
from timeline.domain.kinds import EventKind, EventStatus
from timeline.domain.spans import Span
from timeline.extraction.records import EventMention
from timeline.merging.rivals import find_rivals, nearest_rival
from timeline.merging.words.meanings import find_meaning

MONDAY, TUESDAY = PartialDate.day(date(2024, 5, 13)), PartialDate.day(date(2024, 5, 14))
MEANINGS = [find_meaning(words) for words in ("talks on the ferry", "a visit to the harbor", "a loan for the school")]


def told(kind: EventKind, day: PartialDate) -> EventMention:
    return EventMention(kind, EventStatus.HAPPENED, "", (), Span(0, 1), Span(0, 1), day, "same-clause", "marked", None)


MENTIONS = [told(EventKind.MEETING, MONDAY), told(EventKind.VISIT, TUESDAY), told(EventKind.OFFER, MONDAY)]


def test_are_the_others_of_kin_kinds() -> None:
    of_meeting, of_visit, of_offer = find_rivals(MENTIONS, MEANINGS)
    assert [rival.date for rival in of_meeting] == [TUESDAY]
    assert [rival.date for rival in of_visit] == [MONDAY]
    assert of_offer == ()


def test_count_only_where_the_day_can_be_theirs() -> None:
    of_meeting, *_ = find_rivals(MENTIONS, MEANINGS)
    assert nearest_rival(MEANINGS[1], TUESDAY, of_meeting) > 0.9
    assert nearest_rival(MEANINGS[1], PartialDate.unknown(), of_meeting) > 0.9
    assert nearest_rival(MEANINGS[1], MONDAY, of_meeting) == 0.0
