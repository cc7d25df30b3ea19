"""A reading goes in; the day that its first sentences tell their news of comes out, and what has that day.

"Norway and Sweden signed a pact on Monday" dates what Norway said and did besides, where nothing else does. People
whom the first sentences do not name may have spoken on that day, or about it on the next, so they are given none; but
where the article came out later still, or calls that day "yesterday", they are taken to have spoken on it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from timeline.domain.dates import PartialDate
from timeline.domain.spans import Span
from timeline.extraction.clauses import clause_of, helpers, is_past, is_present
from timeline.extraction.dating.clauses import NO_DATE, Dated
from timeline.extraction.dating.occasions import find_anchors, is_done, is_fresh
from timeline.extraction.dating.relations import timed_clause
from timeline.extraction.language import Paragraph, Token
from timeline.extraction.reading import News, Reading, once_a_reading
from timeline.extraction.records import TimeMention

# A full sentence of the body has this many words and ends; headlines do not, and key points have a dash in front.
FULL_SENTENCE = 8
FULL_STOPS = (".", "!", "?", "”", '"')
BULLETS = ("-", "•", "*", "–")
# News stands in the first sentences; "has said" further down is a position that somebody takes.
LEAD_SENTENCES = 2
ONE_DAY = timedelta(1)
# News is not older than this: within so many days of a month it may be of the one before.
FRESH = 7
WEEK, QUARTER = timedelta(FRESH), timedelta(91)
MAIN = frozenset({"ROOT", "conj"})
OF_DAY_BEFORE = re.compile(r"(?i)\b(?:yesterday|last (?:night|evening))\b")


@dataclass(frozen=True, slots=True)
class DayOver:
    """The day of news that was over when the article came out, and where the text first tells of a later day."""

    date: PartialDate
    end: int


def find_news(reading: Reading) -> News | None:
    """Find the day that the first sentences tell their news of, where it is that of publication or shortly before."""
    end = find_lead(reading).end
    for time in _days_told(reading):
        if time.span.start < end:
            lead = Span(0, max(end, time.span.end))
            return News(time, frozenset(mention.actor for mention in reading.mentions_in(lead)), lead.end)
    return None


def find_day_over(reading: Reading, lead: Span, spoken: Iterable[TimeMention]) -> DayOver | None:
    """Find the last day that the first sentences tell, where it was days ago or is called "yesterday".

    An article of the next day may also quote people who speak on that day. ``spoken`` are days on which somebody spoke.
    """
    said = (time for time in spoken if is_fresh(reading, time))
    told = sorted((*_days_told(reading), *said), key=lambda time: time.span.start)
    last = max((time for time in told if time.span.start < lead.end), key=_last_day, default=None)
    published = reading.article.published
    if last is None or last.date is None or published is None:
        return None
    is_over = published - _last_day(last) > ONE_DAY or OF_DAY_BEFORE.search(last.span.of(reading.article.text))
    later = (time.span.start for time in told if _last_day(time) > _last_day(last))
    return DayOver(last.date, next(later, len(reading.article.text))) if is_over else None


def date_news(reading: Reading, actors: Iterable[str]) -> Dated:
    """The day of the news, of what is done by people of the news; by anybody, where it is the day of publication."""
    news = reading.news
    if news is None or news.time.date is None:
        return NO_DATE
    is_todays = news.time.date.latest == reading.article.published
    is_theirs = not news.actors.isdisjoint(actors)
    return Dated(news.time.date, "news-day", news.time) if is_todays or is_theirs else NO_DATE


def date_headline(reading: Reading, paragraph: Paragraph, word: Token) -> Dated:
    """The day of the news, of what the main clause of a headline above it tells in the present or the past."""
    news, clause = reading.news, clause_of(word)
    if news is None or news.time.date is None or paragraph.span.start >= news.end or clause.dep_ not in MAIN:
        return NO_DATE
    is_headline = not paragraph.span.of(reading.article.text).rstrip().endswith(FULL_STOPS)
    is_told = is_present(clause) or is_past(clause) or (clause.tag_ == "VBN" and not helpers(clause))
    return Dated(news.time.date, "news-day", news.time) if is_headline and is_told else NO_DATE


def date_undated_news(reading: Reading) -> Dated:
    """The month of publication, of news whose first sentences tell no day; about that month as it begins."""
    published = reading.article.published
    if published is None or not end_of_undated_news(reading):
        return NO_DATE
    month = PartialDate.month(published.year, published.month)
    return Dated(replace(month, approximate=published.day <= FRESH), "undated-news")


def end_of_undated_news(reading: Reading) -> int:
    """Where the first sentences end, if the article tells no news of a day; else 0."""
    published = reading.article.published
    return 0 if reading.news is not None or published is None else _end_of_undated(reading, published)


@once_a_reading
def _end_of_undated(reading: Reading, published: date) -> int:
    """Where the first sentences end, if they tell no time of late, and the article no day of the last week; else 0."""
    lead = _full_lead(reading)
    if lead is None:
        return 0
    days = (time.date for time in reading.times if time.span.start >= lead.start and time.date)
    told_first = (time.date for time in reading.times_in(lead) if time.date)
    is_of_late = any(_is_within(day, published, QUARTER) for day in told_first)
    return 0 if is_of_late or any(_is_within(day, published, WEEK) for day in days) else lead.end


def _is_within(day: PartialDate, published: date, reach: timedelta) -> bool:
    """Whether it begins and ends in so many days before publication, or on that day."""
    first, last = day.earliest, day.latest
    return first is not None and last is not None and published - first <= reach and last <= published


def find_lead(reading: Reading) -> Span:
    """Find the first full sentences of the body; a text with fewer of them is all lead.

    Headlines and key points do not count, and a repeated caption counts once.
    """
    return _full_lead(reading) or Span(0, len(reading.article.text))


def _full_lead(reading: Reading) -> Span | None:
    """From the first full sentence of the body to the last that tells the news; None where there are fewer."""
    text = reading.article.text
    found: dict[str, Span] = {}
    for sentence in reading.sentences:
        if _is_full(words := sentence.span.of(text)):
            found.setdefault(words, sentence.span)
        if len(found) == LEAD_SENTENCES:
            first, *_, last = found.values()
            return Span(first.start, last.end)
    return None


def _days_told(reading: Reading) -> Iterator[TimeMention]:
    """The days, none long ago, on which the text tells that something was done."""
    for time, anchor in find_anchors(reading):
        if is_fresh(reading, time) and is_done(reading, time, timed_clause(anchor)):
            yield time


def _last_day(time: TimeMention) -> date:
    return time.date.latest or date.min if time.date else date.min


def _is_full(words: str) -> bool:
    return len(words.split()) >= FULL_SENTENCE and words.rstrip().endswith(FULL_STOPS) and not words.startswith(BULLETS)
