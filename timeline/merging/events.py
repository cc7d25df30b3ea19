"""Merge the tellings of one happening into one record with all its evidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from timeline.domain.kinds import TOLD_AGAIN
from timeline.merging.choices import choose_date, choose_place, choose_status, standing
from timeline.merging.disagreement import disagreements_of_event, is_told_of
from timeline.merging.grouping.groups import Group, Matching
from timeline.merging.likeness.events import SAME_EVENT, WINDOW, compare_events, places_of_event
from timeline.merging.records import ActorNames, DatePhrase, Event, Evidence
from timeline.merging.tellings import ToldEvent
from timeline.merging.titles import choose_titled, fullness

EventGroup = Group[ToldEvent]
EVENTS = Matching(places_of_event, WINDOW, compare_events, SAME_EVENT)


def merge_event(name: str, group: EventGroup, names: ActorNames) -> Event:
    """Make one record of a group: its final status, the best date, the kind of the fullest telling, a shared title."""
    tellings = group.tellings
    status = choose_status([(told.published, told.mention.status) for told in tellings])
    settled = [told for told in tellings if told.mention.status is status]
    headline = min(settled, key=fullness)
    titled, place = _choose_title_and_place(headline, settled, tellings)
    return Event(
        id=name,
        title=titled.mention.title,
        kind=headline.mention.kind,
        status=status,
        when=_choose_when(settled, tellings),
        actors=tuple(dict.fromkeys(actor for told in (headline, *tellings) for actor in told.mention.actors)),
        evidence=tuple(chain.from_iterable(map(_rows, tellings, group.reasons))),
        place=place,
        disagreements=disagreements_of_event(settled, names),
    )


def _choose_when(settled: Sequence[ToldEvent], tellings: Sequence[ToldEvent]) -> DatePhrase:
    """Choose the date that the tellings of the final status give, else that of any."""
    dated = [told for told in settled if told.mention.date.is_known] or tellings
    return choose_date([told.when for told in standing(dated)])


def _choose_title_and_place(
    headline: ToldEvent, settled: Sequence[ToldEvent], tellings: Sequence[ToldEvent]
) -> tuple[ToldEvent, str]:
    """Choose the telling that gives the title, of the headline's kind, and a place that it does not contradict."""
    alike = [told for told in settled if told.mention.kind is headline.mention.kind]
    titled = choose_titled(alike)
    place = choose_place(titled, settled) or choose_place(titled, tellings)
    if is_told_of(place, titled):
        return titled, place
    return choose_titled([told for told in alike if is_told_of(place, told)] or alike), place


def _rows(told: ToldEvent, reason: str) -> Iterator[Evidence]:
    """The words of a telling, then those by which its article tells it again."""
    yield _evidence(told, reason)
    for mention in told.mention.retold:
        yield _evidence(replace(told, mention=mention), TOLD_AGAIN)


def _evidence(told: ToldEvent, reason: str) -> Evidence:
    mention = told.mention
    return Evidence(
        article=told.article.id,
        span=mention.evidence,
        words=told.words,
        rule=mention.rule,
        when=told.when,
        kind=mention.kind,
        status=mention.status,
        merge_reason=reason,
        trigger=mention.trigger,
    )
