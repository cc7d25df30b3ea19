"""A reading goes in; the day that its first sentences tell their news of comes out, and what has that day.

"Norway and Sweden signed a pact on Monday" dates what Norway said and did besides, where nothing else does. Of those
whom the first sentences do not name nobody knows whether they spoke on that day, or of it on the next.
"""

from __future__ import annotations

from collections.abc import Iterable

from timeline.domain.spans import Span
from timeline.extraction.clauses import clause_of
from timeline.extraction.dating.clauses import NO_DATE, Dated
from timeline.extraction.dating.occasions import find_anchors, is_done, is_fresh
from timeline.extraction.reading import News, Reading

# A full sentence of the body has this many words and ends; headlines do not, and key points have a dash in front.
FULL_SENTENCE = 8
FULL_STOPS = (".", "!", "?", "”", '"')
BULLETS = ("-", "•", "*", "–")
# News stands in the first sentences; "has said" further down is a position that somebody takes.
LEAD_SENTENCES = 2


def find_news(reading: Reading) -> News | None:
    """Find the day that the first sentences tell their news of, where it is that of publication or shortly before."""
    end = lead_end(reading)
    for time, anchor in find_anchors(reading):
        if time.span.start < end and is_fresh(reading, time) and is_done(reading, time, clause_of(anchor)):
            lead = Span(0, max(end, time.span.end))
            return News(time, frozenset(mention.actor for mention in reading.mentions_in(lead)), lead.end)
    return None


def date_news(reading: Reading, actors: Iterable[str]) -> Dated:
    """The day of the news, of what is done by people of the news; by anybody, where it is the day of publication."""
    news = reading.news
    if news is None or news.time.date is None:
        return NO_DATE
    is_todays = news.time.date.latest == reading.article.published
    is_theirs = not news.actors.isdisjoint(actors)
    return Dated(news.time.date, "news-day", news.time) if is_todays or is_theirs else NO_DATE


def lead_end(reading: Reading) -> int:
    """Where the first full sentences of the body end; headlines and key points do not count, captions told twice once.

    A text with fewer of them is all lead.
    """
    text = reading.article.text
    ends: dict[str, int] = {}
    for sentence in reading.sentences:
        if _is_full(words := sentence.span.of(text)):
            ends.setdefault(words, sentence.span.end)
    lead = list(ends.values())[:LEAD_SENTENCES]
    return lead[-1] if len(lead) == LEAD_SENTENCES else len(text)


def _is_full(words: str) -> bool:
    return len(words.split()) >= FULL_SENTENCE and words.rstrip().endswith(FULL_STOPS) and not words.startswith(BULLETS)
