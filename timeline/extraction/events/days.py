"""The word of a happening goes in; its date comes out, and whether it is still to come.

It is the day of the clause; for a statement, the speaker's day; for what is done beside the news, the day of the news;
for what goes on or was done lately, about the month of publication. The day of publication is never taken for the day
of a happening.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from timeline.domain.dates import PartialDate
from timeline.domain.kinds import EventKind, EventStatus
from timeline.domain.spans import Span
from timeline.extraction.clauses import clause_of, helpers, is_past, is_perfect, is_present
from timeline.extraction.dating import (
    NO_DATE,
    Dated,
    date_announced,
    date_beginning,
    date_clause,
    date_deadline,
    date_headline,
    date_news,
    date_perfect,
    date_present,
    date_undated_news,
    end_of_undated_news,
    is_untimed,
)
from timeline.extraction.dating.relations import away_from, side_of
from timeline.extraction.events.arguments.participants import participants_of
from timeline.extraction.events.detection.evidence import evidence_of
from timeline.extraction.events.detection.triggers import GONE_ON, MET, Trigger
from timeline.extraction.events.references.pairs import bodies_of
from timeline.extraction.events.spoken.offers import UNDATED
from timeline.extraction.language import Paragraph, Token
from timeline.extraction.lexicon.event_words import PHRASES, STATUS
from timeline.extraction.reading import Reading, span_of
from timeline.extraction.records import StatementMention, TimeMention

# Acts and occasions of speaking: their day is the day of what was said.
SPOKEN = frozenset(
    {EventKind.OFFER, EventKind.DEMAND, EventKind.ANNOUNCEMENT, EventKind.INTERVIEW, EventKind.PRESS_CONFERENCE}
)
# Rules of nouns whose clause tells that the happening took place: "held talks", "said at a briefing".
TOLD_BY_CLAUSE = frozenset({"held-noun", "occasion-noun"})
ONE_DAY = timedelta(1)
# What is concluded at talks.
CONCLUDED = frozenset({EventKind.AGREEMENT, EventKind.OFFER})


def date_happening(reading: Reading, paragraph: Paragraph, trigger: Trigger, status: EventStatus) -> Dated:
    """Date a happening as its words do, else as a deadline, what was said, the news or the tense of the verb does."""
    dated = _date_told(reading, paragraph, trigger, status)
    if dated.date.is_known or _is_days_away(trigger):
        return dated
    if clause_of(trigger.word).lemma_ in STATUS["preparing"]:
        return date_present(reading, trigger.word)
    if status is not EventStatus.HAPPENED:
        return date_deadline(reading, paragraph, trigger.word) or dated
    around = (_date_of_talks, _date_spoken, _date_announced, _date_of_news, _date_by_tense, _date_of_undated)
    # Who is demanding something goes on doing so, on the day of the news as well.
    first = (_date_by_tense,) if trigger.kind is EventKind.DEMAND else ()
    found = (find(reading, paragraph, trigger) for find in (_date_of_headline, *first, *around))
    return next((dated for dated in found if dated.date.is_known), NO_DATE)


def _is_days_away(trigger: Trigger) -> bool:
    """Whether the words set it apart from what is told beside: "a few days after she resigned"."""
    clause = clause_of(trigger.word)
    return side_of(clause) is not None if trigger.word == clause else away_from(trigger.word) is not None


def _date_told(reading: Reading, paragraph: Paragraph, trigger: Trigger, status: EventStatus) -> Dated:
    """The day that the clause gives; an act, or what is told as past, has not a day that is still to come."""
    if trigger.rule == GONE_ON:
        return date_beginning(reading, paragraph, trigger.word)
    dated = date_clause(reading, paragraph, trigger.word)
    if not dated.date.is_known and trigger.word.lemma_ in PHRASES["outcomes"]:
        dated = _date_of_aim(reading, paragraph, trigger.word)
    is_of_another = trigger.kind in SPOKEN or is_past(clause_of(trigger.word))
    return NO_DATE if is_of_another and status is EventStatus.HAPPENED and _is_ahead(reading, dated.date) else dated


def _date_of_aim(reading: Reading, paragraph: Paragraph, verb: Token) -> Dated:
    """The day of what somebody did or failed to do: "managed to sign a pact on Monday"."""
    aims = (date_clause(reading, paragraph, child) for child in verb.children if child.dep_ == "xcomp")
    return next(aims, NO_DATE)


def _date_of_headline(reading: Reading, paragraph: Paragraph, trigger: Trigger) -> Dated:
    """The day of the news, of what a headline tells."""
    return date_headline(reading, paragraph, trigger.word)


def _date_of_talks(reading: Reading, paragraph: Paragraph, trigger: Trigger) -> Dated:
    """The day on which the same sides were last told to have met: "Both sides agreed to", of what was agreed there."""
    if trigger.kind not in CONCLUDED or trigger.word != clause_of(trigger.word) or not is_past(trigger.word):
        return NO_DATE
    offset = span_of(paragraph, trigger.word).start
    sides = set(bodies_of(reading, participants_of(reading, paragraph, trigger)))
    for told in reversed(reading.sides):
        if told.start < offset and told.time and told.time.date and set(bodies_of(reading, told.actors)) == sides:
            return Dated(told.time.date, "same-talks", told.time)
    return NO_DATE


def _date_announced(reading: Reading, paragraph: Paragraph, trigger: Trigger) -> Dated:
    """The day on which it is said to have just been done."""
    return date_announced(reading, paragraph, trigger.word)


def _date_of_news(reading: Reading, paragraph: Paragraph, trigger: Trigger) -> Dated:
    """The day of the news, of what is told as done where no other day is: behind it, or by or for those of the news."""
    news = reading.news
    if news is None or not _is_told_as_news(reading, paragraph, trigger):
        return NO_DATE
    if not _is_of_no_other_day(reading, paragraph, trigger):
        return NO_DATE
    if paragraph.span.start <= news.time.span.start < span_of(paragraph, trigger.word).start:
        return date_news(reading, news.actors)  # the paragraph of the news goes on with it
    if trigger.kind is EventKind.DEMAND:
        return NO_DATE  # what is demanded may be so for long
    actors = participants_of(reading, paragraph, trigger)
    if trigger.kind in SPOKEN and _is_old_news(reading):
        return date_news(reading, actors[:1])
    return date_news(reading, (*actors, *bodies_of(reading, actors)))


def _date_of_undated(reading: Reading, paragraph: Paragraph, trigger: Trigger) -> Dated:
    """The month of publication, of what is told as done behind no older day, where the news is told of no day."""
    if not end_of_undated_news(reading) or not _is_told_as_news(reading, paragraph, trigger):
        return NO_DATE
    beside = _times_beside(reading, paragraph, trigger)
    return date_undated_news(reading) if all(_is_ahead(reading, time.date) for time in beside) else NO_DATE


def _is_old_news(reading: Reading) -> bool:
    """Whether the news is days old, so that others may have spoken of it on a later day."""
    published, told = reading.article.published, reading.news.time.date if reading.news else None
    return published is not None and told is not None and told.latest is not None and published - told.latest > ONE_DAY


def _is_told_as_news(reading: Reading, paragraph: Paragraph, trigger: Trigger) -> bool:
    """Whether a sentence, or what one reports, tells it as done; the first ones may do so in the present perfect."""
    verb = clause_of(trigger.word) if trigger.rule in TOLD_BY_CLAUSE else trigger.word
    offset = span_of(paragraph, verb).start
    is_main = verb.dep_ in ("ROOT", "conj") or (verb.dep_ == "ccomp" and verb.head.dep_ == "ROOT")
    if verb != clause_of(verb) or not is_main or is_untimed(verb) or _points_away(verb) or reading.is_quoted(offset):
        return False
    is_lead = offset < (reading.news.end if reading.news is not None else end_of_undated_news(reading))
    return (is_lead and is_perfect(verb)) or (is_past(verb) and not _is_earlier(trigger))


def _points_away(verb: Token) -> bool:
    """Whether it points to another scene than that of the news: "in that war, Norway lost a ship"."""
    ways = (child for child in verb.children if child.dep_ == "prep" and child.lower_ in PHRASES["during"])
    nouns = (noun for way in ways for noun in way.children)
    return any(child.lower_ in ("that", "those") for noun in nouns for child in noun.children)


def _is_of_no_other_day(reading: Reading, paragraph: Paragraph, trigger: Trigger) -> bool:
    """Whether its paragraph tells so far of no other day than the news."""
    day = reading.news.time.date if reading.news is not None else None
    return day is not None and all(time.date == day for time in _times_beside(reading, paragraph, trigger))


def _times_beside(reading: Reading, paragraph: Paragraph, trigger: Trigger) -> list[TimeMention]:
    """The days and spans that its paragraph tells so far, but for what is quoted."""
    sentence = trigger.word.sent
    near = reading.times_in(Span(paragraph.span.start, paragraph.span_of(sentence[0], sentence[-1]).end))
    return [time for time in near if time.date and not reading.is_quoted(time.span.start)]


def _date_by_tense(reading: Reading, paragraph: Paragraph, trigger: Trigger) -> Dated:
    """About the month, of people who "have met" lately; the month, of what goes on and no quotation tells."""
    if trigger.kind in MET and trigger.word == clause_of(trigger.word):
        lately = date_perfect(reading, trigger.word)
        if lately is not None:
            return lately
    is_quoted = reading.is_quoted(span_of(paragraph, trigger.word).start)
    return NO_DATE if is_quoted else date_present(reading, trigger.word)


def _date_spoken(reading: Reading, paragraph: Paragraph, trigger: Trigger) -> Dated:
    """The day of the statement that the act is, or that of its doer's statements."""
    is_of_speech = trigger.kind in SPOKEN or trigger.rule == "own-occasion"
    if not is_of_speech or _is_earlier(trigger) or _is_usual(trigger):
        return NO_DATE
    words = evidence_of(reading, paragraph, trigger)
    doers = participants_of(reading, paragraph, trigger)[:1]
    statement = reading.statement_cued_in(words)
    if statement is None or statement.speaker not in doers:
        statement = _timed_words(reading, span_of(paragraph, trigger.word), doers)
    # Where somebody speaks is part of the scene that he is in; what he does by speaking may be of another day.
    undated = UNDATED - {"took-part"} if trigger.rule == "own-occasion" else UNDATED
    if statement is None or statement.date_rule in undated or not statement.date.is_known:
        return NO_DATE
    is_lasting = trigger.kind is EventKind.DEMAND
    if statement.date_rule == "news-day" and (is_lasting or not _is_of_no_other_day(reading, paragraph, trigger)):
        return NO_DATE
    return Dated(statement.date, statement.date_rule, statement.time)


def _timed_words(reading: Reading, act: Span, doers: Sequence[str]) -> StatementMention | None:
    """What the doers of an act said on a day; of an act that somebody else reports that is not the day."""
    around = reading.statement_at(act.start)
    if around is not None and around.speaker not in doers:
        return None
    return next((row for row in reading.statements if row.speaker in doers and row.time), None)


def _is_earlier(trigger: Trigger) -> bool:
    """Whether it was before what is being told ("had demanded"), or at no one time ("has demanded")."""
    clause = clause_of(trigger.word)
    is_told = trigger.word == clause or trigger.rule in TOLD_BY_CLAUSE
    return is_told and any(verb.lemma_ == "have" for verb in helpers(clause))


def _is_usual(trigger: Trigger) -> bool:
    """Whether it only says what somebody generally does: "a bank that offers loans"."""
    clause = clause_of(trigger.word)
    return clause.dep_ == "relcl" and is_present(clause)


def settle_status(reading: Reading, status: EventStatus, dated: Dated) -> EventStatus:
    """What lies wholly behind the day of publication has not happened yet."""
    return EventStatus.PLANNED if status is EventStatus.HAPPENED and _is_ahead(reading, dated.date) else status


def _is_ahead(reading: Reading, day: PartialDate | None) -> bool:
    """Whether a day lies wholly behind the day of publication."""
    published, first = reading.article.published, day.earliest if day is not None else None
    return published is not None and first is not None and first > published
