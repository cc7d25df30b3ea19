"""Happenings as the articles tell them go in; one record of each event comes out, with all its evidence.

Two tellings are of one event when kind, participants and date agree and the words do not speak against it. A plan and
what came of it are one event with a history. A telling without a date may join a dated event, but bridges no two.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.domain.kinds import EventKind, EventStatus
from timeline.merging.blocks import Place, find_candidates
from timeline.merging.choices import choose_date, choose_status
from timeline.merging.clusters import find_clusters, find_voices
from timeline.merging.comparisons import (
    Comparison,
    compare_dates,
    compare_topics,
    days_between,
    forbid,
    join_reasons,
)
from timeline.merging.disagreement import disagreements_of_event
from timeline.merging.records import Event, Evidence
from timeline.merging.tellings import UNDATED, Cast, ToldEvent

SAME_EVENT = 0.48  # chosen on the labelled pairs of tests/merging
# What words, participants and days count for: of an offer or a deal the words say which; of a visit, who and when do.
OF_CONTENT, OF_OCCASION = (0.55, 0.27, 0.18), (0.3, 0.45, 0.25)
CONTENT = frozenset(
    {
        EventKind.OFFER,
        EventKind.DEMAND,
        EventKind.AGREEMENT,
        EventKind.ANNOUNCEMENT,
        EventKind.ECONOMIC,
        EventKind.SANCTION,
        EventKind.MILITARY,
        EventKind.BACKGROUND,
        EventKind.SCHEDULED,
    }
)
WINDOW = 14  # days between two tellings that can still be of one event
POSTPONED = 14  # days that a plan may slip and be the same plan
# What people do with each other, and what one side does.
MUTUAL = frozenset({EventKind.MEETING, EventKind.CALL, EventKind.AGREEMENT, EventKind.PRESS_CONFERENCE})
DIRECTED = frozenset(
    {
        EventKind.OFFER,
        EventKind.DEMAND,
        EventKind.VISIT,
        EventKind.INTERVIEW,
        EventKind.ANNOUNCEMENT,
        EventKind.SANCTION,
    }
)
OPEN = frozenset({EventStatus.PLANNED, EventStatus.POSSIBLE, EventStatus.CANCELLED})
# Kinds that two newspapers may give to one happening.
NEAR_KINDS = (
    frozenset({EventKind.OFFER, EventKind.ANNOUNCEMENT}),
    frozenset({EventKind.MEETING, EventKind.VISIT}),
    frozenset({EventKind.MILITARY, EventKind.BACKGROUND}),
    frozenset({EventKind.ECONOMIC, EventKind.BACKGROUND}),
    frozenset({EventKind.AGREEMENT, EventKind.SCHEDULED}),
)
NEAR_KIND = 0.85  # what a comparison is worth between such kinds
NOTHING_AGAINST = Comparison(0.0, "")
UNDATED_DAYS = 0.5  # what comparing the days gives where there is no date on one side
SOME_WORDS = 0.1  # less than that, any two sentences of one story share
LEADING_TERMS = 3  # the most telling terms, by which tellings meet that name nobody in common
TELLING_TERM = 0.4


@dataclass(frozen=True, slots=True)
class EventGroup:
    """The tellings of one event, the oldest first, and why each belongs to the others."""

    tellings: tuple[ToldEvent, ...]
    reasons: tuple[str, ...]


def group_events(tellings: Sequence[ToldEvent], cast: Cast) -> list[EventGroup]:
    """Group the tellings, which must come oldest first, by event."""

    def compare(one: int, other: int) -> Comparison:
        return compare_events(tellings[one], tellings[other], cast)

    candidates = find_candidates([tuple(_places(telling)) for telling in tellings], WINDOW)
    groups = find_clusters(len(tellings), candidates, compare, SAME_EVENT)
    return [_group(tellings, members, cast) for members in groups]


def compare_events(one: ToldEvent, other: ToldEvent, cast: Cast) -> Comparison:
    """Compare two tellings: their kinds, participants, days and words."""
    kinds, people = _compare_kinds(one, other), _compare_participants(one, other, cast)
    days, words = _compare_days(one, other), compare_topics(one.terms, other.terms)
    for compared in (kinds, people, days, _compare_progress(one, other), _compare_grounds(days, words)):
        if compared.is_forbidden:
            return compared
    counts = OF_CONTENT if one.mention.kind in CONTENT else OF_OCCASION
    parts = zip(counts, (words.score, people.score, days.score), strict=True)
    score = kinds.score * sum(count * part for count, part in parts)
    return Comparison(score, join_reasons((kinds.reason, people.reason, words.reason, days.reason)))


def merge_event(name: str, group: EventGroup) -> Event:
    """Make one record of a group: title and kind of the fullest telling, the status it came to, the best date."""
    status = choose_status([(told.article.published or UNDATED, told.mention.status) for told in group.tellings])
    settled = [told for told in group.tellings if told.mention.status is status]
    headline = min(settled, key=_fullness)
    actors = dict.fromkeys(actor for told in (headline, *group.tellings) for actor in told.mention.actors)
    places = [told.mention.place for told in (headline, *group.tellings) if told.mention.place]
    dated = [told.when for told in settled if told.when.date.is_known] or [told.when for told in group.tellings]
    return Event(
        id=name,
        title=headline.mention.title,
        kind=headline.mention.kind,
        status=status,
        when=choose_date(dated),
        actors=tuple(actors),
        evidence=tuple(map(_evidence, group.tellings, group.reasons)),
        place=places[0] if places else "",
        disagreements=disagreements_of_event(group.tellings, status),
    )


def _fullness(told: ToldEvent) -> tuple[bool, bool, int]:
    """What orders tellings, the best to stand for all first: a date of its own, a place, many participants."""
    return told.mention.time is None, not told.mention.place, -len(told.mention.actors)


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


def _places(told: ToldEvent) -> Iterator[Place]:
    """Tellings meet by each participant and by their most telling terms: on their day, or when they are told later."""
    heavy = sorted(told.terms.weights.items(), key=lambda entry: (-entry[1], entry[0]))[:LEADING_TERMS]
    terms = [(told.mention.kind, term) for term, weight in heavy if weight >= TELLING_TERM]
    for key in (*told.mention.actors, *terms):
        yield key, told.day
        if told.article.published and told.article.published.toordinal() - told.day > WINDOW:
            yield key, told.article.published.toordinal()


def _compare_kinds(one: ToldEvent, other: ToldEvent) -> Comparison:
    if one.mention.kind is other.mention.kind:
        return Comparison(1.0, f"both {one.mention.kind}")
    kinds = {one.mention.kind, other.mention.kind}
    if any(kinds <= near for near in NEAR_KINDS):
        return Comparison(NEAR_KIND, f"{one.mention.kind} and {other.mention.kind}")
    return forbid("different kinds of happening")


def _compare_participants(one: ToldEvent, other: ToldEvent, cast: Cast) -> Comparison:
    """Compare who took part; a country may stand for its people, but other people forbid."""
    if not one.mention.actors or not other.mention.actors:
        return Comparison(0.4, "participants not told")
    if _differ(one, other, cast):
        return forbid("different people")
    first, second = frozenset(one.mention.actors), frozenset(other.mention.actors)
    score = _share(one, other, cast)
    if not score:
        return forbid("no participant in common")
    named = ", ".join(sorted(first & second)) or "the countries of the participants"
    return Comparison(score, f"both with {named}")


def _share(one: ToldEvent, other: ToldEvent, cast: Cast) -> float:
    """How far the participants are the same: of what people do with each other all count, else those of the fewer."""
    sides, other_sides = cast.sides(one.mention.actors), cast.sides(other.mention.actors)
    shared = len(sides & other_sides)
    if one.mention.kind not in MUTUAL:
        return shared / min(len(sides), len(other_sides))
    countries, other_countries = cast.countries_of(one.mention.actors), cast.countries_of(other.mention.actors)
    if len(countries) > 1 and countries == other_countries:
        return 1.0
    return shared / len(sides | other_sides)


def _differ(one: ToldEvent, other: ToldEvent, cast: Cast) -> bool:
    """Whether others act: another doer where one side acts, else people of whom neither set holds the other."""
    if one.mention.kind in DIRECTED:
        doer, other_doer = one.mention.actors[0], other.mention.actors[0]
        if doer in cast.people and other_doer in cast.people:
            return doer != other_doer
        return cast.country_of(doer) != cast.country_of(other_doer)
    people, others = (cast.people.intersection(told.mention.actors) for told in (one, other))
    return bool(people and others) and not (people <= others or others <= people or len(people & others) > 1)


def _compare_days(one: ToldEvent, other: ToldEvent) -> Comparison:
    compared = compare_dates(one.mention.date, other.mention.date)
    if not compared.is_forbidden or not _is_plan(one, other):
        return compared
    return Comparison(0.5, f"planned for {_earlier(one, other)}, then told of another day")


def _compare_progress(one: ToldEvent, other: ToldEvent) -> Comparison:
    """What an article tells as done is not what it, or a plan for a later day, tells as still to come."""
    first, second = sorted((one, other), key=lambda told: told.mention.status in OPEN)
    if first.mention.status in OPEN or second.mention.status not in OPEN:
        return NOTHING_AGAINST
    if first.article is second.article:
        return forbid("one article tells the one as done and the other as planned")
    planned, published = second.mention.date.earliest, first.article.published
    is_early = planned is not None and published is not None and published < planned
    return forbid("told as done before the day of the plan") if is_early else NOTHING_AGAINST


def _compare_grounds(days: Comparison, words: Comparison) -> Comparison:
    """Who took part is not enough by itself: a date or some words must be shared too."""
    is_bare = days.score <= UNDATED_DAYS and words.score < SOME_WORDS
    return forbid("neither date nor words in common") if is_bare else NOTHING_AGAINST


def _is_plan(one: ToldEvent, other: ToldEvent) -> bool:
    """Whether one telling is of a plan that the other, published later, may report on."""
    first, second = sorted((one, other), key=lambda told: told.article.published or UNDATED)
    slipped = days_between(first.mention.date, second.mention.date)
    return first.mention.status in OPEN and slipped <= POSTPONED and first.article is not second.article


def _earlier(one: ToldEvent, other: ToldEvent) -> str:
    first = min((one, other), key=lambda told: told.article.published or UNDATED)
    return first.mention.date.edtf


def _group(tellings: Sequence[ToldEvent], members: Sequence[int], cast: Cast) -> EventGroup:
    chosen = tuple(tellings[number] for number in members)
    voices = [tellings[number] for number in find_voices(members)]
    return EventGroup(chosen, tuple(_reason(told, voices, cast) for told in chosen))


def _reason(told: ToldEvent, group: Sequence[ToldEvent], cast: Cast) -> str:
    """Why a telling belongs to its group: what it has in common with the telling most like it."""
    compared = [compare_events(told, other, cast) for other in group if other is not told]
    return max(compared, key=lambda comparison: comparison.score).reason if compared else ""
