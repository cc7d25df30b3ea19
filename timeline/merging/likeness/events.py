"""Two happenings as articles tell them go in; how likely they are one event comes out, with the reasons.

They are one when kind, participants and date agree and the words do not speak against it. A plan and what came of it
are one event with a history. A telling without a date may join a dated event, but bridges no two.
"""

from __future__ import annotations

from itertools import chain

from timeline.domain.kinds import EventKind, EventStatus
from timeline.merging.comparisons import (
    Comparison,
    compare_dates,
    compare_topics,
    days_between,
    forbid,
    join_reasons,
)
from timeline.merging.grouping.blocks import Place
from timeline.merging.tellings import UNDATED, ToldEvent

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
FAMILIES = (*NEAR_KINDS[:2], NEAR_KINDS[2] | NEAR_KINDS[3], NEAR_KINDS[4])  # kinds that are near by way of others too
KIN = {kind: min(next((near for near in FAMILIES if kind in near), (kind,))) for kind in EventKind}
NEAR_KIND = 0.85  # what a comparison is worth between such kinds
NOTHING_AGAINST = Comparison(0.0, "")
UNTOLD = 0.5  # what comparing the days, or who took part, gives where one side tells nothing of it
ONE_SIDE = 0.8  # what it is worth that a deal's sides agree, of which one telling leaves some out
SOME_WORDS = 0.1  # less than that, any two sentences of one story share
TOLD_ALIKE = 0.7  # share of participants and words from which on two newsrooms that date a thing a day apart mean one
OWN_WORDS = 0.4  # what an article repeats it repeats in words of its own
LEADING_TERMS = 3  # the most telling terms, by which tellings meet that name nobody in common
TELLING_TERM = 0.4


def places_of_event(told: ToldEvent) -> list[Place]:
    """Tellings of kin kinds meet by participants and telling terms: on their day, or when they are told later."""
    terms = chain(told.core.leading(LEADING_TERMS), told.terms.leading(LEADING_TERMS, TELLING_TERM))
    keys = [(KIN[told.mention.kind], word) for word in dict.fromkeys(chain(told.mention.actors, terms))]
    day, published = told.day, told.article.published
    days = (day, published.toordinal()) if published and published.toordinal() - day > WINDOW else (day,)
    return [(key, at) for key in keys for at in days]


def compare_events(one: ToldEvent, other: ToldEvent) -> Comparison:
    """Compare two tellings: their kinds, participants, days and words."""
    kinds, people = _compare_kinds(one, other), _compare_participants(one, other)
    if kinds.is_forbidden or people.is_forbidden:
        return kinds if kinds.is_forbidden else people
    words = _compare_words(one, other)
    days = _compare_days(one, other, people.score * words.score)
    against = _compare_progress(one, other), _compare_grounds(days, words), _compare_content(one, other, words)
    for compared in (days, *against):
        if compared.is_forbidden:
            return compared
    counts = OF_CONTENT if one.mention.kind in CONTENT else OF_OCCASION
    parts = zip(counts, (words.score, people.score, days.score), strict=True)
    score = kinds.score * sum(count * part for count, part in parts)
    return Comparison(score, join_reasons((kinds.reason, people.reason, words.reason, days.reason)))


def _compare_kinds(one: ToldEvent, other: ToldEvent) -> Comparison:
    if one.mention.kind is other.mention.kind:
        return Comparison(1.0, f"both {one.mention.kind}")
    kinds = {one.mention.kind, other.mention.kind}
    if one.article.id == other.article.id:
        return forbid("one article tells them as two kinds of happening")
    if any(kinds <= near for near in NEAR_KINDS):
        return Comparison(NEAR_KIND, f"{one.mention.kind} and {other.mention.kind}")
    return forbid("different kinds of happening")


def _compare_words(one: ToldEvent, other: ToldEvent) -> Comparison:
    """Compare what tells the happening, and the sentences around: where it is told in passing, of other things."""
    core, around = compare_topics(one.core, other.core), compare_topics(one.terms, other.terms)
    if one.is_bare or other.is_bare:
        return core
    score = (core.score + around.score) / 2
    return Comparison(score, f"{score:.2f} of the weighted words shared")


def _compare_participants(one: ToldEvent, other: ToldEvent) -> Comparison:
    """Compare who took part; a country may stand for its people, but other people forbid."""
    if not one.mention.actors or not other.mention.actors:
        return Comparison(UNTOLD, "participants not told")
    if _differ(one, other):
        return forbid("different people")
    first, second = frozenset(one.mention.actors), frozenset(other.mention.actors)
    score = _share(one, other)
    if not score:
        return forbid("no participant in common")
    named = ", ".join(sorted(first & second)) or "the countries of the participants"
    return Comparison(score, f"both with {named}")


def _share(one: ToldEvent, other: ToldEvent) -> float:
    """How far the participants are the same: of what people do with each other all count, else those of the fewer."""
    first, second = one.parties, other.parties
    shared = len(first.sides & second.sides)
    if one.mention.kind not in MUTUAL:
        return shared / min(len(first.sides), len(second.sides))
    if len(first.countries) > 1 and first.countries == second.countries:
        return 1.0
    if one.mention.kind is EventKind.AGREEMENT and _leaves_out(first.countries, second.countries):
        return ONE_SIDE
    return shared / len(first.sides | second.sides)


def _leaves_out(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other) and (one < other or other < one)


def _differ(one: ToldEvent, other: ToldEvent) -> bool:
    """Whether others act: another doer where one side acts, else people of whom neither set holds the other."""
    first, second = one.parties, other.parties
    if one.mention.kind in DIRECTED:
        if first.doer in first.people and second.doer in second.people:
            return first.doer != second.doer
        return first.doer_country != second.doer_country
    people, others = first.people, second.people
    return bool(people and others) and not (people <= others or others <= people or len(people & others) > 1)


def _compare_days(one: ToldEvent, other: ToldEvent, likeness: float) -> Comparison:
    """Compare the days: other days forbid, unless a plan slipped, or what is told alike is dated a day apart."""
    compared = compare_dates(one.mention.date, other.mention.date)
    if not compared.is_forbidden:
        return compared
    if _is_plan(one, other):
        return Comparison(0.5, f"planned for {_earlier(one, other)}, then told of another day")
    if likeness >= TOLD_ALIKE and _is_misdated(one, other):
        return Comparison(0.0, "told alike, and dated a day apart")
    return compared


def _compare_progress(one: ToldEvent, other: ToldEvent) -> Comparison:
    """What an article tells as done is not what it, or a plan for a later day, tells as still to come."""
    first, second = sorted((one, other), key=lambda told: told.mention.status in OPEN)
    if first.mention.status in OPEN or second.mention.status not in OPEN:
        return NOTHING_AGAINST
    if first.article.id == second.article.id:
        return forbid("one article tells the one as done and the other as planned")
    planned, published = second.mention.date.earliest, first.article.published
    is_early = planned is not None and published is not None and published < planned
    return forbid("told as done before the day of the plan") if is_early else NOTHING_AGAINST


def _compare_grounds(days: Comparison, words: Comparison) -> Comparison:
    """Who took part is not enough by itself: a date or some words must be shared too."""
    is_bare = days.score <= UNTOLD and words.score < SOME_WORDS
    return forbid("neither date nor words in common") if is_bare else NOTHING_AGAINST


def _compare_content(one: ToldEvent, other: ToldEvent, words: Comparison) -> Comparison:
    """Offers and the like that one article tells in other words are two: it would not tell one of them twice."""
    is_one_content = one.article.id != other.article.id or one.mention.kind not in CONTENT or words.score >= OWN_WORDS
    return NOTHING_AGAINST if is_one_content else forbid("one article tells them in other words")


def _is_plan(one: ToldEvent, other: ToldEvent) -> bool:
    """Whether one telling is of a plan that the other, published later, may report on."""
    first, second = sorted((one, other), key=lambda told: told.article.published or UNDATED)
    slipped = days_between(first.mention.date, second.mention.date)
    return first.mention.status in OPEN and slipped <= POSTPONED and first.article.id != second.article.id


def _is_misdated(one: ToldEvent, other: ToldEvent) -> bool:
    """Whether the days are next to each other, and who tells of the earlier one knew what happened on the later.

    Of talks that go on for days, who writes of the first has not heard of the second.
    """
    first, second = sorted((one, other), key=lambda told: told.mention.date.latest or UNDATED)
    is_later = (first.article.published or UNDATED) >= (second.article.published or UNDATED)
    return (
        is_later and first.article.id != second.article.id and days_between(one.mention.date, other.mention.date) == 1
    )


def _earlier(one: ToldEvent, other: ToldEvent) -> str:
    first = min((one, other), key=lambda told: told.article.published or UNDATED)
    return first.mention.date.edtf
