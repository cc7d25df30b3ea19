"""Happenings as the articles tell them go in; one record of each event comes out, with all its evidence."""

from __future__ import annotations

from timeline.merging.choices import choose_date, choose_status
from timeline.merging.disagreement import disagreements_of_event
from timeline.merging.event_likeness import SAME_EVENT, WINDOW, compare_events, places_of_event
from timeline.merging.groups import Group, Matching
from timeline.merging.records import Event, Evidence
from timeline.merging.tellings import UNDATED, ToldEvent
from timeline.merging.titles import choose_title, fullness

EventGroup = Group[ToldEvent]
EVENTS = Matching(places_of_event, WINDOW, compare_events, SAME_EVENT)


def merge_event(name: str, group: EventGroup) -> Event:
    """Make one record of a group: the status it came to, the best date, the fullest telling's kind, a shared title."""
    status = choose_status([(told.article.published or UNDATED, told.mention.status) for told in group.tellings])
    settled = [told for told in group.tellings if told.mention.status is status]
    headline = min(settled, key=fullness)
    actors = dict.fromkeys(actor for told in (headline, *group.tellings) for actor in told.mention.actors)
    places = [told.mention.place for told in (headline, *group.tellings) if told.mention.place]
    dated = [told.when for told in settled if told.when.date.is_known] or [told.when for told in group.tellings]
    return Event(
        id=name,
        title=choose_title([told for told in settled if told.mention.kind is headline.mention.kind]),
        kind=headline.mention.kind,
        status=status,
        when=choose_date(dated),
        actors=tuple(actors),
        evidence=tuple(map(_evidence, group.tellings, group.reasons)),
        place=places[0] if places else "",
        disagreements=disagreements_of_event(group.tellings, status),
    )


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
