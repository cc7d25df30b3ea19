"""Two happenings as articles tell them go in; how likely they are one event comes out, with the reasons.

Kind, participants and date speak for it, as odds that come to a chance from 0 to 1; what speaks against it are words
that share neither terms nor meaning, the more of them there are, what else either article tells that is as like, and
that the articles are about other people. Other people of the happening itself, and other days, forbid. A plan and what
came of it are one event with a history. A telling without a date may join a dated event, but bridges no two.
"""

from __future__ import annotations

import math
from itertools import chain

from timeline.domain.kinds import EventKind, EventStatus
from timeline.extraction.records import Article
from timeline.merging.comparisons import (
    Comparison,
    chance,
    compare_dates,
    compare_topics,
    days_between,
    forbid,
    join_reasons,
)
from timeline.merging.grouping.blocks import Place
from timeline.merging.rivals import KIN, NEAR_KINDS, nearest_rival
from timeline.merging.tellings import UNDATED, ToldEvent
from timeline.merging.words.meanings import likeness

SAME_EVENT = 0.5  # more likely than not
# By how much each ground moves the odds (their logarithm): learned by logistic regression from the labeled stories of
# tests/merging and from pairs of the seeds and the golden articles that were judged one by one; and rounded.
OF_NOTHING = -4.5
OF_KIND = 4.5
OF_PEOPLE = 2.5
OF_DAY = 4.0
OF_UNSHARED = -1.1
OF_RIVAL = -5.0
# Judged on pairs of real articles about different things, which the stories do not have.
OF_OTHER_STORY = -4.0
SAME_STORY = 0.25  # share of the people of the article that names fewer
WORTH_COMPARING = 5  # people named in an article
HOPELESS = -1.0  # odds that are low enough without the rivals, which are dear to compare and only speak against
WINDOW = 14  # days between two tellings that can still be of one event
POSTPONED = 14  # days that a plan may slip and be the same plan
NEARBY = 2  # days between the day of a telling and the publication of another, which tells no day
FRESH = 0.7  # what comparing the days of such two gives: news is of what has just happened
SLIPPED = 0.15  # what comparing the days of such a plan gives
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
SPOKEN = frozenset({EventKind.OFFER, EventKind.DEMAND, EventKind.ANNOUNCEMENT})  # of which one day may see many
OPEN = frozenset({EventStatus.PLANNED, EventStatus.POSSIBLE, EventStatus.CANCELLED})
NOTHING_AGAINST = Comparison(0.0, "")
OTHER_PEOPLE = forbid("different people")  # most of those who meet
UNTOLD = 0.5  # what comparing the days, or who took part, gives where one side tells nothing of it
ONE_SIDE = 0.8  # what it is worth that a deal's sides agree, of which one telling leaves some out
TOLD_ALIKE = 0.7  # share of participants and words from which on two newsrooms that date a thing a day apart mean one
OWN_WORDS = 0.6  # what an article repeats it repeats in words of its own
LEADING_TERMS = 3  # the most telling terms, by which tellings meet that name nobody in common
TELLING_TERM = 0.4


def places_of_event(told: ToldEvent) -> list[Place]:
    """Tellings of kin kinds meet by participants, countries and telling terms: on their day, or when told later."""
    terms = chain(told.core.leading(LEADING_TERMS), told.terms.leading(LEADING_TERMS, TELLING_TERM))
    keys = [(KIN[told.mention.kind], key) for key in {*told.mention.actors, *told.scene, *terms}]
    day, published = told.day, told.article.published
    days = (day, published.toordinal()) if published and published.toordinal() - day > WINDOW else (day,)
    return [(key, at) for key in keys for at in days]


def compare_events(one: ToldEvent, other: ToldEvent) -> Comparison:
    """Compare two tellings: their kinds, participants, days, words and meanings."""
    if _differ(one, other):
        return OTHER_PEOPLE
    kinds, people = _compare_kinds(one, other), _compare_participants(one, other)
    days = _compare_days(one, other, people)
    if kinds.is_forbidden or days.is_forbidden:
        return kinds if kinds.is_forbidden else days
    words = compare_topics(one.core, other.core)
    for compared in (_compare_progress(one, other), _compare_repetition(one, other, words)):
        if compared.is_forbidden:
            return compared
    alike = likeness(one.meaning, other.meaning)
    odds = OF_NOTHING + OF_KIND * kinds.score + OF_PEOPLE * people.score + OF_DAY * days.score
    odds += OF_UNSHARED * max(0.0, 1 - words.score - alike) * math.log(one.length * other.length)
    odds += OF_OTHER_STORY * _other_story(one, other)
    if odds > HOPELESS:
        odds += OF_RIVAL * _nearest_rival(one, other)
    reasons = kinds.reason, people.reason, words.reason, f"{alike:.2f} alike in meaning", days.reason
    return Comparison(chance(odds), join_reasons(reasons))


def _other_story(one: ToldEvent, other: ToldEvent) -> float:
    """From 0 to 1, how little two articles are about the same people; 0 where one of them names only few."""
    fewest = min(len(one.company), len(other.company))
    if fewest < WORTH_COMPARING:
        return 0.0
    return max(0.0, 1 - len(one.company & other.company) / fewest / SAME_STORY)


def _nearest_rival(one: ToldEvent, other: ToldEvent) -> float:
    """How like either is to what else the article of the other tells of such a kind and of that day."""
    if one.article.id == other.article.id:
        return 0.0
    behind = nearest_rival(one.meaning, one.mention.date, other.rivals)
    return max(behind, nearest_rival(other.meaning, other.mention.date, one.rivals))


def _compare_kinds(one: ToldEvent, other: ToldEvent) -> Comparison:
    if one.mention.kind is other.mention.kind:
        return Comparison(1.0, f"both {one.mention.kind}")
    kinds = {one.mention.kind, other.mention.kind}
    if one.article.id == other.article.id:
        return forbid("one article tells them as two kinds of happening")
    if any(kinds <= near for near in NEAR_KINDS):
        return Comparison(0.0, f"{one.mention.kind} and {other.mention.kind}")
    return forbid("different kinds of happening")


def _compare_participants(one: ToldEvent, other: ToldEvent) -> Comparison:
    """Compare who took part; a country may stand for its people."""
    if not one.mention.actors or not other.mention.actors:
        return Comparison(UNTOLD, "participants not told")
    score = _share(one, other)
    named = ", ".join(sorted(frozenset(one.mention.actors) & frozenset(other.mention.actors)))
    return Comparison(score, f"both with {named or 'the countries of the participants'}" if score else "")


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
    """Whether others act: another doer where one side acts, else people of whom neither set holds the other.

    A country that is named alone may be the one that suffers it.
    """
    first, second = one.parties, other.parties
    if one.mention.kind in DIRECTED:
        if first.doer in first.people and second.doer in second.people:
            return first.doer != second.doer
        return first.doer_country != second.doer_country and len(first.countries) == len(second.countries)
    people, others = first.people, second.people
    return bool(people and others) and not (people <= others or others <= people or len(people & others) > 1)


def _compare_days(one: ToldEvent, other: ToldEvent, people: Comparison) -> Comparison:
    """Compare the days: other days forbid, unless a plan slipped, or what is told alike is dated a day apart."""
    compared = compare_dates(one.mention.date, other.mention.date)
    if _is_fresh(one, other):
        return Comparison(FRESH, "told by articles of about its day")
    if not compared.is_forbidden:
        return compared
    if _is_plan(one, other):
        return Comparison(SLIPPED, f"planned for {_earlier(one, other)}, then told of another day")
    if _is_misdated(one, other) and people.score * compare_topics(one.core, other.core).score >= TOLD_ALIKE:
        return Comparison(0.0, "told alike, and dated a day apart")
    return compared


def _is_fresh(one: ToldEvent, other: ToldEvent) -> bool:
    """Whether an article tells a thing done without a day, and came out within few days of the other telling's day."""
    if one.mention.date.is_known and other.mention.date.is_known:
        return False
    are_near = abs(one.day - other.day) <= NEARBY and one.article.id != other.article.id
    return are_near and SPOKEN.isdisjoint({one.mention.kind, other.mention.kind})


def _compare_progress(one: ToldEvent, other: ToldEvent) -> Comparison:
    """What an article tells as done is nothing that is still to come, by its own words or by its day."""
    for done, later in ((one, other), (other, one)):
        if done.mention.status not in OPEN and _is_to_come(later, done.article):
            return forbid("one is told as done while the other is still to come")
    return NOTHING_AGAINST


def _is_to_come(told: ToldEvent, article: Article) -> bool:
    """Whether the article tells it as a plan, or its day is later than that of the article."""
    day = told.mention.date.earliest
    is_later = day is not None and article.published is not None and day > article.published
    return is_later or (told.article.id == article.id and told.mention.status in OPEN)


def _compare_repetition(one: ToldEvent, other: ToldEvent, words: Comparison) -> Comparison:
    """What one article tells in other words are two, but for a meeting, to which it comes back in any words."""
    if one.article.id != other.article.id or one.mention.kind in MUTUAL or words.score >= OWN_WORDS:
        return NOTHING_AGAINST
    return forbid("one article tells them in other words")


def _is_plan(one: ToldEvent, other: ToldEvent) -> bool:
    """Whether one telling is of a plan that the other, published later, may report on."""
    first, second = sorted((one, other), key=lambda told: told.published)
    slipped = days_between(first.mention.date, second.mention.date)
    return first.mention.status in OPEN and slipped <= POSTPONED and first.article.id != second.article.id


def _is_misdated(one: ToldEvent, other: ToldEvent) -> bool:
    """Whether the days are next to each other, and who tells of the earlier one knew what happened on the later.

    Of talks that go on for days, who writes of the first has not heard of the second.
    """
    first, second = sorted((one, other), key=lambda told: told.mention.date.latest or UNDATED)
    is_later = first.published >= second.published
    return (
        is_later and first.article.id != second.article.id and days_between(one.mention.date, other.mention.date) == 1
    )


def _earlier(one: ToldEvent, other: ToldEvent) -> str:
    first = min((one, other), key=lambda told: told.published)
    return first.mention.date.edtf
