"""The statements of a reading go in; the days on which they were made come out.

A statement has the day of its cue's words; else that of the occasion they name; else that of another statement of its
speaker in the article. What somebody stands for ("has demanded") has no day. Only then it falls back on the day of
publication, since a newspaper reports what was said for its edition.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from timeline.domain.dates import PartialDate
from timeline.domain.kinds import Precision
from timeline.domain.spans import Span
from timeline.extraction.clauses import clause_of, is_past, is_perfect, is_present, own_words, subject_of
from timeline.extraction.dating.clauses import FARTHEST, NO_DATE, Dated, date_clause
from timeline.extraction.dating.relations import OCCASIONS, holder_of
from timeline.extraction.language import Paragraph, Token
from timeline.extraction.lexicon.cue_verbs import cue_verbs
from timeline.extraction.reading import Reading, span_of
from timeline.extraction.records import SpeechMention, StatementMention, TimeMention

# A full sentence of the body has this many words and ends; headlines do not, and key points have a dash in front.
FULL_SENTENCE = 8
FULL_STOPS = (".", "!", "?", "”", '"')
BULLETS = ("-", "•", "*", "–")
# News stands in the first sentences; "has said" further down is a position that somebody takes.
LEAD_SENTENCES = 2
# What is said so was said when the talks were over that the text has told of.
AFTERWARDS = frozenset({"afterward", "afterwards"})
AFTER = frozenset({"after", "following"})
WHEN_OVER = frozenset({"when", "once", "after", "as"})
OVER = frozenset({"over", "end", "conclude", "finish", "ended", "concluded", "finished"})
FRESH = timedelta(3)  # talks that are older are no news, and nobody reports what was said after them
EARLIER = frozenset({"previously", "formerly"})

Anchor = tuple[TimeMention, Token]  # a calendar phrase and the word that heads it
Places = Mapping[tuple[str, str], Dated]  # by actor and place, when the one was at the other


@dataclass(frozen=True, slots=True)
class Occasion:
    """A place of the text that says when somebody spoke."""

    start: int
    dated: Dated


@dataclass(frozen=True, slots=True)
class Occasions:
    """When each actor spoke, in the order of the text, and where the text's first sentences end."""

    spoken: Mapping[str, tuple[Occasion, ...]]
    lead_end: int


def date_statements(reading: Reading) -> tuple[StatementMention, ...]:
    """Give the statements of a reading the days on which they were made."""
    anchors = tuple(_anchors(reading))
    places = dict(reversed(list(_find_places(reading, anchors))))
    days = [_date_cue(reading, statement, places) for statement in reading.statements]
    occasions = _find_occasions(reading, anchors, days)
    return tuple(
        replace(statement, date=found.date, date_rule=found.rule, time=found.time)
        for statement, day in zip(reading.statements, days, strict=True)
        for found in [_date_speech(reading, statement, day, occasions)]
    )


def _find_occasions(reading: Reading, anchors: Sequence[Anchor], days: Sequence[Dated]) -> Occasions:
    """Every dated place of speaking: statements with a day of their own, and what nouns of speech tell."""
    found = defaultdict(list)
    for statement, day in zip(reading.statements, days, strict=True):
        if statement.speaker and day.date.is_known:
            found[statement.speaker].append(Occasion(_start(statement.speech), day))
    for time, anchor in anchors:
        for actor, rule in _owners(reading, time, anchor):
            found[actor].append(Occasion(time.span.start, Dated(time.date or PartialDate.unknown(), rule, time)))
    spoken = {actor: tuple(sorted(rows, key=lambda row: row.start)) for actor, rows in found.items()}
    return Occasions(spoken, _lead_end(reading))


def _anchors(reading: Reading) -> Iterator[Anchor]:
    """The calendar phrases of the article, each with its head."""
    for time in reading.times:
        anchor = reading.token_at(time.span) if time.date else None
        if anchor is not None:
            yield time, anchor


def _find_places(reading: Reading, anchors: Sequence[Anchor]) -> Iterator[tuple[tuple[str, str], Dated]]:
    """Who was where on what day: "Ana Berg, who visited Oslo on Monday"."""
    for time, anchor in anchors:
        clause = clause_of(anchor)
        subject = subject_of(clause)
        if subject is None or time.date is None:
            continue
        doers = reading.mentions_in(span_of(reading.paragraph_at(time.span.start), subject))
        names = {word.text for word in own_words(clause) if word.pos_ == "PROPN"}
        for doer in doers:
            yield from (((doer.actor, name), Dated(time.date, "named-occasion", time)) for name in sorted(names))


def _owners(reading: Reading, time: TimeMention, anchor: Token) -> Iterator[tuple[str, str]]:
    """Whose speaking a noun dates: "Berg's statement on Monday"; "her remarks follow talks on Monday"."""
    clause, holder = clause_of(anchor), holder_of(anchor)
    paragraph = reading.paragraph_at(time.span.start)
    if holder != clause:
        yield from ((actor, "named-occasion") for actor in _owners_of(reading, paragraph, holder))
    subject = subject_of(clause)
    if clause.lemma_ in OCCASIONS["following"] and subject is not None and subject.lower_ in OCCASIONS["remarks"]:
        yield from ((actor, "follows") for actor in _owners_of(reading, paragraph, subject))


def _owners_of(reading: Reading, paragraph: Paragraph, noun: Token) -> Iterator[str]:
    """Who is said to own a noun of speech, by possession or behind "by"."""
    if noun.lower_ not in OCCASIONS["remarks"]:
        return
    for child in noun.children:
        words = list(child.children) if child.lower_ == "by" else [child] if child.dep_ == "poss" else []
        for word in words:
            yield from (mention.actor for mention in reading.mentions_in(span_of(paragraph, word)))


def _date_speech(reading: Reading, statement: StatementMention, own: Dated, occasions: Occasions) -> Dated:
    """The day of a statement: its own, its speaker's, none for a standing position, else the day of publication."""
    if own.date.is_known:
        return own
    if _is_position(reading, statement.speech, occasions.lead_end):
        return Dated(PartialDate.unknown(), "standing-position")
    if rows := occasions.spoken.get(statement.speaker or ""):
        after = bisect_left(rows, _start(statement.speech), key=lambda row: row.start)
        nearest = rows[max(after - 1, 0)].dated
        return Dated(nearest.date, "same-occasion", nearest.time)
    published = reading.article.published
    return Dated(PartialDate.day(published), "publication-day") if published else NO_DATE


def _start(speech: SpeechMention) -> int:
    return speech.cue.start if speech.cue else speech.content[0].start


def _date_cue(reading: Reading, statement: StatementMention, places: Places) -> Dated:
    """The day that the words of the cue give, or those of the occasion they name."""
    speech = statement.speech
    cue = speech.cue and reading.token_at(speech.cue)
    if not speech.cue or cue is None:
        return NO_DATE
    found = date_clause(reading, reading.paragraph_at(speech.cue.start), cue)
    if found.time and (_is_said(speech, found.time) or _is_of_topic(reading, found.time)):
        return NO_DATE
    if found.date.is_known:
        return found
    named = _date_named_occasion(cue, statement.speaker or "", places)
    return named if named.date.is_known or not _is_after_talks(cue) else _date_talks(reading, speech.cue.start)


def _is_said(speech: SpeechMention, time: TimeMention) -> bool:
    return any(span.contains(time.span) for span in speech.content)


def _is_of_topic(reading: Reading, time: TimeMention) -> bool:
    """Whether it is the day of what somebody speaks about: "commenting on Monday's vote", not "asked on Monday"."""
    anchor = reading.token_at(time.span)
    clause = clause_of(anchor) if anchor is not None else None
    if anchor is None or clause is None or clause.lemma_ not in OCCASIONS["answering"]:
        return False
    return anchor.dep_ == "poss" or holder_of(anchor) != clause


def _is_after_talks(cue: Token) -> bool:
    """Whether something was said when talks were over that the text has told of: "said after the talks"."""
    clause = clause_of(cue)
    asked = [child for child in clause.children if child.dep_ == "advcl" and child.lemma_ in OCCASIONS["answering"]]
    return any(_is_end_of_talks(child) for word in (clause, *asked) for child in word.children)


def _is_end_of_talks(phrase: Token) -> bool:
    if phrase.lower_ in AFTERWARDS:
        return True
    words = {child.lower_ for child in phrase.children}
    if phrase.dep_ == "advcl" and words & WHEN_OVER:
        return phrase.lemma_ in OVER or bool(words & OVER)
    nouns = [child for child in phrase.children if phrase.lower_ in AFTER and child.lower_ in OCCASIONS["occasions"]]
    return any(word.lower_ == "the" for noun in nouns for word in noun.children)


def _date_talks(reading: Reading, cue: int) -> Dated:
    """The day of what the text told last before a cue, where it is news still."""
    for time in reversed(reading.times_in(Span(max(cue - FARTHEST, 0), cue))):
        anchor = reading.token_at(time.span)
        if anchor is None or not _is_fresh(reading, time) or reading.is_quoted(time.span.start):
            continue
        clause = clause_of(anchor)
        if time.date and is_past(clause) and clause.lemma_ not in cue_verbs().all:
            return Dated(time.date, "after-talks", time)
    return NO_DATE


def _is_fresh(reading: Reading, time: TimeMention) -> bool:
    """Whether a phrase tells a day shortly before publication, or that day."""
    published = reading.article.published
    if published is None or time.date is None or time.date.precision is not Precision.DAY or time.date.latest is None:
        return False
    return timedelta(0) <= published - time.date.latest <= FRESH


def _date_named_occasion(cue: Token, speaker: str, places: Places) -> Dated:
    """The day of the occasion that the cue names ("said after his meetings in Oslo"), told of the same place."""
    own = own_words(clause_of(cue))
    nouns = [word for word in own if word.lower_ in OCCASIONS["occasions"] and word.dep_ == "pobj"]
    names = sorted({word.text for noun in nouns for word in own_words(noun) if word.pos_ == "PROPN"})
    return next((dated for name in names if (dated := places.get((speaker, name)))), NO_DATE)


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


def _lead_end(reading: Reading) -> int:
    """Where the first full sentences of the body end; headlines and key points do not count."""
    full = [sentence.span for sentence in reading.sentences if _is_full(sentence.span.of(reading.article.text))]
    lead = full[:LEAD_SENTENCES]
    return lead[-1].end if len(lead) == LEAD_SENTENCES else len(reading.article.text)


def _is_full(words: str) -> bool:
    return len(words.split()) >= FULL_SENTENCE and words.rstrip().endswith(FULL_STOPS) and not words.startswith(BULLETS)
