"""A word of a happening goes in; the date that the text gives it comes out, with the rule and the time phrase.

What the text does not date stays unknown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

from timeline.domain.dates import PartialDate
from timeline.domain.kinds import Precision
from timeline.domain.spans import Span
from timeline.extraction.clauses import (
    clause_of,
    governor,
    is_past,
    own_words,
    subject_of,
)
from timeline.extraction.dating.anchors import is_beginning, is_bound, is_deadline, is_of_noun, is_start
from timeline.extraction.dating.relations import (
    OCCASIONS,
    OF_SPEECH,
    RULES,
    away_from,
    find_relation,
    is_behind_aim,
    opens,
    side_of,
)
from timeline.extraction.language import Paragraph, Token
from timeline.extraction.reading import Reading, once_a_reading, span_of
from timeline.extraction.records import TimeMention

# A day further away is no happening's of one sentence; looking at all of them takes the square of a sentence's length.
FARTHEST = 800  # characters
# Rules by which a day stands in the clause of what it dates; of two of them the one can tell the other more closely.
OWN = frozenset({"same-phrase", "own-clause", "same-clause"})
OR, AND = " or ", " and "
# What joins the ends of a time, and the word in front of it.
SPANNING = {AND: "between ", " to ": "from ", " until ": "from ", " through ": "from "}
LONGEST_JOINT = 10  # characters
COARSE = frozenset({Precision.MONTH, Precision.YEAR})
ENDS_OF_TWO = 4  # where both begin and both end
LONGEST_DAY = 40  # characters of a phrase for a day, with the "or" behind it
# An entry of a chronology begins with its day and one of these: "March 13: The sides met".
ENTRY_MARKS = frozenset({":", "\u2013", "\u2014"})
BULLETS = " \u2022*-\u2013"
ONE_DAY, ONE_WEEK = timedelta(1), timedelta(7)
LONGEST_LENGTH = 4  # words: "a week and a"
DAYS = re.compile(r"P(\d+)D")
# What is told behind these, or during and after "the call", goes on from the sentence before.
SCENES = frozenset({"there", "later", "then", "afterwards"})
MEANWHILE = frozenset({"during", "after", "at"})
BESIDE = frozenset({"sidelines", "margins"})
KNOWN = frozenset({"that", "this", "the", "same"})
LONGEST_SCENE = 3  # sentences that go on from one another
PARTS = frozenset({"day", "morning", "afternoon", "evening"})


@dataclass(frozen=True, slots=True)
class Dated:
    """A date, the name of the rule that found it, and the phrase it was read from."""

    date: PartialDate
    rule: str
    time: TimeMention | None = None


NO_DATE = Dated(PartialDate.unknown(), "no-date")
# The rules by which the words that tell a happening give its day themselves.
OWN_DAY = frozenset({"same-clause", "same-phrase"})


@once_a_reading
def date_clause(reading: Reading, paragraph: Paragraph, word: Token) -> Dated:
    """Find the time phrase that belongs to a word: in its phrase, its clause, or the clause that it hangs on."""
    found = []
    for time, anchor in timed_words(reading, paragraph, word):
        if time.date and (rule := find_relation(word, anchor)):
            place = (RULES.index(rule), is_of_noun(anchor, word), abs(anchor.i - word.i), -anchor.i)
            found.append((place, Dated(_with_other(reading, time, time.date), rule, time)))
    if found:
        best = min(found, key=lambda row: row[0])[1]
        finer = [row for row in found if row[1].rule == best.rule in OWN and _is_part_of(row[1].date, best.date)]
        return min(finer, key=lambda row: row[0])[1] if finer else best
    around = (_date_behind_aim, _date_days_away, _date_same_day, _date_scene, _date_entry)
    return next((dated for find in around if (dated := find(reading, paragraph, word)).date.is_known), NO_DATE)


def _date_behind_aim(reading: Reading, paragraph: Paragraph, word: Token) -> Dated:
    """Date what was done in order to, by a day of the last week behind it: "voted to send tanks on Tuesday"."""
    published = reading.article.published
    for time, anchor in timed_words(reading, paragraph, word):
        last = time.date.latest if time.date and time.date.precision is Precision.DAY else None
        is_of_week = last is not None and published is not None and timedelta() <= published - last <= ONE_WEEK
        if time.date and is_of_week and is_behind_aim(word, anchor):
            return Dated(time.date, "behind-aim", time)
    return NO_DATE


def date_deadline(reading: Reading, paragraph: Paragraph, word: Token) -> Dated | None:
    """Bound what is to come by the day that the clause sets it: "by Friday", "from Friday"; None where it sets none."""
    for time, date, anchor in _days_in_clause(reading, paragraph, word):
        if is_deadline(anchor) and date.latest is not None:
            return Dated(replace(date, earliest=None), "deadline", time)
        if is_start(anchor) and date.earliest is not None:
            return Dated(date, "start", time)
    return None


def date_beginning(reading: Reading, paragraph: Paragraph, word: Token) -> Dated:
    """Date what has gone on "since 2019" to when it began."""
    days = _days_in_clause(reading, paragraph, word)
    return next((Dated(date, "since", time) for time, date, anchor in days if is_beginning(anchor)), NO_DATE)


def _days_in_clause(
    reading: Reading, paragraph: Paragraph, word: Token
) -> Iterator[tuple[TimeMention, PartialDate, Token]]:
    """The calendar phrases of a word's own clause, each with its date and its head."""
    for time in reading.times_in(paragraph.sentence_of(word)):
        anchor = reading.token_at(time.span)
        if time.date is not None and anchor is not None and clause_of(anchor) == clause_of(word):
            yield time, time.date, anchor


def timed_words(reading: Reading, paragraph: Paragraph, word: Token) -> Iterator[tuple[TimeMention, Token]]:
    """The calendar phrases of a word's sentence, each with its head; not those that bound: "since Monday"."""
    sentence, place = paragraph.sentence_of(word), span_of(paragraph, word)
    near = Span(max(sentence.start, place.start - FARTHEST), min(sentence.end, place.end + FARTHEST))
    times = reading.times_in(near)
    is_quoted = bool(times) and reading.is_quoted(place.start)
    for time in times:
        anchor = reading.token_at(time.span)
        if time.date is None or anchor is None or (reading.is_quoted(time.span.start) and not is_quoted):
            continue
        if opens(anchor, clause_of(word)) or not is_bound(anchor):
            yield time, anchor


def _with_other(reading: Reading, time: TimeMention, date: PartialDate) -> PartialDate:
    """The date, or all from the first to the last of two told together: "this or next week", "from May to June"."""
    near = Span(max(time.span.start - LONGEST_DAY, 0), time.span.end + LONGEST_JOINT)
    for other in reading.times_in(near):
        days = [day for told in (date, other.date) if told for day in (told.earliest, told.latest) if day]
        if other.date and len(days) == ENDS_OF_TWO and _are_together(reading, time, other, max(days) - min(days)):
            is_coarse = date.precision is other.date.precision and date.precision in COARSE
            return PartialDate(min(days), max(days), date.precision if is_coarse else Precision.DAY, date.approximate)
    return date


def _are_together(reading: Reading, time: TimeMention, other: TimeMention, length: timedelta) -> bool:
    """Whether two phrases tell one time together: "Monday or Tuesday", two days in a row, "between May and June"."""
    first, last = sorted((time, other), key=lambda row: row.span.start)
    text = reading.article.text
    joint = text[first.span.end : last.span.start]
    is_span = joint in SPANNING and text.endswith(SPANNING[joint], 0, first.span.start)
    return joint == OR or is_span or (joint == AND and length == ONE_DAY)


def _is_part_of(date: PartialDate, whole: PartialDate) -> bool:
    """Whether one of two dates tells the other more closely: "last October, on the second of the month"."""
    if date.earliest is None or date.latest is None or whole.earliest is None or whole.latest is None:
        return False
    is_inside = whole.earliest <= date.earliest and date.latest <= whole.latest
    return is_inside and (date.earliest, date.latest) != (whole.earliest, whole.latest)


def finite_of(clause: Token) -> Token:
    """Find the verb that carries the tense of an infinitive or gerund."""
    while clause.dep_ in ("xcomp", "pcomp") and (above := governor(clause)) is not None:
        clause = above
    return clause


def _date_scene(reading: Reading, paragraph: Paragraph, word: Token) -> Dated:
    """Date a sentence that goes on telling of the one before: "On Monday she flew to Oslo. There she met ..."."""
    if word.sent.start == 0 or not _goes_on(word):
        return NO_DATE
    earlier = paragraph.doc[word.sent.start - 1].sent.root
    for _ in range(LONGEST_SCENE):
        if not is_past(earlier) or subject_of(earlier) is None:
            break
        for time, anchor in timed_words(reading, paragraph, earlier):
            if time.date and find_relation(earlier, anchor):
                return Dated(time.date, "same-scene", time)
        if earlier.sent.start == 0 or not _goes_on(earlier):
            break
        earlier = paragraph.doc[earlier.sent.start - 1].sent.root
    return NO_DATE


def _date_same_day(reading: Reading, paragraph: Paragraph, word: Token) -> Dated:
    """Date what was done "later in the day" to the day that the text told last, if it is not to come."""
    published, clause = reading.article.published, clause_of(word)
    words = (*own_words(clause), *own_words(word.sent.root))
    if published is None or not is_past(clause) or not any(map(_is_of_same_day, words)):
        return NO_DATE
    start = paragraph.sentence_of(word).start
    for time in reversed(reading.times_in(Span(0, start))):
        date = time.date
        if date and date.precision is Precision.DAY and date.latest and date.latest <= published:
            return Dated(date, "same-scene", time)
    return NO_DATE


def _is_of_same_day(word: Token) -> bool:
    """Whether it is the day, or the part of it, of "earlier in the day", "in the evening"."""
    is_part = word.lower_ in PARTS and word.head.lower_ == "in"
    return is_part and any(child.lower_ == "the" for child in word.children)


def _date_entry(reading: Reading, paragraph: Paragraph, word: Token) -> Dated:
    """Date what an entry of a chronology tells: "March 13: The sides met again. Berg called it a success"."""
    opening = next(iter(reading.times_in(paragraph.span)), None)
    if opening is None or opening.date is None or not is_past(finite_of(clause_of(word))):
        return NO_DATE
    text = reading.article.text
    before, behind = text[paragraph.span.start : opening.span.start], text[opening.span.end : opening.span.end + 1]
    is_entry = behind in ENTRY_MARKS and not before.strip(BULLETS)
    return Dated(opening.date, "entry", opening) if is_entry else NO_DATE


def _date_days_away(reading: Reading, paragraph: Paragraph, word: Token) -> Dated:
    """Date what is told as days before or after the clause above: "She resigned on Monday, a day after he won"."""
    clause = clause_of(word)
    above, side = (governor(clause), side_of(clause)) if word == clause else (clause, away_from(word))
    if above is None or side is None:
        return NO_DATE
    base = date_clause(reading, paragraph, above)
    base = base if base.date.is_known else _date_referred_to(reading, paragraph, above)
    lengths = reading.times_in(paragraph.span_of(paragraph.doc[max(side.i - LONGEST_LENGTH, 0)], side))
    days = next((int(match.group(1)) for time in lengths if (match := DAYS.fullmatch(time.value))), None)
    if days is None or base.date.precision is not Precision.DAY or base.date.earliest is None:
        return NO_DATE
    step = timedelta(-days if side.lower_ == "after" else days)
    return Dated(PartialDate.day(base.date.earliest + step), "days-away", base.time)


def _date_referred_to(reading: Reading, paragraph: Paragraph, clause: Token) -> Dated:
    """Date what a sentence goes back to, by the sentence before it or the news: "the move came two days after"."""
    subject = subject_of(clause)
    is_news = subject is not None and subject.lower_ in OCCASIONS["news"]
    if not is_news or clause.lemma_ not in OCCASIONS["following"]:
        return NO_DATE
    if clause.sent.start > 0:
        return date_clause(reading, paragraph, paragraph.doc[clause.sent.start - 1].sent.root)
    news = reading.news
    return Dated(news.time.date, "news-day", news.time) if news is not None and news.time.date else NO_DATE


def _goes_on(word: Token) -> bool:
    """Whether the word's main clause goes on with a pronoun, or "there", in the past tense."""
    clause = clause_of(word)
    subject = subject_of(clause)
    if clause != word.sent.root or not is_past(clause) or subject is None:
        return False
    return subject.pos_ == "PRON" or word.sent[0].lower_ in SCENES or any(map(_is_of_scene, clause.below))


def _is_of_scene(phrase: Token) -> bool:
    """Whether it goes back to what was told before: "then", "after that", "on the sidelines of the talks"."""
    is_beside = phrase.lower_ == "of" and phrase.head.lower_ in BESIDE
    if phrase.dep_ != "prep" or not (phrase.lower_ in MEANWHILE or is_beside):
        return phrase.lower_ in SCENES and phrase.dep_ == "advmod"
    nouns = [child for child in phrase.children if child.dep_ == "pobj"]
    known = (word for noun in nouns for word in (noun, *noun.children))
    is_occasion = any(noun.lemma_ in OF_SPEECH or noun.pos_ == "PRON" for noun in nouns)
    return is_occasion and any(word.lower_ in KNOWN for word in known)
