"""The statements of a reading go in; the days on which they were made come out.

A statement has the day of its cue's words; else that of the occasion that they name; else that of another statement of
its speaker in the article, or of an event in which the speaker took part. A standing position ("has demanded") has no
day. Only then does it get the day of publication, since newspapers report what was said for their edition.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from datetime import date

from timeline.domain.dates import PartialDate
from timeline.domain.spans import Span
from timeline.extraction.clauses import clause_of, is_past, is_perfect, is_pluperfect, is_present, own_words, subject_of
from timeline.extraction.dating.clauses import FARTHEST, NO_DATE, Dated, date_clause
from timeline.extraction.dating.news import DayOver, date_news, find_day_over, find_lead
from timeline.extraction.dating.occasions import (
    SHORT,
    Occasions,
    Places,
    find_anchors,
    find_occasions,
    find_places,
    find_scenes,
    is_done,
    is_fresh,
    start_of,
)
from timeline.extraction.dating.relations import (
    OCCASIONS,
    holder_of,
    is_participle,
    is_published,
    side_of,
    timed_clause,
)
from timeline.extraction.language import Token
from timeline.extraction.lexicon.cue_verbs import cue_verbs
from timeline.extraction.lexicon.time_words import WEEKDAY_NUMBERS
from timeline.extraction.reading import Reading, span_of
from timeline.extraction.records import INFERRED_DATES, SpeechMention, StatementMention, TimeMention

# What is said so was said when the talks were over that the text has told of.
AFTERWARDS = frozenset({"afterward", "afterwards"})
BESIDE = frozenset({"after", "following", "at", "during", "in"})
DEFINITE = frozenset({"the", *WEEKDAY_NUMBERS})
WHEN_OVER = frozenset({"when", "once", "after", "as"})
OVER = frozenset({"over", "end", "conclude", "finish", "ended", "concluded", "finished"})
ON = " on "
PRONOUNS = frozenset({"he", "she", "they", "it"})
EARLIER = frozenset({"previously", "formerly"})


@dataclass(frozen=True, slots=True)
class Told:
    """When each actor spoke and took part in something; the first sentences, and the day of their news if past."""

    spoken: Occasions
    scenes: Occasions
    lead: Span
    day_over: DayOver | None


def date_statements(reading: Reading) -> tuple[StatementMention, ...]:
    """Give the statements of a reading the days on which they were made."""
    anchors = tuple(find_anchors(reading))
    places = find_places(reading, anchors)
    days = [_date_cue(reading, statement, places) for statement in reading.statements]
    spoken = find_occasions(reading, anchors, zip(reading.statements, days, strict=True))
    lead = find_lead(reading)
    over = find_day_over(reading, lead, (day.time for day in days if day.time))
    told = Told(spoken, find_scenes(reading, anchors), lead, over)
    found: list[StatementMention] = []
    for statement, day in zip(reading.statements, days, strict=True):
        dated = _date_speech(reading, statement, day, told, found[-1] if found else None)
        found.append(replace(statement, date=dated.date, date_rule=dated.rule, time=dated.time))
    return tuple(found)


def _date_speech(
    reading: Reading, statement: StatementMention, own: Dated, told: Told, before: StatementMention | None
) -> Dated:
    """The day of a statement: its own, its speaker's, none for a standing position, else of the news or publication."""
    if own.date.is_known:
        return own
    if _is_position(reading, statement.speech, told.lead.end):
        return Dated(PartialDate.unknown(), "standing-position")
    if _is_days_away(reading, statement.speech):
        return NO_DATE
    lent = _day_before(reading, statement, before) or _lent_day(reading, statement, told)
    if _is_said_earlier(reading, statement.speech) and (lent is None or lent.rule != "same-occasion"):
        return Dated(PartialDate.unknown(), "standing-position")
    return _not_before_done(reading, statement.speech, lent or _day_of_news(reading, statement, told))


def _day_of_news(reading: Reading, statement: StatementMention, told: Told) -> Dated:
    """The day of the news, for its people; for others where that day was over; else the day of publication."""
    news, published = date_news(reading, [statement.speaker or ""]), reading.article.published
    if news.date.is_known:
        return news
    is_told_then = not _is_told_now(reading, statement.speech, told.lead)
    if told.day_over and start_of(statement) < told.day_over.end and is_told_then:
        return Dated(told.day_over.date, "about-news")
    return Dated(PartialDate.day(published), "publication-day") if published else NO_DATE


def _not_before_done(reading: Reading, speech: SpeechMention, dated: Dated) -> Dated:
    """A day, or that of the last thing which the report tells as done, where that is later."""
    times = (time for span in speech.content for time in reading.times_in(span) if is_fresh(reading, time))
    rows = ((time, reading.token_at(time.span)) for time in times)
    done = (time.date for time, anchor in rows if anchor is not None and is_done(reading, time, timed_clause(anchor)))
    later = [day for day in done if day and day.latest and dated.date.latest and day.latest > dated.date.latest]
    return Dated(max(later, key=lambda day: day.latest or date.min), "not-before") if later else dated


def _day_before(reading: Reading, statement: StatementMention, before: StatementMention | None) -> Dated | None:
    """The day of the statement before, which "he" goes on with in the same paragraph."""
    speech = statement.speech
    if before is None or speech.speaker is None or speech.speaker.of(reading.article.text).lower() not in PRONOUNS:
        return None
    is_same = statement.speaker == before.speaker or None in (statement.speaker, before.speaker)
    is_near = reading.paragraph_at(start_of(before)) == reading.paragraph_at(start_of(statement))
    is_told = before.date.precision in SHORT and before.date_rule not in INFERRED_DATES
    return Dated(before.date, "same-occasion", before.time) if is_same and is_near and is_told else None


def _lent_day(reading: Reading, statement: StatementMention, told: Told) -> Dated | None:
    """The day of what the speaker last said before, else of what he took part in, else of what he said first."""
    start, speaker = start_of(statement), statement.speaker or ""
    spoken, scenes = told.spoken.get(speaker, ()), told.scenes.get(speaker, ())
    before, present = (bisect_left(rows, start, key=lambda row: row.start) for rows in (spoken, scenes))
    if present and not before and not _is_told_now(reading, statement.speech, told.lead):
        return scenes[present - 1].dated
    nearest = spoken[max(before - 1, 0)].dated if spoken else None
    return nearest and Dated(nearest.date, "same-occasion", nearest.time)


def _is_told_now(reading: Reading, speech: SpeechMention, lead: Span) -> bool:
    """Whether the cue stands in the present: "says", which no scene of the past lends its day; not in a headline."""
    cue = speech.cue and reading.token_at(speech.cue)
    return speech.cue is not None and speech.cue.start >= lead.start and cue is not None and is_present(clause_of(cue))


def _date_cue(reading: Reading, statement: StatementMention, places: Places) -> Dated:
    """The day that the words of the cue give, or those of the occasion they name."""
    speech = statement.speech
    cue = speech.cue and reading.token_at(speech.cue)
    if not speech.cue or cue is None:
        return NO_DATE
    found = _date_behind(reading, speech.cue) or date_clause(reading, reading.paragraph_at(speech.cue.start), cue)
    if not found.date.is_known:
        found = _date_source(reading, speech) or _date_beside(reading, speech, cue) or NO_DATE
    if found.time and (_is_said(speech, found.time) or _is_of_other(reading, found.time)):
        return NO_DATE
    if found.date.is_known:
        return found
    named = _date_named_occasion(cue, statement.speaker or "", places)
    return named if named.date.is_known or not _is_after_talks(cue) else _date_talks(reading, speech.cue.start)


def _date_behind(reading: Reading, cue: Span) -> Dated | None:
    """The day that stands right behind a cue, whatever the parse makes of it: "said on Friday she was glad"."""
    near = reading.times_in(Span(cue.end, cue.end + len(ON) + 1))
    is_behind = near and reading.article.text[cue.end : near[0].span.start] in (" ", ON)
    return Dated(near[0].date, "same-clause", near[0]) if is_behind and near[0].date else None


def _date_source(reading: Reading, speech: SpeechMention) -> Dated | None:
    """The day of published words that the text names as its source: "a report released on Monday said"."""
    noun = speech.speaker and reading.token_at(speech.speaker)
    if not speech.speaker or noun is None or not is_published(noun):
        return None
    dated = (Dated(time.date, "occasion-clause", time) for time in reading.times_in(speech.speaker) if time.date)
    return next(dated, None)


def _date_beside(reading: Reading, speech: SpeechMention, cue: Token) -> Dated | None:
    """The day of what the speaker did, hung on the quotation by the parser: 'said, "No", while in Oslo on Monday'."""
    last = speech.content[-1]
    paragraph = reading.paragraph_at(last.start)
    end = min(paragraph.sentence_of(cue).end, last.end + FARTHEST)
    behind = Span(last.end, max(end, last.end))
    if not reading.has_quotes_in(Span(last.start, behind.end)):
        return None
    for time in reading.times_in(behind):
        anchor = reading.token_at(time.span)
        clause = timed_clause(anchor) if anchor is not None else cue
        is_beside = clause.dep_ == "advcl" and is_participle(clause)
        if time.date and is_beside and reading.is_quoted(span_of(paragraph, clause.head).start):
            return Dated(time.date, "participle", time)
    return None


def _is_said(speech: SpeechMention, time: TimeMention) -> bool:
    return any(span.contains(time.span) for span in speech.content)


def _is_of_other(reading: Reading, time: TimeMention) -> bool:
    """Whether a day is of what is spoken about ("commenting on Monday's vote", not "asked on Monday"), or to come."""
    anchor, published = reading.token_at(time.span), reading.article.published
    if anchor is None or time.date is None:
        return False
    is_to_come = published is not None and time.date.earliest is not None and time.date.earliest > published
    clause = clause_of(anchor)
    is_topic = anchor.dep_ == "poss" or holder_of(anchor) != clause
    return is_to_come or (is_topic and clause.lemma_ in OCCASIONS["answering"])


def _is_after_talks(cue: Token) -> bool:
    """Whether something was said at or after talks that the text has told of: "said after the talks", "at the call"."""
    clause, subject = clause_of(cue), subject_of(clause_of(cue))
    if subject is not None and {"the", "two"} <= {child.lower_ for child in subject.children}:
        return True
    asked = [child for child in clause.children if child.dep_ == "advcl" and child.lemma_ in OCCASIONS["answering"]]
    speaker = [subject, *(child for child in subject.children if child.dep_ == "appos")] if subject is not None else []
    return any(_is_of_talks(child) for word in (clause, *asked, *speaker) for child in word.children)


def _is_of_talks(phrase: Token) -> bool:
    """Whether it goes back to talks: "afterwards", "during the call", "when it was over", "who joined the session"."""
    words = {child.lower_ for child in phrase.children}
    if phrase.lower_ in AFTERWARDS:
        return True
    if phrase.dep_ == "advcl" and words & WHEN_OVER:
        return phrase.lemma_ in OVER or bool(words & OVER) or _names_talks(phrase)
    is_there = phrase.lower_ in BESIDE if phrase.dep_ == "prep" else phrase.dep_ == "relcl" and is_past(phrase)
    return is_there and _names_talks(phrase)


def _names_talks(phrase: Token) -> bool:
    """Whether it names an occasion that the reader knows already, or when it was: "the talks", "Friday's talks"."""
    nouns = [word for word in own_words(phrase) if word.lower_ in OCCASIONS["occasions"]]
    return any(child.lower_ in DEFINITE for noun in nouns for child in noun.children)


def _date_talks(reading: Reading, cue: int) -> Dated:
    """The day of what the text told last before a cue, where it is news still."""
    for time in reversed(reading.times_in(Span(max(cue - FARTHEST, 0), cue))):
        anchor = reading.token_at(time.span)
        if anchor is None or not is_fresh(reading, time) or reading.is_quoted(time.span.start):
            continue
        clause = clause_of(anchor)
        if time.date and is_past(clause) and clause.lemma_ not in cue_verbs().all:
            return Dated(time.date, "after-talks", time)
    return NO_DATE


def _date_named_occasion(cue: Token, speaker: str, places: Places) -> Dated:
    """The day of the occasion that the cue names ("said after his meetings in Oslo"), told of the same place."""
    own = own_words(clause_of(cue))
    nouns = [word for word in own if word.lower_ in OCCASIONS["occasions"] and word.dep_ == "pobj"]
    names = sorted({word.text for noun in nouns for word in own_words(noun) if word.pos_ == "PROPN"})
    return next((dated for name in names if (dated := places.get((speaker, name)))), NO_DATE)


def _is_said_earlier(reading: Reading, speech: SpeechMention) -> bool:
    """Whether something was said before what the text is telling: "had said"."""
    cue = speech.cue and reading.token_at(speech.cue)
    return cue is not None and is_pluperfect(clause_of(cue))


def _is_days_away(reading: Reading, speech: SpeechMention) -> bool:
    """Whether something was said days before or after what is told above: "The move came a day after she said"."""
    cue = speech.cue and reading.token_at(speech.cue)
    return cue is not None and side_of(clause_of(cue)) is not None


def _is_position(reading: Reading, speech: SpeechMention, lead_end: int) -> bool:
    """Whether the cue tells what somebody stands for, or said at some time before, and nothing said on a day."""
    cue = speech.cue and reading.token_at(speech.cue)
    if not speech.cue or cue is None:
        return False
    clause = clause_of(cue)
    is_standing = is_present(clause) or is_perfect(clause) or clause.tag_ == "VBG"
    if clause.lemma_ in OCCASIONS["positions"] and is_standing:
        return True
    is_earlier = any(child.lower_ in EARLIER for child in clause.children)
    return is_earlier or (is_perfect(clause) and speech.cue.start >= lead_end)
